import type { CachedResult } from "../calc/cached-results";
import type { CustomFunctionLibrary } from "../custom-function";
import type { Dom, SheetData, WorkbookData } from "../engine/file-data";
import type { EngineNamespace, SheetId } from "../engine/o-spreadsheet";
import type { Host } from "../objects/host";
import { addBreak } from "../objects/page/page-breaks";
import { LIMITS, unpack, UnreadableFile } from "./archive";
import { readNotes, restoreComments } from "./comments";
import { readCustomXml } from "./custom-xml";
import { readDefinedNames, restoreNames } from "./defined-names";
import { readDocumentProperties } from "./document-properties";
import { readEngineShare } from "./engine-share";
import { Extents } from "./extents";
import { readPageSetup, readRowBreaks } from "./page-setup";
import { Parts } from "./parts";
import { readSheetProtection, readWorkbookProtection } from "./protection";
import { readCells, type ReadSheet } from "./read-cells";
import { chartCorners, readCharts } from "./read-charts";
import { storedName } from "./formula";
import { functionNames } from "./save";
import { readSharedStrings } from "./shared-strings";
import { readSheetSizes } from "./sheet-part";
import { FormatIds } from "./styles/format-ids";
import { StyleReader } from "./styles/style-reader";
import { readTableNames, restoreTableNames } from "./tables";
import { readAddinSettings, type AddinIdentity } from "./web-extension";
import { readActiveTab } from "./workbook-part";
import { childNamed, childrenNamed, descendants, type Element } from "./xml";

/** A workbook that has been read from a file. */
export interface OpenedWorkbook {
  readonly data: WorkbookData;
  /** What formulas that call the add-in's functions showed, by sheet. */
  readonly results: ReadonlyMap<SheetId, readonly CachedResult[]>;
  /** Gives a host whose engine has the data everything else. */
  restore(host: Host): void;
  /** The place of the open sheet. */
  readonly activeTab: number;
}

/** What the file is read for. */
export interface Reader {
  readonly o: EngineNamespace;
  readonly dom: Dom;
  readonly library: CustomFunctionLibrary;
  readonly addin: AddinIdentity;
}

/** A sheet's name, and the path of its part. */
interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly root: Element;
}

/**
 * Reads an .xlsx file. Nothing of the workbook before is touched.
 *
 * @throws UnreadableFile with a sentence for the person who chose the file
 */
export function readXlsx(bytes: Uint8Array, reader: Reader): OpenedWorkbook {
  try {
    return readParts(new Parts(unpack(bytes)), reader);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const why =
      error instanceof RangeError ? "Its contents are nested too deeply." : (error as Error).message;
    throw new UnreadableFile(why, { cause: error });
  }
}

function readParts(parts: Parts, reader: Reader): OpenedWorkbook {
  const path = parts.related("", "officeDocument")[0]?.target;
  if (path === undefined) throw new UnreadableFile("It holds no workbook.");
  const workbook = parts.root(path);
  const sheets = readSheetEntries(parts, path, workbook);
  const names = readDefinedNames(
    workbook,
    sheets.map(({ name }) => name),
  );
  const contents = readContents(parts, path, sheets, names.ranges, reader);
  const { data, styles } = contents;
  const sheetIds = data.sheets.map(({ id }) => id);
  data.namedRanges = Object.fromEntries(names.ranges);
  data.namedConstants = names.constants;
  const structure = readWorkbookProtection(workbook);

  return {
    data,
    results: contents.results,
    activeTab: readActiveTab(workbook),
    restore(host) {
      for (const style of styles.namedStyles) host.cellStyles.set(style.name.toLowerCase(), style);
      for (const [i, sheet] of sheets.entries()) {
        const sheetId = sheetIds[i]!;
        restoreTableNames(host, readTableNames(parts, sheet.path), sheetId);
        restoreComments(host, readNotes(parts, sheet.path), sheetId);
        const pageSetup = readPageSetup(sheet.root);
        if (pageSetup) host.pageSetups.set(sheetId, pageSetup);
        for (const row of readRowBreaks(sheet.root)) addBreak(host, sheetId, row);
        const protection = readSheetProtection(sheet.root);
        if (protection) host.protections.set(sheetId, protection);
      }
      restoreNames(host, names, sheetIds);
      for (const [i, { structured }] of contents.read.entries())
        for (const { col, row, content } of structured)
          host.engine.enter({ sheetId: sheetIds[i]!, col, row }, content);
      for (const [id, name] of contents.chartNames) host.chartNames.set(id, name);
      if (structure !== undefined) host.workbookProtection.set("structure", structure);
      for (const [id, xml] of readCustomXml(parts, path)) host.xmlParts.set(id, xml);
      for (const [name, value] of readDocumentProperties(parts)) host.properties.set(name, value);
      for (const [key, value] of readAddinSettings(parts, reader.addin)) host.settings.set(key, value);
    },
  };
}

