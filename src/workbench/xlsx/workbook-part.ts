import { absoluteReference } from "../engine/address";
import type { Engine } from "../engine/engine";
import { append, elementLike, insertInOrder, type Element } from "./xml";

/** The children of a workbook in the order that the format has them. */
const CHILDREN = ["workbookPr", "workbookProtection", "bookViews", "sheets", "definedNames", "calcPr"];

/** What the engine leaves out of the workbook part: the open sheet and the defined names. */
export function completeWorkbook(
  { get }: Engine,
  root: Element,
  comments: ReadonlyMap<string, string>,
): void {
  const views = elementLike(root, "bookViews");
  append(views, "workbookView", { activeTab: String(get.getSheetIds().indexOf(get.getActiveSheetId())) });
  insertInOrder(root, views, CHILDREN);

  const names = get.getNamedRanges();
  if (!names.length) return;
  const definedNames = elementLike(root, "definedNames");
  // Excel expects them in alphabetical order.
  for (const { name, range } of [...names].sort((a, b) =>
    a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1,
  )) {
    const comment = comments.get(name.toLowerCase());
    const reference = absoluteReference(get.getSheetName(range.sheetId), range.zone);
    append(definedNames, "definedName", { name, comment }, reference);
  }
  insertInOrder(root, definedNames, CHILDREN);
}
