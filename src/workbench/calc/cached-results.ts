import type { FormulaResult } from "../engine/custom-functions";
import type { CellPosition, SheetId } from "../engine/o-spreadsheet";

/** What a formula showed when its file was saved. */
export interface CachedResult {
  readonly col: number;
  readonly row: number;
  readonly result: FormulaResult;
}

/**
 * Results that a file brought along. As in Excel a formula shows what it showed when the file was saved, and does not
 * ask the add-in before something changes.
 */
export class CachedResults {
  private readonly results = new Map<string, FormulaResult>();
  private isOpening = false;

  keep(sheetId: SheetId, results: readonly CachedResult[]): void {
    this.isOpening = true;
    for (const { col, row, result } of results) this.results.set(keyOf({ sheetId, col, row }), result);
  }

  opened(): void {
    this.isOpening = false;
  }

  /** @param isOwnTurn whether the cell is evaluated because of what it depends on: what it showed is past then */
  find(position: CellPosition, isOwnTurn: boolean): FormulaResult | undefined {
    if (!this.results.size) return undefined;
    const key = keyOf(position);
    if (isOwnTurn && !this.isOpening) this.results.delete(key);
    return this.results.get(key);
  }

  /** Rows have moved, or sheets: which cell is which is not known any more. */
  contentsChanged(): void {
    if (!this.isOpening) this.results.clear();
  }

  clear(): void {
    this.results.clear();
  }
}

const keyOf = ({ sheetId, col, row }: CellPosition) => `${sheetId} ${col} ${row}`;
