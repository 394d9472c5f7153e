import { dataHash } from "../../statements/data-hash";
import type { Currency } from "../../statements/currency";
import { releasesAsOf } from "../../statements/store";
import { addInVersion } from "../add-in-version";
import { quotedSheet, cellAddress } from "../cell-address";
import { cellNames } from "../cell-names";
import { type KeyedTable, keyedTables } from "../planned-tables";
import type { SheetOptions } from "../sheet-options";
import type { CellValue, SheetPlan } from "../sheet-plan";
import type { Generation, RecordedLine, RecordedTable } from "./generation";
import { type FigureSource, figureSource } from "./sourced-figure";
import { recordedCharts } from "./table-span";

/** What a new generation says of the moment it was written in. */
export function stampOf(
  asOf: string,
): Pick<Generation, "version" | "addInVersion" | "writtenAt" | "asOf" | "releases"> {
  return {
    version: 1,
    addInVersion,
    writtenAt: new Date().toISOString(),
    asOf,
    releases: releasesAsOf(asOf).map((release) => ({
      published: release.published,
      hash: dataHash(release),
    })),
  };
}

/**
 * The record of sheets that are about to be added; tables and names of sheets that are there already stay recorded as
 * they are.
 *
 * @param markBefore what IIJ_Generation holds now; undefined where its sheet is among those added
 */
export function writtenGeneration(
  added: readonly SheetPlan[],
  { current, number, options, asOf, markBefore }: WrittenWith,
): Generation {
  const figures = figureSource(added, currencyIn(added), asOf);
  const tables = keyedTables(added).map((keyed) => recordedTable(keyed, figures));
  const names = added.flatMap((plan) =>
    plan.names.map(({ name, row, column }) => [name, plan.values[row]?.[column] ?? ""] as const),
  );
  const charts = recordedCharts(added);
  const kept = (current?.tables ?? []).filter(({ name }) => !tables.some((table) => table.name === name));
  return {
    ...stampOf(asOf),
    number,
    options,
    tables: [...kept, ...tables],
    names: { ...current?.names, ...Object.fromEntries(names) },
    lines: [
      ...(current?.lines ?? []).filter(({ sheet }) => !added.some((plan) => plan.name === sheet)),
      ...added.flatMap(recordedLines),
    ],
    charts: [
      ...(current?.charts ?? []).filter(({ name }) => !charts.some((chart) => chart.name === name)),
      ...charts,
    ],
    before: {
      sheets: added.map(({ name, values }) => ({ name, cells: values })),
      columns: [],
      charts: [],
      cells: markBefore === undefined ? [] : [markChange(markBefore, number)],
    },
  };
}

/** The rows outside tables of a planned sheet. */
export const recordedLines = ({ name: sheet, values, lines }: SheetPlan): RecordedLine[] =>
  lines.map(({ row, keys, whole }) => ({
    sheet,
    key: (values[row] ?? []).slice(0, keys),
    ...(!whole && { value: values[row]?.[keys] ?? "" }),
  }));

export interface WrittenWith {
  readonly current: Generation | undefined;
  readonly number: number;
  readonly options: SheetOptions;
  readonly asOf: string;
  readonly markBefore: CellValue | undefined;
}

function recordedTable(keyed: KeyedTable, figures: FigureSource): RecordedTable {
  const { plan, table, keys, periods } = keyed;
  const { name, block, statement } = table;
  const asks = keys.some((key) => String(keyed.cell(key, periods[0] ?? "")).startsWith("="));
  const live = statement !== undefined && asks;
  return {
    name,
    place: `${quotedSheet(plan.name)}!${cellAddress(block.row, block.column)}`,
    statement,
    live,
    keys,
    periods,
    ...(statement && {
      figures: keys.map((key) => periods.map((period) => figures({ name, live }, key, period).figure)),
    }),
  };
}

/** The currency that About is about to name. */
function currencyIn(plans: readonly SheetPlan[]): Currency {
  const named = plans.flatMap((plan) =>
    plan.names
      .filter(({ name }) => name === cellNames.currency)
      .map(({ row, column }) => plan.values[row]?.[column]),
  );
  return named[0] === "USD" ? "USD" : "JPY";
}

const markChange = (before: CellValue, number: number): Generation["before"]["cells"][number] => ({
  sheet: "",
  address: "",
  at: { name: cellNames.generation },
  before: { formula: before, format: "General" },
  after: number,
});
