import { flag, text, wholeNumber } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { formatZone, parseZone, splitSheet } from "../engine/address";
import type { SheetId, TableConfig, Zone } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import { columnIds, rememberColumns } from "./column-ids";
import { ANY, EventType, eventMembers, type EventNumber } from "./events";
import type { Host } from "./host";
import { lookups, sameName } from "./lookups";
import { Range } from "./range";
import { readTexts } from "./range-read";
import { insertCells } from "./range-shift";
import { Table } from "./table";
import { createTable } from "./table-cells";
import { nextTableName } from "./table-name";
import { writeHeaders } from "./table-headers";

/** A new table in Excel looks like this. */
const NEW_TABLE: TableConfig = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: true,
  bandedColumns: false,
  automaticAutofill: true,
  styleId: "TableStyleMedium2",
};

/** The tables of one sheet, or of the workbook. */
export class TableCollection extends HostObject {
  readonly type: ObjectType = tablesType;
  constructor(
    readonly host: Host,
    readonly sheetId?: SheetId,
  ) {
    super();
  }

  get items(): Table[] {
    const { get } = this.host.engine;
    const sheetIds = this.sheetId === undefined ? get.getSheetIds() : [this.sheetId];
    return sheetIds.flatMap((sheetId) =>
      get.getCoreTables(sheetId).map(({ id }) => new Table(this.host, sheetId, id)),
    );
  }

  find(key: unknown): Table | undefined {
    return this.items.find((table) => table.id === key || sameName(table.name, key));
  }

  add(range: Range, hasHeaders: boolean): Table {
    const { host, sheetId } = range;
    const { engine } = host;
    const { top, bottom } = range.zone;
    // Headers come into a row of their own; below them there is at least one.
    const zone = { ...range.zone, bottom: hasHeaders ? Math.max(bottom, top + 1) : bottom + 1 };
    this.checkFree(sheetId, zone);
    if (!hasHeaders) insertCells({ host, sheetId, zone: { ...zone, bottom: top } }, "Down");
    engine.grow(sheetId, zone);
    writeHeaders(range.at({ ...zone, bottom: zone.top }));
    const name = nextTableName(host);
    const id = createTable(engine, sheetId, zone, NEW_TABLE);
    host.tableNames.set(id, name);
    const headings = readTexts(range.at({ ...zone, bottom: top }))[0]!;
    rememberColumns(host, id, columnIds([], headings), headings);
    return new Table(host, sheetId, id);
  }

  /** An address names its sheet, or means this collection's, or the active one. */
  rangeOf(value: unknown): Range {
    if (value instanceof Range) return value;
    const { sheetName, cells } = splitSheet(text(value, "address"));
    const sheetId =
      sheetName === undefined
        ? (this.sheetId ?? this.host.engine.get.getActiveSheetId())
        : this.host.requireSheetId(sheetName);
    return new Range(this.host, sheetId, parseZone(cells));
  }

  private checkFree(sheetId: SheetId, zone: Zone): void {
    const inTheWay = new TableCollection(this.host, sheetId).items.find((table) => overlap(table.zone, zone));
    if (inTheWay)
      throw new HostError(
        "InvalidArgument",
        `A table cannot overlap another: ${formatZone(zone)} meets ${inTheWay.name} in ${formatZone(inTheWay.zone)}.`,
      );
  }
}

const overlap = (a: Zone, b: Zone) =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

const tablesEvent = (wireName: string, type: EventNumber) =>
  eventMembers<TableCollection>(wireName, type, ({ sheetId = ANY }) => sheetId);

const tablesType: ObjectType = objectType<TableCollection>(
  "TableCollection",
  {
    ...lookups<TableCollection>(
      "table",
      ({ items }) => items,
      (tables, key) => tables.find(key),
    ),
    count: { get: ({ items }) => items.length },
    getItemAt: {
      call: ({ items }, index) => {
        const table = items[wholeNumber(index, "index")];
        if (table) return table;
        throw new HostError("InvalidArgument", `There are ${items.length} tables, none at ${String(index)}.`);
      },
    },
    add: {
      call: (tables, address, hasHeaders) =>
        tables.add(tables.rangeOf(address), flag(hasHeaders, "hasHeaders")),
    },
    ...tablesEvent("Added", EventType.tableAdded),
    ...tablesEvent("DataChanged", EventType.tableChanged),
    ...tablesEvent("Deleted", EventType.tableDeleted),
  },
  ({ items }) => items,
);
