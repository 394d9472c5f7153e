import { pinAsOf } from "../statements/store";
import { cellAddress, quotedSheet } from "./cell-address";
import type { Generation } from "./record/generation";
import { readRecord } from "./record/generations";
import { type FoundWorkbook, formulaAt } from "./refresh/found-workbook";
import { readWorkbook } from "./refresh/read-workbook";
import { restore } from "./refresh/restore";
import { restoreWrites } from "./refresh/restore-writes";
import { WorkbookError } from "./workbook-error";

/**
 * Takes the last write or refresh back: sheets and columns that it added go, cells hold what they held before, the pin
 * goes back. A cell that the user changed since stays as it is.
 *
 * @param number of the generation to take back
 * @throws WorkbookError `changedSince` where something was written after it, or where cells of the user's stand on a
 *   sheet that would go or refer to it; nothing is changed then.
 */
export async function undoGeneration(number: number): Promise<void> {
  await Excel.run(async (context) => {
    const { found, record } = await readWorkbook(context);
    const { current, parts } = record;
    if (current?.number !== number) refuse("the sheets were written again since");
    const generation = current;
    const inTheWay = findUse(generation, found);
    if (inTheWay) refuse(inTheWay);
    await restore(context, generation);
    context.workbook.customXmlParts.getItem(parts.get(number) ?? "").delete();
    await context.sync();
    pinAsOf((await readRecord(context)).current?.asOf ?? "Latest");
  });
}

function refuse(why: string): never {
  throw new WorkbookError("changedSince", `Nothing was taken back: ${why}.`);
}

/** What of the user's needs a sheet that would go. */
function findUse(generation: Generation, found: FoundWorkbook): string | undefined {
  const added = generation.before.sheets.map(({ name }) => name);
  const going = new Set(restoreWrites(generation, found).sheets);
  const kept = added.find((name) => !going.has(name) && found.sheets.some((sheet) => sheet.name === name));
  if (kept !== undefined) return `${kept} holds cells of yours`;
  for (const sheet of found.sheets.filter(({ name }) => !going.has(name)))
    for (const [r, cells] of sheet.formulas.entries())
      for (const c of cells.keys()) {
        const [row, column] = [sheet.row + r, sheet.column + c];
        const formula = String(formulaAt(sheet, row, column));
        if (formula.startsWith("=") && added.some((name) => formula.includes(`${quotedSheet(name)}!`)))
          return `${quotedSheet(sheet.name)}!${cellAddress(row, column)} refers to it`;
      }
  return undefined;
}
