import { addTable } from "../fill-sheet";
import { styleName } from "../look";
import type { Block, CellValue } from "../sheet-plan";
import { checksSheetName } from "../workbook-state";
import { modelChecksTable } from "./model-checks";
import type { PlannedChoice, PlannedModel } from "./model-sheets";
import { modelSheetName } from "./model-state";
import { gridOf } from "./planned-cell";

/** Rows between the last check of the figures and the title of the model's. */
const gap = 2;

/**
 * Adds what a model has besides its sheets: its table on the sheet of checks, fills that follow what a column is, and
 * the list of cases to choose from. Written again where the model was.
 */
export async function completeModel(model: PlannedModel): Promise<void> {
  await writeModelChecks(model);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(modelSheetName);
    for (const { block, formula, color } of model.fills) {
      const { row, column, rows, columns } = block;
      const { custom } = sheet.getRangeByIndexes(row, column, rows, columns).conditionalFormats.add("Custom");
      custom.rule.formula = formula;
      custom.format.fill.color = color;
    }
    await context.sync();
  });
  await offerCases(model.choice);
}

/** Writes the model's table on the sheet of checks: where it is, else below what is there. */
export async function writeModelChecks(model: PlannedModel): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const checks = worksheets.getItem(checksSheetName);
    const present = tables.getItemOrNullObject(modelChecksTable);
    const old = present.getRange().load("rowIndex");
    const used = checks.getUsedRange(true).load("rowIndex,rowCount");
    await context.sync();

    const top = present.isNullObject ? used.rowIndex + used.rowCount + gap - 1 : old.rowIndex - 1;
    const { values, formats, looks } = gridOf(model.checks);
    const rangeAt = ({ row, column, rows, columns }: Block) =>
      checks.getRangeByIndexes(top + row, column, rows, columns);
    const [rows, columns] = [values.length, values[0]!.length];
    for (const { look, block } of looks) rangeAt(block).style = styleName(look);
    const range = rangeAt({ row: 0, column: 0, rows, columns });
    range.numberFormat = formats as string[][];
    range.formulas = values as CellValue[][];
    if (present.isNullObject) {
      addTable(checks, rangeAt({ row: 1, column: 0, rows: rows - 1, columns }), modelChecksTable);
    }
    await context.sync();
  });
}

/** Takes the model's table and its title off the sheet of checks. */
export async function removeModelChecks(): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(modelChecksTable);
    const range = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    if (table.isNullObject) return;
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    const whole = table.worksheet.getRangeByIndexes(rowIndex - 1, columnIndex, rowCount + 1, columnCount);
    table.convertToRange();
    whole.clear();
    await context.sync();
  });
}

/** A list to choose the live case from; where this Excel has none, its name is typed. */
async function offerCases({ cell, from }: PlannedChoice): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const chooser = context.workbook.worksheets.getItem(modelSheetName).getRange(cell);
      chooser.dataValidation.rule = { list: { inCellDropDown: true, source: `=${from}` } };
      await context.sync();
    });
  } catch (error) {
    if ((error as OfficeExtension.Error).code !== "ApiNotAvailable") throw error;
  }
}
