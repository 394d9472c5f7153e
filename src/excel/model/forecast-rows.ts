import { numberFormats } from "../sheet-plan";
import { column, driverKey, forecast } from "./keys";
import { type Cells, type ModelRow, heading } from "./model-row";

/** What the live case makes of each line that is not a driver itself; `#N/A` where no forecast may stand. */
export function forecastRows(): ModelRow[] {
  return [
    ...heading("Forecast", "of the live case, where nothing is published; #N/A where no forecast may stand"),
    forecastOf("TotalRevenues", "Total revenues: those of the year before, grown", (at) => {
      return `${at.cell(column.base)}*(1+${at.cell(driverKey("RevenueGrowth"))})`;
    }),
    forecastOf(
      "TotalCosts",
      "Total costs: those of the quarter before, and a share of the revenue step",
      (at) => {
        const step = `(${at.cell("TotalRevenues")}-${at.before("TotalRevenues")})`;
        return `${at.before("TotalCosts")}+${at.cell(driverKey("CostShare"))}*${step}`;
      },
    ),
    forecastOf("OperatingIncome", "Operating income: gross profit less expenses", (at) => {
      const expenses = ["SalesAndMarketing", "GeneralAndAdministrative", "ResearchAndDevelopment"];
      return `${at.cell("GrossProfit")}-${expenses.map(at.cell).join("-")}`;
    }),
    forecastOf("IncomeBeforeTax", "Income before income tax: with other non-operating and gains", (at) =>
      ["OperatingIncome", "NonOperatingWithoutGains", "NamedGains"].map(at.cell).join("+"),
    ),
    forecastOf("NetIncome", "Net income: with the equity method, tax and minority interests", (at) =>
      ["IncomeBeforeTax", "EquityMethodLoss", "TaxAndMinorityResidual"].map(at.cell).join("+"),
    ),
    forecastOf("AdjustedEbitda", "Adjusted EBITDA: operating income and the add-back", (at) =>
      ["OperatingIncome", "EbitdaAddBack"].map(at.cell).join("+"),
    ),
    forecastOf("ShareholdersEquity", "Shareholders' equity: opening balance and movements", (at) =>
      ["OpeningEquity", "NetIncomeToEquity", "CapitalRaised", "OtherEquityMovements"].map(at.cell).join("+"),
    ),
  ];
}

const forecastOf = (code: string, label: string, formula: (at: Cells) => string): ModelRow => ({
  key: forecast(code),
  label,
  unit: "JPY million",
  format: numberFormats.jpyMillion,
  look: "calculation",
  quarter: (at) => `=IF(${at.cell(column.open)},${formula(at)},NA())`,
});
