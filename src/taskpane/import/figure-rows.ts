import { itemOfCode } from "../../statements/find-item";
import { parsePeriod } from "../../statements/parse-period";
import { comparePeriods, isDiscrete } from "../../statements/period";
import { type Fact, resultsTable } from "../../statements/release";

/** An item of a document with its figures, period by period. */
export interface FigureRow {
  readonly label: string;
  /** Oldest first. */
  readonly figures: readonly {
    readonly period: string;
    /** As printed, with a minus where a sentence prints a loss without one. */
    readonly shown: string;
    readonly line: number | null;
  }[];
  /** Of its quarters, oldest first, for a small chart; empty for fewer than two. */
  readonly series: readonly number[];
}

/** The figures of a document by item, in the document's order; of several prints the results table's, else the first. */
export function figureRows(facts: readonly Fact[]): FigureRow[] {
  const byItem = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = `${fact.item} ${fact.unit}`;
    byItem.set(key, [...(byItem.get(key) ?? []), fact]);
  }
  return [...byItem.values()].map(rowOf);
}

function rowOf(facts: readonly Fact[]): FigureRow {
  const [first] = facts;
  const item = itemOfCode(first!.item);
  const distinct = [...countingPrints(facts).values()].sort((a, b) =>
    comparePeriods(parsePeriod(a.period), parsePeriod(b.period)),
  );
  const series = distinct
    .filter(({ period }) => isDiscrete(parsePeriod(period)))
    .map(({ value }) => Number(value));
  return {
    label: first!.unit === item.unit ? item.label : `${item.label}, ${first!.unit}`,
    figures: distinct.map((fact) => ({ period: fact.period, shown: shown(fact), line: fact.line })),
    series: series.length > 1 ? series : [],
  };
}

function countingPrints(facts: readonly Fact[]): Map<string, Fact> {
  const counting = new Map<string, Fact>();
  for (const fact of facts) {
    if (!counting.has(fact.period) || fact.section === resultsTable) counting.set(fact.period, fact);
  }
  return counting;
}

const shown = ({ value, printed }: Fact): string =>
  value.startsWith("-") && !/[-−(△▲]/.test(printed) ? `−${printed}` : printed;
