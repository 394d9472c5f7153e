import type { Command, EngineNamespace, EvaluatedCell, Getters, Model, SheetId, Zone } from "./o-spreadsheet";
import { HostError } from "../host-error";
import { LAST_COLUMN, LAST_ROW } from "./address";
import { EVALUATE_NOW, TRANSACTION, prepareEngine, type ModelOwner } from "./plugins";

/** A full evaluation costs the size of the sheets, so they start small and grow. */
const FIRST_ROWS = 100;
const FIRST_COLUMNS = 26;
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 10;

/** Which cells changed since the last recalculation, one enclosing zone a sheet. */
export type Changes = ReadonlyMap<SheetId, Zone>;

/**
 * One workbook of the spreadsheet engine. Coordinates are Excel's, counted from 0; a sheet grows when something
 * goes beyond its present size.
 */
export class Engine implements ModelOwner {
  readonly model: Model;
  readonly get: Getters;
  /** Called once after each recalculation that followed a change of contents. */
  onChanged?: (changes: Changes) => void;
  private pending?: () => void;
  private inTransaction = false;
  private afterwards: (() => void)[] = [];
  private changes = new Map<SheetId, Zone>();

  constructor(
    readonly o: EngineNamespace,
    { custom = {} }: { custom?: Record<string, unknown> } = {},
  ) {
    prepareEngine(o);
    const sheet = { id: "sheet1", name: "Sheet1", rowNumber: FIRST_ROWS, colNumber: FIRST_COLUMNS };
    this.model = new o.Model({ sheets: [sheet] }, { custom: { ...custom, owner: this } });
    this.get = this.model.getters;
  }

  /** Everything dispatched by `run` is one recalculation and one undo step. What it throws comes out unchanged. */
  transaction<Result>(run: () => Result): Result {
    if (this.inTransaction) return run();
    let outcome: (() => Result) | undefined;
    this.pending = () => {
      try {
        const result = run();
        outcome = () => result;
      } catch (error) {
        // The engine must not see it: it would stay in the middle of its dispatch for ever.
        outcome = () => {
          throw error;
        };
      }
    };
    this.inTransaction = true;
    try {
      this.command(TRANSACTION);
    } finally {
      this.inTransaction = false;
    }
    for (const act of this.afterwards.splice(0)) act();
    return outcome!();
  }

  /** Runs `act` when the transaction is over: for what the engine does not take in the middle of one. */
  later(act: () => void): void {
    if (this.inTransaction) this.afterwards.push(act);
    else act();
  }

  /**
   * One command of the engine. Writing what is there already is not an error.
   *
   * @throws HostError InvalidArgument with the engine's own reason
   */
  dispatch<Type extends Command["type"]>(
    type: Type,
    payload: Omit<Extract<Command, { type: Type }>, "type">,
  ): void {
    const dispatch = this.model.dispatch as (type: string, payload: object) => ReturnType<Model["dispatch"]>;
    const { isSuccessful, reasons } = dispatch(type, payload);
    if (isSuccessful || reasons.every((reason) => String(reason) === "NoChanges")) return;
    throw new HostError("InvalidArgument", `The spreadsheet engine refused ${type}: ${reasons.join(", ")}.`);
  }

  /** The cell with its present value, writes of the same transaction included. */
  cell(sheetId: SheetId, col: number, row: number): EvaluatedCell {
    return this.get.getEvaluatedCell({ sheetId, col, row });
  }

  /** To be called before reading values within a transaction. */
  evaluate(): void {
    if (this.inTransaction) this.command(EVALUATE_NOW);
  }

  /** Makes room for the zone, and one spare row and column: the engine gives new rows the format of the last one. */
  grow(sheetId: SheetId, { right, bottom }: Pick<Zone, "right" | "bottom">): void {
    const missing = (have: number, last: number, spare: number, most: number) =>
      last + 1 < have ? 0 : Math.min(Math.max(last + 1 + spare, Math.ceil(have * 1.5)), most + 1) - have;
    const rows = this.get.getNumberRows(sheetId);
    const columns = this.get.getNumberCols(sheetId);
    this.append(sheetId, "ROW", rows, missing(rows, bottom, SPARE_ROWS, LAST_ROW));
    this.append(sheetId, "COL", columns, missing(columns, right, SPARE_COLUMNS, LAST_COLUMN));
  }

  /** The part of a zone that exists in the engine, or undefined: whole columns are cut to the rows there are. */
  existing(sheetId: SheetId, zone: Zone): Zone | undefined {
    const right = Math.min(zone.right, this.get.getNumberCols(sheetId) - 1);
    const bottom = Math.min(zone.bottom, this.get.getNumberRows(sheetId) - 1);
    return zone.left <= right && zone.top <= bottom ? { ...zone, right, bottom } : undefined;
  }

  addSheet(sheetId: SheetId, name: string, position: number): void {
    this.dispatch("CREATE_SHEET", { sheetId, name, position, rows: FIRST_ROWS, cols: FIRST_COLUMNS });
  }

  runTransaction(): void {
    this.pending?.();
    this.pending = undefined;
  }

  cellTouched(sheetId: SheetId, col: number, row: number): void {
    const zone = this.changes.get(sheetId) ?? { left: col, right: col, top: row, bottom: row };
    this.changes.set(sheetId, {
      left: Math.min(zone.left, col),
      right: Math.max(zone.right, col),
      top: Math.min(zone.top, row),
      bottom: Math.max(zone.bottom, row),
    });
  }

  finalized(): void {
    if (!this.changes.size) return;
    const changes = this.changes;
    this.changes = new Map();
    this.onChanged?.(changes);
  }

  private append(sheetId: SheetId, dimension: "ROW" | "COL", have: number, quantity: number): void {
    if (quantity <= 0) return;
    const sheetName = this.get.getSheetName(sheetId);
    this.dispatch("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName,
      dimension,
      base: have - 1,
      quantity,
      position: "after",
    });
  }

  private command(type: string): void {
    (this.model.dispatch as (type: string) => unknown)(type);
  }
}
