// Whatever the user does between a write and a refresh: no cell of theirs changes without a tick, every ticked cell
// holds what the data says, and nothing else moves.
import { parseA1Ref } from "@borgar/fx";
import * as fc from "fast-check";
import { locateTable, placeOf } from "../../../../src/excel/refresh/locate-table";
import { newColumnOf, shifted } from "../../../../src/excel/refresh/new-columns";
import { applyRefresh } from "../../../../src/excel/refresh/apply-refresh";
import type { FoundSheet, FoundWorkbook } from "../../../../src/excel/refresh/found-workbook";
import { formulaAt, sheetOf } from "../../../../src/excel/refresh/found-workbook";
import type { RefreshPlan } from "../../../../src/excel/refresh/plan-refresh";
import { prepareRefresh } from "../../../../src/excel/refresh/prepare-refresh";
import { readWorkbook } from "../../../../src/excel/refresh/read-workbook";
import { refreshWrites } from "../../../../src/excel/refresh/refresh-writes";
import { resetStore } from "../../../../src/statements/store";
import type { Workbench } from "../../../../src/workbench/workbench";
import { writeStatements } from "../statement-sheets";

afterEach(resetStore);

class Action {
  constructor(
    readonly name: string,
    readonly act: (workbench: Workbench) => Promise<void> | void,
  ) {}
  /** How a counterexample shows it. */
  toString(): string {
    return this.name;
  }
}

const onSheet = (index: number, act: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    act(sheets.items[index % sheets.items.length]!);
    await context.sync();
  });
const address = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;
const place = fc.record({ row: fc.nat(17), column: fc.nat(6), sheet: fc.nat(3) });

/** What a user does, each on any sheet; Excel may refuse it, as it would the user's. */
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(place, fc.constantFrom("1", "-1206", "8344", "236", "x", "=1+1", "")).map(typed),
  },
  place.map(({ row, sheet }) =>
    on(`insert row ${row + 1}`, sheet, (s) => void s.getRange(`${row + 1}:${row + 1}`).insert("Down")),
  ),
  place.map(({ column, sheet }) =>
    on(
      `insert column ${column}`,
      sheet,
      (s) => void s.getRangeByIndexes(0, column, 1, 1).getEntireColumn().insert("Right"),
    ),
  ),
  place.map(({ row, sheet }) =>
    on(`delete row ${row + 1}`, sheet, (s) => s.getRange(`${row + 1}:${row + 1}`).delete("Up")),
  ),
  place.map(({ column, sheet }) =>
    on(`delete column ${column}`, sheet, (s) =>
      s.getRangeByIndexes(0, column, 1, 1).getEntireColumn().delete("Left"),
    ),
  ),
  fc.tuple(fc.constantFrom("P&L", "Bilanz", "My model"), fc.nat(3)).map(([name, sheet]) =>
    on(`rename to ${name}`, sheet, (s) => {
      s.name = name;
    }),
  ),
  fc.nat(3).map((sheet) =>
    on("hide", sheet, (s) => {
      s.visibility = "Hidden";
    }),
  ),
  { weight: 1, arbitrary: fc.nat(3).map((sheet) => on("protect", sheet, (s) => s.protection.protect())) },
  { weight: 3, arbitrary: fc.tuple(fc.nat(1), fc.nat(3), fc.boolean()).map(sorted) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(1), fc.nat(20)).map(movedRow) },
  { weight: 2, arbitrary: fc.constant(new Action("undo", (workbench) => workbench.undo())) },
);

function on(name: string, sheet: number, act: (sheet: Excel.Worksheet) => void): Action {
  return new Action(`${name} on sheet ${sheet}`, () => onSheet(sheet, act));
}

function typed([{ row, column, sheet }, content]: [
  { row: number; column: number; sheet: number },
  string,
]): Action {
  return new Action(`type ${content} into ${address(row, column)} of sheet ${sheet}`, (workbench) =>
    workbench.type(workbench.sheetNames[sheet % workbench.sheetNames.length]!, address(row, column), content),
  );
}

