import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import type { Block } from "./cell-matrix";
import { lookups } from "./lookups";
import type { Table } from "./table";
import { TableCollection } from "./tables";
import { intersection } from "./zones";

/** The tables that lie in a block: wholly, or with any cell. */
export class TablesInRange extends HostObject {
  readonly type: ObjectType = tablesInRangeType;
  constructor(
    readonly block: Block,
    readonly fullyContained: boolean,
  ) {
    super();
  }

  get tables(): TableCollection {
    return new TableCollection(this.block.host, this.block.sheetId);
  }

  get items(): Table[] {
    return this.tables.items.filter(({ zone }) => {
      const common = intersection(this.block.zone, zone);
      if (!common || !this.fullyContained) return common !== undefined;
      return (["left", "right", "top", "bottom"] as const).every((side) => common[side] === zone[side]);
    });
  }

  find(key: unknown): Table | undefined {
    const found = this.tables.find(key);
    return this.items.find(({ id }) => id === found?.id);
  }
}

const tablesInRangeType: ObjectType = objectType<TablesInRange>(
  "TableScopedCollection",
  {
    ...lookups<TablesInRange>(
      "table",
      ({ items }) => items,
      (tables, key) => tables.find(key),
    ),
    getFirst: { call: ({ items }) => items[0] ?? null },
  },
  ({ items }) => items,
);
