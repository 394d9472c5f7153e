import { itemOfCode } from "../statements/find-item";
import { itemsInDollars, itemsPrintedTwice, itemsRestated, printedAgainCode } from "./printed-again";
import { numberFormats } from "./sheet-plan";

/** Gives the address of a row of the workings in the column of the formula's own cell. */
export type Cells = (key: string) => string;
/** A formula over cells of the workings, without its "=". */
export type Formula = (cell: Cells) => string;

/** Two ways to one figure, which must agree within what rounding can explain. */
export interface CheckRule {
  readonly key: string;
  readonly label: string;
  readonly format: string;
  readonly left: Formula;
  readonly right: Formula;
  /** What the difference must be strictly smaller than; `right` is the cell of the right side. */
  readonly tolerance: (cell: Cells, right: string) => string;
}

/** Something true that may be worth knowing in a period. */
export interface AlertRule {
  readonly key: string;
  readonly label: string;
  readonly format: string;
  readonly figure: Formula;
  readonly limit: Formula;
  /** When to raise it, over the cells of the figure and the limit. */
  readonly fires: (figure: string, limit: string, cell: Cells) => string;
}

/** Keys of the rows that hold the limits of About and what formulas derive once for several rules. */
export const workingKeys = {
  halfJpy: "Half.Jpy",
  halfUsd: "Half.Usd",
  halfPercent: "Half.Percent",
  halfRate: "Half.Rate",
  gainsShare: "Limit.GainsShare",
  residualMove: "Limit.ResidualMove",
  guidanceMultiple: "Limit.GuidanceMultiple",
  quarterBefore: "TotalRevenues.QuarterBefore",
  yearBefore: "TotalRevenues.YearBefore",
  balanceResidualBefore: "BalanceResidual.Before",
  taxResidualBefore: "TaxAndMinorityResidual.Before",
  impliedYearBefore: "TotalRevenues.ImpliedYearBefore",
  impliedQuarterBefore: "TotalRevenues.ImpliedQuarterBefore",
  isOpenYear: "Year.IsOpen",
  knownRevenues: "TotalRevenues.Known",
  revenuesOfYear: "TotalRevenues.OfYear",
  impliedOfYearBefore: "TotalRevenues.ImpliedOfYearBefore",
} as const;

/** "Income before income tax expense": the signs that a label allows for are not what a check is about. */
const plainLabel = (item: string): string => itemOfCode(item).label.replace(/ \([^)]*\)/g, "");

const { jpyMillion, usdMillion, percent, rate } = numberFormats;
const key = workingKeys;
const { usd, yen, again, first, outlook } = printedAgainCode;

/** Figures printed to one digit each may be off by half of it each. */
const rounded =
  (half: string, codes: readonly string[]) =>
  (cell: Cells): string =>
    `${cell(half)}*COUNT(${codes.map(cell).join(",")})`;

/** How far a quotient of rounded figures can lie from its value, on the mean of both sides. */
const roundedQuotient = (of: string, over: string, halfOf: string, halfOver: string, result: string) =>
  `AVERAGE((${of}+${halfOf})/(${over}-${halfOver})-${result},${result}-(${of}-${halfOf})/(${over}+${halfOver}))`;

const operatingIncomeParts = [
  "TotalRevenues",
  "TotalCosts",
  "SalesAndMarketing",
  "GeneralAndAdministrative",
  "ResearchAndDevelopment",
];

/** Every check, in the order of the sheet. */
export function checkRules(): CheckRule[] {
  const [revenues, ...costs] = operatingIncomeParts as [string, ...string[]];
  return [
    {
      key: "OperatingIncomeFoots",
      label: "Operating income is revenues less costs",
      format: jpyMillion,
      left: (cell) => cell("OperatingIncome"),
      right: (cell) => `${cell(revenues)}-SUM(${costs.map(cell).join(",")})`,
      tolerance: rounded(key.halfJpy, ["OperatingIncome", ...operatingIncomeParts]),
    },
    {
      key: "BackboneCostsFoot",
      label: "Backbone costs: international plus domestic",
      format: jpyMillion,
      left: (cell) => cell("BackboneCostChange"),
      right: (cell) => `${cell("InternationalBackboneCostChange")}+${cell("DomesticBackboneCostChange")}`,
      tolerance: rounded(key.halfJpy, [
        "BackboneCostChange",
        "InternationalBackboneCostChange",
        "DomesticBackboneCostChange",
      ]),
    },
    growthRule("TotalRevenuesGrowthQoQ", key.quarterBefore, "the quarter before"),
    growthRule("TotalRevenuesGrowthYoY", key.yearBefore, "the year before"),
    ...itemsPrintedTwice().map((item): CheckRule => ({
      key: `${item}PrintedAlike`,
      label: `${plainLabel(item)}: printed alike in all places`,
      format: item === "ConvenienceRate" ? rate : jpyMillion,
      left: (cell) => cell(item),
      right: (cell) => cell(again(item)),
      tolerance: rounded(item === "ConvenienceRate" ? key.halfRate : key.halfJpy, [item, again(item)]),
    })),
    ...itemsInDollars().map((item): CheckRule => ({
      key: `${item}InDollars`,
      label: `${plainLabel(item)}: dollars at the printed rate`,
      format: usdMillion,
      left: (cell) => cell(usd(item)),
      right: (cell) => `${cell(yen(item))}/${cell("ConvenienceRate")}`,
      tolerance: (cell, right) => {
        const size = `ABS(${cell(yen(item))})`;
        const half = [cell(key.halfJpy), cell(key.halfRate)] as const;
        return `${cell(key.halfUsd)}+${roundedQuotient(size, cell("ConvenienceRate"), ...half, `ABS(${right})`)}`;
      },
    })),
  ];
}

