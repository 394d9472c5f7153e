import type { Look } from "./sheet-plan";

// Blue marks a constant from the source, black a formula, green a link to another sheet; a fill or slant beside each
// colour tells them apart without it.
const sourceBlue = "#0B3D91";
const sourceFill = "#EAF1FB";
const linkGreen = "#1E6B2F";
const liveFill = "#F4EEF9";
const alarmRed = "#9C0006";
const alarmFill = "#FFC7CE";
const quiet = "#616161";

interface Style {
  /** As Excel lists it among the cell styles. */
  readonly name: string;
  readonly color?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly fill?: string;
  readonly align?: "Left" | "Right";
  readonly indent?: number;
}

const styles: Record<Look, Style> = {
  title: { name: "IIJ Title", bold: true, size: 14 },
  note: { name: "IIJ Note", color: quiet, align: "Left", indent: 1 }, // units stand right of right-aligned figures
  heading: { name: "IIJ Heading", bold: true },
  state: { name: "IIJ State", bold: true, color: linkGreen, italic: true },
  period: { name: "IIJ Period", bold: true, align: "Right" }, // a token is a text above numbers
  date: { name: "IIJ Date", color: quiet, align: "Right" },
  code: { name: "IIJ Code", color: quiet, size: 9 },
  // On About dates and numbers stand under texts.
  answer: { name: "IIJ Answer", color: "#000000", align: "Left" },
  sourceAnswer: { name: "IIJ Source answer", color: sourceBlue, fill: sourceFill, align: "Left" },
  linkAnswer: { name: "IIJ Link answer", color: linkGreen, italic: true, align: "Left" },
  liveAnswer: { name: "IIJ Live answer", color: "#000000", fill: liveFill, align: "Left" },
  // Figures stand on the right, #N/A and words among them too.
  source: { name: "IIJ Source", color: sourceBlue, fill: sourceFill, align: "Right" },
  sourceTotal: { name: "IIJ Source total", color: sourceBlue, bold: true, fill: sourceFill, align: "Right" },
  calculation: { name: "IIJ Calculation", color: "#000000", align: "Right" },
  link: { name: "IIJ Link", color: linkGreen, italic: true, align: "Right" },
  live: { name: "IIJ Live", color: "#000000", fill: liveFill, align: "Right" },
  liveTotal: { name: "IIJ Live total", color: "#000000", bold: true, fill: liveFill, align: "Right" },
  verdict: { name: "IIJ Verdict", color: "#000000", align: "Right" },
  // Inputs are blue too; what is to be set slants besides, and says so in the row below.
  assumption: { name: "IIJ Assumption", color: sourceBlue, fill: "#FFF8DC", align: "Right" },
  toBeSet: { name: "IIJ To be set", color: sourceBlue, italic: true, fill: "#FBDDBF", align: "Right" },
  driver: { name: "IIJ Driver", color: "#000000", bold: true, fill: "#F2F2F2", align: "Right" },
  total: { name: "IIJ Total", color: "#000000", bold: true, align: "Right" },
  livePoint: { name: "IIJ Live point", color: "#000000", bold: true, fill: "#D9EAD3", align: "Right" },
  mark: { name: "IIJ Mark", color: quiet, italic: true, size: 9, align: "Right" },
};

/** Every style that the sheets use. */
export const styleNames: readonly string[] = Object.values(styles).map(({ name }) => name);

export const styleName = (look: Look): string => styles[look].name;

/** Queues the named cell styles that the workbook lacks; those that are there stay as the user has them. */
export function addStyles({ workbook }: Excel.RequestContext, present: ReadonlySet<string>): void {
  for (const style of Object.values(styles)) {
    if (present.has(style.name)) continue;
    workbook.styles.add(style.name);
    define(workbook.styles.getItem(style.name), style);
  }
}

function define(cells: Excel.Style, { color, bold, italic, size, fill, align, indent }: Style): void {
  // Formats of numbers, borders and protection are no part of what kind of content a cell holds.
  cells.includeNumber = false;
  cells.includeBorder = false;
  cells.includeProtection = false;
  cells.includeAlignment = align !== undefined;
  cells.includePatterns = fill !== undefined;
  if (align) cells.horizontalAlignment = align;
  if (indent) cells.indentLevel = indent;
  if (fill) cells.fill.color = fill;
  if (color) cells.font.color = color;
  if (bold) cells.font.bold = bold;
  if (italic) cells.font.italic = italic;
  if (size) cells.font.size = size;
}

/** Queues that a word of failure stands out, whatever the style of its cell: a state that is green while checks hold. */
export function markFailures(range: Excel.Range): void {
  const { textComparison } = range.conditionalFormats.add("ContainsText");
  textComparison.format.font.color = alarmRed;
  textComparison.format.fill.color = alarmFill;
  textComparison.rule = { operator: "Contains", text: "fails" }; // in capitals too
}
