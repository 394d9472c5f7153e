import type { Engine } from "../engine/engine";
import { WORKBOOK_CHILDREN } from "./defined-names";
import { append, childNamed, elementLike, insertInOrder, type Element } from "./xml";

/** Which sheet is open; and that Excel is to calculate what the workbench could not. */
export function writeWorkbookFrame({ get }: Engine, root: Element): void {
  const views = elementLike(root, "bookViews");
  append(views, "workbookView", { activeTab: String(get.getSheetIds().indexOf(get.getActiveSheetId())) });
  insertInOrder(root, views, WORKBOOK_CHILDREN);
  const isUnreadable = (sheetId: string) =>
    get.getCells(sheetId).some((cell) => cell.isFormula && cell.compiledFormula.isBadExpression);
  if (get.getSheetIds().some(isUnreadable))
    insertInOrder(root, elementLike(root, "calcPr", { fullCalcOnLoad: "1" }), WORKBOOK_CHILDREN);
}

/** The place of the open sheet among all. */
export function readActiveTab(root: Element): number {
  const view = childNamed(root, "bookViews")?.firstElementChild;
  return Number(view?.getAttribute("activeTab") ?? 0);
}
