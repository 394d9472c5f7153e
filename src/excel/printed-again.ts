import { type Decimal, cellFromDecimal, parseDecimal } from "../decimal/decimal";
import type { AsOfGiven } from "../statements/as-of";
import { itemOfCode } from "../statements/find-item";
import { items } from "../statements/items.data";
import { parsePeriod } from "../statements/parse-period";
import { fiscalYearOf, periodToken, yearToDate } from "../statements/period";
import type { Fact, Release } from "../statements/release";
import { allReleases, publishedFact, releasesAsOf, vintages } from "../statements/store";
import type { DraftRow, SheetDraft } from "./sheet-draft";
import { type CellValue, type PlannedTable, numberFormats } from "./sheet-plan";

/** The table of what releases print beside the figures that count; only checks and alerts read it. */
export const printedAgainTable = "IIJ_PrintedAgain";

/** Codes of its rows beside an item's: `OperatingIncome.Usd` and so on. */
export const printedAgainCode = {
  /** In dollars, by the newest release that gave dollars for the period. */
  usd: (item: string) => `${item}.Usd`,
  /** In yen, by that same release. */
  yen: (item: string) => `${item}.Yen`,
  /** In another place of the release that counts; where there are several, the one that differs most. */
  again: (item: string) => `${item}.Again`,
  /** By the first release that gave the figure. */
  first: (item: string) => `${item}.First`,
  /** The bound of the outlook for the fiscal year of the period. */
  outlook: "RevenueGrowthOutlook.Above",
} as const;

/** Items that a release of the store gives in dollars. */
export const itemsInDollars = (): string[] => itemsWith(({ unit }) => unit === "USD million");

/** Items that a release of the store gives in more than one place. */
export const itemsPrintedTwice = (): string[] =>
  itemsWith((fact, release) => otherPlaces(fact, release).length > 0);

/** Amounts that a later release of the store gives with another value. */
export const itemsRestated = (): string[] =>
  itemsWith(({ item, period, value, unit }) => {
    const newest = unit === itemOfCode(item).unit && vintages(item, period, "Latest").at(-1);
    return unit === "JPY million" && newest && newest.fact.value !== value;
  });

/** Adds that table below the highlights; all of it constants, in either mode. */
export function addPrintedAgain(draft: SheetDraft, asOf: AsOfGiven): PlannedTable {
  draft.section("Printed beside these figures", "as printed; read by the checks and alerts alone");
  const { jpyMillion, usdMillion, rate, percent } = numberFormats;
  const row = (
    key: string,
    label: string,
    format: string,
    find: (token: string) => string | undefined,
  ): DraftRow => ({
    key,
    label,
    cell: (_, token) => figure(find(token)),
    format,
    look: "source",
  });
  const labelOf = (item: string) => itemOfCode(item).label.replace(/ \([^)]*\)/g, "");
  const inDollars = itemsInDollars();
  const beside = (token: string) => releaseInDollars(token, asOf);
  return draft.table(
    printedAgainTable,
    [
      row("ConvenienceRate", "Convenience rate, JPY per USD", rate, (token) =>
        valueIn(beside(token), "ConvenienceRate"),
      ),
      ...inDollars.flatMap((item) => [
        row(printedAgainCode.usd(item), `${labelOf(item)}, USD million`, usdMillion, (token) =>
          valueIn(beside(token), item, token, "USD million"),
        ),
        row(printedAgainCode.yen(item), `${labelOf(item)}, beside those dollars`, jpyMillion, (token) =>
          valueIn(beside(token), item, token, "JPY million"),
        ),
      ]),
      ...itemsPrintedTwice().map((item) =>
        row(
          printedAgainCode.again(item),
          `${labelOf(item)}, elsewhere in the release`,
          item === "ConvenienceRate" ? rate : jpyMillion,
          (token) => elsewhere(item, token, asOf),
        ),
      ),
      ...itemsRestated().map((item) =>
        row(
          printedAgainCode.first(item),
          `${labelOf(item)}, as first printed`,
          jpyMillion,
          (token) => vintages(item, token, asOf)[0]?.fact.value,
        ),
      ),
      row(printedAgainCode.outlook, "Outlook for the year: revenue growth above", percent, (token) =>
        outlookOf(token, asOf),
      ),
    ],
    "Highlights",
  );
}

const figure = (value: string | undefined): CellValue =>
  value === undefined ? "#N/A" : cellFromDecimal(parseDecimal(value));

function itemsWith(isOne: (fact: Fact, release: Release) => unknown): string[] {
  const found = new Set(
    allReleases().flatMap((release) =>
      release.facts.filter((fact) => isOne(fact, release)).map(({ item }) => item),
    ),
  );
  return items.map(({ code }) => code).filter((code) => found.has(code)); // in the catalogue's order
}

/** The newest release that gave dollars for a period. */
const releaseInDollars = (token: string, asOf: AsOfGiven): Release | undefined =>
  releasesAsOf(asOf)
    .filter(({ facts }) => facts.some(({ period, unit }) => period === token && unit === "USD million"))
    .at(-1);

const valueIn = (
  release: Release | undefined,
  item: string,
  period?: string,
  unit?: string,
): string | undefined =>
  release?.facts.find(
    (fact) =>
      fact.item === item &&
      (period === undefined || fact.period === period) &&
      (unit === undefined || fact.unit === unit),
  )?.value;

const otherPlaces = (fact: Fact, release: Release): Fact[] =>
  release.facts.filter(
    (other) =>
      other !== fact && other.item === fact.item && other.period === fact.period && other.unit === fact.unit,
  );

function elsewhere(item: string, token: string, asOf: AsOfGiven): string | undefined {
  const counting = publishedFact(item, token, asOf);
  if (!counting) return undefined;
  const { fact, release } = counting;
  const distance = (value: string) => parseDecimal(value).minus(parseDecimal(fact.value)).abs();
  return otherPlaces(fact, release)
    .map(({ value }) => ({ value, distance: distance(value) }))
    .reduce<{ value: string; distance: Decimal } | undefined>(
      (most, each) => (most && most.distance.gte(each.distance) ? most : each),
      undefined,
    )?.value;
}

function outlookOf(token: string, asOf: AsOfGiven): string | undefined {
  const year = periodToken(yearToDate(fiscalYearOf(parsePeriod(token)), 4));
  return releasesAsOf(asOf)
    .flatMap(({ remarks = [] }) => remarks)
    .filter(({ item, period, above }) => item === "RevenueGrowthOutlook" && period === year && above)
    .at(-1)?.above;
}
