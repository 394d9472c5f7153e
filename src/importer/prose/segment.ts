import { isDiscrete, type Period } from "../../statements/period";
import { type Segment, segments } from "./lexicon.data";
import type { Section } from "./paragraphs";
import { termsOf } from "./terms";

/** What a section is about, where its sentences leave it open. */
export interface Theme {
  readonly segment: Segment | undefined;
  /** How many quarters back it compares, where all of its comparisons agree. */
  readonly comparison: 1 | 4 | undefined;
}

const about = /\bgross margins?\b/i;
/** One mention may be a reason given in passing. */
const mentionsNeeded = 2;

/**
 * The segment of a section headed by its gross margin: the one whose services and costs it mentions, at least twice,
 * while it mentions nothing of another's.
 */
export function readTheme({ heading, paragraphs }: Section, quarter: Period | undefined): Theme {
  if (!about.test(heading)) return { segment: undefined, comparison: undefined };
  const text = paragraphs.map(({ plain }) => plain).join("\n");
  const mentioned = segments
    .map((segment) => ({ segment, mentions: text.match(segment.mentions)?.length ?? 0 }))
    .filter(({ mentions }) => mentions > 0);
  const [only, another] = mentioned;
  const segment = only && !another && only.mentions >= mentionsNeeded ? only.segment : undefined;
  return { segment, comparison: segment && comparisonIn(text, quarter) };
}

function comparisonIn(text: string, quarter: Period | undefined): 1 | 4 | undefined {
  const compared = termsOf(text).flatMap((term) => {
    if (term.kind === "comparison" || term.kind === "quartersBefore") return [term.quarters];
    if (term.kind !== "period" || !quarter || !isDiscrete(term.period)) return [];
    return [quarter.firstQuarter - term.period.firstQuarter];
  });
  const [first, ...others] = compared.filter((quarters) => quarters !== 0);
  const agree = others.every((other) => other === first);
  return agree && (first === 1 || first === 4) ? first : undefined;
}
