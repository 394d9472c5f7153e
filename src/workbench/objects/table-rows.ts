import { wholeNumber } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { HostError } from "../host-error";
import { columnCount, rowCount } from "./cell-matrix";
import type { Zone } from "../engine/o-spreadsheet";
import type { Range } from "./range";
import { readValues } from "./range-read";
import { writeContents } from "./range-write";
import { deleteTableRows, insertTableRows, type TableCells } from "./table-cells";

/** What rows need of their table. */
interface Rowed extends TableCells {
  readonly dataBody: Range;
}

/** The data rows of a table. */
export class TableRowCollection extends HostObject {
  readonly type: ObjectType = rowsType;
  constructor(readonly table: Rowed) {
    super();
  }

  get items(): TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.table, index));
  }

  get count(): number {
    return rowCount(this.table.bodyZone);
  }

  at(index: unknown): TableRow {
    if (wholeNumber(index, "index") < this.count) return new TableRow(this.table, index as number);
    throw new HostError("InvalidArgument", `The table has ${this.count} rows, none at ${String(index)}.`);
  }

  /** @param index null or -1: behind the last */
  add(index: unknown, values: unknown): TableRow {
    const isLast = index === null || index === undefined || index === -1;
    // A table of headings alone has one blank row, which the first rows take.
    const taken = isLast && this.isBlank ? 1 : 0;
    const at = isLast ? this.count - taken : wholeNumber(index, "index");
    if (at > this.count)
      throw new HostError("InvalidArgument", `The table has ${this.count} rows; none can be added at ${at}.`);
    const formulas = this.columnFormulas();
    const rows = Array.isArray(values) ? values.length : 1;
    if (!rows) throw new HostError("InvalidArgument", "No rows are given.");
    if (rows > taken) fillDown(this.rangeAt(insertTableRows(this.table, at + taken, rows - taken)), formulas);
    const top = this.table.bodyZone.top + at;
    const range = this.rangeAt({ ...this.table.bodyZone, top, bottom: top + rows - 1 });
    if (values !== null && values !== undefined) writeContents(range, values);
    return new TableRow(this.table, at);
  }

  private get isBlank(): boolean {
    const { host, sheetId, bodyZone: zone } = this.table;
    if (this.count > 1) return false;
    const isEmpty = (col: number) => {
      const cell = host.engine.get.getCell({ sheetId, col, row: zone.top });
      return !cell || (!cell.isFormula && cell.content === "");
    };
    return Array.from({ length: columnCount(zone) }, (_, i) => zone.left + i).every(isEmpty);
  }

  private rangeAt(zone: Zone): Range {
    return this.table.dataBody.at(zone);
  }

  /** The formula of each column whose rows all have one, with where it stands: a new row gets it too. */
  private columnFormulas(): ({ row: number; col: number } | undefined)[] {
    const { host, sheetId, bodyZone: zone } = this.table;
    const { get } = host.engine;
    return Array.from({ length: columnCount(zone) }, (_, i) => {
      const col = zone.left + i;
      for (let row = zone.top; row <= zone.bottom; row++)
        if (!get.getCell({ sheetId, col, row })?.isFormula) return undefined;
      return { row: zone.bottom, col };
    });
  }
}

/** Copies the columns' formulas into new rows, as if they were filled down. */
function fillDown(
  { host, sheetId, zone }: Range,
  models: ({ row: number; col: number } | undefined)[],
): void {
  const { get } = host.engine;
  for (const model of models) {
    if (!model) continue;
    // The last row has gone down if the new ones stand before it.
    const row = model.row < zone.top ? model.row : model.row + rowCount(zone);
    const cell = get.getCell({ sheetId, col: model.col, row });
    if (!cell?.isFormula) continue;
    for (let to = zone.top; to <= zone.bottom; to++)
      host.engine.dispatch("UPDATE_CELL", {
        sheetId,
        col: model.col,
        row: to,
        content: get.getTranslatedCellFormula(sheetId, 0, to - row, cell.compiledFormula),
      });
  }
}

class TableRow extends HostObject {
  readonly type: ObjectType = rowType;
  constructor(
    readonly table: Rowed,
    readonly index: number,
  ) {
    super();
  }

  get range(): Range {
    const row = this.table.bodyZone.top + this.index;
    if (row > this.table.bodyZone.bottom)
      throw new HostError("ItemNotFound", `The table has no row ${this.index}.`);
    return this.table.dataBody.at({ ...this.table.bodyZone, top: row, bottom: row });
  }
}

const rowsType: ObjectType = objectType<TableRowCollection>(
  "TableRowCollection",
  {
    count: { get: ({ count }) => count },
    getCount: { call: ({ count }) => count },
    getItemAt: { call: (rows, index) => rows.at(index) },
    // The third argument asks not to use the cells below the table; they always move down here.
    add: { call: (rows, index, values) => rows.add(index, values) },
  },
  ({ items }) => items,
);

const rowType: ObjectType = objectType<TableRow>("TableRow", {
  index: { get: ({ index }) => index },
  values: {
    get: ({ range }) => readValues(range),
    set: ({ range }, values) => writeContents(range, values),
  },
  getRange: { call: ({ range }) => range },
  delete: { call: ({ table, index, range }) => range && deleteTableRows(table, index, 1) },
});
