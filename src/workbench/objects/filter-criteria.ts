import { oneOf, optionalText } from "../batch/arguments";
import { HostError } from "../host-error";

/** A filter as an add-in gives it; Excel keeps it as it is. */
export type FilterCriteria = Readonly<Record<string, unknown>>;

/** A cell of the filtered column. */
export interface FilteredCell {
  readonly value: unknown;
  /** As shown: what a filter of values goes by. */
  readonly text: string;
}

const KINDS = [
  "Values",
  "Custom",
  "TopItems",
  "TopPercent",
  "BottomItems",
  "BottomPercent",
  "Dynamic",
] as const;

/**
 * Which cells of a column a filter shows.
 *
 * @throws HostError ApiNotAvailable for filters by colour, icon and date
 */
export function passing(criteria: FilterCriteria, cells: readonly FilteredCell[]): boolean[] {
  const { filterOn } = criteria;
  if (["CellColor", "FontColor", "Icon"].includes(String(filterOn)))
    throw new HostError(
      "ApiNotAvailable",
      `A filter on ${String(filterOn)} is not available in the workbench`,
    );
  switch (oneOf(filterOn, KINDS, "filterOn")) {
    case "Values":
      return byValues(criteria["values"], cells);
    case "Custom":
      return byConditions(criteria, cells);
    case "Dynamic":
      return byAverage(criteria["dynamicCriteria"], cells);
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return byRank(String(filterOn), Number(criteria["criterion1"]), cells);
  }
}

function byValues(values: unknown, cells: readonly FilteredCell[]): boolean[] {
  if (!Array.isArray(values) || values.some((value) => typeof value === "object"))
    throw new HostError("InvalidArgument", "A filter on values takes a list of texts.");
  const shown = new Set(values.map((value) => String(value).trim().toLowerCase()));
  return cells.map(({ text }) => shown.has(text.trim().toLowerCase()));
}

function byConditions(
  { criterion1, criterion2, operator }: FilterCriteria,
  cells: readonly FilteredCell[],
): boolean[] {
  const first = condition(criterion1);
  const second = criterion2 === undefined || criterion2 === null ? undefined : condition(criterion2);
  const isOr = operator === "Or";
  return cells.map((cell) => {
    if (!second) return first(cell);
    return isOr ? first(cell) || second(cell) : first(cell) && second(cell);
  });
}

/** ">5", "<>x", "=Net*": a comparison and what is compared with; "*" and "?" stand for anything. */
function condition(given: unknown): (cell: FilteredCell) => boolean {
  const [, sign = "=", operand = ""] =
    /^(<=|>=|<>|=|<|>)?(.*)$/su.exec(optionalText(given, "criterion") ?? "") ?? [];
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (sign === "=" || sign === "<>") {
    const pattern = wildcards(operand);
    return ({ value, text }) => {
      const equals =
        typeof value === "number" && !Number.isNaN(number) ? value === number : pattern.test(text);
      return equals === (sign === "=");
    };
  }
  return ({ value, text }) => {
    const order =
      typeof value === "number"
        ? value - number
        : Number.isNaN(number)
          ? text.localeCompare(operand, undefined, { sensitivity: "base" })
          : NaN;
    if (sign === "<") return order < 0;
    if (sign === "<=") return order <= 0;
    return sign === ">" ? order > 0 : order >= 0;
  };
}

/** A pattern of Excel's; a tilde takes a wildcard for what it is. */
export function wildcards(pattern: string, isWhole = true): RegExp {
  const source = pattern.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (part, literal: string | undefined) => {
    if (literal) return `\\${literal}`;
    if (part === "*") return ".*";
    return part === "?" ? "." : `\\${part}`;
  });
  return new RegExp(isWhole ? `^${source}$` : source, "isu");
}

function byRank(kind: string, count: number, cells: readonly FilteredCell[]): boolean[] {
  if (!(count > 0))
    throw new HostError("InvalidArgument", `criterion1 must be a number from 1, but is ${count}.`);
  const numbers = cells.flatMap(({ value }) => (typeof value === "number" ? value : []));
  const sorted = numbers.sort((a, b) => (kind.startsWith("Top") ? b - a : a - b));
  const wanted = kind.endsWith("Percent") ? Math.max(1, Math.floor((sorted.length * count) / 100)) : count;
  const limit = sorted[Math.min(wanted, sorted.length) - 1];
  if (limit === undefined) return cells.map(() => false);
  return cells.map(
    ({ value }) => typeof value === "number" && (kind.startsWith("Top") ? value >= limit : value <= limit),
  );
}

function byAverage(dynamic: unknown, cells: readonly FilteredCell[]): boolean[] {
  if (dynamic !== "AboveAverage" && dynamic !== "BelowAverage")
    throw new HostError(
      "ApiNotAvailable",
      `The filter ${JSON.stringify(dynamic)} is not available in the workbench`,
    );
  const numbers = cells.flatMap(({ value }) => (typeof value === "number" ? value : []));
  const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return cells.map(
    ({ value }) =>
      typeof value === "number" && (dynamic === "AboveAverage" ? value > average : value < average),
  );
}
