import { parseDecimal } from "../decimal/decimal";
import { itemOfCode } from "../statements/find-item";
import { parsePeriod } from "../statements/parse-period";
import { comparePeriods } from "../statements/period";
import { publishedFact, releasesAsOf } from "../statements/store";
import { type LongWork, goOn } from "./long-work";
import { type Replacement, replaceCells } from "./replace-cells";
import { eachCell, usedCells } from "./used-cells";

/** A formula that gives the number that somebody typed. */
export interface Offer {
  /** Item code. */
  readonly item: string;
  readonly period: string;
  /** E.g. `=-IIJ.GET("OperatingIncome","1Q03")*1000`. */
  readonly formula: string;
  /** How the number relates to the figure. */
  readonly relation: "equal" | "×1,000" | "sign turned" | "sign turned, ×1,000";
}

/** A typed number in the selection that equals a published figure. */
export interface TypedNumber {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** Those that match most simply first; several where figures happen to be equal. */
  readonly offers: readonly Offer[];
  /** Whether the first offer may be taken without looking: it is the only one. */
  readonly isCertain: boolean;
}

/** Every published figure that counts as of the pin, by its number, as plain data for `offersFor`. */
export type FigureIndex = ReadonlyMap<number, readonly { readonly item: string; readonly period: string }[]>;

const relations = [
  { relation: "equal", factor: 1 },
  { relation: "×1,000", factor: 1000 },
  { relation: "sign turned", factor: -1 },
  { relation: "sign turned, ×1,000", factor: -1000 },
] as const;

/** Finds the constants among the selected cells that equal a figure of the releases; reads, and writes nothing. */
export async function findTypedNumbers(work: LongWork = {}): Promise<TypedNumber[]> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const sheet = selected.worksheet.load("name");
    // Whole columns may be selected: only what is used of them is read.
    const used = selected.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,formulas,values");
    goOn(work, 0, 1);
    await context.sync();
    goOn(work, 1, 1);
    const figures = figureIndex();
    return eachCell(usedCells(sheet.name, used), (formula, value, { row, column }): TypedNumber[] => {
      if (typeof formula !== "number" || typeof value !== "number") return [];
      const offers = offersFor(value, figures);
      if (!offers.length) return [];
      return [{ sheet: sheet.name, row, column, value, offers, isCertain: offers.length === 1 }];
    });
  });
}

/** A typed number, and the formula chosen for it. */
export interface ChosenOffer {
  readonly number: TypedNumber;
  readonly offer: Offer;
}

/**
 * Puts the chosen formulas in place of the typed numbers.
 *
 * @throws WorkbookError as `replaceCells`; nothing is changed then
 */
export async function replaceTypedNumbers(
  chosen: readonly ChosenOffer[],
  work: LongWork = {},
): Promise<void> {
  const replacements = chosen.map(replacementOf);
  await Excel.run((context) => replaceCells(context, replacements, work));
}

/**
 * Types the numbers again where their formulas stand.
 *
 * @throws WorkbookError as `replaceCells`, e.g. `changedSince`
 */
export async function typeNumbersAgain(chosen: readonly ChosenOffer[]): Promise<void> {
  const back = chosen
    .map(replacementOf)
    .map(({ was, becomes, ...place }) => ({ ...place, was: becomes, becomes: was }));
  await Excel.run((context) => replaceCells(context, back));
}

const replacementOf = ({ number: { sheet, row, column, value }, offer }: ChosenOffer): Replacement => ({
  sheet,
  row,
  column,
  was: value,
  becomes: offer.formula,
});

/** The figures that count as of the pin. Zero is no figure to be known by. */
export function figureIndex(): FigureIndex {
  const index = new Map<number, { item: string; period: string }[]>();
  const seen = new Set<string>();
  for (const { facts } of releasesAsOf())
    for (const { item, period, unit } of facts) {
      const key = `${item} ${period}`;
      if (seen.has(key) || unit !== itemOfCode(item).unit || unit === "text") continue;
      seen.add(key);
      const published = publishedFact(item, period);
      const value = published && parseDecimal(published.fact.value).toNumber();
      if (!value) continue;
      index.set(value, [...(index.get(value) ?? []), { item, period }]);
    }
  return index;
}

/** The formulas that give a number. */
export function offersFor(value: number, figures: FigureIndex): Offer[] {
  return relations.flatMap(({ relation, factor }) =>
    [...(figures.get(value / factor) ?? [])]
      .sort((a, b) => comparePeriods(parsePeriod(b.period), parsePeriod(a.period)))
      .map(({ item, period }) => ({ item, period, relation, formula: formulaOf(item, period, factor) })),
  );
}

function formulaOf(item: string, period: string, factor: number): string {
  const call = `IIJ.GET("${item}","${period}")`;
  return `=${factor < 0 ? "-" : ""}${call}${Math.abs(factor) === 1 ? "" : `*${Math.abs(factor)}`}`;
}
