import { cellNames } from "../cell-names";
import { liveFormula } from "../live-formula";
import { type KeyedTable, keyedTables } from "../planned-tables";
import type { CellValue } from "../sheet-plan";
import { type ChartWrite, chartWrites } from "./chart-writes";
import type { CellWrite } from "./cell-blocks";
import { type Area, type FoundName, formulaAt, sheetOf } from "./found-workbook";
import type { LineChange } from "./follow-lines";
import { type LocatedTable, locateTable } from "./locate-table";
import { plannedName } from "./named-cells";
import { type NewColumns, newColumnOf, placeNewColumns, shifted } from "./new-columns";
import type { RefreshPlan } from "./plan-refresh";
import type { RefreshRow } from "./refresh-row";

/** Everything one refresh writes, decided before Excel is asked anything. Places are those after the insertions. */
export interface RefreshWrites {
  readonly columns: readonly NewColumns[];
  readonly copies: readonly CopyDown[];
  readonly cells: readonly CellWrite[];
  readonly charts: readonly ChartWrite[];
  /** Tables that a column was put beside, with the areas they are to have. */
  readonly resized: readonly { readonly table: string; readonly area: Area }[];
}

/** A run of cells that repeats what its neighbour has. */
export interface CopyDown {
  readonly what: "Formats" | "Formulas";
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
  readonly from: number;
  readonly to: number;
}

/** The writes of a plan's ticked rows. */
export function refreshWrites(plan: RefreshPlan): RefreshWrites {
  const { record, found, sheets } = plan.basis;
  const planned = keyedTables(sheets);
  const located = record.tables.flatMap((recorded) => locateTable(found, recorded) ?? []);
  const ticked = plan.rows.filter((row) => row.ticked && row.at);
  const columns = placeNewColumns(found, wantedPeriods(located, planned, ticked));
  const places = new Places(located, columns);
  return {
    columns,
    copies: columns.flatMap((each) => copiesFor(each, columns, planned, plan)),
    cells: [
      ...ticked.flatMap((row) => figureWrite(row, places, columns, planned)),
      ...columns.flatMap((each) => cellsAbove(each, columns, planned, plan)),
      ...namedWrites(plan, ticked, columns),
      ...plan.lines.flatMap((line) => lineWrites(line, columns)),
    ],
    charts: plan.basis.scope ? [] : chartWrites(plan.basis, columns),
    resized: located.flatMap((each) => resizedBy(each, columns)),
  };
}

/** The periods that each table is given: its own ticked ones, and for formulas over figures those of any. */
function wantedPeriods(
  located: readonly LocatedTable[],
  planned: readonly KeyedTable[],
  ticked: readonly RefreshRow[],
) {
  const isNew = (row: RefreshRow) => row.type === "newPeriod" && row.wrote === null && !row.cell;
  const added = ticked.filter(isNew);
  return located.map((each) => {
    const next = planned.find(({ table }) => table.name === each.recorded.name);
    const periods = (next?.periods ?? []).filter(
      (period) =>
        !each.recorded.periods.includes(period) &&
        added.some(
          ({ at, period: ofRow }) =>
            ofRow === period &&
            (!each.recorded.figures || (at && "table" in at && at.table === each.table.id)),
        ),
    );
    return { located: each, periods };
  });
}

/** Where cells stand once the new columns are there. */
class Places {
  constructor(
    private readonly located: readonly LocatedTable[],
    private readonly columns: readonly NewColumns[],
  ) {}

  of(id: string, key: string, period: string) {
    const located = this.located.find(({ table }) => table.id === id);
    const row = located?.rows.get(key);
    if (!located || row === undefined) return undefined;
    const { sheet, table } = located;
    const present = located.columns.get(period);
    const added = this.columns.find(({ tables }) =>
      tables.some((each) => each.located === located && each.periods.includes(period)),
    );
    const column =
      present === undefined
        ? added && newColumnOf(this.columns, added, period)
        : shifted(this.columns, sheet.id, present);
    if (column === undefined) return undefined;
    const codeColumn = shifted(this.columns, sheet.id, located.codeColumn);
    return { located, present, row, column, codeColumn, headerRow: table.row };
  }
}

function figureWrite(
  row: RefreshRow,
  places: Places,
  columns: readonly NewColumns[],
  planned: readonly KeyedTable[],
): CellWrite[] {
  const { at, next } = row;
  if (!at || !("table" in at) || next === undefined) return [];
  const place = places.of(at.table, at.key, at.period);
  if (!place) return [];
  const { located, present } = place;
  const { table, recorded, sheet } = located;
  const model =
    present ?? columns.find(({ tables }) => tables.some((each) => each.located === located))?.model;
  const format = model === undefined ? "@" : table.formats[place.row - table.row]?.[model - table.column];
  const wanted = planned.find((each) => each.table.name === recorded.name)?.format(at.key, at.period);
  return [
    {
      sheet: sheet.id,
      row: place.row,
      column: place.column,
      value: recorded.live ? liveFormula(place) : next,
      ...(format === "@" && { format: wanted ?? "General" }), // a number in a cell of texts would be one
    },
  ];
}

