import type { Engine } from "./engine";

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
