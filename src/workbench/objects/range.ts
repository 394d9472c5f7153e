import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { number, oneOf, text } from "../batch/arguments";
import { LAST_COLUMN, LAST_ROW, formatZone, parseZone, quoteSheet, splitSheet } from "../engine/address";
import type { SheetId, Zone } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import { checkSize, columnCount, rowCount } from "./cell-matrix";
import { readStyle, setStyle } from "./cell-style";
import { ConditionalFormatCollection } from "./conditional/conditional-formats";
import type { Host } from "./host";
import { RangeFormat } from "./range-format";
import { clearRange } from "./range-clear";
import { copyInto } from "./range-copy";
import { readFormulas, readNumberFormats, readTexts, readValueTypes, readValues } from "./range-read";
import { deleteCells, insertCells } from "./range-shift";
import { RangeSort } from "./range-sort";
import { usedZone } from "./used-zone";
import { writeContents, writeNumberFormats } from "./range-write";

/** A rectangle of cells on one sheet; its zone is counted in Excel's rows and columns. */
export class Range extends HostObject {
  readonly type: ObjectType = rangeType;
  private referenceId?: string;

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

  override identity(): Record<string, unknown> {
    return this.referenceId ? { _ReferenceId: this.referenceId } : {};
  }

  /** Lets later batches name this very object. */
  keep(): void {
    this.referenceId ??= this.host.keep(this);
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

const rangeType: ObjectType = objectType<Range>("Range", {
  address: { get: (range) => range.address },
  rowIndex: { get: ({ zone }) => zone.top },
  columnIndex: { get: ({ zone }) => zone.left },
  rowCount: { get: ({ zone }) => rowCount(zone) },
  columnCount: { get: ({ zone }) => columnCount(zone) },
  cellCount: { get: ({ zone }) => rowCount(zone) * columnCount(zone) },
  values: { get: readValues, set: writeContents },
  formulas: { get: readFormulas, set: writeContents },
  text: { get: readTexts },
  valueTypes: { get: readValueTypes },
  numberFormat: { get: readNumberFormats, set: writeNumberFormats },

  style: { get: readStyle, set: (range, value) => setStyle(range, text(value, "style")) },
  format: { object: (range) => new RangeFormat(range) },
  conditionalFormats: { object: (range) => new ConditionalFormatCollection(range) },
  sort: { object: (range) => new RangeSort(range) },
  worksheet: { object: ({ host, sheetId }) => host.worksheet(sheetId) },

  getCell: {
    call: (range, row, column) => {
      const [r, c] = [number(row, "row"), number(column, "column")];
      return range.within(r, c, r, c);
    },
  },
  getRow: {
    call: (range, row) =>
      range.within(number(row, "row"), 0, number(row, "row"), columnCount(range.zone) - 1),
  },
  getColumn: {
    call: (range, column) =>
      range.within(0, number(column, "column"), rowCount(range.zone) - 1, number(column, "column")),
  },
  getLastRow: { call: (range) => range.at({ ...range.zone, top: range.zone.bottom }) },
  getLastColumn: { call: (range) => range.at({ ...range.zone, left: range.zone.right }) },
  getLastCell: {
    call: (range) => range.at({ ...range.zone, left: range.zone.right, top: range.zone.bottom }),
  },
  getResizedRange: {
    call: (range, rows, columns) =>
      range.within(
        0,
        0,
        rowCount(range.zone) - 1 + number(rows, "deltaRows"),
        columnCount(range.zone) - 1 + number(columns, "deltaColumns"),
      ),
  },
  getOffsetRange: {
    call: (range, rows, columns) => {
      const [down, along] = [number(rows, "rowOffset"), number(columns, "columnOffset")];
      return range.within(down, along, rowCount(range.zone) - 1 + down, columnCount(range.zone) - 1 + along);
    },
  },
  getUsedRange: {
    call: (range) =>
      range.used() ?? range.at({ ...range.zone, right: range.zone.left, bottom: range.zone.top }),
  },
  getUsedRangeOrNullObject: { call: (range) => range.used() },
  getBoundingRect: { call: (range, other) => range.boundingRect(range.other(other)) },
  getEntireColumn: { call: (range) => range.at({ ...range.zone, top: 0, bottom: LAST_ROW }) },
  getEntireRow: { call: (range) => range.at({ ...range.zone, left: 0, right: LAST_COLUMN }) },
  clear: { call: clearRange },
  copyFrom: {
    call: (range, source, part, skipBlanks, transpose) => {
      if (skipBlanks || transpose)
        throw new HostError(
          "ApiNotAvailable",
          "Range.copyFrom with skipBlanks or transpose is not available in the workbench",
        );
      copyInto(range, range.source(source), part);
    },
  },
  insert: {
    call: (range, shift) => {
      insertCells(range, oneOf(shift, ["Down", "Right"], "shift"));
      return range.at(range.zone);
    },
  },
  delete: { call: (range, shift) => deleteCells(range, oneOf(shift, ["Up", "Left"], "shift")) },
  select: { call: (range) => range.select() },

  _KeepReference: { call: (range) => range.keep() },
  // Sent first when the client splits a write of more than 1,500 cells.
  _ValidateArraySize: {
    call: ({ zone }, rows, columns) => checkSize(zone, number(rows, "rows"), number(columns, "columns")),
  },
});
