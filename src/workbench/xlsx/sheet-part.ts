import { formatCorners, formatZone, LAST_COLUMN, LAST_ROW, parseZone } from "../engine/address";
import type { Engine } from "../engine/engine";
import type { SheetData } from "../engine/file-data";
import type { EngineNamespace, SheetId } from "../engine/o-spreadsheet";
import { storedColor } from "./styles/style-writer";
import { childNamed, childrenNamed, elementLike, insertInOrder, type Element } from "./xml";

/** The children of a worksheet in the order that the format has them. */
const CHILDREN = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** A new child of a worksheet at its place; where there is one already, that one. */
export function sheetChild(root: Element, name: string): Element {
  const present = childNamed(root, name);
  if (present) return present;
  const child = elementLike(root, name);
  insertInOrder(root, child, CHILDREN);
  return child;
}

/** The children of sheetPr in the order that the format has them. */
const PROPERTIES = ["tabColor", "outlinePr", "pageSetUpPr"];

/** A child of the sheet's properties at its place. */
export function sheetProperty(root: Element, name: string): Element {
  const properties = sheetChild(root, "sheetPr");
  const present = childNamed(properties, name);
  if (present) return present;
  const property = elementLike(properties, name);
  insertInOrder(properties, property, PROPERTIES);
  return property;
}

/** The width of the digit 0 in pixels, in which a file counts the widths of columns. */
const DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;

const storedWidth = (pixels: number) => String(Number((pixels / DIGIT).toFixed(8)));

/** The sheet's tab and view, the sizes of its columns and rows. */
export function writeSheetFrame(engine: Engine, sheetId: SheetId, root: Element, isOpen: boolean): void {
  const { get, o } = engine;
  const { color } = get.getSheet(sheetId);
  if (color) sheetProperty(root, "tabColor").setAttribute("rgb", storedColor(color));
  if (isOpen) childNamed(root, "sheetViews")?.firstElementChild?.setAttribute("tabSelected", "1");

  const { DEFAULT_CELL_WIDTH, DEFAULT_CELL_HEIGHT } = o.SPREADSHEET_DIMENSIONS;
  const format = sheetChild(root, "sheetFormatPr");
  format.setAttribute("defaultColWidth", storedWidth(DEFAULT_CELL_WIDTH));
  format.setAttribute("defaultRowHeight", String(DEFAULT_CELL_HEIGHT * POINTS_PER_PIXEL));
  format.setAttribute("customHeight", "1");

  const columns = childNamed(root, "cols");
  for (const column of childrenNamed(columns, "col")) {
    const size = get.getColSize(sheetId, Number(column.getAttribute("min")) - 1);
    column.setAttribute("width", storedWidth(size));
    if (column.getAttribute("hidden") === "0") column.removeAttribute("hidden");
    const isPlain = !["hidden", "outlineLevel", "collapsed"].some((name) => column.getAttribute(name));
    if (isPlain && size === DEFAULT_CELL_WIDTH) column.remove();
  }
  // Without the line breaks of columns that are not listed: their number is no part of the workbook.
  if (columns?.firstElementChild) columns.replaceChildren(...columns.children);
  else columns?.remove();

  // A height that follows from the row's contents is told, but not kept.
  for (const row of childrenNamed(childNamed(root, "sheetData"), "row"))
    if (get.getUserRowSize(sheetId, Number(row.getAttribute("r")) - 1) === undefined)
      row.removeAttribute("customHeight");
}

