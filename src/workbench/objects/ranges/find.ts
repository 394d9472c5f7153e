import { flag, oneOf, text } from "../../batch/arguments";
import type { Zone } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";
import type { Block } from "../cell-matrix";
import { wildcards } from "../filter-criteria";
import { readFormulas, readTexts } from "../range-read";
import { writeContents } from "../range-write";
import { cellZone } from "../zones";

/** How a text is looked for. */
interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly isBackwards: boolean;
}

export function searchCriteria(given: unknown): Criteria {
  const { completeMatch, matchCase, searchDirection } = (given ?? {}) as Record<string, unknown>;
  const isSet = (value: unknown, what: string) => value !== undefined && value !== null && flag(value, what);
  return {
    completeMatch: isSet(completeMatch, "completeMatch"),
    matchCase: isSet(matchCase, "matchCase"),
    isBackwards:
      oneOf(searchDirection ?? "Forward", ["Forward", "Backwards"], "searchDirection") === "Backwards",
  };
}

/** The cells of a block that show a text, row by row; "*" and "?" stand for anything, "~" before them for themselves. */
export function findCells(
  block: Block,
  sought: unknown,
  { completeMatch, matchCase, isBackwards }: Criteria,
): Zone[] {
  const { host, sheetId } = block;
  const zone = host.engine.existing(sheetId, block.zone);
  if (!zone) return [];
  const pattern = patternOf(sought, completeMatch, matchCase);
  const found: Zone[] = [];
  for (const [i, row] of readTexts({ host, sheetId, zone }).entries())
    for (const [j, shown] of row.entries())
      if (shown !== "" && pattern.test(shown)) found.push(cellZone(zone.left + j, zone.top + i));
  return isBackwards ? found.reverse() : found;
}

/** Replaces a text in the formulas and constants of a block. Answers in how many cells. */
export function replaceText(
  block: Block,
  sought: unknown,
  replacement: unknown,
  { completeMatch, matchCase }: Criteria,
): number {
  const { host, sheetId } = block;
  const zone = host.engine.existing(sheetId, block.zone);
  if (!zone) return 0;
  const pattern = new RegExp(patternOf(sought, completeMatch, matchCase).source, matchCase ? "gsu" : "gisu");
  const by = text(replacement, "replacement");
  let count = 0;
  for (const [i, row] of readFormulas({ host, sheetId, zone }).entries())
    for (const [j, content] of row.entries()) {
      const before = String(content);
      const after = before.replace(pattern, () => by);
      if (after === before || before === "") continue;
      writeContents({ host, sheetId, zone: cellZone(zone.left + j, zone.top + i) }, after);
      count++;
    }
  return count;
}

function patternOf(sought: unknown, completeMatch: boolean, matchCase: boolean): RegExp {
  if (text(sought, "text") === "") throw new HostError("InvalidArgument", "The text to look for is empty.");
  const { source } = wildcards(sought as string, completeMatch);
  return new RegExp(source, matchCase ? "su" : "isu");
}
