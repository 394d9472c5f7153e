import type { Engine } from "./engine";
import { Kept } from "./kept";
import type { CellPosition, SheetId, Zone } from "./o-spreadsheet";

/** A table as formulas see it. */
export interface NamedTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: SheetId;
  readonly zone: Zone;
  readonly headerRows: number;
  readonly totalRows: number;
  /** Names of the columns, as they stand in the header row. */
  readonly columns: readonly string[];
}

/** Names of tables, which the engine does not have, by its table ids. */
export const tableNames = (engine: Engine) => new Kept<string>(engine, "table names");

export function namedTables(engine: Engine): NamedTable[] {
  const names = tableNames(engine);
  return engine.get.getSheetIds().flatMap((sheetId) =>
    engine.get.getCoreTables(sheetId).map(({ id, range: { zone }, config }) => ({
      id,
      name: names.get(id) ?? "",
      sheetId,
      zone,
      headerRows: config.numberOfHeaders,
      totalRows: config.totalRow ? 1 : 0,
      columns: columnsOf(engine, sheetId, zone),
    })),
  );
}

export function contains({ sheetId, zone }: NamedTable, { col, row, ...at }: CellPosition): boolean {
  return (
    at.sheetId === sheetId && zone.left <= col && col <= zone.right && zone.top <= row && row <= zone.bottom
  );
}

/** From what the cells contain: within a transaction they have not been evaluated. */
function columnsOf({ get }: Engine, sheetId: SheetId, { left, right, top }: Zone): string[] {
  return Array.from({ length: right - left + 1 }, (_, i) => {
    const position = { sheetId, col: left + i, row: top };
    const cell = get.getCell(position);
    if (cell?.isFormula) return get.getEvaluatedCell(position).formattedValue;
    return (cell?.content ?? "").replace(/^'/, "");
  });
}