/** Puts right what the engine's rules for formats and contents have in a form that Excel does not read. */
export function correctRules(engine: Engine, sheetId: SheetId, root: Element): void {
  let priority = 0;
  for (const format of childrenNamed(root, "conditionalFormatting"))
    for (const rule of childrenNamed(format, "cfRule")) rule.setAttribute("priority", String(++priority));
  const validations = childrenNamed(childNamed(root, "dataValidations"), "dataValidation");
  for (const validation of validations)
    if (!validation.getAttribute("errorStyle")) validation.removeAttribute("errorStyle");

  const whole = wholeRanges(engine, sheetId);
  for (const element of [...childrenNamed(root, "conditionalFormatting"), ...validations]) {
    const ranges = (element.getAttribute("sqref") ?? "").split(" ");
    element.setAttribute("sqref", ranges.map((range) => whole.get(range) ?? range).join(" "));
  }
}

/**
 * Whole rows and columns that have rules, by the address that the engine exports: in its export they end where its
 * sheet does, in Excel they do not.
 */
function wholeRanges(engine: Engine, sheetId: SheetId): Map<string, string> {
  const { get } = engine;
  const zones = [
    ...get.getConditionalFormats(sheetId).flatMap(({ ranges }) => ranges.map(parseZone)),
    ...get
      .getDataValidationRules(sheetId)
      .flatMap(({ ranges }) => ranges.map(({ unboundedZone }) => unboundedZone))
      .map((zone) => ({ ...zone, right: zone.right ?? LAST_COLUMN, bottom: zone.bottom ?? LAST_ROW })),
  ];
  const whole = zones.filter(({ right, bottom }) => right === LAST_COLUMN || bottom === LAST_ROW);
  return new Map(
    whole.map((zone) => {
      const exported = engine.existing(sheetId, zone);
      return [exported ? formatZone(exported) : "", formatCorners(zone)];
    }),
  );
}

/** Gives the engine's data the sizes that the file says, to the pixel, and what is hidden. */
export function readSheetSizes(root: Element, sheet: SheetData, o: EngineNamespace): void {
  const { DEFAULT_CELL_WIDTH, DEFAULT_CELL_HEIGHT } = o.SPREADSHEET_DIMENSIONS;
  const format = childNamed(root, "sheetFormatPr");
  const size = (element: Element | undefined, name: string) => {
    const value = element?.getAttribute(name);
    return value === null || value === undefined ? undefined : Number(value);
  };
  // Excel's own width, of eight digits, where the file says nothing.
  const width = Math.round((size(format, "defaultColWidth") ?? 64 / DIGIT) * DIGIT);
  sheet.cols = {};
  if (width !== DEFAULT_CELL_WIDTH)
    for (let col = 0; col < sheet.colNumber; col++) sheet.cols[col] = { size: width };
  for (const column of childrenNamed(childNamed(root, "cols"), "col")) {
    const own = size(column, "width");
    const isHidden = isTrue(column.getAttribute("hidden"));
    const last = Math.min(size(column, "max") ?? 0, sheet.colNumber);
    for (let col = (size(column, "min") ?? 1) - 1; col < last; col++)
      sheet.cols[col] = {
        ...sheet.cols[col],
        ...(own !== undefined && { size: Math.round(own * DIGIT) }),
        ...(isHidden && { isHidden }),
      };
  }
  const height = Math.round((size(format, "defaultRowHeight") ?? 15) / POINTS_PER_PIXEL);
  sheet.rows = {};
  if (height !== DEFAULT_CELL_HEIGHT)
    for (let row = 0; row < sheet.rowNumber; row++) sheet.rows[row] = { size: height };
  for (const row of childrenNamed(childNamed(root, "sheetData"), "row")) {
    const index = (size(row, "r") ?? 0) - 1;
    const own = isTrue(row.getAttribute("customHeight")) ? size(row, "ht") : undefined;
    const isHidden = isTrue(row.getAttribute("hidden"));
    if (index < 0 || index >= sheet.rowNumber || (own === undefined && !isHidden)) continue;
    sheet.rows[index] = {
      ...sheet.rows[index],
      ...(own !== undefined && { size: Math.round(own / POINTS_PER_PIXEL) }),
      ...(isHidden && { isHidden }),
    };
  }
}

const isTrue = (value: string | null) => value === "1" || value === "true";
