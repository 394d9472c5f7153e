import { parseA1Ref } from "@borgar/fx";
import { addInId } from "../add-in-id";
import { cellAddress, quotedSheet } from "../cell-address";
import { type LongWork, goOn } from "../long-work";
import { WorkbookError } from "../workbook-error";
import { callTexts } from "./call-texts";
import { type Reader, nativeFormula, unknown } from "./native-formula";
import { SheetCells } from "./sheet-cells";
import { type SourceLine, addSourceSheet } from "./source-sheet";
import { WorkbookPackage, elements } from "./workbook-package";

const workbookPath = "xl/workbook.xml";
/** About's question whether the add-in's functions are there. */
const asksProbe = /IIJ[._]PROBE[._]/i;
const recordNamespace = "urn:iij-financials:";

/** A workbook for people without the add-in, and what was done to make it. */
export interface SharedCopy {
  readonly bytes: Uint8Array;
  /** Formulas that now read the same without the add-in, and still move. */
  readonly native: readonly string[];
  /** Cells that hold the value that was looked up. */
  readonly values: readonly string[];
  /** Cells whose formula did more than look up, and no longer moves: why is that its look-up cannot be told apart. */
  readonly frozen: readonly string[];
}

/**
 * A copy of a workbook's file in which no cell calls an IIJ function: look-ups are values, with their sources on a
 * sheet of their own, arithmetic is Excel's own, and a forecast still moves with its drivers. Without the add-in's
 * record, its imported releases and its start-up flag; everything else is as it was.
 *
 * @throws WorkbookError `unreadableFile`; `notCalculated` where a cell's value is not there to be kept; `stillCalls`
 *   where a call stands outside the cells, e.g. in a rule
 */
export function sharedCopy(original: Uint8Array, work: LongWork = {}): SharedCopy {
  const file = new WorkbookPackage(original);
  const sheets = readSheets(file);
  const outcome = { native: [] as string[], values: [] as string[], frozen: [] as string[] };
  const lines: SourceLine[] = [];
  const read = readerOf(file, sheets);
  // Every formula before the first is changed: they read one another's cells.
  const changes = sheets.flatMap((sheet) =>
    [...sheet.addresses].flatMap((address) => {
      const formula = sheet.formula(address);
      const native = formula === undefined ? undefined : nativeFormula(formula, read(sheet));
      return native && formula !== undefined ? [{ sheet, address, formula, native }] : [];
    }),
  );
  for (const [i, { sheet, address, formula, native }] of changes.entries()) {
    if (i % 500 === 0) goOn(work, i, changes.length);
    if (asksProbe.test(formula)) {
      sheet.dropFormula(address); // nothing of the user's, and nothing to be told of
      continue;
    }
    const place = `${sheet.name}!${address}`;
    if (native.formula === undefined) keepValue(sheet, address);
    else sheet.setFormula(address, native.formula);
    outcome[native.isFrozen ? "frozen" : native.formula === undefined ? "values" : "native"].push(place);
    const sources = native.sources.length ? native.sources : native.isFrozen ? ["as it was shown"] : [];
    for (const source of sources)
      lines.push({ sheet: sheet.name, cell: address, was: plain(formula), source });
  }
  removeRecord(file);
  removeStartUp(file);
  forgetOrderOfCalculation(file);
  forgetColumnFormulas(file);
  if (changes.length) addSourceSheet(file, lines);
  refuseCalls(file);
  return { bytes: file.save(), ...outcome };
}

/** What Excel shows while a function has not answered, or is not known. */
const withoutAnswer: readonly unknown[] = ["#BUSY!", "#GETTING_DATA", "#NAME?", "#CONNECT!"];

/** Leaves the value that the cell shows. */
function keepValue(sheet: SheetCells, address: string): void {
  const value = sheet.value(address);
  if (!sheet.hasResult(address) || withoutAnswer.includes(value)) {
    throw new WorkbookError(
      "notCalculated",
      `The copy was not made: ${quotedSheet(sheet.name)}!${address} shows ${String(value ?? "nothing yet")}. ` +
        "Wait until it is calculated, or press Repair formulas.",
    );
  }
  sheet.dropFormula(address);
}

