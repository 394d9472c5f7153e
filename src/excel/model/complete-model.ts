import { addTable } from "../fill-sheet";
import { styleName } from "../look";
import type { CellValue } from "../sheet-plan";
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
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const checks = worksheets.getItem(checksSheetName);
    const present = tables.getItemOrNullObject(modelChecksTable);
    const old = present.getRange().load("rowIndex");
    const used = checks.getUsedRange(true).load("rowIndex,rowCount");
    await context.sync();

    const top = present.isNullObject ? used.rowIndex + used.rowCount + gap - 1 : old.rowIndex - 1;
    const { values, formats, looks } = gridOf(model.checks);
    const rangeAt = (row: number, column: number, rows: number, columns: number) =>
      checks.getRangeByIndexes(top + row, column, rows, columns);
    const block = rangeAt(0, 0, values.length, values[0]!.length);
    for (const {
      look,
      block: { row, column, rows, columns },
    } of looks)
      rangeAt(row, column, rows, columns).style = styleName(look);
    block.numberFormat = formats as string[][];
    block.formulas = values as CellValue[][];
    if (present.isNullObject) {
      const table = rangeAt(1, 0, values.length - 1, values[0]!.length);
      addTable(checks, table, modelChecksTable);
    }

    const sheet = worksheets.getItem(modelSheetName);
    for (const {
      block: { row, column, rows, columns },
      formula,
      color,
    } of model.fills) {
      const { custom } = sheet.getRangeByIndexes(row, column, rows, columns).conditionalFormats.add("Custom");
      custom.rule.formula = formula;
      custom.format.fill.color = color;
    }
    await context.sync();
  });
  await offerCases(model.choice);
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
