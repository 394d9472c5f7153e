import { LAST_COLUMN, LAST_ROW, formatZone } from "./address";
import type { Engine } from "./engine";
import type { Place } from "./kept-state";
import type { SheetId, Zone } from "./o-spreadsheet";

/**
 * Values by key that the engine keeps for the workbench, under its undo. A value is plain data; a change of one is a
 * new one.
 *
 * @example new Kept<string>(engine, "table names").set(tableId, "Results")
 */
export class Kept<Value> implements ReadonlyMap<string, Value> {
  constructor(
    private readonly engine: Engine,
    private readonly area: string,
  ) {}

  get(key: string): Value | undefined {
    return this.record[key];
  }

  set(key: string, value: Value): void {
    this.engine.keep({ area: this.area, key, value });
  }

  delete(key: string): void {
    this.engine.keep({ area: this.area, key });
  }

  has(key: string): boolean {
    return key in this.record;
  }

  get size(): number {
    return Object.keys(this.record).length;
  }

  keys() {
    return this.map.keys();
  }

  values() {
    return this.map.values();
  }

  entries() {
    return this.map.entries();
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  forEach(visit: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }

  private get record(): Readonly<Record<string, Value>> {
    return this.engine.get.getKept(this.area) as Readonly<Record<string, Value>>;
  }

  private get map(): ReadonlyMap<string, Value> {
    return new Map(Object.entries(this.record));
  }
}

/** Where things stand, by key: a place moves with its cells and goes with them. */
export class KeptPlaces {
  constructor(
    private readonly engine: Engine,
    private readonly area: string,
  ) {}

  get(key: string): { sheetId: SheetId; zone: Zone } | undefined {
    const place = this.engine.get.getKeptPlace(this.area, key);
    return place && inExcel(place);
  }

  /** Zones in Excel's rows and columns. */
  entries(): [key: string, place: { sheetId: SheetId; zone: Zone }][] {
    return Object.entries(this.engine.get.getKeptPlaces(this.area)).map(([key, place]) => [
      key,
      inExcel(place),
    ]);
  }

  set(key: string, sheetId: SheetId, zone: Zone): void {
    this.engine.keepPlace({ area: this.area, key, sheetId, address: formatZone(zone) });
  }

  delete(key: string, sheetId: SheetId): void {
    this.engine.keepPlace({ area: this.area, key, sheetId });
  }
}

function inExcel({ sheetId, zone }: Place): { sheetId: SheetId; zone: Zone } {
  return { sheetId, zone: { ...zone, right: zone.right ?? LAST_COLUMN, bottom: zone.bottom ?? LAST_ROW } };
}
