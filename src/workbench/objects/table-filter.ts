import { number, optionalText } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { HostError } from "../host-error";
import { passing, type FilterCriteria } from "./filter-criteria";
import type { Host } from "./host";
import type { Range } from "./range";
import { readTexts, readValues } from "./range-read";

/** A column of a table, as far as filtering it goes. */
interface Filtered {
  readonly id: number;
  readonly table: {
    readonly host: Host;
    readonly id: string;
    readonly headerRow: Range;
    readonly dataBody: Range;
  };
  of(rows: Range): Range;
}

/**
 * The filter of a table's column. As in Excel it hides the rows that did not pass when it was applied, until it is
 * applied again. The engine keeps filters out of its undo.
 */
export class TableFilter extends HostObject {
  readonly type: ObjectType = filterType;
  constructor(readonly column: Filtered) {
    super();
  }

  get criteria(): FilterCriteria | undefined {
    return this.column.table.host.filters.get(this.key);
  }

  apply(criteria: FilterCriteria): void {
    const { table } = this.column;
    const body = this.column.of(table.dataBody);
    const texts = readTexts(body).flat();
    const values = readValues(body).flat();
    const isShown = passing(
      criteria,
      texts.map((text, i) => ({ text, value: values[i] })),
    );
    table.host.filters.set(this.key, criteria);
    this.hide([...new Set(texts.filter((_, i) => !isShown[i]))]);
  }

  clear(): void {
    if (this.column.table.host.filters.delete(this.key)) this.hide([]);
  }

  private get key(): string {
    return `${this.column.table.id}/${this.column.id}`;
  }

  /** The engine hides rows by what they show in the column. It finds no table in the middle of a transaction. */
  private hide(hiddenValues: string[]): void {
    const { engine } = this.column.table.host;
    engine.later(() => {
      const { zone, sheetId } = this.column.of(this.column.table.headerRow);
      engine.dispatch("UPDATE_FILTER", {
        sheetId,
        col: zone.left,
        row: zone.top,
        value: { filterType: "values", hiddenValues },
      });
    });
  }
}

const ranked = (filterOn: string, what: string) => ({
  call: (filter: TableFilter, count: unknown) =>
    filter.apply({ filterOn, criterion1: String(number(count, what)) }),
});

const filterType: ObjectType = objectType<TableFilter>("Filter", {
  criteria: { get: ({ criteria }) => criteria },
  apply: {
    call: (filter, criteria) => {
      if (typeof criteria !== "object" || criteria === null)
        throw new HostError("InvalidArgument", "Criteria are an object.");
      filter.apply(criteria as FilterCriteria);
    },
  },
  applyValuesFilter: { call: (filter, values) => filter.apply({ filterOn: "Values", values }) },
  applyCustomFilter: {
    call: (filter, criterion1, criterion2, operator) =>
      filter.apply({
        filterOn: "Custom",
        criterion1,
        criterion2: optionalText(criterion2, "criteria2"),
        operator: operator ?? "And",
      }),
  },
  applyDynamicFilter: {
    call: (filter, dynamicCriteria) => filter.apply({ filterOn: "Dynamic", dynamicCriteria }),
  },
  applyTopItemsFilter: ranked("TopItems", "count"),
  applyTopPercentFilter: ranked("TopPercent", "percent"),
  applyBottomItemsFilter: ranked("BottomItems", "count"),
  applyBottomPercentFilter: ranked("BottomPercent", "percent"),
  clear: { call: (filter) => filter.clear() },
});
