import { number, text, wholeNumber } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { LAST_COLUMN, LAST_ROW } from "../engine/address";
import type { SheetId, Zone } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import { columnCount, rowCount } from "./cell-matrix";
import { LookOfAll } from "./areas-look";
import { BlockLook } from "./cell-look";
import { setStyle } from "./cell-style";
import type { Host } from "./host";
import { Range } from "./range";
import { clearRange } from "./range-clear";
import { RangeFormat } from "./range-format";
import { optionalFlag } from "./range-sort";
import { specialCells } from "./ranges/special-cells";
import { TrackedObject } from "./tracked-object";
import { intersection } from "./zones";

/** Several ranges of one sheet. */
export class RangeAreas extends TrackedObject {
  readonly type: ObjectType = rangeAreasType;
  constructor(
    readonly host: Host,
    readonly sheetId: SheetId,
    readonly zones: readonly Zone[],
  ) {
    super();
  }

  get ranges(): Range[] {
    return this.zones.map((zone) => new Range(this.host, this.sheetId, zone));
  }

  /** The areas that `change` makes of these; null where it makes none. */
  map(change: (range: Range) => readonly (Zone | undefined)[]): RangeAreas | null {
    const zones = this.ranges.flatMap(change).filter((zone) => zone !== undefined);
    return zones.length ? new RangeAreas(this.host, this.sheetId, zones) : null;
  }

  /** An argument that may be areas, a range, or addresses on this sheet with commas between. */
  other(value: unknown): readonly Zone[] {
    if (value instanceof RangeAreas || value instanceof Range) {
      if (value.sheetId !== this.sheetId) return [];
      return value instanceof Range ? [value.zone] : value.zones;
    }
    return this.ranges[0]!.listed(text(value, "anotherRange"));
  }
}

/** The ranges of areas, one by one. */
class RangeCollection extends HostObject {
  readonly type: ObjectType = rangeCollectionType;
  constructor(readonly items: readonly Range[]) {
    super();
  }
}

const rangeCollectionType: ObjectType = objectType<RangeCollection>(
  "RangeCollection",
  {
    getCount: { call: ({ items }) => items.length },
    getItemAt: {
      call: ({ items }, index) => {
        const range = items[wholeNumber(index, "index")];
        if (range) return range;
        throw new HostError("InvalidArgument", `There are ${items.length} ranges, none at ${String(index)}.`);
      },
    },
  },
  ({ items }) => items,
);

const required = (areas: RangeAreas | null, what: string): RangeAreas => {
  if (areas) return areas;
  throw new HostError("ItemNotFound", `The areas have no ${what}.`);
};

const meeting = (areas: RangeAreas, other: unknown) => {
  const others = areas.other(other);
  return areas.map(({ zone }) => others.map((one) => intersection(zone, one)));
};
const special = (areas: RangeAreas, type: unknown, valueType: unknown) =>
  areas.map((range) => specialCells(range, type, valueType));
const used = (areas: RangeAreas) => areas.map((range) => [range.used()?.zone]);

const rangeAreasType: ObjectType = objectType<RangeAreas>("RangeAreas", {
  address: { get: ({ ranges }) => ranges.map(({ address }) => address).join(",") },
  addressLocal: { get: ({ ranges }) => ranges.map(({ address }) => address).join(",") },
  areaCount: { get: ({ zones }) => zones.length },
  cellCount: {
    get: ({ zones }) => zones.reduce((sum, zone) => sum + rowCount(zone) * columnCount(zone), 0),
  },
  isEntireColumn: { get: ({ zones }) => zones.every(({ top, bottom }) => top === 0 && bottom === LAST_ROW) },
  isEntireRow: { get: ({ zones }) => zones.every(({ left, right }) => left === 0 && right === LAST_COLUMN) },
  areas: { object: ({ ranges }) => new RangeCollection(ranges) },
  format: { object: ({ ranges }) => new RangeFormat(ranges) },
  style: {
    get: ({ ranges }) =>
      new LookOfAll(ranges.map((range) => new BlockLook(range))).lookUp(({ named = "Normal" }) => named),
    set: ({ ranges }, value) => ranges.forEach((range) => setStyle(range, text(value, "style"))),
  },
  worksheet: { object: ({ host, sheetId }) => host.worksheet(sheetId) },
  clear: { call: ({ ranges }, applyTo) => ranges.forEach((range) => clearRange(range, applyTo)) },
  calculate: { call: () => undefined },
  setDirty: { call: ({ ranges }) => ranges.forEach((range) => range.recalculate()) },
  getEntireColumn: { call: (areas) => areas.map(({ zone }) => [{ ...zone, top: 0, bottom: LAST_ROW }]) },
  getEntireRow: { call: (areas) => areas.map(({ zone }) => [{ ...zone, left: 0, right: LAST_COLUMN }]) },
  getOffsetRangeAreas: {
    call: (areas, rows, columns) => {
      const [down, across] = [number(rows, "rowOffset"), number(columns, "columnOffset")];
      return areas.map(({ zone: { left, right, top, bottom } }) => [
        { left: left + across, right: right + across, top: top + down, bottom: bottom + down },
      ]);
    },
  },
  getIntersection: { call: (areas, other) => required(meeting(areas, other), "cells in common with those") },
  getIntersectionOrNullObject: { call: meeting },
  getSpecialCells: {
    call: (areas, type, valueType) =>
      required(special(areas, type, valueType), `cells of the kind ${String(type)}`),
  },
  getSpecialCellsOrNullObject: { call: special },
  getUsedRangeAreas: { call: (areas) => required(used(areas), "cells with values") },
  getUsedRangeAreasOrNullObject: { call: used },
  getTables: {
    call: ({ host, ranges }, fullyContained) =>
      host.tablesIn(ranges[0]!, optionalFlag(fullyContained, "fullyContained")),
  },

  _KeepReference: { call: (areas) => areas.keep() },
});
