import { color, oneOf } from "../../batch/arguments";
import type { ConditionalFormatRule } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";

type RuleOf<Type> = Extract<ConditionalFormatRule, { type: Type }>;
export type ColorScale = RuleOf<"ColorScaleRule">;
export type IconScale = RuleOf<"IconSetRule">;
export type DataBar = RuleOf<"DataBarRule">;

/** The engine's colours are numbers here. */
export const colorNumber = (value: unknown, what: string): number =>
  parseInt(color(value, what).slice(1), 16);
export const colorText = (value: number): string => `#${value.toString(16).padStart(6, "0").toUpperCase()}`;

const THRESHOLDS = {
  Number: "number",
  Percent: "percentage",
  Percentile: "percentile",
  Formula: "formula",
} as const;
type Threshold = keyof typeof THRESHOLDS;
const thresholdName = (type: string) =>
  (Object.keys(THRESHOLDS) as Threshold[]).find((name) => THRESHOLDS[name] === type);

interface Criterion {
  type: string;
  color?: unknown;
  formula?: string | null;
}

export const FIRST_COLOR_SCALE: ColorScale = {
  type: "ColorScaleRule",
  minimum: { type: "value", color: 0xf8696b },
  midpoint: { type: "percentile", value: "50", color: 0xffeb84 },
  maximum: { type: "value", color: 0x63be7b },
};

export function readColorScale({ minimum, midpoint, maximum }: ColorScale): object {
  const read = (threshold: ColorScale["minimum"], otherwise: string): Criterion => ({
    type: thresholdName(threshold.type) ?? otherwise,
    color: colorText(threshold.color),
    formula: threshold.value ?? null,
  });
  return {
    minimum: read(minimum, "LowestValue"),
    ...(midpoint && { midpoint: read(midpoint, "Percentile") }),
    maximum: read(maximum, "HighestValue"),
  };
}

export function writeColorScale(criteria: Record<string, unknown>): ColorScale {
  const given = (name: string): Criterion => {
    const criterion = criteria[name];
    if (criterion && typeof criterion === "object") return criterion as Criterion;
    throw new HostError("InvalidArgument", `A colour scale has a ${name}.`);
  };
  const end = (name: "minimum" | "maximum", extreme: string): ColorScale["minimum"] => {
    const { type, formula, color: paint } = given(name);
    const base = { color: colorNumber(paint, `${name}.color`) };
    if (type === extreme) return { ...base, type: "value" };
    return { ...base, type: THRESHOLDS[thresholdOf(type, name)], value: valueOf(formula, name) };
  };
  const middle = (): ColorScale["midpoint"] => {
    const { type, formula, color: paint } = given("midpoint");
    return {
      color: colorNumber(paint, "midpoint.color"),
      type: THRESHOLDS[thresholdOf(type, "midpoint")],
      value: valueOf(formula, "midpoint"),
    };
  };
  const hasMiddle = criteria["midpoint"] !== undefined && criteria["midpoint"] !== null;
  return {
    type: "ColorScaleRule",
    minimum: end("minimum", "LowestValue"),
    maximum: end("maximum", "HighestValue"),
    ...(hasMiddle && { midpoint: middle() }),
  };
}

const thresholdOf = (type: unknown, what: string): Threshold =>
  oneOf(type, Object.keys(THRESHOLDS) as Threshold[], `${what}.type`);

/** A number comes as a text, with or without "=". */
function valueOf(formula: unknown, what: string): string {
  if (typeof formula === "number") return String(formula);
  if (typeof formula !== "string" || !formula)
    throw new HostError("InvalidArgument", `${what}.formula is missing.`);
  return /^=-?[\d.]+$/.test(formula) ? formula.slice(1) : formula;
}

/** Excel's icon sets that the engine draws, best icon first. */
const ICONS = {
  ThreeArrows: ["arrowGood", "arrowNeutral", "arrowBad"],
  ThreeTrafficLights1: ["dotGood", "dotNeutral", "dotBad"],
} as const;
type IconSet = keyof typeof ICONS;

const iconsOf = (set: IconSet): IconScale["icons"] => {
  const [upper, middle, lower] = ICONS[set];
  return { upper, middle, lower };
};

export const FIRST_ICON_SET: IconScale = {
  type: "IconSetRule",
  icons: iconsOf("ThreeTrafficLights1"),
  upperInflectionPoint: { type: "percentage", operator: "ge", value: "67" },
  lowerInflectionPoint: { type: "percentage", operator: "ge", value: "33" },
};

export function readIconSet({ icons }: IconScale): IconSet | "Invalid" {
  const isUsed = (set: IconSet) => {
    const used: readonly string[] = ICONS[set];
    return used.includes(icons.upper) && used.includes(icons.lower);
  };
  return (Object.keys(ICONS) as IconSet[]).find(isUsed) ?? "Invalid";
}

export function writeIconSet(value: unknown, rule: IconScale): IconScale {
  if (!Object.hasOwn(ICONS, String(value)))
    throw new HostError(
      "ApiNotAvailable",
      `The icon set ${JSON.stringify(value)} is not available in the workbench; ${Object.keys(ICONS).join(", ")} are`,
    );
  return reversed(isReversed(rule), { ...rule, icons: iconsOf(value as IconSet) });
}

export const isReversed = ({ icons }: IconScale): boolean => icons.upper.endsWith("Bad");

export function reversed(wanted: boolean, rule: IconScale): IconScale {
  if (wanted === isReversed(rule)) return rule;
  const { upper, middle, lower } = rule.icons;
  return { ...rule, icons: { upper: lower, middle, lower: upper } };
}

const OPERATORS = { GreaterThan: "gt", GreaterThanOrEqual: "ge" } as const;

/** From the lowest icon up; the lowest has no threshold, which Excel writes as an empty one. */
export function readIconCriteria({ lowerInflectionPoint, upperInflectionPoint }: IconScale): object[] {
  const read = ({ type, operator, value }: IconScale["lowerInflectionPoint"]) => ({
    type: thresholdName(type) ?? "Invalid",
    operator: operator === "gt" ? "GreaterThan" : "GreaterThanOrEqual",
    formula: `=${value}`.replace(/^==/, "="),
  });
  return [{}, read(lowerInflectionPoint), read(upperInflectionPoint)];
}

export function writeIconCriteria(value: unknown, rule: IconScale): IconScale {
  if (!Array.isArray(value) || value.length !== 3)
    throw new HostError("InvalidArgument", "Three icons take three criteria.");
  const [, lower, upper] = value as Record<string, unknown>[];
  const point = (
    criterion: Record<string, unknown> = {},
    what: string,
  ): IconScale["lowerInflectionPoint"] => ({
    type: THRESHOLDS[thresholdOf(criterion["type"], what)],
    operator:
      OPERATORS[oneOf(criterion["operator"], ["GreaterThan", "GreaterThanOrEqual"], `${what}.operator`)],
    value: valueOf(criterion["formula"], what),
  });
  return {
    ...rule,
    lowerInflectionPoint: point(lower, "the second criterion"),
    upperInflectionPoint: point(upper, "the third criterion"),
  };
}

export const FIRST_DATA_BAR: DataBar = { type: "DataBarRule", color: 0x638ec6 };
