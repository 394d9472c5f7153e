import { PERMISSIONS, type Permission, type SheetProtection } from "../objects/protection/protection-guard";
import { sheetChild } from "./sheet-part";
import { WORKBOOK_CHILDREN } from "./defined-names";
import { childNamed, elementLike, insertInOrder, type Element } from "./xml";

/** "allowFormatCells" is, in a file, that formatCells is not forbidden. */
const FORBIDDEN: Readonly<Record<Permission, string>> = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
};

/** Allowed unless the file says otherwise. */
const ALLOWED_BY_DEFAULT: ReadonlySet<string> = new Set(["objects", "scenarios"]);

export function writeSheetProtection(root: Element, protection: SheetProtection): void {
  const { allowed, selectionMode, passwordHash } = protection;
  const element = sheetChild(root, "sheetProtection");
  if (passwordHash) element.setAttribute("password", passwordHash);
  element.setAttribute("sheet", "1");
  for (const permission of PERMISSIONS) {
    const name = FORBIDDEN[permission];
    const isAllowed = allowed.includes(permission);
    if (isAllowed !== ALLOWED_BY_DEFAULT.has(name)) element.setAttribute(name, isAllowed ? "0" : "1");
  }
  if (selectionMode !== "Normal") element.setAttribute("selectLockedCells", "1");
  if (selectionMode === "None") element.setAttribute("selectUnlockedCells", "1");
}

/** How a sheet is protected, if it is. */
export function readSheetProtection(root: Element): SheetProtection | undefined {
  const element = childNamed(root, "sheetProtection");
  const isTrue = (name: string) => ["1", "true"].includes(element?.getAttribute(name) ?? "");
  if (!element || !isTrue("sheet")) return undefined;
  const passwordHash = readPasswordHash(element, "");
  return {
    allowed: PERMISSIONS.filter((permission) => {
      const name = FORBIDDEN[permission];
      return element.getAttribute(name) === null ? ALLOWED_BY_DEFAULT.has(name) : !isTrue(name);
    }),
    selectionMode: isTrue("selectUnlockedCells")
      ? "None"
      : isTrue("selectLockedCells")
        ? "Unlocked"
        : "Normal",
    ...(passwordHash && { passwordHash }),
  };
}

/** @param hash of the password, "" for none */
export function writeWorkbookProtection(root: Element, hash: string): void {
  const element = elementLike(root, "workbookProtection", { workbookPassword: hash || undefined });
  element.setAttribute("lockStructure", "1");
  insertInOrder(root, element, WORKBOOK_CHILDREN);
}

/** The hash of the password, "" for none; undefined where the structure is not protected. */
export function readWorkbookProtection(root: Element): string | undefined {
  const element = childNamed(root, "workbookProtection");
  if (!["1", "true"].includes(element?.getAttribute("lockStructure") ?? "")) return undefined;
  return readPasswordHash(element!, "workbook");
}

/** A hash of another kind fits no password that is typed here. */
function readPasswordHash(element: Element, prefix: string): string {
  const isOther = element.getAttribute(prefix ? `${prefix}HashValue` : "hashValue") !== null;
  return element.getAttribute(prefix ? `${prefix}Password` : "password") ?? (isOther ? "another hash" : "");
}
