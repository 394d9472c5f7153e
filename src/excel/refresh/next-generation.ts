import { cellAddress } from "../cell-address";
import { cellNames } from "../cell-names";
import type { BeforeImage, CellChange, Figure, Generation, RecordedTable } from "../record/generation";
import { recordedLines, stampOf } from "../record/written-generation";
import type { CellValue } from "../sheet-plan";
import { type FoundName, type FoundWorkbook, formulaAt, sheetOf } from "./found-workbook";
import type { LineChange } from "./follow-lines";
import { type LocatedTable, locateTable } from "./locate-table";
import { plannedName } from "./named-cells";
import { columnsAfter, shifted } from "./new-columns";
import type { RefreshPlan } from "./plan-refresh";
import type { RefreshWrites } from "./refresh-writes";
import type { RefreshRow } from "./refresh-row";
import { placeOf } from "./shape-rows";

/** The record of a refresh, complete before anything is written: what will be there, and what was. */
export function nextGeneration(plan: RefreshPlan, writes: RefreshWrites, number: number): Generation {
  const { record, found, asOf } = plan.basis;
  return {
    ...stampOf(asOf),
    number,
    options: record.options,
    tables: record.tables.map((recorded) => {
      const located = locateTable(found, recorded);
      return located ? nextTable(located, plan, writes) : recorded;
    }),
    names: nextNames(plan),
    lines: nextLines(plan),
    charts: nextCharts(record.charts, writes.charts),
    before: beforeImage(plan, writes, number),
  };
}

function nextTable(located: LocatedTable, plan: RefreshPlan, writes: RefreshWrites): RecordedTable {
  const { recorded, sheet, table } = located;
  const columns = columnsAfter(located, writes.columns);
  const added = [...columns.keys()].filter((period) => !located.columns.has(period));
  const keys = inOrderOf(recorded.keys, located.rows);
  const periods = inOrderOf(
    [...recorded.periods, ...added.filter((period) => !recorded.periods.includes(period))],
    columns,
  );
  const rows = new Map(plan.rows.map((row) => [keyOf(row), row]));
  return {
    ...recorded,
    place: placeOf(sheet.name, table.row, shifted(writes.columns, sheet.id, table.column)),
    keys,
    periods,
    ...(recorded.figures && {
      figures: keys.map((key) =>
        periods.map((period) =>
          nextFigure(located, key, period, rows.get(`${table.id} ${key} ${period}`), plan),
        ),
      ),
    }),
  };
}

/** What the cell holds of ours after the refresh: the new figure where it was written or follows by itself. */
function nextFigure(
  { recorded, rows, columns }: LocatedTable,
  key: string,
  period: string,
  row: RefreshRow | undefined,
  { basis: { after, scope } }: RefreshPlan,
): Figure | null {
  const wrote = recorded.figures?.[recorded.keys.indexOf(key)]?.[recorded.periods.indexOf(period)] ?? null;
  if (!rows.has(key) || (!columns.has(period) && !row)) return wrote;
  const isSettled = row ? row.ticked || row.live || !row.at : !scope;
  return isSettled ? after(recorded, key, period).figure : wrote;
}

function nextNames({ basis, names, rows }: RefreshPlan): Generation["names"] {
  const { record, sheets, scope } = basis;
  if (scope) return record.names;
  const left = new Set(rows.flatMap(({ at, ticked }) => (at && "name" in at && !ticked ? [at.name] : [])));
  const followed = new Map(names.map(({ name, next }) => [name, next]));
  return Object.fromEntries(
    Object.entries(record.names).map(([name, wrote]) => [
      name,
      left.has(name) ? wrote : (followed.get(name) ?? plannedName(sheets, name) ?? wrote),
    ]),
  );
}

/** What the lines hold of ours: what they follow to, and what was written where the user changed it. */
function nextLines({ basis: { record, sheets, scope } }: RefreshPlan): Generation["lines"] {
  if (scope) return record.lines;
  const planned = sheets.filter(({ name }) => record.lines.some(({ sheet }) => sheet === name));
  return [
    ...record.lines.filter(({ sheet }) => !planned.some(({ name }) => name === sheet)),
    ...planned.flatMap(recordedLines),
  ];
}

