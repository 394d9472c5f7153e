import { cellAddress } from "./cell-address";
import type { CellPlace, DraftRow } from "./sheet-draft";
import { numberFormats } from "./sheet-plan";

/** One component of the way from one quarter's operating income to the next one's. */
interface Step {
  readonly code: string;
  readonly label: string;
  /** In the chart, where there is little room. */
  readonly caption: string;
  /** A cost that grows lowers the result. */
  readonly times: 1 | -1;
}

const components: readonly Step[] = [
  { code: "TotalRevenues", label: "Revenues", caption: "Revenues", times: 1 },
  { code: "TotalCosts", label: "Costs", caption: "Costs", times: -1 },
  { code: "SalesAndMarketing", label: "Sales and marketing", caption: "S&M", times: -1 },
  { code: "GeneralAndAdministrative", label: "General and administrative", caption: "G&A", times: -1 },
  { code: "ResearchAndDevelopment", label: "Research and development", caption: "R&D", times: -1 },
];
const opening = "Opening";
const rounding = "Rounding";
const closing = "Closing";
const steps = [opening, ...components.map(({ code }) => code), rounding, closing];

/** The parts of a bridge, each a run of rows with one row a step; together they draw stacked columns. */
export const bridgeParts = {
  change: "Change",
  level: "Level",
  caption: "Caption",
  base: "Base",
  total: "Total",
  riseAbove: "RiseAbove",
  riseBelow: "RiseBelow",
  fallAbove: "FallAbove",
  fallBelow: "FallBelow",
} as const;
type Part = keyof typeof bridgeParts;

/** How many steps a bridge has, opening and closing included. */
export const bridgeSteps = steps.length;

/** The codes whose figures the bridge needs in both quarters. */
export const bridgeCodes: readonly string[] = ["OperatingIncome", ...components.map(({ code }) => code)];

/** The first row of a part, counted from the bridge's first. */
export const bridgeRow = (part: Part): number => Object.keys(bridgeParts).indexOf(part) * bridgeSteps;

/**
 * The bridge of operating income to each quarter from the quarter before, as rows of formulas.
 *
 * A column that floats is a stack: from zero to where the step begins unseen, then the step itself. A step that crosses
 * zero is drawn in two pieces, one above and one below.
 *
 * @param firstRow row of the sheet where the bridge begins, counted from 0
 * @param rowOf row of the sheet of each code in `bridgeCodes`
 * @param header row of the sheet that holds the period tokens
 */
export function bridgeRows(firstRow: number, rowOf: (code: string) => number, header: number): DraftRow[] {
  const at = (part: Part, step: number, { column }: CellPlace) =>
    cellAddress(firstRow + bridgeRow(part) + step, column);
  const now = (code: string, { column }: CellPlace) => cellAddress(rowOf(code), column);
  // Before the first quarter stand the labels.
  const before = (code: string, { column }: CellPlace) => {
    const cell = cellAddress(rowOf(code), column - 1);
    return `IF(ISNUMBER(${cell}),${cell},NA())`;
  };
  const last = bridgeSteps - 1;
  const isTotal = (step: number) => step === 0 || step === last;
  const label = (step: number) => components[step - 1]?.label ?? steps[step]!;

  const change = (step: number, place: CellPlace): string => {
    if (step === 0) return before("OperatingIncome", place);
    if (step === last) return now("OperatingIncome", place);
    const component = components[step - 1];
    if (!component)
      return `${at("change", last, place)}-SUM(${at("change", 0, place)}:${at("change", step - 1, place)})`;
    const [current, prior] = [now(component.code, place), before(component.code, place)];
    return component.times === 1 ? `${current}-${prior}` : `${prior}-${current}`;
  };
  const level = (step: number, place: CellPlace): string =>
    isTotal(step)
      ? at("change", step, place)
      : `${at("level", step - 1, place)}+${at("change", step, place)}`;
  const caption = (step: number, place: CellPlace): string => {
    const amount = at("change", step, place);
    if (!isTotal(step))
      return `"${components[step - 1]?.caption ?? label(step)} "&TEXT(${amount},"+#,##0;-#,##0;0")`;
    const token = cellAddress(header, step === 0 ? place.column - 1 : place.column);
    return `${token}&" "&TEXT(${amount},"#,##0;(#,##0);0")`;
  };
  const base = (step: number, place: CellPlace): string => {
    if (isTotal(step)) return "0";
    const [from, to] = [at("level", step - 1, place), at("level", step, place)];
    return `MAX(0,MIN(${from},${to}))+MIN(0,MAX(${from},${to}))`;
  };
  const total = (step: number, place: CellPlace): string => (isTotal(step) ? at("change", step, place) : "0");
  const piece =
    (isRise: boolean, isAbove: boolean) =>
    (step: number, place: CellPlace): string => {
      if (isTotal(step)) return "0";
      const [from, to] = [at("level", step - 1, place), at("level", step, place)];
      const [low, high] = isRise ? [from, to] : [to, from];
      // Of a step the other way, low is above high and nothing is left.
      return isAbove ? `MAX(0,MAX(0,${high})-MAX(0,${low}))` : `MIN(0,MIN(0,${low})-MIN(0,${high}))`;
    };
  const formulas: Record<Part, (step: number, place: CellPlace) => string> = {
    change,
    level,
    caption,
    base,
    total,
    riseAbove: piece(true, true),
    riseBelow: piece(true, false),
    fallAbove: piece(false, true),
    fallBelow: piece(false, false),
  };
  return (Object.keys(bridgeParts) as Part[]).flatMap((part) =>
    steps.map((step, i): DraftRow => ({
      key: `${step}.${bridgeParts[part]}`,
      label: `${label(i)}: ${partLabels[part]}`,
      cell: (place) => `=${formulas[part](i, place)}`,
      format: part === "caption" ? numberFormats.general : numberFormats.jpyMillion,
      look: part === "caption" ? "mark" : "calculation",
    })),
  );
}

const partLabels: Record<Part, string> = {
  change: "change",
  level: "level after it",
  caption: "caption",
  base: "unseen base",
  total: "whole column",
  riseAbove: "rise above zero",
  riseBelow: "rise below zero",
  fallAbove: "fall above zero",
  fallBelow: "fall below zero",
};
