import release from "../../src/statements/releases/2004-02-16.json";

/** A figure of the release's results table, and where the add-in writes it. */
export interface PublishedFigure {
  readonly item: string;
  readonly period: string;
  readonly value: number;
  readonly printed: string;
}

/** The 36 figures of the results table; the convenience rate is a note beside it. */
export const publishedFigures: readonly PublishedFigure[] = release.facts
  .filter(({ section }) => section === "Results table")
  .map(({ item, period, value, printed }) => ({ item, period, value: Number(value), printed }));

/** A sheet's cells from A1 on, row by row. */
export type Rows = readonly (readonly unknown[])[];

/** What a statement's table holds for a figure: its row by the item's code, its column by the period's token. */
export function figureIn(rows: Rows, { item, period }: PublishedFigure): unknown {
  const header = rows.find((row) => row[0] === "Code");
  const column = header?.indexOf(period) ?? -1;
  return rows.find((row) => row[0] === item)?.[column];
}
