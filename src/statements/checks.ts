import type { Decimal } from "../decimal/decimal";
import { type Interval, halfWidth, overlap, quotient, shifted, signed, sum } from "../decimal/interval";
import type { AsOfGiven } from "./as-of";
import { itemOfCode } from "./find-item";
import { intervalOf } from "./interval-of";
import type { Unit } from "./item";
import { parsePeriod } from "./parse-period";
import { periodToken, shiftPeriod } from "./period";
import { indexPrints, type PublishedFact } from "./prints";
import { type Fact, type Release, resultsTable } from "./release";
import { reportedQuartersOf } from "./reported-quarters";
import { isFirst, publishedFact, releasesAsOf } from "./store";

/** Two ways to one figure, which must agree within the rounding of what was printed. */
export interface Check {
  /** E.g. `Operating income foots`. */
  readonly name: string;
  readonly period: string;
  /** What each side is, in words. */
  readonly leftIs: string;
  readonly rightIs: string;
  /** In the unit of the left side; the sides are absent while the check is open. */
  readonly left?: Decimal;
  readonly right?: Decimal;
  /** Left less right. */
  readonly difference?: Decimal;
  /** The check holds while the difference is strictly smaller than this: 0.5 × (n + 1) for n figures printed to 1. */
  readonly tolerance?: Decimal;
  readonly status: "holds" | "fails" | "open";
  /** Why the check is open. */
  readonly note?: string;
  /** Every published figure on either side. */
  readonly facts: readonly PublishedFact[];
}

/** The releases that count, and which of their prints do. */
interface Published {
  readonly releases: readonly Release[];
  /** Those of one check: of each figure asked, in order, the print that counts. */
  readonly facts: (asked: readonly Figure[]) => readonly (PublishedFact | undefined)[];
}

type Figure = readonly [item: string, period: string];

/**
 * Every check over the releases that count, in a fixed order: footing, figures printed twice, growth, dollars, backbone.
 *
 * A side's bounds follow from the last printed digit of each figure in it. The check holds exactly when rounding could
 * explain the difference: 1Q03 operating income is printed (1,206), its parts give (1,205), five parts and the total
 * allow anything below 3, so it holds with a difference of -1 (release of 2004-02-16).
 */
export function checks(asOf?: AsOfGiven): Check[] {
  return checksOver({
    releases: releasesAsOf(asOf),
    facts: (asked) => {
      const by = (day: AsOfGiven) => asked.map(([item, period]) => publishedFact(item, period, day));
      if (!isFirst(asOf)) return by(asOf);
      // One side restated and the other not yet would never agree.
      const days = releasesAsOf(asOf).map(({ published }) => by(published));
      return days.find((facts) => !facts.includes(undefined)) ?? by(asOf);
    },
  });
}

/** The same checks over releases that need not be in the store; the newest print of each figure counts. */
export function checksOf(releases: readonly Release[]): Check[] {
  const prints = indexPrints(releases);
  return checksOver({
    releases: prints.releases,
    facts: (asked) => asked.map(([item, period]) => prints.of(item, period).at(-1)),
  });
}

function checksOver(published: Published): Check[] {
  const { releases } = published;
  return [
    ...reportedQuartersOf(releases).map((quarter) => operatingIncomeFoots(periodToken(quarter), published)),
    ...releases.flatMap(printedTwice),
    ...releases.flatMap((release) =>
      release.facts.flatMap((fact) => growthAgrees({ fact, release }, published)),
    ),
    ...releases.flatMap(dollarsAgree),
    ...releases.flatMap(backboneFoots),
  ];
}

/** The figures of the newest release's results table that no closed check covers, with the number of all of them. */
export function uncoveredFigures(asOf?: AsOfGiven): {
  readonly uncovered: readonly Fact[];
  readonly of: number;
} {
  const newest = releasesAsOf(asOf).at(-1);
  const table = (newest?.facts ?? []).filter((fact) => fact.section === resultsTable);
  const closed = checks(asOf).filter(({ status }) => status !== "open");
  const covered = new Set(closed.flatMap(({ facts }) => facts.map(({ fact }) => fact)));
  return { uncovered: table.filter((fact) => !covered.has(fact)), of: table.length };
}

function operatingIncomeFoots(period: string, published: Published): Check {
  const operatingIncome = itemOfCode("OperatingIncome");
  const terms = operatingIncome.madeOf ?? [];
  const named = { name: "Operating income foots", period };
  const words = { leftIs: "Operating income (loss) as printed", rightIs: "revenues less costs and expenses" };
  const codes = [operatingIncome.code, ...terms.map(({ code }) => code)];
  const facts = published.facts(codes.map((code) => [code, period]));
  const missing = codes.find((_, i) => !facts[i]);
  if (missing)
    return open({ ...named, ...words }, `${itemOfCode(missing).label} for ${period} is not published`);
  const [total, ...parts] = facts as [PublishedFact, ...PublishedFact[]];
  const right = sum(parts.map(({ fact }, i) => signed(terms[i]?.times ?? 1, intervalOf(fact))));
  return closed({ ...named, ...words }, intervalOf(total.fact), right, [total, ...parts]);
}