function growthRule(item: string, base: string, before: string): CheckRule {
  return {
    key: `${item}Agrees`,
    label: `Printed growth on ${before} agrees`,
    format: percent,
    left: (cell) => cell(item),
    right: (cell) => `${cell("TotalRevenues")}/${cell(base)}-1`,
    tolerance: (cell, right) => {
      const half = cell(key.halfJpy);
      const ratio = `(${right}+1)`;
      return `${cell(key.halfPercent)}+${roundedQuotient(cell("TotalRevenues"), cell(base), half, half, ratio)}`;
    },
  };
}

const segmentMargins = ["ConnectivityGrossMargin", "SystemsIntegrationGrossMargin"];
const beyond = (figure: string, limit: string): string => `ABS(${figure})>=${limit}`;

/** Every alert, in the order of the sheet. */
export function alertRules(): AlertRule[] {
  return [
    {
      key: "BalanceResidual",
      label: "Unprinted minority interest: assets less liabilities and equity",
      format: jpyMillion,
      figure: (cell) => `${cell("TotalAssets")}-${cell("TotalLiabilities")}-${cell("ShareholdersEquity")}`,
      limit: rounded(key.halfJpy, ["TotalAssets", "TotalLiabilities", "ShareholdersEquity"]),
      fires: beyond,
    },
    {
      key: "TaxAndMinorityResidual",
      label: "Unprinted tax and minority: net less pre-tax less equity method",
      format: jpyMillion,
      figure: (cell) => `${cell("NetIncome")}-${cell("IncomeBeforeTax")}-${cell("EquityMethodLoss")}`,
      limit: rounded(key.halfJpy, ["NetIncome", "IncomeBeforeTax", "EquityMethodLoss"]),
      fires: beyond,
    },
    {
      key: "NonOperatingWithoutGains",
      label: "Non-operating result that no named gain explains",
      format: jpyMillion,
      figure: (cell) =>
        `${cell("IncomeBeforeTax")}-${cell("OperatingIncome")}-${cell("GainOnDljDirectSale")}-${cell("GainOnNoteRepurchase")}`,
      limit: rounded(key.halfJpy, [
        "IncomeBeforeTax",
        "OperatingIncome",
        "GainOnDljDirectSale",
        "GainOnNoteRepurchase",
      ]),
      fires: beyond,
    },
    {
      key: "GainsOverPreTax",
      label: "Named gains carry income before tax",
      format: percent,
      figure: (cell) =>
        `(${cell("GainOnDljDirectSale")}+${cell("GainOnNoteRepurchase")})/${cell("IncomeBeforeTax")}`,
      limit: (cell) => cell(key.gainsShare),
      fires: (figure, limit) => `${figure}>=${limit}`, // negative over a loss before tax
    },
    {
      key: "NetAbovePreTax",
      label: "Net income above income before tax",
      format: jpyMillion,
      figure: (cell) => `${cell("NetIncome")}-${cell("IncomeBeforeTax")}`,
      limit: () => "0",
      fires: (figure, limit, cell) => `AND(${figure}>${limit},${cell("IncomeBeforeTax")}>${limit})`,
    },
    {
      key: "CapitalDeficiency",
      label: "Capital deficiency: shareholders' equity below zero",
      format: jpyMillion,
      figure: (cell) => cell("ShareholdersEquity"),
      limit: () => "0",
      fires: (figure, limit) => `${figure}<${limit}`,
    },
    residualMoves("BalanceResidual", key.balanceResidualBefore, "Unprinted minority interest"),
    residualMoves("TaxAndMinorityResidual", key.taxResidualBefore, "Unprinted tax and minority"),
    {
      key: "MarginOutsideSegments",
      label: "Company gross margin outside its segments'",
      format: percent,
      figure: (cell) => `(${cell("TotalRevenues")}-${cell("TotalCosts")})/${cell("TotalRevenues")}`,
      limit: (cell) => `MAX(${segmentMargins.map(cell).join(",")})`,
      fires: (figure, limit, cell) =>
        `OR(${figure}>${limit},${figure}<MIN(${segmentMargins.map(cell).join(",")}))`,
    },
    {
      key: "GuidanceOvertaken",
      label: "Revenue that the outlook needs in the year's open quarter",
      format: jpyMillion,
      figure: (cell) =>
        `IF(${cell(key.isOpenYear)},(1+${cell(outlook)})*${cell(key.impliedOfYearBefore)}-${cell(key.revenuesOfYear)},NA())`,
      limit: (cell) => `${cell(key.guidanceMultiple)}*${cell("TotalRevenues")}`,
      fires: (figure, limit) => `${figure}>${limit}`,
    },
    ...itemsRestated().map((item): AlertRule => ({
      key: `${item}Restated`,
      label: `${plainLabel(item)}: restated since first printed`,
      format: jpyMillion,
      figure: (cell) => `${cell(item)}-${cell(first(item))}`,
      limit: () => "0",
      fires: (figure, limit) => `${figure}<>${limit}`,
    })),
  ];
}

function residualMoves(residual: string, before: string, what: string): AlertRule {
  return {
    key: `${residual}Moves`,
    label: `${what}: moves on the quarter before`,
    format: jpyMillion,
    figure: (cell) => `${cell(`${residual}.Figure`)}-${cell(before)}`,
    limit: (cell) => `${cell(key.residualMove)}*ABS(${cell(before)})`,
    fires: (figure, limit) => `ABS(${figure})>${limit}`,
  };
}
