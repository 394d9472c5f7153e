import type { AsOfGiven } from "../../statements/as-of";
import { itemOfCode } from "../../statements/find-item";
import { cases } from "../../statements/model/case";
import { drivers } from "../../statements/model/drivers";
import { remarkOn } from "../../statements/remark";
import { numberFormats } from "../sheet-plan";
import {
  column,
  difference,
  driverKey,
  forecast,
  history,
  inCase,
  published,
  setting,
  tolerance,
  verdict,
} from "./keys";
import { type Cells, type ModelRow, heading } from "./model-row";
import { firstLine, lastLine } from "./published-rows";
import type { TimeLine } from "./time-line";

/** A way to a line of the model by its parts. */
interface Footing {
  readonly check: string;
  readonly label: string;
  readonly parts: (at: Cells) => string;
  /** First and last of the published lines that it takes; between them stands nothing else. */
  readonly lines: readonly [first: string, last: string];
  readonly total: string;
}

const footings: readonly Footing[] = [
  {
    check: "OperatingIncome",
    label: "Operating income is revenues less costs and expenses",
    parts: (at) =>
      [
        "TotalRevenues",
        "TotalCosts",
        "SalesAndMarketing",
        "GeneralAndAdministrative",
        "ResearchAndDevelopment",
      ]
        .map(at.cell)
        .join("-"),
    lines: ["TotalRevenues", "OperatingIncome"],
    total: "OperatingIncome",
  },
  {
    check: "IncomeBeforeTax",
    label: "Income before tax is operating income, other non-operating and gains",
    parts: (at) => ["OperatingIncome", "NonOperatingWithoutGains", "NamedGains"].map(at.cell).join("+"),
    lines: ["OperatingIncome", "IncomeBeforeTax"],
    total: "IncomeBeforeTax",
  },
  {
    check: "NetIncome",
    label: "Net income is pre-tax income, equity method, tax and minority",
    parts: (at) => ["IncomeBeforeTax", "EquityMethodLoss", "TaxAndMinorityResidual"].map(at.cell).join("+"),
    lines: ["IncomeBeforeTax", "NetIncome"],
    total: "NetIncome",
  },
  {
    check: "Equity",
    label: "Equity rolls forward: opening, net income, capital raised, other movements",
    parts: (at) =>
      ["OpeningEquity", "NetIncomeToEquity", "CapitalRaised", "OtherEquityMovements"].map(at.cell).join("+"),
    lines: ["NetIncome", "ShareholdersEquity"],
    total: "ShareholdersEquity",
  },
];

const compared = ["TotalRevenues", "TotalCosts", "OperatingIncome", "NetIncome"];
/** 1 where a release expects operating income to be positive. */
export const outlookSign = "Check.Outlook.Sign";
const { jpyMillion, usdMillion: oneDecimal, general } = numberFormats;

/** The checks that have a verdict for each quarter, in the order of the sheet. */
export const quarterChecks: readonly { readonly check: string; readonly label: string }[] = [
  ...footings.map(({ check, label }) => ({ check, label })),
  { check: "Cases", label: "The live case is the case of its name, computed apart" },
  { check: "Outlook", label: "Operating income has the sign that the outlook expects" },
  { check: "Formulas", label: "No number is typed over a formula" },
];

/** In each quarter, how many checks fail or cannot be read. */
export const failing = "Check.Failing";