function copiesFor(
  columns: NewColumns,
  placed: readonly NewColumns[],
  planned: readonly KeyedTable[],
  { basis }: RefreshPlan,
): CopyDown[] {
  const { model } = columns;
  if (model === undefined) return [];
  const from = shifted(placed, columns.sheet, model);
  const sheet = sheetOf(basis.found, columns.sheet);
  return columns.tables.flatMap(({ located, periods }) =>
    periods.flatMap((period) => {
      const { row, rows } = located.table;
      const above = Math.min(row, plannedRowsAbove(planned, located));
      const to = newColumnOf(placed, columns, period);
      const copy = { sheet: columns.sheet, from, to };
      const formulas = located.recorded.figures
        ? []
        : runs(row + 1, rows - 1, (r) => String(formulaAt(sheet, r, model)).startsWith("="));
      return [
        { ...copy, what: "Formats" as const, row: row - above, rows: rows + above },
        ...formulas.map((run) => ({ ...copy, what: "Formulas" as const, ...run })),
      ];
    }),
  );
}

/** The dates above a new column: written where the neighbour's are still as planned. */
function cellsAbove(
  columns: NewColumns,
  placed: readonly NewColumns[],
  planned: readonly KeyedTable[],
  { basis }: RefreshPlan,
): CellWrite[] {
  const sheet = sheetOf(basis.found, columns.sheet);
  return columns.tables.flatMap(({ located, periods }) => {
    const next = planned.find(({ table }) => table.name === located.recorded.name);
    const neighbour = [...located.columns].find(([, column]) => column === columns.model)?.[0];
    const model = neighbour === undefined ? undefined : next?.columnOf(neighbour);
    if (!next || model === undefined || columns.model === undefined) return [];
    const beside = columns.model;
    const { values } = next.plan;
    const header = next.table.block.row;
    return periods.flatMap((period) =>
      Array.from({ length: header }, (_, r) => r).flatMap((r) => {
        const value = values[r]?.[next.columnOf(period) ?? -1] ?? "";
        const row = located.table.row - header + r;
        if (value === "" || row < 0 || formulaAt(sheet, row, beside) !== values[r]?.[model]) return [];
        return [{ sheet: columns.sheet, row, column: newColumnOf(placed, columns, period), value }];
      }),
    );
  });
}

function namedWrites(
  { basis: { found, sheets }, names }: RefreshPlan,
  ticked: readonly RefreshRow[],
  columns: readonly NewColumns[],
): CellWrite[] {
  const chosen = ticked.flatMap(({ at }) => (at && "name" in at ? [at.name] : []));
  const wanted = [...names.map(({ name }) => name), ...chosen];
  return wanted.flatMap((name) => {
    const place = found.names.find((named) => named.name === name);
    const value = plannedName(sheets, name);
    if (!place || value === undefined || name === cellNames.generation) return [];
    return [namedWrite(place, value, columns)];
  });
}

function namedWrite(place: FoundName, value: CellValue, columns: readonly NewColumns[]): CellWrite {
  const { sheet, row, format } = place;
  const column = shifted(columns, sheet, place.column);
  return {
    sheet,
    row,
    column,
    value,
    ...(typeof value === "number" && format === "@" && { format: "General" }),
  };
}

/** A line of texts is given its format first: one of them may begin with =. */
const lineWrites = ({ sheet, row, column, next }: LineChange, columns: readonly NewColumns[]): CellWrite[] =>
  next.map((value, i) => ({
    sheet,
    row,
    column: shifted(columns, sheet, column + i),
    value,
    ...(next.length > 1 && { format: "@" }),
  }));

/** Excel makes a table wider by what is inserted inside it, not by what is put beside it. */
function resizedBy(
  { table, sheet }: LocatedTable,
  columns: readonly NewColumns[],
): RefreshWrites["resized"][number][] {
  const mine = columns.filter(({ tables }) => tables.some(({ located }) => located.table.id === table.id));
  const end = table.column + table.columns;
  if (!mine.some(({ at }) => at === end)) return [];
  const column = shifted(columns, sheet.id, table.column);
  const last = shifted(columns, sheet.id, end - 1);
  const beside = mine.filter(({ at }) => at === end).reduce((sum, { periods }) => sum + periods.length, 0);
  const area = {
    sheet: sheet.id,
    row: table.row,
    column,
    rows: table.rows,
    columns: last - column + 1 + beside,
  };
  return [{ table: table.id, area }];
}

const plannedRowsAbove = (planned: readonly KeyedTable[], { recorded }: LocatedTable): number =>
  planned.find(({ table }) => table.name === recorded.name)?.table.block.row ?? 0;

/** Runs of rows for which `holds`. */
function runs(
  first: number,
  count: number,
  holds: (row: number) => boolean,
): { row: number; rows: number }[] {
  const found: { row: number; rows: number }[] = [];
  for (let row = first; row < first + count; row++) {
    const last = found.at(-1);
    if (!holds(row)) continue;
    if (last && last.row + last.rows === row) last.rows++;
    else found.push({ row, rows: 1 });
  }
  return found;
}
