import type { Term } from "./terms";

/** A statement within a sentence: from its beginning to the next word or mark that begins another one. */
export interface Clause {
  readonly terms: readonly Term[];
  /** It gives a reason: what it does not name itself is not meant. */
  readonly isCause: boolean;
  /** What stands before the brackets that it is in: what it does not name itself is meant from there. */
  readonly within: readonly Term[] | undefined;
}

/** The clauses of a sentence. A dollar amount or a period in brackets belongs to the figure before it. */
export function clausesOf(terms: readonly Term[]): Clause[] {
  const clauses: { terms: Term[]; isCause: boolean; within: readonly Term[] | undefined }[] = [];
  const begin = (isCause: boolean, within: readonly Term[] | undefined) => {
    const clause = { terms: [] as Term[], isCause, within };
    clauses.push(clause);
    return clause;
  };
  let clause = begin(false, undefined);
  const interrupted: (typeof clause)[] = [];
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] as Term;
    const inBrackets = isMark(term, "(") && isMark(terms[at + 2], ")") ? terms[at + 1] : undefined;
    if (clause.terms.at(-1)?.kind === "figure" && (inBrackets?.kind === "figure" || isPeriod(inBrackets))) {
      clause.terms.push(...(isPeriod(inBrackets) ? [inBrackets] : [term, inBrackets]));
      at += 2;
    } else if (term.kind === "cause") {
      clause = begin(true, clause.within);
    } else if (term.kind === "clause" || isMark(term, ";")) {
      clause = begin(false, clause.within);
    } else if (isMark(term, "(") || term.kind === "aside") {
      interrupted.push(clause);
      const isAside = term.kind === "aside";
      clause = begin(isAside || clause.isCause, isAside ? undefined : [...clause.terms]);
    } else if (isMark(term, ")") || (isMark(term, ",") && endsAside(terms, at))) {
      clause = interrupted.pop() ?? clause;
    } else clause.terms.push(term);
  }
  return clauses;
}

export const isMark = (term: Term | undefined, mark: string): boolean =>
  term?.kind === "mark" && term.mark === mark;

export const isPeriod = (
  term: Term | undefined,
): term is Extract<Term, { kind: "period" | "quartersBefore" }> =>
  term?.kind === "period" || term?.kind === "quartersBefore";

/** Whether a comma is the first since an aside has begun. */
function endsAside(terms: readonly Term[], comma: number): boolean {
  const begun = terms
    .slice(0, comma)
    .map((term) => term.kind)
    .lastIndexOf("aside");
  return begun >= 0 && !terms.slice(begun, comma).some((term) => isMark(term, ","));
}
