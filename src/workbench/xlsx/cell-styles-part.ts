import { parseZone } from "../engine/address";
import type { CellStyle } from "../objects/cell-style";
import { append, childNamed, descendants, elementLike, type Element } from "./xml";

/** A sheet's part, and the name of the style that a cell was given. */
export interface StyledSheet {
  readonly root: Element;
  readonly styleOf: (col: number, row: number) => string | undefined;
}

/**
 * Adds the workbook's named cell styles, and ties the cells that have one to it.
 *
 * The engine writes each distinct look once; cells that look alike and have different styles get records of their own.
 */
export function addCellStyles(
  root: Element,
  styles: ReadonlyMap<string, CellStyle>,
  sheets: readonly StyledSheet[],
): void {
  if (!styles.size) return;
  const cellXfs = childNamed(root, "cellXfs")!;
  const masters = elementLike(root, "cellStyleXfs");
  cellXfs.before(masters);
  const names = elementLike(root, "cellStyles");
  cellXfs.after(names);
  append(masters, "xf", { numFmtId: "0", fontId: "0", fillId: "0", borderId: "0" });
  append(names, "cellStyle", { name: "Normal", xfId: "0", builtinId: "0" });

  const numbers = new Map<string, string>();
  for (const style of styles.values()) {
    const xfId = String(masters.childElementCount);
    numbers.set(style.name, xfId);
    masters.append(masterOf(root, style));
    append(names, "cellStyle", { name: style.name, xfId });
  }
  for (const list of [masters, names]) list.setAttribute("count", String(list.childElementCount));
  tieCells(cellXfs, numbers, sheets);
}

function tieCells(
  cellXfs: Element,
  numbers: ReadonlyMap<string, string>,
  sheets: readonly StyledSheet[],
): void {
  const looks = cellXfs.children;
  const records = new Map<string, string>();
  for (const { root, styleOf } of sheets)
    for (const cell of descendants(root, "c")) {
      const { left, top } = parseZone(cell.getAttribute("r") ?? "");
      const xfId = numbers.get(styleOf(left, top) ?? "");
      if (xfId === undefined) continue;
      const look = cell.getAttribute("s") ?? "0";
      const key = `${look} ${xfId}`;
      if (!records.has(key)) {
        const record = looks[Number(look)]!.cloneNode(true);
        record.setAttribute("xfId", xfId);
        records.set(key, String(looks.length + records.size));
        cellXfs.append(record);
      }
      cell.setAttribute("s", records.get(key)!);
    }
  cellXfs.setAttribute("count", String(cellXfs.childElementCount));
}

/** The record of the style itself, with its font and fill. */
function masterOf(root: Element, { look, includes }: CellStyle): Element {
  const fonts = childNamed(root, "fonts")!;
  const font = append(fonts, "font");
  if (look.bold) append(font, "b");
  if (look.italic) append(font, "i");
  append(font, "sz", { val: String(look.fontSize ?? 10) });
  append(font, "color", { rgb: rgb(look.textColor ?? "#000000") });
  append(font, "name", { val: "Arial" });
  const fills = childNamed(root, "fills")!;
  let fillId = 0;
  if (look.fillColor) {
    fillId = fills.childElementCount;
    const pattern = append(append(fills, "fill"), "patternFill", { patternType: "solid" });
    append(pattern, "fgColor", { rgb: rgb(look.fillColor) });
    append(pattern, "bgColor", { indexed: "64" });
  }
  for (const list of [fonts, fills]) list.setAttribute("count", String(list.childElementCount));
  const master = elementLike(root, "xf", {
    numFmtId: "0",
    fontId: String(fonts.childElementCount - 1),
    fillId: String(fillId),
    borderId: "0",
    applyNumberFormat: includes.includeNumber ? "1" : "0",
    applyFont: includes.includeFont ? "1" : "0",
    applyFill: includes.includePatterns ? "1" : "0",
    applyBorder: includes.includeBorder ? "1" : "0",
    applyAlignment: includes.includeAlignment ? "1" : "0",
    applyProtection: includes.includeProtection ? "1" : "0",
  });
  const alignment = {
    ...(look.align && { horizontal: look.align }),
    ...(look.verticalAlign && { vertical: look.verticalAlign === "middle" ? "center" : look.verticalAlign }),
    ...(look.wrapping === "wrap" && { wrapText: "1" }),
  };
  if (Object.keys(alignment).length) append(master, "alignment", alignment);
  return master;
}

const rgb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
