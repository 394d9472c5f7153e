import { Decimal } from "../decimal/decimal";
import { type Answer, answerOf } from "./answer";
import type { AsOfGiven } from "./as-of";
import { uncoveredFigures } from "./checks";
import { itemOfCode } from "./find-item";
import { isJump } from "./is-jump";
import { parsePeriod } from "./parse-period";
import { type Period, lastQuarterOf, periodToken, quartersOf, shiftPeriod } from "./period";
import { remarkOn } from "./remark";
import { reportedQuarters } from "./reported-quarters";
import { revisions } from "./revisions";
import { releaseAsOf, releasesAsOf } from "./store";

/** Something true and worth knowing before the figures are used; never an error. */
export interface Alert {
  readonly name: string;
  readonly period: string;
  /** What is worth knowing, with its figures. */
  readonly says: string;
}

/** Everything worth knowing about the releases that count, by kind, then by period. */
export function alerts(asOf?: AsOfGiven): Alert[] {
  const quarters = reportedQuarters(asOf);
  const each = (rule: (quarter: Period, asOf: AsOfGiven) => Alert | undefined) =>
    quarters.flatMap((quarter) => rule(quarter, asOf) ?? []);
  return [
    ...each(unprintedMinorityInterest),
    ...each(taxAndMinority),
    ...each(unexplainedNonOperating),
    ...each(gainsCarryPreTax),
    ...each(netAbovePreTax),
    ...each(negativeEquity),
    ...each(residualJumps),
    ...each(grossMarginOutsideSegments),
    ...restatements(asOf),
    ...segmentTotals(asOf),
    ...guidanceOvertaken(asOf),
    ...uncovered(asOf),
  ];
}

const find = (code: string, quarter: Period, asOf: AsOfGiven): Answer | undefined =>
  answerOf(itemOfCode(code), quarter, asOf);

/** Parts and total of a residual are rounded to 1 each: up to this it may be nothing but rounding. */
const roundingOf = ({ facts }: Answer): Decimal => new Decimal(facts.length).div(2);
const isRounding = (residual: Answer): boolean => residual.value.abs().lt(roundingOf(residual));
const million = (value: Decimal): string => value.toNumber().toLocaleString("en-US");
const percent = (value: Decimal): string => `${value.times(100).toFixed(1)}%`;

function unprintedMinorityInterest(quarter: Period, asOf: AsOfGiven): Alert | undefined {
  const residual = find("BalanceResidual", quarter, asOf);
  if (!residual || isRounding(residual)) return undefined;
  return {
    name: "Unprinted minority interest",
    period: periodToken(quarter),
    says: `assets exceed printed liabilities and equity by ${million(residual.value)} JPY million`,
  };
}

function taxAndMinority(quarter: Period, asOf: AsOfGiven): Alert | undefined {
  const residual = find("TaxAndMinorityResidual", quarter, asOf);
  if (!residual || isRounding(residual)) return undefined;
  return {
    name: "Unprinted tax and minority interests",
    period: periodToken(quarter),
    says: `net income holds ${million(residual.value)} JPY million that no printed line explains`,
  };
}

function unexplainedNonOperating(quarter: Period, asOf: AsOfGiven): Alert | undefined {
  const rest = find("NonOperatingWithoutGains", quarter, asOf);
  if (!rest || isRounding(rest)) return undefined;
  return {
    name: "Non-operating residual after the named gains",
    period: periodToken(quarter),
    says: `${million(rest.value)} JPY million between operating and pre-tax income is not named`,
  };
}

function gainsCarryPreTax(quarter: Period, asOf: AsOfGiven): Alert | undefined {
  const [sale, notes, preTax] = ["GainOnDljDirectSale", "GainOnNoteRepurchase", "IncomeBeforeTax"].map(
    (code) => find(code, quarter, asOf),
  );
  if (!sale || !notes || !preTax?.value.gt(0)) return undefined;
  const share = sale.value.plus(notes.value).div(preTax.value);
  if (share.lt(0.5)) return undefined;
  return {
    name: "Named gains carry pre-tax income",
    period: periodToken(quarter),
    says: `they are ${percent(share)} of income before tax`,
  };
}

function netAbovePreTax(quarter: Period, asOf: AsOfGiven): Alert | undefined {
  const net = find("NetIncome", quarter, asOf);
  const preTax = find("IncomeBeforeTax", quarter, asOf);
  if (!net || !preTax || !preTax.value.gt(0) || net.value.lte(preTax.value)) return undefined;
  return {
    name: "Net income above pre-tax income",
    period: periodToken(quarter),
    says: `${million(net.value)} against ${million(preTax.value)} JPY million`,
  };
}