function readSheetEntries(parts: Parts, path: string, workbook: Element): SheetEntry[] {
  const targets = new Map(parts.related(path, "worksheet").map(({ id, target }) => [id, target]));
  const entries = childrenNamed(childNamed(workbook, "sheets"), "sheet").flatMap((sheet) => {
    const id = sheet.attributes.find(({ localName, prefix }) => localName === "id" && prefix)?.value;
    const target = targets.get(id ?? "");
    if (target === undefined) return [];
    return [{ name: sheet.getAttribute("name") ?? "", path: target, root: parts.root(target) }];
  });
  if (!entries.length) throw new UnreadableFile("It has no worksheet.");
  return entries;
}

/** The engine's data with the cells in it. */
function readContents(
  parts: Parts,
  path: string,
  sheets: readonly SheetEntry[],
  names: ReadonlyMap<string, string>,
  { o, dom, library }: Reader,
) {
  const stringsPath = parts.related(path, "sharedStrings")[0]?.target;
  const stylesPath = parts.related(path, "styles")[0]?.target;
  const stylesRoot = stylesPath === undefined ? undefined : parts.root(stylesPath);
  const strings = stringsPath === undefined ? [] : readSharedStrings(parts.root(stringsPath));
  const extents = new Extents();
  const textFormats = new StyleReader(o, stylesRoot, { styles: {}, formats: {}, borders: {} });
  const customFunctions = functionNames(library);
  // Streams begin anew, and what is volatile is asked again.
  const restless = library.functions
    .filter(({ options }) => options?.stream || options?.volatile)
    .map(({ name }) => storedName(`${library.namespace}.${name}`));
  const read = sheets.map(({ name, root }) =>
    readCells(root, {
      o,
      sheetName: name,
      strings,
      customFunctions,
      keepsResult: (stored) => stored.includes("_xldudf_") && !restless.some((each) => stored.includes(each)),
      formatOf: (record) => textFormats.record(record),
      onReference: (reference, sheetName) => extents.includeReference(reference, sheetName),
    }),
  );
  checkCount(read);
  for (const [i, { name, path: sheetPath, root }] of sheets.entries()) {
    extents.include(name, { left: 0, top: 0, right: read[i]!.columns - 1, bottom: read[i]!.rows - 1 });
    for (const corner of chartCorners(parts, sheetPath))
      extents.include(name, { left: 0, top: 0, ...corner });
    for (const range of rangesOf(root)) extents.includeReference(range, name);
    for (const cell of readNotes(parts, sheetPath).keys()) extents.includeReference(cell, name);
    for (const range of readTableNames(parts, sheetPath).keys()) extents.includeReference(range, name);
  }
  for (const reference of names.values()) extents.includeReference(reference, "");

  const data = readEngineShare(
    parts,
    new Map(sheets.map((sheet) => [sheet.path, extents.of(sheet.name)])),
    o,
    dom,
  );
  const styles = new StyleReader(o, stylesRoot, data);
  const byName = new Map(data.sheets.map((sheet) => [sheet.name, sheet]));
  data.sheets = sheets.map(({ name }) => byName.get(name)!);
  const ids = new FormatIds(data);
  const results = new Map<SheetId, readonly CachedResult[]>();
  const chartNames = new Map<string, string>();
  for (const [i, sheet] of data.sheets.entries()) {
    sheet.id = `sheet${i + 1}`;
    sheet.isLocked = false; // the workbench guards its sheets itself
    putCells(sheet, read[i]!, styles, ids);
    readSheetSizes(sheets[i]!.root, sheet, o);
    for (const [id, name] of readCharts(parts, sheets[i]!.path, sheet, o)) chartNames.set(id, name);
    results.set(sheet.id, read[i]!.results);
  }
  return { data, styles, results, chartNames, read };
}

function putCells(sheet: SheetData, { cells }: ReadSheet, styles: StyleReader, ids: FormatIds): void {
  sheet.cells = {};
  sheet.styles = {};
  sheet.formats = {};
  sheet.borders = {};
  for (const { address, record, content, numberFormat } of cells) {
    if (content !== undefined) sheet.cells[address] = content;
    const format = styles.record(record);
    ids.put(sheet, address, numberFormat === undefined ? format : { ...format, numberFormat });
  }
}

/** Merged cells, and those that rules are for. */
function rangesOf(root: Element): string[] {
  const merged = childrenNamed(childNamed(root, "mergeCells"), "mergeCell").map((cell) =>
    cell.getAttribute("ref"),
  );
  const ruled = [...childrenNamed(root, "conditionalFormatting"), ...descendantsOf(root, "dataValidations")];
  return [...merged, ...ruled.flatMap((rule) => rule.getAttribute("sqref")?.split(/\s+/) ?? [])].flatMap(
    (range) => range ?? [],
  );
}

function descendantsOf(root: Element, name: string): Element[] {
  const child = childNamed(root, name);
  return child ? descendants(child) : [];
}

function checkCount(sheets: readonly ReadSheet[]): void {
  const count = sheets.reduce((sum, { cells }) => sum + cells.length, 0);
  if (count > LIMITS.cells)
    throw new UnreadableFile(
      `It has ${count.toLocaleString("en")} cells; the workbench opens ${LIMITS.cells.toLocaleString("en")}.`,
    );
}
