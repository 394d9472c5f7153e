import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import type { Host } from "./host";
import type { Range } from "./range";
import { optionalFlag, sortCells, type SortField } from "./range-sort";

/** What sorting needs of its table. */
interface Sortable {
  readonly host: Host;
  readonly id: string;
  readonly dataBody: Range;
}

/** By what a table was sorted last; Excel shows it at the buttons. */
export interface TableOrder {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
}

/** `table.sort`. */
export class TableSort extends HostObject {
  readonly type: ObjectType = tableSortType;
  constructor(readonly table: Sortable) {
    super();
  }

  get order(): TableOrder {
    return this.table.host.tableOrders.get(this.table.id) ?? { fields: [], matchCase: false };
  }

  apply(order: TableOrder): void {
    sortCells(this.table.dataBody, order.fields, { matchCase: order.matchCase });
    this.table.host.tableOrders.set(this.table.id, order);
  }
}

const tableSortType: ObjectType = objectType<TableSort>("TableSort", {
  fields: { get: ({ order }) => order.fields },
  matchCase: { get: ({ order }) => order.matchCase },
  apply: {
    call: (sort, fields, matchCase) =>
      sort.apply({ fields: fields as SortField[], matchCase: optionalFlag(matchCase, "matchCase") }),
  },
  reapply: { call: (sort) => sort.order.fields.length && sort.apply(sort.order) },
  // The rows stay where they are.
  clear: { call: ({ table }) => table.host.tableOrders.delete(table.id) },
});
