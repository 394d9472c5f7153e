import { cellAddress, quotedSheet } from "../cell-address";
import type { RecordedTable } from "../record/generation";
import type { LocatedTable } from "./locate-table";
import type { RefreshRow } from "./refresh-row";

const information = { releases: {}, ticked: false, live: false } as const;

/** Keys that are gone or stand twice: Refresh leaves their cells alone, whatever label or value they have. */
export function missingRows(recorded: RecordedTable, located: LocatedTable | undefined): RefreshRow[] {
  if (!located) {
    const says = `the table ${recorded.name} is gone`;
    return [{ ...information, type: "deleted", sheet: recorded.name, says }];
  }
  const { rows, columns, ambiguous, sheet } = located;
  const why = (key: string, what: string) =>
    ambiguous.has(key) ? `the ${what} ${key} is there twice` : `the ${what} ${key} is gone`;
  const gone = { ...information, type: "deleted", sheet: sheet.name } as const;
  return [
    ...recorded.keys
      .filter((key) => !rows.has(key))
      .map((item) => ({ ...gone, item, says: why(item, "row of code") })),
    ...recorded.periods
      .filter((period) => !columns.has(period))
      .map((period) => ({ ...gone, period, says: why(period, "column") })),
  ];
}

/** What stands elsewhere or in another order than it was written; it is found all the same. */
export function movedRows({ recorded, rows, columns, sheet, table }: LocatedTable): RefreshRow[] {
  const place = placeOf(sheet.name, table.row, table.column);
  const moved = { ...information, type: "moved", sheet: sheet.name } as const;
  return [
    ...(place === recorded.place
      ? []
      : [
          {
            ...moved,
            cell: cellAddress(table.row, table.column),
            says: `the table stood in ${recorded.place}`,
          },
        ]),
    ...(isSorted([...recorded.keys].flatMap((key) => rows.get(key) ?? []))
      ? []
      : [{ ...moved, says: "the rows are in another order" }]),
    ...(isSorted(recorded.periods.flatMap((period) => columns.get(period) ?? []))
      ? []
      : [{ ...moved, says: "the columns are in another order" }]),
  ];
}

/** Where a table begins: `'IIJ Operations'!A4`. */
export const placeOf = (sheet: string, row: number, column: number): string =>
  `${quotedSheet(sheet)}!${cellAddress(row, column)}`;

const isSorted = (places: readonly number[]): boolean =>
  places.every((place, i) => i === 0 || place > (places[i - 1] as number));
