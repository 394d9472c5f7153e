import { text, wholeNumber } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { HostError } from "../host-error";
import { columnIds, rememberColumns } from "./column-ids";
import { lookups, sameName } from "./lookups";
import type { Range } from "./range";
import { readTexts, readValues } from "./range-read";
import { writeContents } from "./range-write";
import { deleteTableColumn, insertTableColumn, type TableCells } from "./table-cells";
import { TableFilter } from "./table-filter";
import { writeHeaders } from "./table-headers";

/** What a column needs of its table. */
export interface Columned extends TableCells {
  readonly id: string;
  readonly range: Range;
  readonly headerRow: Range;
  readonly dataBody: Range;
  readonly totalRow: Range | null;
}

export class TableColumnCollection extends HostObject {
  readonly type: ObjectType = columnsType;
  constructor(readonly table: Columned) {
    super();
  }

  get items(): TableColumn[] {
    return this.ids.map((id) => new TableColumn(this.table, id));
  }

  find(key: unknown): TableColumn | undefined {
    const index = this.headings.findIndex((name) => sameName(name, key));
    return this.items.find(({ id }) => id === key) ?? (index < 0 ? undefined : this.items[index]);
  }

  get headings(): string[] {
    return readTexts(this.table.headerRow)[0]!;
  }

  get ids(): number[] {
    return columnIds(this.table.host.tableColumns.get(this.table.id) ?? [], this.headings);
  }

  /** @param index null or -1: behind the last */
  add(index: unknown, values: unknown, name: string | undefined): TableColumn {
    const { ids, table } = this;
    const isLast = index === null || index === undefined || index === -1;
    const at = isLast ? ids.length : wholeNumber(index, "index");
    if (at > ids.length)
      throw new HostError(
        "InvalidArgument",
        `The table has ${ids.length} columns; none can be added at ${at}.`,
      );
    const id = Math.max(...ids) + 1;
    insertTableColumn(table, at);
    const after = [...ids.slice(0, at), id, ...ids.slice(at)];
    rememberColumns(table.host, table.id, after, this.headings);
    const column = new TableColumn(table, id);
    if (values !== null && values !== undefined) column.write(values);
    if (name !== undefined) column.rename(name);
    return column;
  }
}

export class TableColumn extends HostObject {
  readonly type: ObjectType = columnType;
  constructor(
    readonly table: Columned,
    readonly id: number,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.table);
  }

  get index(): number {
    const index = this.columns.ids.indexOf(this.id);
    if (index < 0) throw new HostError("ItemNotFound", `The table has no column ${this.id} any more.`);
    return index;
  }

  get name(): string {
    return this.columns.headings[this.index]!;
  }

  rename(name: string): void {
    const { ids, headings } = this.columns;
    const { index } = this;
    if (headings.some((heading, i) => i !== index && sameName(heading, name)))
      throw new HostError("InvalidArgument", `The table has a column "${name}" already.`);
    writeContents(this.of(this.table.headerRow), `'${name}`);
    this.remember(ids);
  }

  /** With the heading; blank or repeated ones are named. */
  write(values: unknown): void {
    const { ids } = this.columns;
    writeContents(this.of(this.table.range), values);
    writeHeaders(this.table.headerRow);
    this.remember(ids);
  }

  delete(): void {
    const { ids } = this.columns;
    if (ids.length === 1)
      throw new HostError("InvalidOperation", "A table keeps a column; delete the table instead.");
    deleteTableColumn(this.table, this.index);
    this.remember(ids.filter((id) => id !== this.id));
  }

  /** This column's part of the table's range, header row or data. */
  of(rows: Range): Range {
    const col = rows.zone.left + this.index;
    return rows.at({ ...rows.zone, left: col, right: col });
  }

  private remember(ids: readonly number[]): void {
    rememberColumns(this.table.host, this.table.id, ids, this.columns.headings);
  }
}

const columnsType: ObjectType = objectType<TableColumnCollection>(
  "TableColumnCollection",
  {
    ...lookups<TableColumnCollection>(
      "column",
      ({ items }) => items,
      (columns, key) => columns.find(key),
    ),
    count: { get: ({ items }) => items.length },
    getItemAt: {
      call: ({ items }, index) => {
        const column = items[wholeNumber(index, "index")];
        if (!column)
          throw new HostError(
            "InvalidArgument",
            `There are ${items.length} columns, none at ${String(index)}.`,
          );
        return column;
      },
    },
    add: {
      call: (columns, index, values, name) =>
        columns.add(index, values, name === null || name === undefined ? undefined : text(name, "name")),
    },
  },
  ({ items }) => items,
);

const columnType: ObjectType = objectType<TableColumn>("TableColumn", {
  id: { get: ({ id }) => id },
  index: { get: ({ index }) => index },
  name: { get: ({ name }) => name, set: (column, value) => column.rename(text(value, "name")) },
  values: {
    get: (column) => readValues(column.of(column.table.range)),
    set: (column, values) => column.write(values),
  },
  filter: { object: (column) => new TableFilter(column) },
  getRange: { call: (column) => column.of(column.table.range) },
  getHeaderRowRange: { call: (column) => column.of(column.table.headerRow) },
  getDataBodyRange: { call: (column) => column.of(column.table.dataBody) },
  getTotalRowRange: {
    call: (column) => {
      if (column.table.totalRow) return column.of(column.table.totalRow);
      throw new HostError("ItemNotFound", "The table shows no totals.");
    },
  },
  delete: { call: (column) => column.delete() },
});
