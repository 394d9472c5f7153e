import { type Case, cases } from "../../statements/model/case";
import { type Look, numberFormats } from "../sheet-plan";
import { column, history, inCase, published } from "./keys";
import { type Cells, type ModelRow, heading, sumOfYear } from "./model-row";
import { baseOf } from "./published-rows";

/** The way to net income in each case, whichever is live: so that all of them can be seen at once. */
export function comparisonRows(): ModelRow[] {
  return [...heading("Cases compared", "each case in full, whichever is live"), ...cases.flatMap(linesOf)];
}

function linesOf(name: Case): ModelRow[] {
  const key = (code: string) => inCase(name, code);
  /** Published lines count in every case; where nothing is published and no forecast may stand there is #N/A. */
  const line = (
    code: string,
    label: string,
    formula: (at: Cells) => string,
    look: Look = "calculation",
  ): ModelRow => ({
    key: key(code),
    label: `${name}: ${label}`,
    unit: "JPY million",
    format: numberFormats.jpyMillion,
    look,
    quarter: (at) => `=${formula(at)}`,
    year: sumOfYear(key(code)),
  });
  const orForecast = (at: Cells, known: string, formula: string) =>
    `IF(ISNUMBER(${at.cell(known)}),${at.cell(known)},IF(${at.cell(column.assumed)},${formula},NA()))`;
  /** The sum of lines that are drivers: of each what is published, else what the case assumes. */
  const orAssumed = (at: Cells, driversOf: readonly string[]) =>
    driversOf
      .map((driver) => [history(driver), key(driver)].map(at.cell))
      .map(([known, assumed]) => `IF(ISNUMBER(${known}),${known},${assumed})`)
      .join("+");
  /** Where no forecast may stand, only what is published. */
  const where = (at: Cells, formula: string, otherwise: string) =>
    `IF(${at.cell(column.assumed)},${formula},${otherwise})`;
  const pub = (at: Cells, code: string) => at.cell(published(code));
  const [expenses, below] = [
    ["SalesAndMarketing", "GeneralAndAdministrative", "ResearchAndDevelopment"],
    ["OtherNonOperating", "NamedGains", "EquityMethod", "TaxAndMinority"],
  ];
  return [
    line("YearBefore", "revenues of the year before", (at) => baseOf(at, key("TotalRevenues"))),
    line("TotalRevenues", "total revenues", (at) => {
      const grown = `${at.cell(key("YearBefore"))}*(1+${at.cell(key("RevenueGrowth"))})`;
      return orForecast(at, published("TotalRevenues"), grown);
    }),
    line("TotalCosts", "total costs", (at) => {
      const step = `(${at.cell(key("TotalRevenues"))}-${at.before(key("TotalRevenues"))})`;
      const grown = `${at.before(key("TotalCosts"))}+${at.cell(key("CostShare"))}*${step}`;
      return orForecast(at, published("TotalCosts"), grown);
    }),
    line("Expenses", "expenses", (at) =>
      where(
        at,
        orAssumed(at, expenses),
        ["SalesAndMarketing", "GeneralAndAdministrative", "ResearchAndDevelopment"]
          .map((code) => pub(at, code))
          .join("+"),
      ),
    ),
    line(
      "OperatingIncome",
      "operating income (loss)",
      (at) => {
        const parts = ["TotalRevenues", "TotalCosts", "Expenses"].map((code) => at.cell(key(code)));
        return orForecast(at, published("OperatingIncome"), parts.join("-"));
      },
      "total",
    ),
    line("BelowOperating", "from operating to net income", (at) =>
      where(at, orAssumed(at, below), `${pub(at, "NetIncome")}-${pub(at, "OperatingIncome")}`),
    ),
    line("NetIncome", "net income (loss)", (at) => {
      const sum = `${at.cell(key("OperatingIncome"))}+${at.cell(key("BelowOperating"))}`;
      return orForecast(at, published("NetIncome"), sum);
    }),
  ];
}