function negativeEquity(quarter: Period, asOf: AsOfGiven): Alert | undefined {
  const equity = find("ShareholdersEquity", quarter, asOf);
  if (!equity?.value.isNegative()) return undefined;
  return {
    name: "Capital deficiency",
    period: periodToken(quarter),
    says: `shareholders' equity is ${million(equity.value)} JPY million`,
  };
}

function residualJumps(quarter: Period, asOf: AsOfGiven): Alert | undefined {
  const jumps = ["TaxAndMinorityResidual", "BalanceResidual"].flatMap((code) => {
    const now = find(code, quarter, asOf);
    const before = find(code, shiftPeriod(quarter, -1), asOf);
    if (!now || !before || !isJump(before.value, now.value)) return [];
    return [
      `${itemOfCode(code).label} moves from ${million(before.value)} to ${million(now.value)} JPY million`,
    ];
  });
  return jumps.length
    ? { name: "Residual not continuous", period: periodToken(quarter), says: jumps.join("; ") }
    : undefined;
}

function grossMarginOutsideSegments(quarter: Period, asOf: AsOfGiven): Alert | undefined {
  const [company, connectivity, integration] = [
    "CompanyGrossMargin",
    "ConnectivityGrossMargin",
    "SystemsIntegrationGrossMargin",
  ].map((code) => find(code, quarter, asOf)?.value);
  if (!company || !connectivity || !integration) return undefined;
  const [low, high] = [Decimal.min(connectivity, integration), Decimal.max(connectivity, integration)];
  if (company.gte(low) && company.lte(high)) return undefined;
  return {
    name: "Company gross margin outside its segments'",
    period: periodToken(quarter),
    says: `${percent(company)} is not between ${percent(low)} and ${percent(high)}`,
  };
}

/** Figures that a later release prints differently; whether it says so is part of what is worth knowing. */
function restatements(asOf: AsOfGiven): Alert[] {
  return revisions(undefined, asOf).map(({ item, period, before, after }) => {
    const said = after.release.remarks?.some(
      (remark) => remark.item === item.code && remark.period === period,
    );
    const change = `${before.fact.printed} on ${before.release.published}, ${after.fact.printed} on ${after.release.published}`;
    return {
      name: said ? "Restated" : "Restated without a word",
      period,
      says: `${item.label}: ${change}`,
    };
  });
}

function segmentTotals(asOf: AsOfGiven): Alert[] {
  const item = itemOfCode("ConnectivityRevenues");
  return reportedQuarters(asOf).flatMap((quarter) => {
    const said = remarkOn(item, quarter, asOf);
    return said
      ? [{ name: "A segment's total revenue", period: said.remark.period, says: said.remark.says }]
      : [];
  });
}

/** What the open quarter of an outlook's year would have to bring, when it is more than twice the latest quarter. */
function guidanceOvertaken(asOf: AsOfGiven): Alert[] {
  const outlooks = releasesAsOf(asOf).flatMap((release) => release.remarks ?? []);
  return outlooks.flatMap((outlook) => {
    if (outlook.item !== "RevenueGrowthOutlook" || !outlook.above) return [];
    const year = parsePeriod(outlook.period);
    const quarters = quartersOf(year);
    const reported = quarters.map((quarter) => find("TotalRevenues", quarter, asOf)?.value);
    const open = quarters.filter((_, i) => !reported[i]).map(periodToken);
    const bases = quarters.map((quarter) => find("ImpliedRevenues", shiftPeriod(quarter, -4), asOf)?.value);
    const latest = reported.filter((value) => value !== undefined).at(-1);
    if (open.length !== 1 || !latest || !bases.every((base) => base !== undefined)) return [];
    const base = Decimal.sum(...bases);
    const done = Decimal.sum(...reported.map((value) => value ?? 0));
    const needed = base.times(new Decimal(outlook.above).plus(1)).minus(done);
    if (needed.lte(latest.times(2))) return [];
    const bound = percent(new Decimal(outlook.above));
    return [
      {
        name: "Guidance overtaken",
        period: periodToken(lastQuarterOf(year)),
        says: `revenue growth above ${bound} for ${outlook.period} would need ${million(needed.round())} JPY million in ${open.join()}`,
      },
    ];
  });
}

function uncovered(asOf: AsOfGiven): Alert[] {
  const { uncovered: figures, of } = uncoveredFigures(asOf);
  if (!figures.length) return [];
  return [
    {
      name: "Figures that no check covers",
      period: releaseAsOf(asOf).published,
      says: `${figures.length} of the ${of} figures of the results table`,
    },
  ];
}