/** Sorts a table's rows by a column. */
function sorted([table, column, isAscending]: [number, number, boolean]): Action {
  return permuted(`sort table ${table} by column ${column}`, table, (rows) => {
    const [before, after] = isAscending ? [-1, 1] : [1, -1];
    return [...rows].sort((a, b) => (String(a[column]) < String(b[column]) ? before : after));
  });
}

function movedRow([table, row]: [number, number]): Action {
  return permuted(`move row ${row} of table ${table} to its top`, table, (rows) => {
    const [moved] = rows.slice(row % rows.length);
    return [moved!, ...rows.filter((each) => each !== moved)];
  });
}

/** The rows of a table in another order, as sorting and moving leave them. */
function permuted(name: string, table: number, order: (rows: unknown[][]) => unknown[][]): Action {
  return new Action(name, () =>
    Excel.run(async (context) => {
      const tables = context.workbook.tables.load("items/id");
      await context.sync();
      const chosen = tables.items[table % Math.max(1, tables.items.length)];
      if (!chosen) return;
      const body = chosen.getDataBodyRange().load("formulas");
      await context.sync();
      body.formulas = order(body.formulas as unknown[][]) as string[][];
      await context.sync();
    }),
  );
}

const read = () => Excel.run((context) => readWorkbook(context));

/** The user's own cells: a formula for each figure. */
async function plantReferences(workbench: Workbench): Promise<void> {
  const { found, record } = await read();
  const operations = record.current!.tables[0]!;
  const { rows, columns } = locateTable(found, operations)!;
  [...rows.values()].forEach((row, i) =>
    [...columns.values()].forEach((column, j) =>
      workbench.type("Sheet1", address(i, 10 + j), `='IIJ Operations'!${address(row, column)}`),
    ),
  );
}

interface Meaning {
  readonly row: number;
  readonly column: number;
  readonly key: string;
  readonly period: string;
}

/** Which figure each of those formulas shows; sorting changes that, as it does in Excel. */
function meanings({ found, record }: Awaited<ReturnType<typeof read>>): Meaning[] {
  const located = locateTable(found, record.current!.tables[0]!);
  const sheet = found.sheets[0]!;
  if (!located) return [];
  return [...cellsIn(sheet)].flatMap(([row, column, formula]) => {
    const reference = isFormula(formula) ? parseA1Ref(String(formula).slice(1)) : undefined;
    if (!reference || !("range" in reference) || reference.context?.[0] !== located.sheet.name) return [];
    const key = keyAt(located.rows, reference.range.top);
    const period = keyAt(located.columns, reference.range.left);
    return key !== undefined && period !== undefined ? [{ row, column, key, period }] : [];
  });
}

const keyAt = (places: ReadonlyMap<string, number>, at: number | null | undefined) =>
  [...places].find(([, standing]) => standing === at)?.[0];

const runs = Number(process.env.RUNS ?? 25);

test("no user cell changes without a tick, every ticked cell equals the data, nothing else moves", async () => {
  let refreshed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(action, { maxLength: 7 }),
      fc.infiniteStream(fc.boolean()),
      fc.constantFrom("2003-11-21", "2004-02-16"),
      async (actions, ticks, day) => {
        resetStore();
        const workbench = newWorkbook();
        await writeStatements("2003-08-12");
        await plantReferences(workbench);
        for (const each of actions) await refusable(each, workbench);

        const offered = await prepareRefresh("all", day).catch(allowed);
        if (!offered) return;
        const plan: RefreshPlan = {
          ...offered,
          rows: offered.rows.map((row) => ({
            ...row,
            ticked: row.at !== undefined && ticks.next().value === true,
          })),
        };
        const before = await read();
        const applied = await applyRefresh(plan).catch(allowed);
        const after = await read();
        if (!applied) return expect(cellsOf(after.found)).toEqual(cellsOf(before.found));
        refreshed++;
        expectOnlyTicked(plan, before.found, after.found);
        expectTicked(plan, after.found, after.record.current!.tables);
        expect(meanings(after)).toEqual(meanings(before));
      },
    ),
    { numRuns: runs, endOnFailure: true },
  );
  expect(refreshed).toBeGreaterThan(runs / 3); // the others were rightly refused
}, 900_000);

