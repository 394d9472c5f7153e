import { cellAddress, quotedSheet } from "./cell-address";
import { cellNames } from "./cell-names";
import type { WorkbookRecord } from "./record/generations";
import type { CellValue, SheetPlan } from "./sheet-plan";
import { WorkbookError } from "./workbook-error";

/** What the workbook holds where a planned sheet would stand; loaded, not yet read. */
export interface ExistingSheet {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly tables: readonly Excel.Table[];
  readonly names: readonly Excel.NamedItem[];
}

/** Queues a look at the place of a planned sheet. */
export function inspect({ workbook }: Excel.RequestContext, plan: SheetPlan): ExistingSheet {
  const sheet = workbook.worksheets.getItemOrNullObject(plan.name).load("name,position");
  const range = sheet
    .getRangeByIndexes(0, 0, plan.values.length, plan.values[0]?.length ?? 0)
    .load("formulas");
  const tables = plan.tables.map(({ name }) => workbook.tables.getItemOrNullObject(name).load("id,name"));
  const names = plan.names.map(({ name }) => workbook.names.getItemOrNullObject(name).load("name"));
  return { plan, sheet, range, tables, names };
}

/** How the workbook stands to a planned sheet. */
export type SheetState =
  | "missing"
  | "unchanged" // cell by cell as planned
  | "broken" // the same, but for formulas of ours that lost the sheet they refer to
  | "changed"; // ours, with changes of the user's, or under another name

/**
 * How a planned sheet stands in the workbook. One that the user renamed or changed is ours by the tables and names that
 * the record knows.
 *
 * @throws WorkbookError `sheetDiffers` or `nameTaken` when something that the record does not know stands in its place
 */
export function stateOf(existing: ExistingSheet, { current, mark }: WorkbookRecord): SheetState {
  const { plan, sheet, range, tables, names } = existing;
  const taken = [...tables, ...names].filter((object) => !object.isNullObject);
  const recorded = new Set([
    ...(current?.tables ?? []).map(({ id }) => id),
    ...Object.keys(current?.names ?? {}),
  ]);
  const foreign = taken.find((object) => !recorded.has("id" in object ? object.id : object.name));
  if (!sheet.isNullObject) {
    const difference = findDifference(
      withMark(plan, mark?.number),
      range.formulas as CellValue[][],
      isBroken,
    );
    if (!difference) return brokenFormulas(existing).length ? "broken" : "unchanged";
    if (taken.length && !foreign) return "changed";
    const advice = "Rename or delete that sheet to have it written afresh.";
    throw new WorkbookError("sheetDiffers", `Nothing was written: ${difference} ${advice}`);
  }
  if (!foreign) return taken.length ? "changed" : "missing";
  throw new WorkbookError(
    "nameTaken",
    `Nothing was written: the name ${foreign.name} already belongs to something else in this workbook. Rename that first.`,
  );
}

/** The plan with a generation's number, or its mark, in the cell that names the generation. */
export function withMark(plan: SheetPlan, mark: CellValue | undefined): SheetPlan {
  const cell = plan.names.find(({ name }) => name === cellNames.generation);
  if (!cell || mark === undefined) return plan;
  const values = plan.values.map((row, r) =>
    r === cell.row ? row.map((value, c) => (c === cell.column ? mark : value)) : row,
  );
  return { ...plan, values };
}

/** A cell of ours whose formula lost the sheet it referred to. */
export interface BrokenFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: CellValue;
}

/** The cells whose formulas would be right again if they were written again. */
export function brokenFormulas({ plan, sheet, range }: ExistingSheet): readonly BrokenFormula[] {
  if (sheet.isNullObject) return [];
  const found = range.formulas as CellValue[][];
  return plan.values.flatMap((row, r) =>
    row.flatMap((planned, c) =>
      isBroken(planned, found[r]?.[c]) ? [{ row: r, column: c, formula: planned }] : [],
    ),
  );
}

const isBroken = (planned: CellValue, found: CellValue | undefined): boolean =>
  typeof planned === "string" && planned.startsWith("=") && String(found).includes("#REF");

/**
 * Compares a sheet's cells with the plan's.
 *
 * @returns a sentence that names the first that differs; undefined when none does
 */
export function findDifference(
  plan: SheetPlan,
  actual: readonly CellValue[][],
  isAllowed: (planned: CellValue, found: CellValue | undefined) => boolean = () => false,
): string | undefined {
  const differing = plan.values.flatMap((row, r) =>
    row.flatMap((planned, c) => {
      const found = actual[r]?.[c];
      return found === planned || isAllowed(planned, found) ? [] : [{ row: r, column: c, planned, found }];
    }),
  );
  const first = differing[0];
  if (!first) return undefined;
  const place = `${quotedSheet(plan.name)}!${cellAddress(first.row, first.column)}`;
  const others = differing.length > 1 ? ` (and ${differing.length - 1} more cells)` : "";
  return `${place} holds ${show(first.found)} where ${show(first.planned)} belongs${others}.`;
}

const show = (value: CellValue | undefined): string => (value === "" ? "nothing" : JSON.stringify(value));
