import { number, oneOf, text } from "../batch/arguments";
import { objectType, type ObjectType } from "../batch/host-object";
import { LAST_COLUMN, LAST_ROW, formatZone, parseZone, quoteSheet, splitSheet } from "../engine/address";
import type { SheetId, Zone } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import { cellCount, checkSize, columnCount, rowCount } from "./cell-matrix";
import { readStyle, setStyle } from "./cell-style";
import { ConditionalFormatCollection } from "./conditional/conditional-formats";
import type { Host } from "./host";
import { RangeFormat } from "./range-format";
import { RangeSort, optionalFlag } from "./range-sort";
import { contentMembers } from "./ranges/content-members";
import { lineMembers } from "./ranges/line-members";
import { mergeCells, mergedZones, unmergeCells } from "./ranges/merged-cells";
import { navigationMembers } from "./ranges/navigation-members";
import { GROUPINGS, foldLines, groupLines, ungroupLines } from "./ranges/outline";
import { propertyMembers } from "./ranges/property-members";
import { specialCells } from "./ranges/special-cells";
import { spillMembers } from "./ranges/spill-members";
import { DataValidation } from "./validation/data-validation";
import { TrackedObject } from "./tracked-object";
import { usedZone } from "./used-zone";
import { isInside } from "./zones";

/** A rectangle of cells on one sheet; its zone is counted in Excel's rows and columns. */
export class Range extends TrackedObject {
  readonly type: ObjectType = rangeType;

  constructor(
    readonly host: Host,
    readonly sheetId: SheetId,
    readonly zone: Zone,
  ) {
    super();
    if (zone.left < 0 || zone.top < 0 || zone.right < zone.left || zone.bottom < zone.top)
      throw new HostError("InvalidArgument", "The range would begin before A1 or have no cells.");
    if (zone.right > LAST_COLUMN || zone.bottom > LAST_ROW)
      throw new HostError("InvalidArgument", "The range would reach beyond the end of the sheet.");
  }

  get address(): string {
    return `${quoteSheet(this.host.engine.get.getSheetName(this.sheetId))}!${formatZone(this.zone)}`;
  }

  /** Another rectangle of the same sheet. */
  at(zone: Zone): Range {
    return new Range(this.host, this.sheetId, zone);
  }

  /** The rectangle between two cells, counted from this range's first cell. */
  within(top: number, left: number, bottom: number, right: number): Range {
    const { zone } = this;
    return this.at({
      top: zone.top + top,
      left: zone.left + left,
      bottom: zone.top + bottom,
      right: zone.left + right,
    });
  }

  boundingRect(other: Range): Range {
    if (other.sheetId !== this.sheetId)
      throw new HostError("InvalidArgument", `${other.address} is on another sheet than ${this.address}.`);
    return this.at({
      left: Math.min(this.zone.left, other.zone.left),
      top: Math.min(this.zone.top, other.zone.top),
      right: Math.max(this.zone.right, other.zone.right),
      bottom: Math.max(this.zone.bottom, other.zone.bottom),
    });
  }

  /** The part that holds values. */
  used(): Range | null {
    const zone = usedZone(this.host.engine, this.sheetId, this.zone);
    return zone ? this.at(zone) : null;
  }

  /** An argument that may be a range or its address on this sheet. */
  other(value: unknown): Range {
    return value instanceof Range ? value : this.at(parseZone(text(value, "range")));
  }

  /** An argument that may be a range or its address on any sheet. */
  source(value: unknown): Range {
    if (value instanceof Range) return value;
    const { sheetName, cells } = splitSheet(text(value, "sourceRange"));
    const sheetId = sheetName === undefined ? this.sheetId : this.host.requireSheetId(sheetName);
    return new Range(this.host, sheetId, parseZone(cells));
  }

  /** Addresses on this sheet with commas between them, as zones. */
  listed(addresses: string): Zone[] {
    return addresses.split(",").map((address) => {
      const { sheetId, zone } = this.source(address.trim());
      if (sheetId === this.sheetId) return zone;
      throw new HostError("InvalidArgument", `${address} is on another sheet.`);
    });
  }

  get rows(): Range[] {
    const { top } = this.zone;
    return Array.from({ length: rowCount(this.zone) }, (_, i) =>
      this.at({ ...this.zone, top: top + i, bottom: top + i }),
    );
  }