/** Excel refuses some of what is tried; the workbook is then as it was. */
async function refusable({ act }: Action, workbench: Workbench): Promise<void> {
  try {
    await act(workbench);
  } catch (error) {
    if (!(error as { code?: string }).code) throw error;
    expect([
      "InvalidArgument",
      "InvalidOperation",
      "AccessDenied",
      "ItemAlreadyExists",
      "NonBlankCellOffSheet",
    ]).toContain((error as { code?: string }).code);
  }
}

/** The refusals that are right answers to what the user did. */
function allowed(error: Error & { code?: string }): undefined {
  if (["noRecord", "sheetProtected", "inTheWay"].includes(error.code ?? "")) return undefined;
  throw error;
}

const cellsOf = ({ sheets }: FoundWorkbook) =>
  sheets.map(({ name, formulas, row, column }) => ({ name, formulas, row, column }));

/** Every constant is where it was, new columns apart; only ticked cells, new columns and our named cells may differ. */
function expectOnlyTicked(plan: RefreshPlan, before: FoundWorkbook, after: FoundWorkbook): void {
  const { cells, columns } = refreshWrites(plan);
  const written = new Set(cells.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`));
  const mark = after.names.find(({ name }) => name === "IIJ_Generation");
  if (mark) written.add(`${mark.sheet} ${mark.row} ${mark.column}`);
  const added = new Set(
    columns.flatMap((each) =>
      each.periods.map((period) => `${each.sheet} ${newColumnOf(columns, each, period)}`),
    ),
  );
  const images = new Set<string>();
  for (const sheet of before.sheets) {
    const now = sheetOf(after, sheet.id);
    expect(now.name).toBe(sheet.name);
    for (const [row, column, cell] of cellsIn(sheet)) {
      const moved = shifted(columns, sheet.id, column);
      const image = `${sheet.id} ${row} ${moved}`;
      images.add(image);
      if (!written.has(image) && !isFormula(cell))
        expect([image, formulaAt(now, row, moved)]).toEqual([image, cell]);
    }
  }
  for (const sheet of after.sheets) {
    for (const [row, column, cell] of cellsIn(sheet)) {
      const image = `${sheet.id} ${row} ${column}`;
      // A table that grew when the user typed beside it is given the header it still lacks.
      const isHeader = /^Column\d+$/.test(String(cell));
      const isKnown =
        images.has(image) || written.has(image) || added.has(`${sheet.id} ${column}`) || isHeader;
      expect([image, isKnown]).toEqual([image, true]);
    }
  }
}

function expectTicked(
  plan: RefreshPlan,
  found: FoundWorkbook,
  tables: RefreshPlan["basis"]["record"]["tables"],
): void {
  for (const { at, ticked, next } of plan.rows) {
    if (!ticked || !at) continue;
    if ("name" in at) {
      const { sheet, row, column } = found.names.find(({ name }) => name === at.name)!;
      expect(formulaAt(sheetOf(found, sheet), row, column)).toBe(next);
      continue;
    }
    const located = locateTable(
      found,
      tables.find(({ id }) => id === at.table)!,
    )!;
    const { row, column } = placeOf(located, at)!;
    expect([at, formulaAt(located.sheet, row, column)]).toEqual([at, next]);
  }
}

const isFormula = (cell: unknown) => String(cell).startsWith("=");

function* cellsIn(sheet: FoundSheet): Generator<[row: number, column: number, cell: unknown]> {
  for (const [i, cells] of sheet.formulas.entries())
    for (const [j, cell] of cells.entries()) if (cell !== "") yield [sheet.row + i, sheet.column + j, cell];
}
