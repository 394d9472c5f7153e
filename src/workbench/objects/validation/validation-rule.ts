import { flag, number, oneOf, text } from "../../batch/arguments";
import { absoluteReference } from "../../engine/address";
import { cellsMeant } from "../../engine/local-names";
import type { ValidationCriterion } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";
import type { Block } from "../cell-matrix";

/** The engine compares numbers; of which kind Excel takes them to be is ours. */
export const NUMBER_KINDS = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
} as const;
type NumberKind = keyof typeof NUMBER_KINDS;
const isNumberKind = (kind: string): kind is NumberKind => Object.hasOwn(NUMBER_KINDS, kind);

/** What a rule has beside the engine's criterion. */
export interface KeptValidation {
  readonly numbers?: NumberKind;
  readonly ignoreBlanks?: boolean;
  readonly errorAlert?: object;
  readonly prompt?: object;
}

const OPERATORS = {
  Between: "isBetween",
  NotBetween: "isNotBetween",
  EqualTo: "isEqual",
  NotEqualTo: "isNotEqual",
  GreaterThan: "isGreaterThan",
  LessThan: "isLessThan",
  GreaterThanOrEqualTo: "isGreaterOrEqualTo",
  LessThanOrEqualTo: "isLessOrEqualTo",
} as const;
type Operator = keyof typeof OPERATORS;
const OPERATOR_NAMES = Object.keys(OPERATORS) as Operator[];

/** What an add-in gives: { list: { source: "a,b" } }. */
type GivenRule = Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>;

/**
 * Excel's rule as the engine's criterion.
 *
 * @throws HostError InvalidArgument for what is no rule, ApiNotAvailable for one the engine does not have
 */
export function criterionOf(
  block: Block,
  given: unknown,
): { criterion: ValidationCriterion; numbers?: NumberKind } {
  const [kind = "", values] = Object.entries((given ?? {}) as GivenRule).find(([, part]) => part) ?? [];
  if (!values)
    throw new HostError(
      "InvalidArgument",
      "A rule says one of list, decimal, wholeNumber, date, time, custom.",
    );
  if (kind === "list") return { criterion: listCriterion(block, values) };
  if (kind === "custom")
    return { criterion: { type: "customFormula", values: [formula(values["formula"])] } };
  if (!isNumberKind(kind))
    throw new HostError("ApiNotAvailable", `The data validation ${kind} is not available in the workbench`);
  const operator = oneOf(values["operator"], OPERATOR_NAMES, "operator");
  const limits = operator.endsWith("etween") ? ["formula1", "formula2"] : ["formula1"];
  return {
    criterion: { type: OPERATORS[operator], values: limits.map((name) => limit(values[name], name)) },
    numbers: kind,
  };
}

/** The engine's criterion as Excel's rule; undefined for one that Excel does not have. */
export function ruleOf(
  { type, values }: ValidationCriterion,
  numbers: NumberKind = "decimal",
): object | undefined {
  if (type === "isValueInList") return { list: { inCellDropDown: true, source: values.join(",") } };
  if (type === "isValueInRange") return { list: { inCellDropDown: true, source: `=${values[0]}` } };
  if (type === "customFormula") return { custom: { formula: values[0] } };
  const operator = OPERATOR_NAMES.find((name) => OPERATORS[name] === type);
  if (!operator) return undefined;
  const [formula1, formula2] = values.map((value) => (value.startsWith("=") ? value : `=${value}`));
  return { [numbers]: { formula1, ...(formula2 !== undefined && { formula2 }), operator } };
}

const REFERENCE = /^(?:(?:'(?:[^']|'')+'|[^'!]+)!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/i;

function listCriterion(
  { host, sheetId }: Block,
  { source, inCellDropDown = true }: Readonly<Record<string, unknown>>,
): ValidationCriterion {
  const displayStyle = flag(inCellDropDown, "inCellDropDown") ? "arrow" : "plainText";
  const given = isBlock(source) ? `=${addressOf(source)}` : text(source, "source");
  if (!given.startsWith("="))
    return {
      type: "isValueInList",
      values: given.split(",").map((item) => item.trim()),
      displayStyle,
    };
  const named = cellsMeant(host.engine.get, sheetId, given.slice(1));
  const reference = named ? addressOf({ host, ...named }) : given.slice(1);
  if (!REFERENCE.test(reference))
    throw new HostError(
      "ApiNotAvailable",
      `A list out of the formula ${given} is not available in the workbench`,
    );
  return { type: "isValueInRange", values: [reference], displayStyle };
}

const isBlock = (value: unknown): value is Block =>
  typeof value === "object" && value !== null && "zone" in value;

const addressOf = ({ host, sheetId, zone }: Block): string =>
  absoluteReference(host.engine.get.getSheetName(sheetId), zone);

function formula(value: unknown): string {
  const given = text(value, "formula");
  return given.startsWith("=") ? given : `=${given}`;
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** A limit as the engine keeps it: a number, or a formula with its "=". */
function limit(value: unknown, name: string): string {
  if (isBlock(value)) return `=${addressOf(value)}`;
  if (typeof value === "number") return String(number(value, name));
  const given = text(value, name);
  if (given.trim() !== "" && !Number.isNaN(Number(given.replace(/^=/, "")))) return given.replace(/^=/, "");
  if (given.startsWith("=")) return given;
  const time = Date.parse(/^\d{4}-\d\d-\d\d$/.test(given) ? `${given}T00:00:00Z` : given);
  if (!Number.isNaN(time)) return String((time - FIRST_DAY) / DAY);
  throw new HostError(
    "InvalidArgument",
    `${name} must be a number, a date or a formula, but is ${JSON.stringify(value)}.`,
  );
}
