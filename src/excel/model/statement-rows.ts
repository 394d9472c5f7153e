import { numberFormats } from "../sheet-plan";
import { column, driverKey, forecast, history, published } from "./keys";
import { type Cells, type ModelRow, endOfYear, heading, sumOfYear } from "./model-row";

const { jpyMillion, percent } = numberFormats;

/** The model's result: what is published, and where nothing is, what the drivers make of it. */
export function statementRows(): ModelRow[] {
  return [
    ...heading("Statement of operations", "as published; from the first forecast on as the drivers make it"),
    merged("TotalRevenues", "Total revenues", forecast("TotalRevenues")),
    merged("TotalCosts", "Total costs", forecast("TotalCosts")),
    flow("GrossProfit", "Gross profit", (at) => `=${at.cell("TotalRevenues")}-${at.cell("TotalCosts")}`),
    merged("SalesAndMarketing", "Sales and marketing", driverKey("SalesAndMarketing")),
    merged("GeneralAndAdministrative", "General and administrative", driverKey("GeneralAndAdministrative")),
    merged("ResearchAndDevelopment", "Research and development", driverKey("ResearchAndDevelopment")),
    merged("OperatingIncome", "Operating income (loss)", forecast("OperatingIncome")),
    residual("NonOperatingWithoutGains", "Other non-operating, without the named gains", "OtherNonOperating"),
    residual("NamedGains", "Gains that the release names", "NamedGains"),
    merged("IncomeBeforeTax", "Income (loss) before income tax", forecast("IncomeBeforeTax")),
    merged("EquityMethodLoss", "Equity in net loss of equity method investees", driverKey("EquityMethod")),
    residual("TaxAndMinorityResidual", "Tax and minority interests (residual)", "TaxAndMinority"),
    merged("NetIncome", "Net income (loss)", forecast("NetIncome")),
    residual("EbitdaAddBack", "Adjusted EBITDA less operating income", "EbitdaAddBack"),
    merged("AdjustedEbitda", "Adjusted EBITDA", forecast("AdjustedEbitda")),
    ...heading("Ratios"),
    ratio("TotalRevenuesGrowthYoY", "Revenue growth on the year before", (at) =>
      over(at, "TotalRevenues", column.base),
    ),
    {
      ...ratio("TotalRevenuesGrowthQoQ", "Revenue growth on the quarter before", growthOnQuarterBefore),
      year: undefined, // a year has no quarter before
    },
    ratio("GrossMargin", "Gross margin", (at) => `=${at.cell("GrossProfit")}/${at.cell("TotalRevenues")}`),
    ratio(
      "OperatingMargin",
      "Operating margin",
      (at) => `=${at.cell("OperatingIncome")}/${at.cell("TotalRevenues")}`,
    ),
    ratio("NetMargin", "Net margin", (at) => `=${at.cell("NetIncome")}/${at.cell("TotalRevenues")}`),
    ...heading("Shareholders' equity"),
    {
      ...flow("OpeningEquity", "At the beginning of the quarter", openingEquity),
      year: undefined,
    },
    flow("NetIncomeToEquity", "Net income (loss)", (at) => `=${at.cell("NetIncome")}`),
    residual("CapitalRaised", "Capital raised, as far as a release names it", "CapitalRaised"),
    residual("OtherEquityMovements", "Other movements, not in the source (residual)", "OtherEquityMovements"),
    {
      ...merged(
        "ShareholdersEquity",
        "Total shareholders' equity (capital deficiency)",
        forecast("ShareholdersEquity"),
      ),
      year: endOfYear("ShareholdersEquity"),
    },
    ...heading("Memo", "as printed for single segments; never a driver"),
    memo("ConnectivityGrossMargin", "Gross margin, connectivity and value-added services"),
    memo("SystemsIntegrationGrossMargin", "Gross margin, systems integration"),
  ];
}

const over = (at: Cells, current: string, base: string): string => `=${at.cell(current)}/${at.cell(base)}-1`;

function growthOnQuarterBefore(at: Cells): string {
  const before = at.before("TotalRevenues");
  return `=IF(ISNUMBER(${before}),${at.cell("TotalRevenues")}/${before}-1,NA())`;
}

function openingEquity(at: Cells): string {
  const before = at.before("ShareholdersEquity");
  return `=IF(ISNUMBER(${before}),${before},NA())`;
}

function flow(key: string, label: string, quarter: (at: Cells) => string): ModelRow {
  const unit = "JPY million";
  return { key, label, unit, format: jpyMillion, look: "calculation", quarter, year: sumOfYear(key) };
}

function ratio(key: string, label: string, formula: (at: Cells) => string): ModelRow {
  return { key, label, unit: "%", format: percent, look: "calculation", quarter: formula, year: formula };
}

/** A printed line: as published, else as forecast. */
const merged = (code: string, label: string, otherwise: string): ModelRow =>
  flow(code, label, firstNumber(published(code), otherwise));

/** A line that no release prints: what printed lines leave for it, else its driver. */
const residual = (code: string, label: string, driver: string): ModelRow =>
  flow(code, label, firstNumber(history(driver), driverKey(driver)));

const firstNumber =
  (first: string, otherwise: string) =>
  (at: Cells): string =>
    `=IF(ISNUMBER(${at.cell(first)}),${at.cell(first)},${at.cell(otherwise)})`;

const memo = (code: string, label: string): ModelRow => ({
  key: code,
  label,
  unit: "%",
  format: percent,
  look: "calculation",
  quarter: (at) => `=${at.cell(published(code))}`,
});
