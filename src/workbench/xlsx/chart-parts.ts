import type { AxisKey, Definition } from "../objects/charts/chart-definition";
import type { Parts } from "./parts";
import { childNamed, descendants, type Element } from "./xml";

/** A chart of a sheet: its part, its frame in the drawing, which has its name, and what says where it stands. */
export interface ChartPart {
  readonly root: Element;
  readonly frame: Element;
  readonly anchor: Element;
}

/** The charts of a sheet in the order of its drawing. */
export function chartParts(parts: Parts, sheetPath: string): ChartPart[] {
  return parts.related(sheetPath, "drawing").flatMap(({ target: drawing }) => {
    const paths = new Map(parts.related(drawing, "chart").map(({ id, target }) => [id, target]));
    return parts.root(drawing).children.flatMap((anchor) => {
      const chart = descendants(anchor, "chart")[0];
      const id = chart?.attributes.find(({ localName, prefix }) => localName === "id" && prefix)?.value;
      const path = paths.get(id ?? "");
      const frame = descendants(anchor, "cNvPr")[0];
      return path === undefined || !frame ? [] : [{ root: parts.root(path), frame, anchor }];
    });
  });
}

/** Takes the part that a definition describes out of a list: same title, and ranges that end alike. */
export function takePart(from: ChartPart[], definition: Definition): ChartPart | undefined {
  const index = from.findIndex(({ root }) => draws(root, definition));
  return index < 0 ? undefined : from.splice(index, 1)[0];
}

/** One of the ranges may begin with a heading. */
function draws(root: Element, { title, dataSource }: Definition): boolean {
  const lastCells = (references: (string | null | undefined)[]) => references.map(lastCell).sort().join();
  const ranges = descendants(root, "val").map((val) => descendants(val, "f")[0]?.textContent);
  const texts = descendants(childNamed(root, "chart")!, "t").map(({ textContent }) => textContent);
  return (
    lastCells(ranges) === lastCells(dataSource.dataSets.map(({ dataRange }) => dataRange)) &&
    (!title.text || texts.includes(title.text))
  );
}

/** "C5" of "'My sheet'!$C$3:$C$5". */
const lastCell = (reference: string | null | undefined): string =>
  (reference ?? "").replaceAll("$", "").split(/[!:]/).at(-1) ?? "";

/** The groups of series that are completed and read here: columns, bars and lines. */
export function seriesGroups(plot: Element): Element[] {
  return plot.children.filter(({ localName }) => localName === "barChart" || localName === "lineChart");
}

/** Whether the columns of a group lie. */
export function isHorizontal(plot: Element): boolean {
  return descendants(plot, "barDir")[0]?.getAttribute("val") === "bar";
}

/** The engine's name for an axis: x is along the bottom, y1 at the right. */
export function axisKey(axis: Element, horizontal: boolean): AxisKey {
  if (childNamed(axis, "axPos")?.getAttribute("val") === "r") return "y1";
  return (axis.localName === "catAx") === horizontal ? "y" : "x";
}

/** The value axis that a group's series are measured by. */
export function valueAxisOf(plot: Element, group: Element): Element | undefined {
  const ids = group.children.filter(({ localName }) => localName === "axId").map(valOf);
  return descendants(plot, "valAx").find((axis) => ids.includes(valOf(childNamed(axis, "axId"))));
}

/** The attribute that nearly every element of a chart has. */
export function valOf(element: Element | undefined): string | undefined {
  return element?.getAttribute("val") ?? undefined;
}

/** What a file calls the choices that the Excel API gives, by the API's names. */
export const LABEL_PLACES = {
  OutsideEnd: "outEnd",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  Center: "ctr",
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
} as const;

export const TICK_LABELS = { Low: "low", High: "high", NextToAxis: "nextTo", None: "none" } as const;

export const MARKERS = {
  Automatic: "auto",
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
} as const;

export const LINE_STYLES = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "dot",
  RoundDot: "sysDot",
} as const;

/** The file's word for a choice, and back again. */
export const toFile = (words: Readonly<Record<string, string>>, choice: string | undefined) =>
  choice === undefined ? undefined : words[choice];
export const fromFile = (words: Readonly<Record<string, string>>, word: string | undefined) =>
  Object.keys(words).find((choice) => words[choice] === word);

/** What a chart has where nobody said anything, in points and per cent of a column's width. */
export const DEFAULTS = { titleSize: 14, lineWeight: 2.25, markerSize: 5, gapWidth: 150 } as const;
export const EMU_PER_POINT = 12_700;
export const EMU_PER_PIXEL = 9_525;