function readSheets(file: WorkbookPackage): SheetCells[] {
  const targets = new Map(file.relationships(workbookPath).map(({ id, target }) => [id, target]));
  const strings = file.has("xl/sharedStrings.xml")
    ? elements(file.document("xl/sharedStrings.xml"), "si").map((item) =>
        elements(item, "t")
          .filter((text) => text.parentElement?.localName !== "rPh") // how a Japanese text is read aloud
          .map(({ textContent }) => textContent ?? "")
          .join(""),
      )
    : [];
  return elements(file.document(workbookPath), "sheet").flatMap((sheet) => {
    const id =
      [...sheet.attributes].find(({ localName, prefix }) => localName === "id" && prefix)?.value ?? "";
    const path = targets.get(id);
    return path?.startsWith("xl/worksheets/")
      ? [new SheetCells(sheet.getAttribute("name") ?? "", file.document(path), strings)]
      : [];
  });
}

/** Reads single cells, and names that stand for one. */
function readerOf(file: WorkbookPackage, sheets: readonly SheetCells[]): (on: SheetCells) => Reader {
  const names = new Map(
    elements(file.document(workbookPath), "definedName").map((name) => [
      (name.getAttribute("name") ?? "").toLowerCase(),
      name.textContent ?? "",
    ]),
  );
  const reader =
    (on: SheetCells): Reader =>
    (text) => {
      const reference = parseA1Ref(text);
      if (!reference) return unknown;
      if ("name" in reference) {
        const meant = names.get(reference.name.toLowerCase());
        return meant === undefined ? unknown : reader(on)(meant);
      }
      const { context = [], range } = reference;
      const { top, left, bottom, right } = range;
      const sheet =
        context[0] === undefined
          ? on
          : sheets.find(({ name }) => name.toLowerCase() === context[0]!.toLowerCase());
      if (!sheet || typeof top !== "number" || typeof left !== "number") return unknown;
      return top === bottom && left === right ? sheet.value(cellAddress(top, left)) : unknown;
    };
  return reader;
}

/** As the user knows it: files write an add-in's functions in their own way. */
const plain = (formula: string): string => formula.replace(/_xldudf_IIJ_/gi, "IIJ.");

/** The record and the imported releases. */
function removeRecord(file: WorkbookPackage): void {
  for (const path of file.paths.filter((each) => /^customXml\/item\d+\.xml$/.test(each))) {
    if (!file.document(path).documentElement.namespaceURI?.startsWith(recordNamespace)) continue;
    for (const { target } of file.relationships(path)) if (target && file.has(target)) file.remove(target);
    file.remove(path);
  }
}

/** What makes the add-in's pane open with the workbook, and the settings that it keeps there. */
function removeStartUp(file: WorkbookPackage): void {
  const isOurs = (path: string) =>
    elements(file.document(path), "reference").some(
      (reference) => reference.getAttribute("id")?.toLowerCase() === addInId.toLowerCase(),
    );
  for (const path of file.paths.filter((each) => /webextension[^/]*\.xml$/i.test(each)))
    if (isOurs(path)) {
      for (const panes of file.paths.filter((each) => /taskpanes[^/]*\.xml$/i.test(each))) {
        const ids = new Set(
          file.relationships(panes).flatMap(({ id, target }) => (target === path ? [id] : [])),
        );
        for (const pane of elements(file.document(panes), "taskpane")) {
          const references = elements(pane, "webextensionref");
          const opens = references.some((each) => [...each.attributes].some(({ value }) => ids.has(value)));
          if (opens) pane.remove();
        }
      }
      file.remove(path);
    }
}

/** The list of formulas in the order that Excel calculates them is Excel's own; it makes a new one. */
function forgetOrderOfCalculation(file: WorkbookPackage): void {
  if (file.has("xl/calcChain.xml")) file.remove("xl/calcChain.xml");
}

/** With what a table fills new rows of a column is no formula of a cell; where it calls us, new rows stay empty. */
function forgetColumnFormulas(file: WorkbookPackage): void {
  for (const path of file.paths.filter((each) => each.startsWith("xl/tables/")))
    for (const formula of elements(file.document(path), "calculatedColumnFormula"))
      if (callTexts(formula.textContent ?? "").length) formula.remove();
}

/** A call in a rule or a name would show as an error to whoever opens the copy. */
function refuseCalls(file: WorkbookPackage): void {
  for (const path of file.paths.filter((each) => each.startsWith("xl/") && each.endsWith(".xml"))) {
    if (!/IIJ[._]/i.test(file.text(path))) continue;
    const calling = ["f", "formula", "formula1", "formula2", "definedName"]
      .flatMap((name) => elements(file.document(path), name))
      .find(({ textContent }) => callTexts(textContent ?? "").length);
    if (calling) {
      throw new WorkbookError(
        "stillCalls",
        `The copy was not made: ${path} calls an IIJ function outside a cell, in "${calling.textContent ?? ""}". Take that rule or name out first.`,
      );
    }
  }
}
