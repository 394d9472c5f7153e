import { cellFromDecimal } from "../../decimal/decimal";
import { answerOf } from "../../statements/answer";
import type { AsOfGiven } from "../../statements/as-of";
import { itemOfCode } from "../../statements/find-item";
import type { Item, Statement } from "../../statements/item";
import { drivers } from "../../statements/model/drivers";
import { briefly } from "../../statements/model/figure";
import { periodToken, yearBefore } from "../../statements/period";
import { quotedSheet } from "../cell-address";
import { cellNames } from "../cell-names";
import { type CellValue, numberFormats } from "../sheet-plan";
import type { TablePlace } from "../table-lookup";
import { column, history, published } from "./keys";
import { type Cells, type ModelRow, heading, sumOfYear } from "./model-row";
import type { TimeLine } from "./time-line";

/** Where figures come from: the add-in's functions, or the tables of the statement sheets. */
export type Origin =
  | { readonly mode: "live" }
  | { readonly mode: "values"; readonly tableOf: (statement: Statement) => TablePlace };

/** The lines of the statement of operations, then those that a complete column has besides; all below one another. */
const operations = [
  "TotalRevenues",
  "TotalCosts",
  "SalesAndMarketing",
  "GeneralAndAdministrative",
  "ResearchAndDevelopment",
  "OperatingIncome",
  "IncomeBeforeTax",
  "EquityMethodLoss",
  "NetIncome",
];
const lines = [...operations, "ShareholdersEquity", "AdjustedEbitda"];
export const firstLine = published(lines[0]!);
export const lastOfOperations = published(operations.at(-1)!);
export const lastLine = published(lines.at(-1)!);

/** What a release may name without a line of its own. */
const events = ["GainOnDljDirectSale", "GainOnNoteRepurchase", "PrivatePlacement"];
const margins = ["ConnectivityGrossMargin", "SystemsIntegrationGrossMargin"];
const implied = ["ImpliedRevenues", "ImpliedRevenuesLow", "ImpliedRevenuesHigh"];
const { jpyMillion, usdMillion: oneDecimal, percent, text } = numberFormats;

/** The published figures that the model rests on, and what the drivers were in reported quarters. */
export function publishedRows(origin: Origin, timeLine: TimeLine, asOf: AsOfGiven): ModelRow[] {
  return [
    ...heading(
      "Published figures",
      origin.mode === "live"
        ? "fetched by the add-in's functions; #N/A where nothing is published"
        : "fetched from the statement sheets; #N/A where nothing is published",
    ),
    ...[...lines, ...events, ...margins].map((code) => publishedRow(itemOfCode(code), origin)),
    ...heading("Drivers in reported quarters", "what the assumptions above were in the past"),
    ...historyRows(),
    ...heading(
      "Revenues of the year before",
      "on the time line where it reaches back so far, else as implied by printed growth",
    ),
    ...yearBeforeRows(origin, timeLine, asOf),
  ];
}

function publishedRow(item: Item, origin: Origin): ModelRow {
  const isFraction = item.unit === "fraction";
  const key = published(item.code);
  return {
    key,
    label: item.label,
    unit: isFraction ? "%" : "JPY million",
    format: isFraction ? percent : jpyMillion,
    look: origin.mode === "live" ? "live" : "link",
    quarter: (at) => fetched(item, origin, at),
    ...(!isFraction && item.kind === "flow" && { year: sumOfYear(key) }),
    source: item.code,
  };
}

/** By code and period, so that figures are found wherever rows are sorted to and columns added. */
function fetched({ code, statement }: Item, origin: Origin, at: Cells): string {
  const [item, period] = [at.source(published(code)), at.above("period")];
  if (origin.mode === "live") return `=IIJ.ACTUALOR(${item},${period},NA(),,${cellNames.asOf})`;
  const { sheet = "", block } = origin.tableOf(statement!);
  const [header, below] = [block.row + 1, block.row + block.rows + 1];
  const rows = (from: string, to: string) => `${quotedSheet(sheet)}!${from}:${to}`;
  // Whole rows: a column inserted on the statement sheet is in them at once, and changes no formula here.
  return (
    `=INDEX(${rows(`$${header}`, `$${below}`)},MATCH(${item},${rows(`$A$${header}`, `$A$${below}`)},0),` +
    `MATCH(${period},${rows(`$${header}`, `$${header}`)},0))`
  );
}