function nextCharts(charts: Generation["charts"], writes: RefreshWrites["charts"]): Generation["charts"] {
  const drawn = writes.map(({ recorded }) => recorded);
  return [...charts.filter(({ name }) => !drawn.some((chart) => chart.name === name)), ...drawn];
}

function beforeImage(plan: RefreshPlan, writes: RefreshWrites, number: number): BeforeImage {
  const { found, record } = plan.basis;
  const ticked = plan.rows.filter((row) => row.ticked && row.at);
  const located = new Map(
    record.tables.flatMap((recorded) => {
      const at = locateTable(found, recorded);
      return at ? [[at.table.id, at] as const] : [];
    }),
  );
  const figures = ticked.flatMap((row) => figureChange(row, located, writes));
  const named = [
    ...plan.names.map(({ name, next }) => [name, next] as const),
    ...ticked.flatMap(({ at, next }) =>
      at && "name" in at && next !== undefined ? [[at.name, next] as const] : [],
    ),
    [cellNames.generation, number] as const,
  ];
  return {
    sheets: [],
    columns: writes.columns.map(({ tables, periods, at, sheet }) => {
      const [first] = tables;
      const table = first?.located.table;
      return {
        tables: tables.map(
          ({
            located: {
              table: { id },
            },
          }) => id,
        ),
        offset: at - (table?.column ?? 0),
        periods,
        moved: table ? formulaAt(sheetOf(found, sheet), table.row, at) : "",
      };
    }),
    charts: writes.charts.map(({ sheet, chart: { name }, before }) => ({
      sheet: sheetOf(found, sheet).name,
      name,
      ...(before && { before }),
    })),
    cells: [
      ...figures,
      ...plan.lines.flatMap((line) => lineChanges(line, writes, found)),
      ...named.flatMap(([name, after]) => {
        const place = found.names.find((each) => each.name === name);
        return place ? [namedChange(place, after, plan)] : [];
      }),
    ],
  };
}

function figureChange(
  { at }: RefreshRow,
  tables: ReadonlyMap<string, LocatedTable>,
  { cells, columns }: RefreshWrites,
): CellChange[] {
  const located = at && "table" in at ? tables.get(at.table) : undefined;
  if (!located || !at || !("table" in at)) return [];
  const [row, column] = [located.rows.get(at.key), located.columns.get(at.period)];
  if (row === undefined || column === undefined) return []; // in a column that goes as a whole
  const { sheet, table } = located;
  const written = cells.find(
    (cell) =>
      cell.sheet === sheet.id && cell.row === row && cell.column === shifted(columns, sheet.id, column),
  );
  if (!written) return [];
  return [
    {
      sheet: sheet.id,
      address: cellAddress(row, column),
      at,
      before: {
        formula: formulaAt(sheet, row, column),
        format: table.formats[row - table.row]?.[column - table.column] ?? "General",
      },
      after: written.value,
    },
  ];
}

const lineChanges = (
  { sheet, row, column, now, next }: LineChange,
  { columns }: RefreshWrites,
  found: FoundWorkbook,
): CellChange[] =>
  next.flatMap((after, i) => {
    const formula = now[i] ?? "";
    if (after === formula) return [];
    const at = { sheet: sheetOf(found, sheet).name, row, column: shifted(columns, sheet, column + i) };
    return [{ sheet, address: cellAddress(row, column + i), at, before: { formula }, after }];
  });

function namedChange(place: FoundName, after: CellValue, { basis: { found } }: RefreshPlan): CellChange {
  const { name, sheet, row, column, format } = place;
  const formula = formulaAt(sheetOf(found, sheet), row, column);
  return { sheet, address: cellAddress(row, column), at: { name }, before: { formula, format }, after };
}

function inOrderOf(keys: readonly string[], places: ReadonlyMap<string, number>): string[] {
  const placed = keys.filter((key) => places.has(key));
  const inOrder = placed.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return [...inOrder, ...keys.filter((key) => !places.has(key))];
}

const keyOf = ({ at }: RefreshRow): string =>
  at && "table" in at ? `${at.table} ${at.key} ${at.period}` : "";
