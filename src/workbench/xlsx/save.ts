import { strToU8, zipSync } from "fflate";
import type { CustomFunctionLibrary } from "../custom-function";
import type { Host } from "../objects/host";
import { breaksOf } from "../objects/page/page-breaks";
import { writeCharts } from "./charts";
import { writeComments } from "./comments";
import { writeCustomXml } from "./custom-xml";
import { writeDefinedNames } from "./defined-names";
import { writeDocumentProperties } from "./document-properties";
import { writePageSetup, writeRowBreaks } from "./page-setup";
import { Parts } from "./parts";
import { writeSheetProtection, writeWorkbookProtection } from "./protection";
import { SharedStrings } from "./shared-strings";
import { writeCells } from "./sheet-cells";
import { correctRules, writeSheetFrame } from "./sheet-part";
import { StyleWriter } from "./styles/style-writer";
import { writeTableNames } from "./tables";
import { writeAddinSettings, type AddinIdentity } from "./web-extension";
import { writeWorkbookFrame } from "./workbook-part";

/** Every entry of the archive has this date: the same workbook is the same file. */
const ENTRY_DATE = new Date(1980, 0, 1);

/**
 * The bytes of an .xlsx file: the engine's own export, with its cells and formats written anew, and with everything
 * that the engine does not know. Custom functions stand in it as formulas with their last value.
 */
export async function saveXlsx(
  host: Host,
  library: CustomFunctionLibrary,
  addin: AddinIdentity,
): Promise<Uint8Array<ArrayBuffer>> {
  const { engine } = host;
  const exported = await engine.model.exportXLSX();
  const parts = new Parts(exported.files.filter(isXml).map(({ path, content }) => [path, content]));
  const workbook = parts.root("xl/workbook.xml");
  const writing = {
    engine,
    strings: new SharedStrings(parts.root("xl/sharedStrings.xml")),
    styles: new StyleWriter(parts.root("xl/styles.xml"), host.cellStyles.values()),
    customFunctions: functionNames(library),
  };
  for (const [index, sheetId] of engine.get.getSheetIds().entries()) {
    const path = `xl/worksheets/sheet${index}.xml`;
    const sheet = parts.root(path);
    writeSheetFrame(engine, sheetId, sheet, sheetId === engine.get.getActiveSheetId());
    writeCells(writing, sheetId, sheet);
    writeTableNames(host, parts, path, sheetId);
    writeCharts(host, parts, path, sheetId);
    writeComments(host, parts, path, sheetId, index + 1);
    correctRules(engine, sheetId, sheet);
    const protection = host.protections.get(sheetId);
    if (protection) writeSheetProtection(sheet, protection);
    const pageSetup = host.pageSetups.get(sheetId);
    if (pageSetup) writePageSetup(sheet, pageSetup);
    writeRowBreaks(
      sheet,
      breaksOf(host, sheetId).map(({ row }) => row),
    );
  }
  writeWorkbookFrame(engine, workbook);
  writeDefinedNames(host, workbook);
  const structure = host.workbookProtection.get("structure");
  if (structure !== undefined) writeWorkbookProtection(workbook, structure);
  writeCustomXml(parts, host.xmlParts);
  writeDocumentProperties(parts, host.properties);
  writeAddinSettings(parts, host.settings, addin);
  const files = [...parts.files()].map(([path, content]) => [path, strToU8(content)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: ENTRY_DATE }));
}

/** Full names in upper case: "CONTOSO.MARGIN". */
export function functionNames({ namespace, functions }: CustomFunctionLibrary): ReadonlySet<string> {
  return new Set(functions.map(({ name }) => `${namespace}.${name}`.toUpperCase()));
}

/** Pictures come as bytes elsewhere; the workbench has none. */
function isXml(file: { path: string }): file is { path: string; content: string } {
  return "content" in file;
}
