import { wholeNumber } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { HostError } from "../host-error";
import type { FilterCriteria } from "./filter-criteria";
import type { Range } from "./range";
import type { TableFilter } from "./table-filter";

/** What the filter buttons need of their table. */
interface WithFilters {
  readonly range: Range;
  readonly hasFilters: boolean;
  readonly filters: readonly TableFilter[];
  showFilters(visible: boolean): void;
}

/** The filter buttons of a table. */
export class AutoFilter extends HostObject {
  readonly type: ObjectType = autoFilterType;
  constructor(readonly table: WithFilters) {
    super();
  }

  at(index: unknown): TableFilter {
    const filter = this.table.filters[wholeNumber(index, "columnIndex")];
    if (filter) return filter;
    throw new HostError("InvalidArgument", `The filter has no column ${String(index)}.`);
  }
}

const autoFilterType: ObjectType = objectType<AutoFilter>("AutoFilter", {
  enabled: { get: ({ table }) => table.hasFilters },
  isDataFiltered: { get: ({ table }) => table.filters.some(({ criteria }) => criteria) },
  criteria: { get: ({ table }) => table.filters.map(({ criteria }) => criteria ?? null) },
  apply: {
    // The range is the table's own, whatever is given.
    call: (filter, _range, index, criteria) => {
      filter.table.showFilters(true);
      if (index !== null && index !== undefined) filter.at(index).apply((criteria ?? {}) as FilterCriteria);
    },
  },
  reapply: {
    call: ({ table }) => {
      for (const filter of table.filters) if (filter.criteria) filter.apply(filter.criteria);
    },
  },
  clearCriteria: { call: ({ table }) => table.filters.forEach((filter) => filter.clear()) },
  clearColumnCriteria: { call: (filter, index) => filter.at(index).clear() },
  getRange: {
    call: ({ table }) => {
      if (table.hasFilters) return table.range;
      throw new HostError("ItemNotFound", "The table shows no filter buttons.");
    },
  },
  getRangeOrNullObject: { call: ({ table }) => (table.hasFilters ? table.range : null) },
  remove: { call: ({ table }) => table.showFilters(false) },
});
