import { number, oneOf, wholeNumber } from "../../batch/arguments";
import type { Member } from "../../batch/host-object";
import { LAST_COLUMN, LAST_ROW } from "../../engine/address";
import type { Zone } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";
import { columnCount, rowCount } from "../cell-matrix";
import type { Range } from "../range";
import { intersection } from "../zones";
import { DIRECTIONS, edgeFrom, surroundingRegion, type Direction } from "./region";

type Side = "above" | "below" | "before" | "after";
const OPPOSITE = { above: "below", below: "above", before: "after", after: "before" } as const;

/** As many lines behind the range, or before it; a negative count is on the other side. */
function beside(range: Range, side: Side, given: unknown): Range {
  const count = given === null || given === undefined ? 1 : wholeNumber(given, "count", -Infinity);
  if (count === 0) throw new HostError("InvalidArgument", "There is no range of 0 rows or columns.");
  const lines = Math.abs(count);
  const { left, right, top, bottom } = range.zone;
  const zones: Record<Side, Zone> = {
    above: { left, right, top: top - lines, bottom: top - 1 },
    below: { left, right, top: bottom + 1, bottom: bottom + lines },
    before: { top, bottom, left: left - lines, right: left - 1 },
    after: { top, bottom, left: right + 1, right: right + lines },
  };
  return range.at(zones[count < 0 ? OPPOSITE[side] : side]);
}

/** The cell that a movement begins at: the given one, or the range's own on that side. */
function startOf(range: Range, direction: Direction, activeCell: unknown): { col: number; row: number } {
  const { zone } = activeCell === null || activeCell === undefined ? range : range.other(activeCell);
  return {
    col: direction === "Right" ? zone.right : zone.left,
    row: direction === "Down" ? zone.bottom : zone.top,
  };
}

const edgeOf = (range: Range, towards: unknown, activeCell: unknown): Range => {
  const direction = oneOf(towards, DIRECTIONS, "direction");
  return range.at(edgeFrom(range, direction, startOf(range, direction, activeCell)));
};

const meeting = (range: Range, given: unknown): Range | null => {
  const other = range.other(given);
  const common = other.sheetId === range.sheetId ? intersection(range.zone, other.zone) : undefined;
  return common ? range.at(common) : null;
};

/** The members of a range that lead to other ranges of its sheet. */
export const navigationMembers: Record<string, Member<Range>> = {
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
  getRowsAbove: { call: (range, count) => beside(range, "above", count) },
  getRowsBelow: { call: (range, count) => beside(range, "below", count) },
  getColumnsBefore: { call: (range, count) => beside(range, "before", count) },
  getColumnsAfter: { call: (range, count) => beside(range, "after", count) },
  getResizedRange: {
    call: (range, rows, columns) =>
      range.within(
        0,
        0,
        rowCount(range.zone) - 1 + number(rows, "deltaRows"),
        columnCount(range.zone) - 1 + number(columns, "deltaColumns"),
      ),
  },
  getAbsoluteResizedRange: {
    call: (range, rows, columns) =>
      range.within(0, 0, wholeNumber(rows, "numRows", 1) - 1, wholeNumber(columns, "numColumns", 1) - 1),
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
  getIntersection: {
    call: (range, other) => {
      const common = meeting(range, other);
      if (common) return common;
      throw new HostError("ItemNotFound", `${range.other(other).address} does not meet ${range.address}.`);
    },
  },
  getIntersectionOrNullObject: { call: meeting },
  getEntireColumn: { call: (range) => range.at({ ...range.zone, top: 0, bottom: LAST_ROW }) },
  getEntireRow: { call: (range) => range.at({ ...range.zone, left: 0, right: LAST_COLUMN }) },
  getSurroundingRegion: { call: (range) => range.at(surroundingRegion(range)) },
  getRangeEdge: { call: edgeOf },
  getExtendedRange: {
    call: (range, towards, activeCell) => range.boundingRect(edgeOf(range, towards, activeCell)),
  },
};
