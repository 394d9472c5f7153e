import { flag, oneOf, text } from "../batch/arguments";
import { HostObject, objectType, type ObjectType, type Property } from "../batch/host-object";
import type { SheetId, TableConfig, Zone } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import { AutoFilter } from "./auto-filter";
import { EventType, eventMembers } from "./events";
import type { Host } from "./host";
import { Range } from "./range";
import { clearRange } from "./range-clear";
import { TableColumnCollection } from "./table-columns";
import { TableFilter } from "./table-filter";
import { writeHeaders } from "./table-headers";
import { checkTableName } from "./table-name";
import { TableRowCollection } from "./table-rows";
import { TableSort } from "./table-sort";
import { addTotals, removeTotals } from "./table-totals";

/** A table; its name is the host's, everything else the engine's. */
export class Table extends HostObject {
  readonly type: ObjectType = tableType;
  constructor(
    readonly host: Host,
    readonly sheetId: SheetId,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get name(): string {
    return this.host.tableNames.get(this.id) ?? `Table${this.id}`;
  }

  set name(name: string) {
    checkTableName(this.host, name, this.id);
    this.host.tableNames.set(this.id, name);
  }

  get zone(): Zone {
    return this.core.range.zone;
  }

  get config(): TableConfig {
    return this.core.config;
  }

  configure(config: Partial<TableConfig>): void {
    this.host.engine.dispatch("UPDATE_TABLE", { sheetId: this.sheetId, zone: this.zone, config });
  }

  get range(): Range {
    return new Range(this.host, this.sheetId, this.zone);
  }

  get headerRow(): Range {
    return this.range.at({ ...this.zone, bottom: this.zone.top });
  }

  get dataBody(): Range {
    return this.range.at(this.bodyZone);
  }

  /** Between headers and totals. */
  get bodyZone(): Zone {
    const { zone, config } = this;
    return {
      ...zone,
      top: zone.top + config.numberOfHeaders,
      bottom: zone.bottom - (config.totalRow ? 1 : 0),
    };
  }

  get totalRow(): Range | null {
    return this.config.totalRow ? this.range.at({ ...this.zone, top: this.zone.bottom }) : null;
  }

  showTotals(visible: boolean): void {
    if (visible === this.config.totalRow) return;
    if (visible) addTotals(this);
    else removeTotals(this);
    this.configure({ totalRow: visible });
  }

  get hasFilters(): boolean {
    return this.config.hasFilters;
  }

  get filters(): TableFilter[] {
    return new TableColumnCollection(this).items.map((column) => new TableFilter(column));
  }

  showFilters(visible: boolean): void {
    if (!visible) for (const filter of this.filters) filter.clear();
    this.configure({ hasFilters: visible });
  }

  /**
   * Another rectangle with the same header row; what is left out stays as it is.
   *
   * @throws HostError InvalidArgument when the header row would be another, or there would be no row below it
   */
  resize({ sheetId, zone }: Range): void {
    if (sheetId !== this.sheetId || zone.top !== this.zone.top || zone.bottom === zone.top)
      throw new HostError(
        "InvalidArgument",
        "A table keeps its header row, and at least one row below it, when it is resized.",
      );
    const { engine } = this.host;
    engine.grow(sheetId, zone);
    writeHeaders(new Range(this.host, sheetId, { ...zone, bottom: zone.top }));
    const newTableRange = engine.get.getRangeDataFromZone(sheetId, zone);
    engine.dispatch("UPDATE_TABLE", { sheetId, zone: this.zone, newTableRange });
  }

  /** The table goes, its cells stay as they are. */
  convertToRange(): Range {
    const { range } = this;
    this.host.engine.dispatch("REMOVE_TABLE", { sheetId: this.sheetId, target: [range.zone] });
    this.host.tableNames.delete(this.id);
    return range;
  }

  /** The table goes with its cells. */
  delete(): void {
    clearRange(this.convertToRange(), "All");
  }

  private get core() {
    const core = this.host.engine.get.getCoreTables(this.sheetId).find(({ id }) => id === this.id);
    if (!core) throw new HostError("ItemNotFound", `The table "${this.name}" is gone.`);
    return core;
  }
}

/** A switch of the table's look. */
function option(
  name: string,
  field: "bandedRows" | "bandedColumns" | "firstColumn" | "lastColumn",
): Property<Table> {
  return {
    get: ({ config }) => config[field],
    set: (table, value) => table.configure({ [field]: flag(value, name) }),
  };
}

/** The styles of Excel that the engine draws. */
const STYLES = [
  ...Array.from({ length: 21 }, (_, i) => `TableStyleLight${i + 1}`),
  ...Array.from({ length: 28 }, (_, i) => `TableStyleMedium${i + 1}`),
  ...Array.from({ length: 11 }, (_, i) => `TableStyleDark${i + 1}`),
];

const tableType: ObjectType = objectType<Table>("Table", {
  id: { get: ({ id }) => id },
  name: {
    get: ({ name }) => name,
    set: (table, value) => {
      table.name = text(value, "name");
    },
  },
  style: {
    get: ({ config }) => config.styleId,
    set: (table, value) => table.configure({ styleId: oneOf(value, STYLES, "style") }),
  },
  showFilterButton: {
    get: ({ hasFilters }) => hasFilters,
    set: (table, value) => table.showFilters(flag(value, "showFilterButton")),
  },
  showBandedRows: option("showBandedRows", "bandedRows"),
  showBandedColumns: option("showBandedColumns", "bandedColumns"),
  highlightFirstColumn: option("highlightFirstColumn", "firstColumn"),
  highlightLastColumn: option("highlightLastColumn", "lastColumn"),
  showHeaders: { get: ({ config }) => config.numberOfHeaders > 0 },
  showTotals: {
    get: ({ config }) => config.totalRow,
    set: (table, value) => table.showTotals(flag(value, "showTotals")),
  },
  legacyId: { get: ({ id }) => id },

  columns: { object: (table) => new TableColumnCollection(table) },
  rows: { object: (table) => new TableRowCollection(table) },
  autoFilter: { object: (table) => new AutoFilter(table) },
  sort: { object: (table) => new TableSort(table) },
  worksheet: { object: ({ host, sheetId }) => host.worksheet(sheetId) },

  getRange: { call: ({ range }) => range },
  getHeaderRowRange: { call: ({ headerRow }) => headerRow },
  getDataBodyRange: { call: ({ dataBody }) => dataBody },
  getTotalRowRange: {
    call: ({ totalRow }) => {
      if (totalRow) return totalRow;
      throw new HostError("ItemNotFound", "The table shows no totals.");
    },
  },
  clearFilters: { call: ({ filters }) => filters.forEach((filter) => filter.clear()) },
  reapplyFilters: {
    call: ({ filters }) => {
      for (const filter of filters) if (filter.criteria) filter.apply(filter.criteria);
    },
  },
  resize: {
    call: (table, newRange) =>
      table.resize(newRange instanceof Range ? newRange : table.range.other(newRange)),
  },
  convertToRange: { call: (table) => table.convertToRange() },
  delete: { call: (table) => table.delete() },

  ...eventMembers<Table>("DataChanged", EventType.tableChanged, ({ id }) => id),
  ...eventMembers<Table>("SelectionChanged", EventType.tableSelectionChanged, ({ id }) => id),
});
