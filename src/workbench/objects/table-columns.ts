import { wholeNumber } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { HostError } from "../host-error";
import { lookups, sameName } from "./lookups";
import type { Range } from "./range";
import { readTexts, readValues } from "./range-read";
import { writeContents } from "./range-write";

/** What a column needs of its table. */
interface Columned {
  readonly range: Range;
  readonly headerRow: Range;
  readonly dataBody: Range;
}

export class TableColumnCollection extends HostObject {
  readonly type: ObjectType = columnsType;
  constructor(readonly table: Columned) {
    super();
  }

  get items(): TableColumn[] {
    return readTexts(this.table.headerRow)[0]!.map((name, index) => new TableColumn(this.table, index, name));
  }

  find(key: unknown): TableColumn | undefined {
    return this.items.find(({ id, name }) => id === key || sameName(name, key));
  }
}

class TableColumn extends HostObject {
  readonly type: ObjectType = columnType;
  constructor(
    readonly table: Columned,
    readonly index: number,
    readonly name: string,
  ) {
    super();
  }

  get id(): number {
    return this.index + 1;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  /** This column's part of the table's range, header row or data. */
  of(rows: Range): Range {
    const col = rows.zone.left + this.index;
    return rows.at({ ...rows.zone, left: col, right: col });
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
  },
  ({ items }) => items,
);

const columnType: ObjectType = objectType<TableColumn>("TableColumn", {
  id: { get: ({ id }) => id },
  index: { get: ({ index }) => index },
  name: { get: ({ name }) => name },
  values: {
    get: (column) => readValues(column.of(column.table.range)),
    set: (column, values) => writeContents(column.of(column.table.range), values),
  },
  getRange: { call: (column) => column.of(column.table.range) },
  getHeaderRowRange: { call: (column) => column.of(column.table.headerRow) },
  getDataBodyRange: { call: (column) => column.of(column.table.dataBody) },
});
