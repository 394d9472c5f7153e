import { serialFromDate } from "../../statements/date";
import { cellNames } from "../cell-names";
import { styleName } from "../look";
import { firstFigureColumn } from "../sheet-draft";
import { type CellValue, numberFormats } from "../sheet-plan";
import { WorkbookError } from "../workbook-error";
import { estimatesSheetName, recordHeads, recordKey } from "./estimates-sheet";
import { headRow, liveEstimate } from "./live-estimate";
import { modelSheetName } from "./model-state";

/** A record that was made. */
export interface RecordedEstimate {
  /** Counted from 1 in the order of recording. */
  readonly number: number;
  /** The case that was live. */
  readonly case: string;
}

/**
 * Keeps the live case as it is now: its figures for every quarter and year, as values, below the records that there are.
 *
 * Nothing of the add-in's changes a record again, neither refresh nor a driver.
 *
 * @param title what the user calls it
 * @param day of recording, `YYYY-MM-DD`
 * @throws WorkbookError `noRecord` where the model or a part of it is gone
 */
export async function recordEstimate(title: string, day: string): Promise<RecordedEstimate> {
  return Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const read = (name: string) => {
      const sheet = worksheets.getItemOrNullObject(name);
      return { sheet, used: sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,rowCount") };
    };
    const [model, estimates] = [read(modelSheetName), read(estimatesSheetName)];
    const pin = names.getItemOrNullObject(cellNames.asOf).getRangeOrNullObject().load("values");
    await context.sync();
    const missing = [model, estimates].findIndex(({ used }) => used.isNullObject);
    if (missing >= 0) {
      const name = [modelSheetName, estimatesSheetName][missing];
      throw new WorkbookError(
        "noRecord",
        `Nothing was recorded: there is no sheet ${name}. Write the model first.`,
      );
    }

    const kept = estimates.used.values as CellValue[][];
    const head = kept[headRow] ?? [];
    const numberColumn = head.indexOf(recordHeads[0]);
    const periods = head.slice(firstFigureColumn, numberColumn);
    const { case: live, lines } = liveEstimate(model.used.values as CellValue[][], periods);
    const numbers = kept.slice(headRow + 1).map((row) => row[numberColumn]);
    const number = Math.max(0, ...numbers.filter((value) => typeof value === "number")) + 1;
    const asOf = pin.isNullObject ? "" : ((pin.values as CellValue[][])[0]?.[0] ?? "");
    const rows = lines.map(({ code, label, values }) => [
      ...[recordKey(number, code), label, ...values],
      ...[number, serialFromDate(day), live, title, asOf],
    ]);

    const { text, general, jpyMillion, date } = numberFormats;
    const figures = periods.map(() => jpyMillion);
    const { rowIndex, rowCount } = estimates.used;
    const block = estimates.sheet.getRangeByIndexes(rowIndex + rowCount, 0, rows.length, rows[0]!.length);
    block.style = styleName("calculation");
    block.numberFormat = rows.map(() => [text, text, ...figures, general, date, text, text, date]);
    block.values = rows;
    await context.sync();
    return { number, case: live };
  });
}

/**
 * Takes a record back, as right after it was made.
 *
 * @throws WorkbookError `noRecord` where it is gone, or something stands below it
 */
export async function eraseEstimate(number: number): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(estimatesSheetName);
    const used = sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex,columnCount");
    await context.sync();
    const cells = used.isNullObject ? [] : (used.values as CellValue[][]);
    const numberColumn = cells[headRow]?.indexOf(recordHeads[0]) ?? -1;
    const first = cells.findIndex((row) => row[numberColumn] === number);
    if (first < 0 || cells.slice(first).some((row) => row[numberColumn] !== number)) {
      throw new WorkbookError(
        "noRecord",
        `Estimate ${number} is not the last thing on ${estimatesSheetName}.`,
      );
    }
    const { rowIndex, columnIndex, columnCount } = used;
    sheet.getRangeByIndexes(rowIndex + first, columnIndex, cells.length - first, columnCount).clear();
    await context.sync();
  });
}
