import { strToU8, zipSync } from "fflate";
import type { CustomFunctionLibrary } from "../custom-function";
import type { Engine } from "../engine/engine";
import type { Look } from "../objects/cell-look";
import type { CellStyle } from "../objects/cell-style";
import { addCellStyles } from "./cell-styles-part";
import { addCustomXmlParts } from "./custom-xml-parts";
import { addProperties } from "./properties-part";
import { Parts } from "./parts";
import { SharedStrings } from "./shared-strings";
import { correctSheet, correctTab } from "./sheet-part";
import { correctColors, correctNumberFormats } from "./styles-part";
import { nameTables } from "./table-part";
import { completeWorkbook } from "./workbook-part";

/** A workbook as it is saved: the engine's contents, and what Excel keeps and the engine does not. */
export interface SavedWorkbook {
  readonly engine: Engine;
  /** By the engine's table id. */
  readonly tableNames: ReadonlyMap<string, string>;
  /** By lower-case name. */
  readonly nameComments: ReadonlyMap<string, string>;
  readonly xmlParts: ReadonlyMap<string, string>;
  readonly properties: ReadonlyMap<string, string>;
  /** By lower-case name. */
  readonly cellStyles: ReadonlyMap<string, CellStyle>;
}

/** Every entry of the archive has this date: the same workbook is the same file. */
const ENTRY_DATE = new Date(1980, 0, 1);

/** The bytes of an .xlsx file. Custom functions stand in it as formulas with their last value. */
export async function saveXlsx(
  workbook: SavedWorkbook,
  { namespace, functions }: CustomFunctionLibrary,
): Promise<Uint8Array<ArrayBuffer>> {
  const { engine } = workbook;
  const { get } = engine;
  const exported = await engine.model.exportXLSX();
  const parts = new Parts(exported.files.filter(isXml).map(({ path, content }) => [path, content]));
  const customFunctions = new Set(functions.map(({ name }) => `${namespace}.${name}`.toUpperCase()));

  const strings = new SharedStrings(parts.root("xl/sharedStrings.xml"));
  for (const [index, sheetId] of get.getSheetIds().entries()) {
    const path = `xl/worksheets/sheet${index}.xml`;
    correctSheet(engine, sheetId, parts.root(path), strings, customFunctions);
    correctTab(parts.root(path), sheetId === get.getActiveSheetId());
    nameTables(parts, path, engine, sheetId, workbook.tableNames);
  }
  addCellStyles(
    parts.root("xl/styles.xml"),
    workbook.cellStyles,
    get.getSheetIds().map((sheetId, index) => ({
      root: parts.root(`xl/worksheets/sheet${index}.xml`),
      styleOf: (col, row) => (get.getCell({ sheetId, col, row })?.style as Look | undefined)?.named,
    })),
  );
  correctColors(parts.root("xl/styles.xml"));
  correctNumberFormats(parts.root("xl/styles.xml"));
  completeWorkbook(engine, parts.root("xl/workbook.xml"), workbook.nameComments);
  addCustomXmlParts(parts, workbook.xmlParts);
  addProperties(parts, workbook.properties);
  const files = [...parts.files()].map(([path, content]) => [path, strToU8(content)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: ENTRY_DATE }));
}

/** Pictures come as bytes elsewhere; the workbench has none. */
function isXml(file: { path: string }): file is { path: string; content: string } {
  return "content" in file;
}
