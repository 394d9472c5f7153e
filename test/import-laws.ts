import { findPrintedDate } from "../src/importer/printed-date";
import type { ImportResult } from "../src/importer/import-document";
import type { Fact } from "../src/statements/release";

const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);

/** Digits that count, without sign, point and the zeros that only place it. */
const digitsOf = (number: string): string =>
  number
    .normalize("NFKC")
    .replace(/[¹²³⁴-⁹⁰]+$/u, "")
    .replace(/[^0-9]/g, "")
    .replace(/^0+|0+$/g, "");

/** The facts of a text's import that do not stand there: the print on the named line, and the value in its digits. */
export function inventedFacts(text: string, { facts }: ImportResult): Fact[] {
  const lines = linesOf(text);
  return facts.filter(({ line, printed, value }) => {
    const place = lines[(line ?? 0) - 1] ?? "";
    const mark = /[*†‡§¹²³⁴-⁹⁰]+$/u;
    return !place.includes(printed) || digitsOf(printed.replace(mark, "")) !== digitsOf(value);
  });
}

/** The numbers of a text that an import neither took nor listed, as `line: number`. Dates, quarters and rates are none. */
export function unseenNumbers(text: string, { facts, issues }: ImportResult): string[] {
  const tables = issues.flatMap(({ code, line, found }) => {
    const last = code === "tableNotRead" ? Number(/up to line (\d+)/.exec(found)?.[1]) : NaN;
    return line !== null && !Number.isNaN(last) ? [{ first: line, last }] : [];
  });
  return linesOf(text).flatMap((content, index) => {
    const line = index + 1;
    if (tables.some(({ first, last }) => line >= first && line <= last)) return [];
    const said = [
      ...facts.filter((fact) => fact.line === line).map(({ printed }) => printed),
      ...issues.filter((issue) => issue.line === line).map(({ found }) => found),
    ].join(" | ");
    return numbersOf(content)
      .filter((number) => !said.includes(number))
      .map((number) => `${line}: ${number}`);
  });
}

function numbersOf(content: string): string[] {
  let text = content
    .replace(/(?:JPY|¥)\s*[\d.]+\s*=\s*(?:US)?\\?\$\s*1(?:\.0+)?/g, " ")
    .replace(/\b\dQ\d\d\b/gi, " ");
  for (let date = findPrintedDate(text); date; date = findPrintedDate(text))
    text = text.replace(date.printed, " ");
  return text.match(/(?<![\p{L}\d])\d+(?:,\d+)*(?:\.\d+)?/gu) ?? [];
}