/** Checks of the model quarter by quarter, with the differences they judge. */
export function checkRows({ quarters }: TimeLine, asOf: AsOfGiven): ModelRow[] {
  const outlooks = quarters.map((quarter) => remarkOn(itemOfCode("OperatingIncomeOutlook"), quarter, asOf));
  return [
    ...heading(
      "Checks",
      "IIJ Checks sums them up; a check over published and forecast lines together is open",
    ),
    ...footings.flatMap(footingRows),
    amount(
      difference("Cases"),
      "Live case less the case of its name",
      (at) =>
        compared
          .map((code) => {
            const ofCases = cases.map((name) => at.cell(inCase(name, code))).join(",");
            return `ABS(${at.cell(code)}-CHOOSE(${at.fixed(setting.caseNumber)},${ofCases}))`;
          })
          .join("+"),
      oneDecimal,
    ),
    judged("Cases", (at) => judgement(at, `${at.cell(difference("Cases"))}<${at.fixed(setting.residue)}`)),
    {
      key: outlookSign,
      label: "Outlook for operating income: 1 positive",
      unit: "sign",
      look: "source",
      format: "0",
      quarter: (_, i) => (outlooks[i] ? 1 : ""),
      rule: outlooks
        .flatMap((said) => (said ? [`${said.remark.period}: ${said.remark.says}`] : []))
        .join("; "),
      source: outlooks
        .flatMap((said) => (said ? [`release of ${said.release.published}, line ${said.remark.line}`] : []))
        .join("; "),
    },
    judged("Outlook", (at) => {
      const sign = at.cell(outlookSign);
      const word = judgement(at, `${at.cell("OperatingIncome")}*${sign}>0`);
      return `IF(ISNUMBER(${sign}),${word},${at.fixed(setting.noClaim)})`;
    }),
    {
      key: difference("Formulas"),
      label: "Numbers that stand where formulas were",
      unit: "cells",
      look: "calculation",
      format: "0",
      quarter: (at) => {
        const inRuns = runs.map(([first, last]) => `SUMPRODUCT(${typedIn(at.stack(first, last))})`);
        const inDrivers = drivers.map(({ code }) => typedIn(at.cell(driverKey(code))));
        const inFetched = typedAmongFetched(at.stack(firstLine, lastLine));
        return `=${[...inRuns, ...inDrivers, inFetched].join("+")}`;
      },
    },
    judged("Formulas", (at) => judgement(at, `${at.cell(difference("Formulas"))}=0`)),
    {
      key: failing,
      label: "Checks that fail",
      unit: "checks",
      look: "calculation",
      format: "0",
      quarter: (at) => {
        const fails = at.fixed(setting.fails);
        // An error in a verdict is a failure: a broken reference must not look like a check that holds.
        const counted = quarterChecks.map(({ check }) => at.cell(verdict(check)));
        return `=${counted.map((cell) => `IF(ISERROR(${cell}),1,IF(${cell}=${fails},1,0))`).join("+")}`;
      },
    },
  ];
}

/** Runs of rows whose quarters are formulas; drivers stand singly, between what the user sets. */
const runs: readonly (readonly [first: string, last: string])[] = [
  ["TotalRevenues", "SystemsIntegrationGrossMargin"],
  [forecast("TotalRevenues"), forecast("ShareholdersEquity")],
  [history(drivers[0]!.code), history(drivers.at(-1)!.code)],
  [column.base, inCase(cases.at(-1)!, "NetIncome")],
];

const typedIn = (cells: string): string => `ISNUMBER(${cells})*NOT(ISFORMULA(${cells}))`;

/** Of fetched figures; where none is fetched any more this is a copy to share, and all of them are meant to be values. */
const typedAmongFetched = (cells: string): string =>
  `SUMPRODUCT(${typedIn(cells)})*MIN(1,SUMPRODUCT(ISNUMBER(${cells})*ISFORMULA(${cells})))`;

function footingRows({ check, parts, lines, total }: Footing): ModelRow[] {
  const [first, last] = lines.map(published) as [string, string];
  const isMixed = (at: Cells) => {
    const stack = at.stack(first, last);
    return `AND(COUNT(${stack})>0,COUNT(${stack})<ROWS(${stack}))`;
  };
  return [
    amount(difference(check), `${labelOf(check)}: difference`, (at) => `${at.cell(total)}-(${parts(at)})`),
    amount(
      tolerance(check),
      "What rounding and arithmetic can explain",
      (at) => `MAX(${at.fixed(setting.half)}*COUNT(${at.stack(first, last)}),${at.fixed(setting.residue)})`,
      oneDecimal,
    ),
    judged(check, (at) => {
      const within = `ABS(${at.cell(difference(check))})<${at.cell(tolerance(check))}`;
      return `IF(${isMixed(at)},${at.fixed(setting.open)},${judgement(at, within)})`;
    }),
  ];
}

const labelOf = (check: string): string => quarterChecks.find((each) => each.check === check)!.label;

function amount(
  key: string,
  label: string,
  formula: (at: Cells) => string,
  format: string = jpyMillion,
): ModelRow {
  return { key, label, unit: "JPY million", format, look: "calculation", quarter: (at) => `=${formula(at)}` };
}

const judged = (check: string, word: (at: Cells) => string): ModelRow => ({
  key: verdict(check),
  label: labelOf(check),
  look: "verdict",
  format: general,
  quarter: (at) => `=${word(at)}`,
});

const judgement = (at: Cells, condition: string): string => {
  const [holds, fails, open] = [setting.holds, setting.fails, setting.open].map(at.fixed);
  return `IFNA(IF(${condition},${holds},${fails}),${open})`;
};