  get columns(): Range[] {
    const { left } = this.zone;
    return Array.from({ length: columnCount(this.zone) }, (_, i) =>
      this.at({ ...this.zone, left: left + i, right: left + i }),
    );
  }

  /** Evaluates the cells again, asking their functions, and what depends on them. */
  recalculate(): void {
    const { engine, calculation } = this.host;
    const { get } = engine;
    const isOurs = (id: number) => {
      const { col, row } = get.getCellPosition(id);
      return isInside(this.zone, col, row);
    };
    const formulas = get.getCells(this.sheetId).filter(({ id, isFormula }) => isFormula && isOurs(id));
    for (const { id } of formulas) calculation.forgetCell(id);
    engine.later(() => engine.evaluateCells(formulas.map(({ id }) => id)));
  }

  select(): void {
    const { engine } = this.host;
    engine.later(() => {
      const { model, get } = engine;
      const sheetIdFrom = get.getActiveSheetId();
      if (sheetIdFrom !== this.sheetId)
        engine.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: this.sheetId });
      const zone = engine.existing(this.sheetId, this.zone);
      if (zone) model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
    });
  }
}

const areasOrNull = ({ host, sheetId }: Range, zones: readonly Zone[]) =>
  zones.length ? host.areas(sheetId, zones) : null;

const rangeType: ObjectType = objectType<Range>("Range", {
  address: { get: (range) => range.address },
  addressLocal: { get: (range) => range.address },
  rowIndex: { get: ({ zone }) => zone.top },
  columnIndex: { get: ({ zone }) => zone.left },
  rowCount: { get: ({ zone }) => rowCount(zone) },
  columnCount: { get: ({ zone }) => columnCount(zone) },
  cellCount: { get: ({ zone }) => cellCount(zone) },
  isEntireColumn: { get: ({ zone }) => zone.top === 0 && zone.bottom === LAST_ROW },
  isEntireRow: { get: ({ zone }) => zone.left === 0 && zone.right === LAST_COLUMN },

  ...contentMembers,
  ...lineMembers,
  ...navigationMembers,
  ...spillMembers,
  ...propertyMembers,

  style: { get: readStyle, set: (range, value) => setStyle(range, text(value, "style")) },
  format: { object: (range) => new RangeFormat([range]) },
  conditionalFormats: { object: (range) => new ConditionalFormatCollection(range) },
  dataValidation: { object: (range) => new DataValidation(range) },
  sort: { object: (range) => new RangeSort(range) },
  worksheet: { object: ({ host, sheetId }) => host.worksheet(sheetId) },

  merge: { call: (range, across) => mergeCells(range, optionalFlag(across, "across")) },
  unmerge: { call: unmergeCells },
  getMergedAreasOrNullObject: { call: (range) => areasOrNull(range, mergedZones(range)) },
  getSpecialCells: {
    call: (range, type, valueType) => {
      const areas = areasOrNull(range, specialCells(range, type, valueType));
      if (areas) return areas;
      throw new HostError("ItemNotFound", `${range.address} has no cells of the kind ${String(type)}.`);
    },
  },
  getSpecialCellsOrNullObject: {
    call: (range, type, valueType) => areasOrNull(range, specialCells(range, type, valueType)),
  },
  getTables: {
    call: (range, fullyContained) =>
      range.host.tablesIn(range, optionalFlag(fullyContained, "fullyContained")),
  },

  group: { call: (range, by) => groupLines(range, oneOf(by, GROUPINGS, "groupOption")) },
  ungroup: { call: (range, by) => ungroupLines(range, oneOf(by, GROUPINGS, "groupOption")) },
  showGroupDetails: { call: (range, by) => foldLines(range, oneOf(by, GROUPINGS, "groupOption"), false) },
  hideGroupDetails: { call: (range, by) => foldLines(range, oneOf(by, GROUPINGS, "groupOption"), true) },

  // What is dirty is recalculated in any case.
  calculate: { call: () => undefined },
  setDirty: { call: (range) => range.recalculate() },
  select: { call: (range) => range.select() },

  _KeepReference: { call: (range) => range.keep() },
  // Sent first when the client splits a write of more than 1,500 cells.
  _ValidateArraySize: {
    call: ({ zone }, rows, columns) => checkSize(zone, number(rows, "rows"), number(columns, "columns")),
  },
});
