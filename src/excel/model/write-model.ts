import type { Statement } from "../../statements/item";
import { parsePeriod } from "../../statements/parse-period";
import type { Period } from "../../statements/period";
import type { LongWork } from "../long-work";
import type { Generation } from "../record/generation";
import type { FoundWorkbook } from "../refresh/found-workbook";
import { type LocatedTable, locateTable } from "../refresh/locate-table";
import { readSettled } from "../refresh/settle";
import type { TablePlace } from "../table-lookup";
import { undoWrite } from "../undo-write";
import { WorkbookError } from "../workbook-error";
import { checksSheetName } from "../workbook-state";
import { type WriteOutcome, writeSheets } from "../write-sheets";
import { completeModel, removeModelChecks, writeModelChecks } from "./complete-model";
import { type PlannedModel, plannedModel } from "./model-sheets";

/**
 * Writes the model over the statements that the workbook holds: in their mode, as of their day, over their columns.
 *
 * A sheet of the model that is there already stays as the user has it: delete it to have it written afresh. On the
 * statements' own sheets nothing changes, but that the model's checks stand below the others.
 *
 * @throws WorkbookError `noRecord` where the statements are not written, or one of their tables is gone, and what
 * `writeSheets` throws; FinanceError `badShape` where their columns do not suit a model
 */
export async function writeModel(work: LongWork = {}): Promise<WriteOutcome> {
  const { found, record } = await Excel.run(async (context) => readSettled(context, work));
  if (!record.current) throw nothingToModel("they are not written");
  const model = modelOver(found, record.current);
  const isThere = (name: string) => found.sheets.some((sheet) => sheet.name === name);
  const missing = model.sheets.filter(({ name }) => !isThere(name));
  const unchanged = model.sheets.flatMap(({ name }) => (isThere(name) ? [name] : []));
  if (!missing.length) return { written: [], unchanged, mended: [], changed: [] };
  const { options, asOf } = record.current;
  const outcome = await writeSheets(missing, options, asOf, work);
  try {
    await completeModel(model);
  } catch (error) {
    await undoModel();
    throw error;
  }
  return { ...outcome, unchanged };
}

/**
 * Takes the writing of the model back: its sheets go, and its checks.
 *
 * @throws WorkbookError as `undoWrite`; nothing is changed then
 */
export async function undoModel(): Promise<void> {
  const { found, record } = await Excel.run(async (context) => readSettled(context));
  await removeModelChecks(); // they refer to the sheets that go
  try {
    await undoWrite();
  } catch (error) {
    if (record.current) await writeModelChecks(modelOver(found, record.current));
    throw error;
  }
}

function modelOver(found: FoundWorkbook, { tables, options, asOf }: Generation): PlannedModel {
  if (!found.sheets.some(({ name }) => name === checksSheetName)) {
    throw nothingToModel(`there is no sheet ${checksSheetName}`);
  }
  const located = (statement: Statement): LocatedTable => {
    const recorded = tables.find((table) => table.statement === statement);
    const table = recorded && locateTable(found, recorded);
    if (!table) throw nothingToModel(`their table of ${statement} is gone`);
    return table;
  };
  const tableOf = (statement: Statement): TablePlace => {
    const { sheet, table, codeColumn } = located(statement);
    const { row, rows, columns } = table;
    return { sheet: sheet.name, block: { row, column: codeColumn, rows, columns } };
  };
  const origin = options.mode === "live" ? { mode: options.mode } : { mode: options.mode, tableOf };
  return plannedModel(origin, periodsOf(located("Operations")), asOf);
}

/** The periods of a table's columns, from left to right. */
const periodsOf = ({ columns }: LocatedTable): Period[] =>
  [...columns].sort(([, a], [, b]) => a - b).map(([token]) => parsePeriod(token));

const nothingToModel = (why: string): WorkbookError =>
  new WorkbookError(
    "noRecord",
    `Nothing was written: the model needs the statements, and ${why}. Write them first.`,
  );
