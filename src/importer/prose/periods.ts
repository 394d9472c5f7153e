import { isMark, isPeriod } from "./clauses";
import { isLink, isNamed, type PeriodTerm, withoutDollars } from "./role";
import type { Term, TermOf } from "./terms";

/** The periods that a clause names for one of its figures. */
export interface NamedPeriods {
  /** The figure's own: beside it, in front of what it is of, or alone in front of it: "the 2Q03 loss of", "2Q03: ". */
  readonly own: PeriodTerm | undefined;
  /** The clause's: "In 2Q03, revenues were", "revenues in 2Q03 were". */
  readonly clause: PeriodTerm | undefined;
  /** What it is compared with: "compared to 3Q02", "from 9,185 million in 2Q03", "QoQ". */
  readonly base: PeriodTerm | TermOf<"comparison"> | undefined;
}

export function periodsFor(terms: readonly Term[], figureAt: number): NamedPeriods {
  const before = terms.slice(0, figureAt);
  const after = withoutDollars(terms.slice(figureAt + 1));
  const beside = after[isLink(after[0], "in") ? 1 : 0];
  const inFront = before[before.map(isNamed).lastIndexOf(true) - 1];
  const leading = before.every((term, at) => at === 0 || isMark(term, ":")) ? before[0] : undefined;
  const own = [beside, inFront, leading].find(isPeriod);
  return { own, clause: clausePeriod(before), base: comparisonIn(after) ?? baseIn(after) ?? baseIn(before) };
}

/** The first period before any figure that nothing is compared with. */
function clausePeriod(before: readonly Term[]): PeriodTerm | undefined {
  const figure = before.findIndex((term) => term.kind === "figure");
  const start = figure < 0 ? before : before.slice(0, figure);
  return start.filter(isPeriod).find((period) => period !== baseIn(start));
}

function comparisonIn(after: readonly Term[]): TermOf<"comparison"> | undefined {
  const [first, second, third] = after;
  return [first, isPeriod(first) ? second : undefined, isLink(first, "in") ? third : undefined].find(
    (term) => term?.kind === "comparison",
  );
}

/** The period of what a figure is compared with: "from 2Q03", "from 9,185 million in 2Q03"; "from the 2Q03 loss" is none. */
export function baseIn(terms: readonly Term[]): PeriodTerm | undefined {
  const from = terms.findIndex((term) => isLink(term, "from"));
  if (from < 0) return undefined;
  const periods = terms.flatMap((term, at) => (at > from && isPeriod(term) ? [{ term, at }] : []));
  const [first] = periods;
  return first && !(first.at === from + 1 && isNamed(terms[first.at + 1])) ? first.term : undefined;
}
