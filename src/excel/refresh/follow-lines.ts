import type { RecordedLine } from "../record/generation";
import { recordedLines } from "../record/written-generation";
import type { CellValue, SheetPlan } from "../sheet-plan";
import { type FoundSheet, type FoundWorkbook, covers, formulaAt, sheetOf } from "./found-workbook";
import type { RefreshBasis } from "./refresh-basis";
import type { RefreshRow } from "./refresh-row";

/** Cells side by side, outside any table, that follow the release: a whole line, or the cell behind its key. */
export interface LineChange {
  /** The sheet's id. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly now: readonly CellValue[];
  readonly next: readonly CellValue[];
}

/**
 * Compares the rows outside tables: what still holds what was written follows the release, what the user changed stays
 * and is listed.
 */
export function compareLines(basis: RefreshBasis): { follow: LineChange[]; rows: RefreshRow[] } {
  const each = basis.sheets.flatMap((plan) => {
    const sheet = sheetOfPlan(plan, basis);
    return sheet ? [linesOn(sheet, plan, basis)] : [];
  });
  return { follow: each.flatMap(({ follow }) => follow), rows: each.flatMap(({ rows }) => rows) };
}

function linesOn(sheet: FoundSheet, plan: SheetPlan, { record, found }: RefreshBasis) {
  const follow: LineChange[] = [];
  const rows: RefreshRow[] = [];
  const wrote = record.lines.filter((line) => line.sheet === plan.name);
  const planned = recordedLines(plan);
  for (const line of wrote) {
    const next = planned.find((other) => isSameLine(other, line));
    const row = rowOf(sheet, line.key, found);
    if (line.value === undefined) {
      if (!next && row !== undefined)
        follow.push({ sheet: sheet.id, row, column: 0, now: line.key, next: line.key.map(() => "") });
    } else if (next?.value !== undefined && next.value !== line.value) {
      const column = line.key.length;
      const now = row === undefined ? undefined : formulaAt(sheet, row, column);
      if (row !== undefined && now === line.value)
        follow.push({ sheet: sheet.id, row, column, now: [now], next: [next.value] });
      else if (now !== next.value) rows.push(left(sheet, line, next.value, now));
    }
  }
  const isNew = ({ value, key }: RecordedLine) =>
    value === undefined && !wrote.some((line) => isSameLine(line, { key }));
  const added = planned.filter(isNew).map(({ key }) => key);
  const lines = wrote.flatMap(({ key, value }) =>
    value === undefined ? (rowOf(sheet, key, found) ?? []) : [],
  );
  const first = rowForNew(sheet, found, Math.max(-1, ...lines), added.length);
  added.forEach((next, i) => {
    follow.push({ sheet: sheet.id, row: first + i, column: 0, now: next.map(() => ""), next });
  });
  return { follow, rows };
}

/** Below the last line of the kind where there is room, else below everything, and never right below a table. */
function rowForNew(sheet: FoundSheet, { tables }: FoundWorkbook, last: number, count: number): number {
  const room = Array.from({ length: count + 1 }, (_, i) => last + 1 + i); // and a free row behind
  const isFree = (row: number) => (sheet.formulas[row - sheet.row] ?? []).every((cell) => cell === "");
  if (last >= 0 && room.every(isFree)) return last + 1;
  const end = sheet.row + sheet.formulas.length;
  const isBelowTable = tables.some(({ sheet: on, row, rows }) => on === sheet.id && row + rows === end);
  return isBelowTable || last < 0 ? end + 1 : end;
}

/** A line that the user changed or removed. */
const left = (
  sheet: FoundSheet,
  { key, value }: RecordedLine,
  next: CellValue,
  now: CellValue | undefined,
): RefreshRow => ({
  type: now === undefined ? "deleted" : "changedByYou",
  sheet: sheet.name,
  wrote: value,
  ...(now !== undefined && { now }),
  next,
  releases: {},
  ticked: false,
  live: false,
  says: now === undefined ? `the line "${key.join(" ")}" is gone` : `the line "${key.join(" ")}"`,
});

const isSameLine = (a: Pick<RecordedLine, "key">, b: Pick<RecordedLine, "key">): boolean =>
  a.key.length === b.key.length && a.key.every((text, i) => text === b.key[i]);

/** The only row outside tables that begins with these texts. */
function rowOf(sheet: FoundSheet, key: readonly CellValue[], { tables }: FoundWorkbook): number | undefined {
  const rows = sheet.formulas
    .map((_, i) => sheet.row + i)
    .filter(
      (row) =>
        key.every((text, column) => formulaAt(sheet, row, column) === text) &&
        !tables.some((table) => covers(table, sheet.id, row, table.column)),
    );
  return rows.length === 1 ? rows[0] : undefined;
}

/** Where a planned sheet stands: found by one of its tables or named cells. */
export function sheetOfPlan(
  { tables, names }: SheetPlan,
  { record, found }: Pick<RefreshBasis, "record" | "found">,
): FoundSheet | undefined {
  const ids = record.tables
    .filter(({ name }) => tables.some((table) => table.name === name))
    .map(({ id }) => id);
  const place =
    found.tables.find(({ id }) => ids.includes(id)) ??
    found.names.find(({ name }) => name in record.names && names.some((planned) => planned.name === name));
  return place && sheetOf(found, place.sheet);
}
