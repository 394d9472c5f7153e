import { element } from "../parts/element";
import type { Text } from "../text";

/** A place in a document: a line, and what stands there. */
export interface TextPlace {
  /** Counted from 1. */
  readonly line: number;
  readonly found: string;
}

/** So many lines stand above and below the one that is looked at. */
const around = 4;

/** The lines about a place in the source text, what was found there highlighted. */
export function sourceTextPart(
  lines: readonly string[],
  { line, found }: TextPlace,
  text: Text["import"],
): HTMLElement {
  const from = Math.max(1, line - around);
  const to = Math.min(lines.length, line + around);
  const rows = Array.from({ length: to - from + 1 }, (_, i) => {
    const number = from + i;
    const words = lines[number - 1] ?? "";
    const isPlace = number === line;
    return element(
      "div",
      { class: isPlace ? "source-line here" : "source-line" },
      element("span", { class: "line-number" }, String(number)),
      element("span", { class: "line-text" }, ...(isPlace ? highlighted(words, found) : [words])),
    );
  });
  return element(
    "div",
    {
      class: "source-text",
      id: "source-text",
      role: "group",
      tabindex: "-1",
      "aria-label": text.sourceText(line),
    },
    ...rows,
  );
}

/** The line with what was found in it marked; all of it where that is not one text of the line. */
export function highlighted(line: string, found: string): (Node | string)[] {
  const at = found === "" ? -1 : line.indexOf(found);
  if (at < 0) return [element("mark", {}, line)];
  return [line.slice(0, at), element("mark", {}, found), line.slice(at + found.length)];
}
