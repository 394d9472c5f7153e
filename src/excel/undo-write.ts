import { tokenize } from "@borgar/fx";
import { pinAsOf } from "../statements/store";
import { askAgain } from "./ask-again";
import { cellAddress, quotedSheet } from "./cell-address";
import type { Generation } from "./record/generation";
import { readRecord } from "./record/generations";
import { type FoundWorkbook, sheetOf } from "./refresh/found-workbook";
import { putBack } from "./refresh/restore";
import { cellOfAnother, restoreWrites } from "./refresh/restore-writes";
import { readSettled } from "./refresh/settle";
import { WorkbookError } from "./workbook-error";

/**
 * Takes the last write back: the sheets that it added go, and the record of them.
 *
 * @throws WorkbookError `noRecord` where the last thing written was no write; `inTheWay` where a sheet that would go
 *   holds a cell of the user's, or a formula or name elsewhere refers to it. Nothing is changed then.
 */
export async function undoWrite(): Promise<void> {
  await Excel.run(async (context) => {
    const { found, record } = await readSettled(context);
    const { current, parts } = record;
    if (!current?.before.sheets.length)
      throw new WorkbookError(
        "noRecord",
        "There is no write to undo: it was not the last thing written here.",
      );
    const use = findUse(current, found);
    if (use) throw new WorkbookError("inTheWay", `Nothing was undone: ${use}.`);
    await putBack(context, restoreWrites(current, found));
    context.workbook.customXmlParts.getItem(parts.get(current.number) ?? "").delete();
    await context.sync();
    pinAsOf((await readRecord(context)).current?.asOf ?? "Latest");
    await askAgain(context);
  });
}

/** What of the user's needs a sheet that would go. */
function findUse(generation: Generation, found: FoundWorkbook): string | undefined {
  const added = generation.before.sheets.map(({ name }) => name);
  const restored = restoreWrites(generation, found);
  const going = new Set(restored.sheets);
  for (const { name, cells } of generation.before.sheets) {
    const sheet = found.sheets.find((each) => each.name === name);
    const cell = sheet && cellOfAnother(sheet, cells, generation.number);
    if (cell)
      return `${quotedSheet(name)}!${cellAddress(cell.row, cell.column)} holds something else than was written`;
  }
  const isGoing = (id: string) => going.has(sheetOf(found, id).name);
  const named = found.names.find(({ name, sheet }) => isGoing(sheet) && !restored.names.includes(name));
  if (named)
    return `the name ${named.name} refers to a cell of ${quotedSheet(sheetOf(found, named.sheet).name)}`;
  const tables = found.tables.filter(({ sheet }) => isGoing(sheet)).map(({ name }) => name);
  const names = [...restored.names, ...tables];
  for (const sheet of found.sheets.filter(({ name }) => !going.has(name)))
    for (const [r, cells] of sheet.formulas.entries())
      for (const [c, formula] of cells.entries()) {
        const used = added.find((name) => refersTo(formula, name));
        const cell = `${quotedSheet(sheet.name)}!${cellAddress(sheet.row + r, sheet.column + c)}`;
        if (used !== undefined) return `${cell} refers to ${quotedSheet(used)}`;
        const name = findName(formula, names);
        if (name !== undefined) return `${cell} refers to ${name}`;
      }
  return undefined;
}

const refersTo = (formula: string | number, sheet: string): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula.includes(`${quotedSheet(sheet)}!`);

/** The first of the names, of cells or tables, that a formula uses outside its texts. */
function findName(formula: string | number, names: readonly string[]): string | undefined {
  if (typeof formula !== "string" || !formula.startsWith("=")) return undefined;
  const mentioned = names.filter((name) => formula.toLowerCase().includes(name.toLowerCase()));
  if (!mentioned.length) return undefined;
  const used = tokenize(formula).flatMap(({ type, value }) =>
    type === "range_named" || type === "structured" ? [value.replace(/^.*!|\[.*$/gs, "").toLowerCase()] : [],
  );
  return mentioned.find((name) => used.includes(name.toLowerCase()));
}
