import { check } from "./check";
import type { Draft } from "./draft";
import type { FindLabel } from "./find-label";
import type { Stage } from "./import-options";
import type { Report } from "./issue";
import { locate } from "./locate";
import { parse } from "./parse";
import { partOf, type Work } from "./work";

/** How much of the work is to find where everything stands; the rest is to read it. */
const locating = 0.5;

/** What goes on while that share of the work is done. */
export const stageAt = (done: number): Stage => (done < locating ? "locate" : "parse");

/** The release that lines of text are: locate, parse, and what must hold of the document as such. */
export function* importText(lines: readonly string[], find: FindLabel, report: Report): Work<Draft> {
  const located = yield* partOf(0, locating, locate(lines, find, report));
  const { facts, remarks, unmapped } = yield* partOf(locating, 1, parse(lines, located, report));
  check(lines, located, facts, report);
  const { company, title, published } = located.cover;
  const release = {
    published: published ?? "",
    company: company?.text ?? "",
    title: title?.text ?? "",
    unit: "JPY million",
    facts,
    ...(remarks.length > 0 ? { remarks } : {}),
  };
  return { releases: [release], unmapped };
}
