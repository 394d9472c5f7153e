import { splitCells } from "../cells";
import { headerRow } from "../header-row";

/** How many lines at the top and at the bottom of a page may be its head and its foot. */
const depth = 2;
/** A row of a table has this many figures, and may come again on another page. */
const figuresOfRow = 2;

/** A line of a page, both counted from 0. */
export interface PageLine {
  readonly page: number;
  readonly line: number;
}

/**
 * The lines that come again at the top or at the bottom of every page, but for their numbers: a date, an address, the
 * number of the page. In the middle of a table that runs over pages they would end it.
 *
 * The first of each at the top stays: it may be the name of the company. Rows of tables and their heads always stay.
 *
 * @param pages the lines of each page; what stands on one page alone does not come again
 */
export function runningLines(pages: readonly (readonly string[])[]): PageLine[] {
  const filled = pages.flatMap((lines, page) => {
    const places = lines.flatMap((text, line) =>
      text.trim() === "" ? [] : [{ page, line, key: keyOf(text) }],
    );
    return places.length > 0 ? [places] : [];
  });
  const heads = comingAgain(filled.map((places) => places.slice(0, edgeOf(places))));
  const feet = comingAgain(filled.map((places) => places.slice(places.length - edgeOf(places))));
  return [...heads.flatMap((places) => places.slice(1)), ...feet.flat()];
}

/** Head and foot of a short page do not overlap. */
const edgeOf = ({ length }: readonly PageLine[]): number => Math.min(depth, Math.floor(length / 2));

type Keyed = PageLine & { readonly key: string | undefined };

/** The places of each text that all pages have; a cover may be without. */
function comingAgain(edges: readonly (readonly Keyed[])[]): Keyed[][] {
  const [first = [], ...others] = edges;
  const keys = new Set((others.at(-1) ?? []).map(({ key }) => key));
  keys.delete(undefined);
  return [...keys].flatMap((key) => {
    const withKey = (places: readonly Keyed[]): Keyed[] =>
      places.filter((place) => place.key === key).slice(0, 1);
    const again = others.flatMap(withKey);
    const all = [...withKey(first), ...again];
    return again.length === others.length && all.length > 1 ? [all] : [];
  });
}

/** What a line is besides its numbers; undefined for rows of tables and their heads. */
function keyOf(text: string): string | undefined {
  const figures = splitCells(text)
    .slice(1)
    .filter((cell) => /^[(△▲-]*\d/.test(cell));
  if (figures.length >= figuresOfRow || headerRow(text, 1)) return undefined;
  return text.replace(/\d+/g, "#").replace(/\s+/g, " ").trim();
}