/** A figure that a release gives in several places must be the same in all of them. */
function printedTwice(release: Release): Check[] {
  const prints = indexPrints([release]);
  const repeats = new Map<Fact, number>();
  return release.facts.flatMap((fact) => {
    const [counting] = prints.of(fact.item, fact.period, fact.unit);
    if (!counting || counting.fact === fact) return [];
    const before = repeats.get(counting.fact) ?? 1;
    repeats.set(counting.fact, before + 1);
    const times = before === 1 ? "twice" : `${before + 1} times`;
    const named = { name: `${itemOfCode(fact.item).label} printed ${times} alike`, period: fact.period };
    const words = { leftIs: placeOf(counting.fact), rightIs: placeOf(fact) };
    const both = [counting, { fact, release }];
    return [closed({ ...named, ...words }, intervalOf(counting.fact), intervalOf(fact), both)];
  });
}

/** Printed growth against the figures of both periods; open where the base was not published. */
function growthAgrees(printed: PublishedFact, published: Published): Check[] {
  const back = { TotalRevenuesGrowthQoQ: 1, TotalRevenuesGrowthYoY: 4 }[printed.fact.item];
  if (!back) return [];
  const { period } = printed.fact;
  const basePeriod = periodToken(shiftPeriod(parsePeriod(period), -back));
  const named = { name: `${itemOfCode(printed.fact.item).label} agrees`, period };
  const words = {
    leftIs: `${printed.fact.printed} as printed`,
    rightIs: `revenues of ${period} over ${basePeriod}, less 1`,
  };
  const [current, base] = published.facts([
    ["TotalRevenues", period],
    ["TotalRevenues", basePeriod],
  ]);
  if (!current || !base)
    return [open({ ...named, ...words }, `Total revenues for ${basePeriod} is not published`)];
  const right = shifted(quotient(intervalOf(current.fact), intervalOf(base.fact)), -1);
  return [closed({ ...named, ...words }, intervalOf(printed.fact), right, [printed, current, base])];
}

/** Printed dollars against the same release's yen at its own rate; open where it printed no rate. */
function dollarsAgree(release: Release): Check[] {
  const first = firstPrints(release);
  const rate = release.facts.find(({ item }) => item === "ConvenienceRate");
  return release.facts.flatMap((fact): Check[] => {
    if (fact.unit !== "USD million") return [];
    const named = { name: `${itemOfCode(fact.item).label} in dollars agrees`, period: fact.period };
    const words = { leftIs: `USD ${fact.printed} million as printed`, rightIs: "yen at the release's rate" };
    const yen = first(fact.item, fact.period, "JPY million");
    if (!yen || !rate) {
      const missing = yen ? "rate" : "yen";
      return [open({ ...named, ...words }, `the release of ${release.published} printed no ${missing}`)];
    }
    const right = quotient(intervalOf(yen), intervalOf(rate));
    const facts = [fact, yen, rate].map((each) => ({ fact: each, release }));
    return [closed({ ...named, ...words }, intervalOf(fact), right, facts)];
  });
}

function backboneFoots(release: Release): Check[] {
  const first = firstPrints(release);
  return release.facts.flatMap((total) => {
    if (total.item !== "BackboneCostChange") return [];
    const parts = ["InternationalBackboneCostChange", "DomesticBackboneCostChange"].map((item) =>
      first(item, total.period, total.unit),
    );
    const named = { name: "Backbone costs foot", period: total.period };
    const words = { leftIs: "change in backbone costs as printed", rightIs: "international plus domestic" };
    const [international, domestic] = parts;
    if (!international || !domestic) return [open({ ...named, ...words }, "a part is not published")];
    const right = sum([intervalOf(international), intervalOf(domestic)]);
    const facts = [total, international, domestic].map((fact) => ({ fact, release }));
    return [closed({ ...named, ...words }, intervalOf(total), right, facts)];
  });
}

/** What a release says first of a figure: the yen that its dollars stand beside. */
function firstPrints({ facts }: Release): (item: string, period: string, unit: Unit) => Fact | undefined {
  const keyOf = (item: string, period: string, unit: Unit): string => `${item} ${period} ${unit}`;
  const first = new Map([...facts].reverse().map((fact) => [keyOf(fact.item, fact.period, fact.unit), fact]));
  return (...asked) => first.get(keyOf(...asked));
}

type Heading = Pick<Check, "name" | "period" | "leftIs" | "rightIs">;

const open = (heading: Heading, note: string): Check => ({ ...heading, status: "open", note, facts: [] });

function closed(heading: Heading, left: Interval, right: Interval, facts: readonly PublishedFact[]): Check {
  return {
    ...heading,
    left: left.value,
    right: right.value,
    difference: left.value.minus(right.value),
    tolerance: halfWidth(left).plus(halfWidth(right)),
    status: overlap(left, right) ? "holds" : "fails",
    facts,
  };
}

const placeOf = ({ section, line }: Fact): string => (line === null ? section : `${section}, line ${line}`);
