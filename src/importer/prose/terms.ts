import { FinanceError } from "../../errors";
import { parsePeriod } from "../../statements/parse-period";
import type { Period } from "../../statements/period";
import { type Figure, parseFigure, scaleFigure } from "../figure";
import { datePattern } from "../printed-date";
import { rateEquation } from "../rate-note";
import { type Phrase, phrasesStartingWith } from "./phrases";

/** What a figure counts: money, a share of something, or what is never imported. */
export type Quantity =
  | { readonly of: "amount"; readonly currency: Currency | undefined; readonly figure: Figure }
  | { readonly of: "share"; readonly figure: Figure }
  | { readonly of: "unreadable" | "number" };
export type Currency = "JPY" | "USD";

/** What a stretch of a sentence says; `end` is exclusive. */
export type Term = { readonly start: number; readonly end: number } & (
  | Exclude<Phrase, { kind: "glue" }>
  | { readonly kind: "figure"; readonly quantity: Quantity }
  | { readonly kind: "period"; readonly period: Period }
  | { readonly kind: "mark"; readonly mark: string }
  | { readonly kind: "unknown" }
);
export type TermOf<Kind extends Term["kind"]> = Extract<Term, { readonly kind: Kind }>;

/** The kinds of lexemes, in the order in which they are tried at each place. */
const lexemeKinds: readonly (readonly [LexemeKind, string])[] = [
  ["other", `${datePattern}|${rateEquation.source.replace("([^", "(?:[^")}`],
  ["period", String.raw`\b(?:\dQ|Q\d|\dH|H\d|9M|FY) ?(?:FY ?)?\d{2}(?:\d{2})?\b`],
  ["currency", String.raw`JPY|¥|￥|\byen\b|USD|US ?\$|\$|\bdollars?\b`],
  ["number", String.raw`\d+(?:,\d+)*(?:\.\d+)?%?`],
  ["skipped", String.raw`\((?:loss|benefit|expense|si)\)|(?<=\p{L})-(?=\p{L})`],
  ["word", String.raw`[\p{L}&][\p{L}\p{N}'’&]*`],
  ["mark", String.raw`[,;:()\t]`],
  ["symbol", String.raw`\S`],
];
const lexemePattern = new RegExp(lexemeKinds.map(([, pattern]) => `(${pattern})`).join("|"), "giu");

