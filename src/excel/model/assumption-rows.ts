import { cellFromDecimal } from "../../decimal/decimal";
import type { AsOfGiven } from "../../statements/as-of";
import { type Support, assumptionOf } from "../../statements/model/assumptions";
import { type Case, cases } from "../../statements/model/case";
import { type Driver, drivers } from "../../statements/model/drivers";
import { type Look, numberFormats } from "../sheet-plan";
import { caseKey, column, driverKey, history, inCase, setting, support } from "./keys";
import { type Cells, type ModelRow, heading } from "./model-row";
import type { TimeLine } from "./time-line";

const { jpyMillion, percent, general } = numberFormats;

const meanings: Record<Case, string> = {
  Base: "what the releases so far support best",
  Upside: "what they support at best: the last improvement goes on, expenses stay at their lowest",
  Downside: "what they support at worst: growth falls back, no revenue gained brings profit",
};

/** What the user decides: the cases, and driver by driver what each of them assumes. */
export function assumptionRows(timeLine: TimeLine, asOf: AsOfGiven): ModelRow[] {
  return [
    ...heading("Cases", "the live one is chosen in B5; below each driver they stand in this order"),
    ...cases.map((name, i): ModelRow => ({ key: caseKey(i), label: name, note: meanings[name] })),
    {
      key: setting.caseNumber,
      label: (at) =>
        `=MATCH(${at.fixed(column.status)},${at.fixedStack(caseKey(0), caseKey(cases.length - 1))},0)`,
      labelLook: "calculation",
      note: "number of the live case",
    },
    ...heading(
      "Assumptions",
      "history, then the live case; below it what each case assumes: blue, to be changed by you",
    ),
    ...drivers.flatMap((driver) => driverRows(driver, timeLine, asOf)),
  ];
}

/** History and live case in one row, the cases right below it, and how their numbers came to be. */
function driverRows(driver: Driver, { quarters, firstForecast }: TimeLine, asOf: AsOfGiven): ModelRow[] {
  const { code, label, unit, note } = driver;
  const shown = unit === "fraction" ? { unit: "%", format: percent } : { unit, format: jpyMillion };
  const byCase = cases.map((name) => ({
    name,
    ...assumptionOf(driver, name, quarters.slice(firstForecast), asOf),
  }));
  return [
    {
      key: driverKey(code),
      label,
      ...shown,
      look: "driver",
      quarter: (at) => `=IF(${at.cell(column.open)},${liveCase(at, code)},${at.cell(history(code))})`,
      rule: note,
    },
    ...byCase.map(({ name, values, support: supports, rule, source }): ModelRow => ({
      key: inCase(name, code),
      label: name,
      ...shown,
      quarter: (_, i) => (i < firstForecast ? "" : cellFromDecimal(values[i - firstForecast]!)),
      quarterLook: (i) => (i < firstForecast ? undefined : lookOf(supports[i - firstForecast]!)),
      rule,
      source,
    })),
    {
      key: support(code),
      label: "",
      look: "mark",
      format: general,
      quarter: (_, i) =>
        i < firstForecast ? "" : weakest(byCase.map((each) => each.support[i - firstForecast]!)),
    },
  ];
}

/** The live case's number; a case that someone emptied is #N/A, where INDEX alone would make it 0. */
function liveCase(at: Cells, driver: string): string {
  const stack = at.stack(inCase(cases[0], driver), inCase(cases.at(-1)!, driver));
  return `IF(COUNT(${stack})=ROWS(${stack}),INDEX(${stack},${at.fixed(setting.caseNumber)}),NA())`;
}

/** The weakest support that any case has. */
const weakest = (supports: readonly Support[]): Support =>
  (["to be set", "carried"] as const).find((how) => supports.includes(how)) ?? "by rule";

const lookOf = (how: Support): Look => (how === "to be set" ? "toBeSet" : "assumption");
