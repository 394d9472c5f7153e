import { type Clause, isMark, isPeriod } from "./clauses";
import type { Term, TermOf } from "./terms";

export type FigureTerm = TermOf<"figure">;
export type PeriodTerm = TermOf<"period"> | TermOf<"quartersBefore">;

/** What a figure is in its statement. */
export type Role =
  /** An amount or share: of the quarter that is reported, or of the one that it is compared with. */
  | { readonly is: "level"; readonly compared: boolean }
  /** A change in the direction of `sign`, 0 where the words give none. */
  | { readonly is: "change"; readonly sign: 1 | -1 | 0 }
  /** The dollars of the yen before it. */
  | { readonly is: "dollars"; readonly of: FigureTerm };

type Roles = ReadonlyMap<FigureTerm, Role>;

/**
 * What each figure of a sentence is in its statement; one that does not hang together with the words around it is left
 * out.
 *
 * Everything before the figure and what stands right behind it must be understood: "revenue from Asia of JPY 500
 * million" is not, because Asia is no word of the lexicon.
 */
export function rolesIn(clauses: readonly Clause[]): Roles {
  const roles = new Map<FigureTerm, Role>();
  for (const { terms, within } of clauses) {
    for (const [at, figure] of terms.entries()) {
      if (figure.kind === "unknown") break;
      const after = withoutDollars(terms.slice(at + 1));
      if (figure.kind !== "figure" || !isUnderstood(after)) continue;
      const before = terms.slice(0, at);
      const role = isComparedInBrackets(before, after, within?.at(-1), roles)
        ? { is: "level" as const, compared: true }
        : roleOf(figure, spineOf(before), after, roles);
      if (role) roles.set(figure, role);
    }
  }
  return roles;
}

/** What follows a figure besides its dollars. */
export const withoutDollars = (after: readonly Term[]): readonly Term[] =>
  isMark(after[0], "(") ? after.slice(2) : after;

/** "JPY 900 million (JPY 870 million in 1Q05)", "JPY 900 million (1Q05: JPY 870 million)" */
function isComparedInBrackets(
  before: readonly Term[],
  after: readonly Term[],
  main: Term | undefined,
  roles: Roles,
): boolean {
  if (main?.kind !== "figure" || roles.get(main)?.is !== "level") return false;
  const [first, second, third] = before;
  if (!first) return isPeriod(after[isLink(after[0], "in") ? 1 : 0]);
  return isPeriod(first) && (!second || isMark(second, ":")) && !third;
}

/** Whether what follows a figure leaves it what it is; two periods behind one figure are not its own. */
function isUnderstood(after: readonly Term[]): boolean {
  const [first, second, third] = isLink(after[0], "in") ? after.slice(1) : after;
  if (isPeriod(first)) {
    if (second?.kind === "link")
      return third?.kind !== "unknown" && !(isLink(second, "and") && isPeriod(third));
    return second?.kind !== "unknown";
  }
  if (first !== after[0]) return false;
  if (!first || first.kind === "mark" || first.kind === "direction" || first.kind === "comparison")
    return true;
  if (isLink(first, "is")) return !second || (second.kind === "figure" && third?.kind === "direction"); // "was recorded"
  return isLink(first, "from", "to", "and") && second !== undefined && second.kind !== "unknown";
}

/** The words that tie figures and items together: without periods and what introduces them, commas in a list as "and". */
function spineOf(before: readonly Term[]): Term[] {
  const spine: Term[] = [];
  before.forEach((term, at) => {
    const last = spine.at(-1);
    if (isPeriod(term)) {
      if (isLink(last, "in") || (isLink(last, "from") && !isNamed(before[at + 1]))) spine.pop();
    } else if (isMark(term, ",")) {
      if (last?.kind === "figure") spine.push({ ...term, kind: "link", as: "and" });
    } else if (isMark(term, ":")) spine.push({ ...term, kind: "link", as: "is" });
    else if (term.kind !== "comparison") spine.push(term);
  });
  return spine;
}

function roleOf(
  figure: FigureTerm,
  spine: readonly Term[],
  [next, afterNext]: readonly Term[],
  roles: Roles,
): Role | undefined {
  const [last, second, third, fourth] = [...spine].reverse();
  const earlier = [...spine].reverse().find((term) => term.kind === "figure");
  if (isMark(last, "(")) return second?.kind === "figure" ? dollarsOf(figure, second) : undefined;
  // "increased 4.9%", "a decrease of 8.8%", "the increase in revenues was 4.9%"
  if (last?.kind === "direction") return { is: "change", sign: last.sign };
  if (isLink(last, "by", "of", "is") && second?.kind === "direction")
    return { is: "change", sign: second.sign };
  if (
    isLink(last, "of", "is") &&
    isNamed(second) &&
    isLink(third, "in", "of") &&
    fourth?.kind === "direction"
  ) {
    return { is: "change", sign: fourth.sign };
  }
  // "a 4.9% increase", "was 4.9% higher"
  const standsAlone = !last || isLink(last, "is", "and");
  if (
    standsAlone &&
    next?.kind === "direction" &&
    !isLink(afterNext, "by", "to") &&
    afterNext?.kind !== "figure"
  ) {
    return { is: "change", sign: next.sign };
  }
  // "improved to 13.4% from 9.1%", "compared with JPY 830 million"
  if (isLink(last, "to") && (earlier || spine.some((term) => term.kind === "direction"))) {
    return { is: "level", compared: false };
  }
  if (isLink(last, "from") && !isNamed(second)) return { is: "level", compared: true };
  // "net income was JPY 1,979 million", "from operating losses of JPY 830 million"
  const [named, introduced] = isLink(last, "of", "is") ? [second, third] : [last, second];
  if (named?.kind === "item" || (named?.kind === "noun" && named !== last)) {
    if (!introduced || isLink(introduced, "to")) return { is: "level", compared: false };
    if (isLink(introduced, "from")) return { is: "level", compared: true };
    const inList = isLink(introduced, "and") && earlier && roles.get(earlier);
    return inList && inList.is === "level" ? inList : undefined;
  }
  return isLink(last, "and") && second?.kind === "figure" ? roles.get(second) : undefined;
}

function dollarsOf(figure: FigureTerm, yen: FigureTerm): Role | undefined {
  const isDollars = figure.quantity.of === "amount" && figure.quantity.currency === "USD";
  const isYen = yen.quantity.of === "amount" && yen.quantity.currency !== "USD";
  return isDollars && isYen ? { is: "dollars", of: yen } : undefined;
}

type Link = TermOf<"link">["as"];

export const isLink = (term: Term | undefined, ...links: readonly Link[]): boolean =>
  term?.kind === "link" && links.includes(term.as);

export const isNamed = (term: Term | undefined): term is TermOf<"item"> | TermOf<"noun"> =>
  term?.kind === "item" || term?.kind === "noun";