/** Every driver of the past, from published lines only: so no driver depends on a forecast. */
function historyRows(): ModelRow[] {
  const pub = (at: Cells, code: string) => at.cell(published(code));
  const before = (at: Cells, code: string) => at.before(published(code));
  /** What a release names; nothing named is 0, once the line that would hold it is published. */
  const named = (at: Cells, line: string, codes: readonly string[]) => {
    const amounts = codes.map((code) => `IF(ISNUMBER(${pub(at, code)}),${pub(at, code)},0)`);
    return `IF(ISNUMBER(${pub(at, line)}),${amounts.join("+")},NA())`;
  };
  const gains = history("NamedGains");
  return [
    past("RevenueGrowth", "Revenue growth on the year before", (at) => {
      return `${pub(at, "TotalRevenues")}/${at.cell(column.base)}-1`;
    }),
    past("CostShare", "Share of the revenue step that was cost", (at) => {
      const step = (code: string) => `(${pub(at, code)}-${before(at, code)})`;
      // Before the first column stand labels.
      return `IF(ISNUMBER(${before(at, "TotalRevenues")}),${step("TotalCosts")}/${step("TotalRevenues")},NA())`;
    }),
    past("SalesAndMarketing", "Sales and marketing", (at) => pub(at, "SalesAndMarketing")),
    past("GeneralAndAdministrative", "General and administrative", (at) =>
      pub(at, "GeneralAndAdministrative"),
    ),
    past("ResearchAndDevelopment", "Research and development", (at) => pub(at, "ResearchAndDevelopment")),
    past("OtherNonOperating", "Other non-operating: pre-tax less operating income and named gains", (at) => {
      return `${pub(at, "IncomeBeforeTax")}-${pub(at, "OperatingIncome")}-${at.cell(gains)}`;
    }),
    past("NamedGains", "Gains that the release names; 0 where it names none", (at) =>
      named(at, "IncomeBeforeTax", ["GainOnDljDirectSale", "GainOnNoteRepurchase"]),
    ),
    past("EquityMethod", "Equity method", (at) => pub(at, "EquityMethodLoss")),
    past("TaxAndMinority", "Tax and minority interests: net less pre-tax income and equity method", (at) => {
      return ["NetIncome", "IncomeBeforeTax", "EquityMethodLoss"].map((code) => pub(at, code)).join("-");
    }),
    past("CapitalRaised", "Capital raised that a release names; 0 where it names none", (at) =>
      named(at, "ShareholdersEquity", ["PrivatePlacement"]),
    ),
    past("OtherEquityMovements", "Other equity movements: what the balances leave", (at) => {
      const [from, to] = [before(at, "ShareholdersEquity"), pub(at, "ShareholdersEquity")];
      const rest = `${to}-${from}-${pub(at, "NetIncome")}-${at.cell(history("CapitalRaised"))}`;
      return `IF(ISNUMBER(${from}),${rest},NA())`;
    }),
    past("EbitdaAddBack", "Adjusted EBITDA less operating income", (at) => {
      return `${pub(at, "AdjustedEbitda")}-${pub(at, "OperatingIncome")}`;
    }),
  ];
}

function past(driver: string, label: string, formula: (at: Cells) => string): ModelRow {
  const isFraction = drivers.some(({ code, unit }) => code === driver && unit === "fraction");
  const key = history(driver);
  return {
    key,
    label,
    unit: isFraction ? "%" : "JPY million",
    format: isFraction ? percent : jpyMillion,
    look: "calculation",
    quarter: (at) => `=${formula(at)}`,
    ...(!isFraction && { year: sumOfYear(key) }),
  };
}

function yearBeforeRows(origin: Origin, { quarters }: TimeLine, asOf: AsOfGiven): ModelRow[] {
  const bases = quarters.map(yearBefore);
  const isBeforeTimeLine = (i: number) => bases[i]!.firstQuarter < quarters[0]!.firstQuarter;
  const outside = ["TotalRevenues", ...implied].map((code): ModelRow => {
    const item = itemOfCode(code);
    const answers = bases.map((base, i) => (isBeforeTimeLine(i) ? answerOf(item, base, asOf) : undefined));
    const known = answers.filter((answer) => answer !== undefined);
    const constant = (i: number): CellValue => (answers[i] ? cellFromDecimal(answers[i].value) : "#N/A");
    return {
      key: `YearBefore.${code === "TotalRevenues" ? "Published" : code}`,
      label: item.label,
      unit: "JPY million",
      format: oneDecimal,
      look: origin.mode === "live" ? "live" : "source",
      quarter: (at, i) =>
        origin.mode === "values"
          ? constant(i)
          : `=IF(${at.cell(column.place)}=0,IIJ.GET(${at.source(`YearBefore.${code === "TotalRevenues" ? "Published" : code}`)},${at.cell(column.yearBefore)},,${cellNames.asOf}),NA())`,
      rule: known.map(briefly).join("; ") || "Not published for any quarter before the time line",
      source: code,
    };
  });
  return [
    {
      key: column.yearBefore,
      label: "Quarter of the year before",
      format: text,
      look: "period",
      quarter: (_, i) => periodToken(bases[i]!),
    },
    {
      key: column.place,
      label: "Its place on this time line; 0 before it begins",
      unit: "place",
      format: "0",
      look: "calculation",
      quarter: (at) => `=IFNA(MATCH(${at.cell(column.yearBefore)},${at.aboveEarlier("period")},0),0)`,
    },
    ...outside,
    {
      key: column.base,
      label: "Total revenues of the year before",
      unit: "JPY million",
      format: jpyMillion,
      look: "calculation",
      quarter: (at) => `=${baseOf(at, "TotalRevenues")}`,
      year: sumOfYear(column.base),
    },
  ];
}

/** Revenues of the year before: a row's own earlier column, else as published or implied before the time line. */
export function baseOf(at: Cells, revenues: string): string {
  const [place, outside] = [at.cell(column.place), at.cell("YearBefore.Published")];
  const before = `IF(ISNUMBER(${outside}),${outside},${at.cell("YearBefore.ImpliedRevenues")})`;
  return `IF(${place}=0,${before},INDEX(${at.earlier(revenues)},1,${place}))`;
}
