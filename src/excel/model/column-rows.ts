import { cases } from "../../statements/model/case";
import { drivers } from "../../statements/model/drivers";
import { cellNames } from "../cell-names";
import { numberFormats } from "../sheet-plan";
import { column, driverKey, setting } from "./keys";
import { type Cells, type ModelRow, heading } from "./model-row";
import { type Origin, firstLine, lastLine, lastOfOperations } from "./published-rows";

const { general } = numberFormats;

/** The first row: the live case, to be chosen, and of each quarter in a word what it is. */
export function statusRow(): ModelRow {
  return {
    key: column.status,
    label: cases[0],
    labelLook: "assumption",
    look: "verdict",
    format: general,
    quarter: (at) => {
      const [actual, partial, forecast] = [setting.actual, setting.partial, setting.forecast].map(at.fixed);
      return `=IF(${at.cell(column.complete)},${actual},IF(${at.cell(column.reported)},${partial},${forecast}))`;
    },
    // A year is what all of its quarters are, and a forecast while one of them is.
    year: (at) => {
      const [actual, partial, forecast] = [setting.actual, setting.partial, setting.forecast].map(at.fixed);
      const quartersThatAre = (word: string) =>
        `COUNTIFS(${at.aboveLine("fiscalYear")},${at.above("fiscalYear")},${at.line(column.status)},${word})`;
      return `=IF(${quartersThatAre(forecast!)}>0,${forecast},IF(${quartersThatAre(partial!)}>0,${partial},${actual}))`;
    },
  };
}

/** What is published of each quarter, and where a forecast may stand. */
export function columnRows(origin: Origin): ModelRow[] {
  return [
    ...heading("Columns", "what is published of each quarter, and where a forecast may stand"),
    flag(
      column.operations,
      "Every line of the statement of operations is published",
      (at) =>
        origin.mode === "live"
          ? `IIJ.ISACTUAL(${at.source(column.operations)},${at.above("period")},${cellNames.asOf})`
          : isFull(at.stack(firstLine, lastOfOperations)),
      "Operations",
    ),
    flag(column.complete, "Actual: so are shareholders' equity and adjusted EBITDA", (at) => {
      return `AND(${at.cell(column.operations)},${isFull(at.stack(firstLine, lastLine))})`;
    }),
    flag(column.reported, "Reported: some of these lines are published", (at) => {
      return `COUNT(${at.stack(firstLine, lastLine)})>0`;
    }),
    {
      key: column.keep,
      label: "Keep my forecast for unpublished lines: 1 yes, 0 no",
      unit: "1 or 0",
      look: "assumption",
      format: "0",
      quarter: () => 0,
      rule: "Not kept: what a release leaves out is not in the source",
      source: "your choice, quarter by quarter",
    },
    flag(column.open, "A forecast stands where nothing is published", (at) => {
      const [complete, reported, keep] = [column.complete, column.reported, column.keep].map(at.cell);
      return `AND(NOT(${complete}),OR(NOT(${reported}),${keep}=1))`;
    }),
    flag(column.assumed, "Every case has a number there for every driver", (at) => {
      return `AND(${at.cell(column.open)},ISNUMBER(${drivers.map(({ code }) => at.cell(driverKey(code))).join("+")}))`;
    }),
  ];
}

/** Words that formulas show, each with what it means, and numbers that they compare with. */
export function settingRows(): ModelRow[] {
  return [
    ...heading("Key", "words and numbers that formulas read here"),
    word(setting.actual, "actual", "every line is published"),
    word(
      setting.partial,
      "partial",
      "some lines are published; the others are #N/A unless you keep your forecast",
    ),
    word(setting.forecast, "forecast", "nothing is published yet: the live case"),
    word(setting.holds, "holds", "the check holds within what rounding can explain"),
    word(setting.fails, "fails", "it does not"),
    word(
      setting.open,
      "open",
      "it cannot be made: a figure is not in the source, or a forecast is kept beside published lines",
    ),
    word(setting.noClaim, "no claim", "no release says anything to check"),
    word(setting.allHold, "All model checks hold", "what A3 says while no check fails"),
    word(setting.oneFails, "A model check FAILS", "what it says else"),
    {
      key: setting.half,
      label: 0.5,
      labelLook: "assumption",
      note: "JPY million: half of the last printed digit, by which each published figure may be off",
    },
    {
      key: setting.residue,
      label: 0.000001,
      labelLook: "assumption",
      note: "JPY million: what is left of decimal fractions in the arithmetic of cells",
    },
  ];
}

const isFull = (stack: string): string => `COUNT(${stack})=ROWS(${stack})`;

const flag = (key: string, label: string, test: (at: Cells) => string, source = ""): ModelRow => ({
  key,
  label,
  unit: "true or false",
  look: "verdict",
  format: general,
  quarter: (at) => `=${test(at)}`,
  source,
});

const word = (key: string, label: string, note: string): ModelRow => ({ key, label, note });