type LexemeKind = "other" | "period" | "currency" | "number" | "skipped" | "word" | "mark" | "symbol";
interface Lexeme {
  readonly kind: LexemeKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const scales: Record<string, number> = {
  thousand: -3,
  thousands: -3,
  million: 0,
  millions: 0,
  mn: 0,
  billion: 3,
  billions: 3,
  bn: 3,
};

/** The terms of a sentence from left to right; words that say nothing about figures are left out. */
export function termsOf(sentence: string): Term[] {
  const lexemes = lexemesOf(sentence);
  const terms: Term[] = [];
  for (let at = 0; at < lexemes.length;) {
    const { term, next } = termAt(lexemes, at);
    if (term) terms.push(term);
    at = next;
  }
  return terms;
}

/** Whether a text has anything besides plain numbers: money, percentages, periods. */
const meaningful =
  /[%¥￥$]|JPY|USD|yen|dollar|illion|housand|percent|\bmn\b|\bbn\b|Q|FY|H\d|\dH|quarter|year/i;

/** The numbers of a text without money, percentages and periods; undefined where it has any, and must be understood. */
export function plainNumbersOf(sentence: string): TermOf<"figure">[] | undefined {
  if (meaningful.test(sentence)) return undefined;
  return lexemesOf(sentence)
    .filter(({ kind }) => kind === "number")
    .map(({ start, end }) => ({ kind: "figure", quantity: { of: "number" }, start, end }));
}

function lexemesOf(sentence: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (const match of sentence.matchAll(lexemePattern)) {
    const [text, ...groups] = match;
    const [kind] = lexemeKinds[
      groups.findIndex((group) => group !== undefined)
    ] as (typeof lexemeKinds)[number];
    if (kind === "skipped") continue;
    lexemes.push({ kind, text, start: match.index, end: match.index + text.length });
  }
  return lexemes;
}

function termAt(lexemes: readonly Lexeme[], at: number): { term?: Term; next: number } {
  const lexeme = lexemes[at] as Lexeme;
  const { kind, text, start, end } = lexeme;
  if (kind === "word") return phraseAt(lexemes, at);
  if (kind === "number" || kind === "currency" || isSign(lexemes, at)) return figureAt(lexemes, at);
  if (kind === "period") {
    const period = periodNamed(text);
    return { term: period ? { kind, period, start, end } : { kind: "unknown", start, end }, next: at + 1 };
  }
  if (kind === "mark") return { term: { kind, mark: text === "\t" ? ";" : text, start, end }, next: at + 1 };
  return { term: { kind: "unknown", start, end }, next: at + 1 };
}

function phraseAt(lexemes: readonly Lexeme[], at: number): { term?: Term; next: number } {
  const { text, start, end } = lexemes[at] as Lexeme;
  for (const { words, phrase } of phrasesStartingWith(text)) {
    const last = lexemes[at + words.length - 1];
    if (!last || !words.every((word, i) => sameWord(lexemes[at + i], word))) continue;
    const term = phrase.kind === "glue" ? undefined : { ...phrase, start, end: last.end };
    return { term, next: at + words.length };
  }
  return { term: { kind: "unknown", start, end }, next: at + 1 };
}

const sameWord = (lexeme: Lexeme | undefined, word: string): boolean =>
  lexeme?.kind === "word" && lexeme.text.toLowerCase().replace("’", "'") === word;

/** A minus or triangle directly in front of a number that does not stand directly behind anything else. */
function isSign(lexemes: readonly Lexeme[], at: number): boolean {
  const [before, sign, number] = [lexemes[at - 1], lexemes[at], lexemes[at + 1]];
  if (!sign || !/^[-−△▲]$/.test(sign.text) || number?.kind !== "number") return false;
  return number.start === sign.end && before?.end !== sign.start;
}

/** `JPY 9,633 million`, `9,185 million`, `1.37 billion yen`, `4.9%`, or a number of something else. */
function figureAt(lexemes: readonly Lexeme[], at: number): { term: Term; next: number } {
  let next = at;
  const take = (wanted: boolean): Lexeme | undefined => (wanted ? lexemes[next++] : undefined);
  const before = take(lexemes[next]?.kind === "currency");
  const sign = take(isSign(lexemes, next));
  const number = take(lexemes[next]?.kind === "number");
  if (!number) {
    const { start, end } = lexemes[at] as Lexeme;
    return { term: { kind: "unknown", start, end }, next: at + 1 };
  }
  const isShare = number.text.endsWith("%") || take(lexemes[next]?.text === "percent") !== undefined;
  const scale = take(scaleOf(lexemes[next]) !== undefined);
  const currency = before ?? take(lexemes[next]?.kind === "currency");
  const isGlued =
    !scale && lexemes[next]?.start === number.end && /^[\p{L}-]/u.test(lexemes[next]?.text ?? "");
  const figure = parseFigure((sign ? "-" : "") + number.text.replace("%", ""));
  const span = { start: (sign ?? number).start, end: number.end };
  return { term: { kind: "figure", quantity: quantityOf(), ...span }, next };

  function quantityOf(): Quantity {
    const exponent = scaleOf(scale);
    if (isGlued || (!isShare && !currency && exponent === undefined)) return { of: "number" };
    if (typeof figure === "string") return { of: "unreadable" };
    if (isShare && !scale && !currency) return { of: "share", figure: scaleFigure(figure, -2) };
    if (isShare || exponent === undefined) return { of: "unreadable" };
    return {
      of: "amount",
      currency: currency && currencyOf(currency),
      figure: scaleFigure(figure, exponent),
    };
  }
}

const scaleOf = (lexeme: Lexeme | undefined): number | undefined =>
  lexeme && scales[lexeme.text.toLowerCase()];

const currencyOf = ({ text }: Lexeme): Currency => (/^(?:JPY|[¥￥]|yen)$/i.test(text) ? "JPY" : "USD");

function periodNamed(text: string): Period | undefined {
  try {
    return parsePeriod(text);
  } catch (error) {
    if (error instanceof FinanceError) return undefined;
    throw error;
  }
}
