import { parseDecimal } from "../../decimal/decimal";
import { type Period, yearToDate } from "../../statements/period";
import { clausesOf } from "./clauses";
import { remarkHint, type Segment } from "./lexicon.data";
import { longestSentence } from "./sentence";
import { type Term, type TermOf, termsOf } from "./terms";

/** What a sentence says of an item without a number. */
export interface Said {
  readonly item: string;
  /** The quarter of the document where undefined. */
  readonly period: Period | undefined;
  /** In our words, e.g. `slightly lower`. */
  readonly says: string;
  /** The bound that it names, where it names one. */
  readonly above?: string;
}

const yearEnding = /\byear (?:ending|ended) March 31, (\d{4})\b/i;
const contracts: readonly { readonly pattern: RegExp; readonly of: string }[] = [
  { pattern: /\bnumber of contracts\b/i, of: "" },
  { pattern: /\bnumber of high[- ]bandwidth\b.*\bcontracts\b/i, of: " for high bandwidths" },
];

/** What a sentence says of an outlook, of the number of contracts or of a segment's revenue, without a number for it. */
export function remarksOf(sentence: string, segment: Segment | undefined): Said[] {
  if (
    !remarkHint.test(sentence) ||
    sentence.length > longestSentence ||
    /\b(?:not|unlikely|no longer)\b/i.test(sentence)
  )
    return [];
  const terms = termsOf(sentence);
  if (terms.some((term) => term.kind === "reserve" && term.reads === "a forecast")) {
    return outlook(sentence, terms);
  }
  if (!sentence.includes(";")) return development(sentence, terms, segment);
  return sentence.split(";").flatMap((statement) => development(statement, termsOf(statement), segment));
}

function development(statement: string, terms: readonly Term[], segment: Segment | undefined): Said[] {
  const main = clausesOf(terms).filter(({ isCause, within }) => !isCause && !within);
  const said = main.flatMap((clause) => clause.terms);
  const direction = directionOf(statement, said);
  if (!direction || said.some((term) => term.kind === "figure")) return [];
  const ofContracts = contracts
    .filter(({ pattern }) => pattern.test(statement))
    .map(({ of }) => ({ item: "Contracts", period: undefined, says: `${direction}${of}` }));
  return [...ofContracts, ...ofSegment(statement, said[0], segment, direction)];
}

function outlook(sentence: string, said: readonly Term[]): Said[] {
  const item = said.find((term): term is TermOf<"item"> => term.kind === "item")?.concept.outlook;
  const year = yearEnding.exec(sentence)?.[1];
  const named = said.find((term) => term.kind === "period");
  const period = year ? yearToDate(Number(year) - 1, 4) : named?.kind === "period" ? named.period : undefined;
  if (!item || !period) return [];
  const bound = /\b(?:more than|above|over|exceed(?:ing)?|at least) (\d+(?:\.\d+)?)%/i.exec(sentence)?.[1];
  if (bound !== undefined) {
    return [
      { item, period, says: `above ${bound}% is expected`, above: parseDecimal(bound).div(100).toFixed() },
    ];
  }
  const expected = expectation(sentence, said);
  return expected ? [{ item, period, says: `expected to ${expected}` }] : [];
}

function expectation(sentence: string, said: readonly Term[]): string | undefined {
  if (/\b(?:remain|stay|continue to be)\b.*\bpositive\b/i.test(sentence)) return "stay positive";
  if (/\b(?:become|turn)\b.*\bpositive\b/i.test(sentence)) return "turn positive";
  const direction = said.find((term) => term.kind === "direction");
  if (
    direction?.kind !== "direction" ||
    direction.sign === 0 ||
    said.some((term) => term.kind === "figure")
  ) {
    return undefined;
  }
  return direction.sign === 1 ? "rise" : "fall";
}

/** What "total revenue" says in a segment's section is of the segment. */
function ofSegment(
  sentence: string,
  opening: Term | undefined,
  segment: Segment | undefined,
  direction: string,
): Said[] {
  const label = opening?.kind === "item" ? sentence.slice(opening.start, opening.end) : "";
  if (!segment || !/^(?:total )?revenues?$/i.test(label)) return [];
  const whose = /^total/i.test(label) ? ` (the section's "${label.toLowerCase()}" is this segment's)` : "";
  return [{ item: segment.revenueItem, period: undefined, says: `${direction}${whose}` }];
}

function directionOf(sentence: string, said: readonly Term[]): string | undefined {
  const direction = said.find((term) => term.kind === "direction");
  if (direction?.kind !== "direction" || direction.sign === 0) return undefined;
  const word = direction.sign === 1 ? "higher" : "lower";
  if (/\b(?:slightly|modestly|marginally)\b/i.test(sentence)) return `slightly ${word}`;
  return /\b(?:significantly|sharply|strongly|remarkably|markedly|substantially|dramatically)\b/i.test(
    sentence,
  )
    ? `markedly ${word}`
    : word;
}
