// The saved file, read as what it is: a zip of XML; and by LibreOffice.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { contosoWorkbook, onSheet } from "./contoso";
import type { Workbench } from "../../../src/workbench/workbench";

/** A workbook with one of everything, saved. */
async function saved(): Promise<{
  workbench: Workbench;
  bytes: Uint8Array;
  parts: Map<string, XMLDocument>;
}> {
  const workbench = contosoWorkbook();
  await onSheet((_, { workbook }) => {
    const sheet = workbook.worksheets.add("FY 2003");
    sheet.getRange("A5:A8").numberFormat = [["@"], ["@"], ["General"], ["General"]];
    sheet.getRange("A1:C8").formulas = [
      ["Part", "Whole", 2003],
      [1, 4, "=CONTOSO.RATIO(A2,B2)"],
      [1, 0, "=CONTOSO.RATIO(A3,B3)"],
      ["", "", '=IF(A2=1,"one","")'],
      ["=not a formula", "=A2-B2", "=SUM(A2:A3)"],
      ["007", "=1=1", "=contoso.ratio(A2,SUM(B2:B3))"],
      ["'=quoted", "#N/A", "=SUM(A2:A3*2)"],
      [" <a & b> ", "=SEQUENCE(1)", "=1/0"],
    ];
    sheet.getRange("F1").formulas = [["=CONTOSO.MIXED()"]];
    sheet.tables.add("A1:C3", true).name = "Segments";
    sheet.getRange("C2:C3").numberFormat = [["0.0%"], ["0.0%"]];
    sheet.getRange("A1:C1").format.fill.color = "#1F4E79";
    workbook.names.add("Rate", sheet.getRange("B2"), "a comment");
    workbook.customXmlParts.add('<record xmlns="urn:contoso">1</record>');
    workbook.properties.title = "Model";
    sheet.activate();
  });
  const bytes = await workbench.saveXlsx();
  const files = Object.entries(unzipSync(bytes));
  const parse = (content: Uint8Array) =>
    new DOMParser().parseFromString(strFromU8(content), "application/xml");
  return { workbench, bytes, parts: new Map(files.map(([name, content]) => [name, parse(content)])) };
}

let book: Awaited<ReturnType<typeof saved>>;
beforeAll(async () => {
  book = await saved();
});

const SHEET = "xl/worksheets/sheet1.xml";
const root = (part: string) => {
  const document = book.parts.get(part);
  if (!document) throw new Error(`no ${part} among ${[...book.parts.keys()].join(", ")}`);
  return document.documentElement;
};

/** [type, formula, value] of a cell; a shared text in its place. */
function cell(address: string): (string | undefined)[] {
  const element = root(SHEET).querySelector(`c[r="${address}"]`);
  const type = element?.getAttribute("t") ?? undefined;
  const value = element?.querySelector("v")?.textContent ?? undefined;
  const text =
    type === "s" ? root("xl/sharedStrings.xml").querySelectorAll("si")[Number(value)]?.textContent : value;
  return [type, element?.querySelector("f")?.textContent ?? undefined, text ?? undefined];
}
const isArray = (address: string) =>
  root(SHEET).querySelector(`c[r="${address}"] > f`)?.getAttribute("t") === "array";

test("every part is well-formed, related and declared, and none has lost its namespace", () => {
  const types = [...root("[Content_Types].xml").querySelectorAll("Override")].map((type) =>
    type.getAttribute("PartName")?.slice(1),
  );
  const undeclared = ["[Content_Types].xml", "customXml/item1.xml"];
  for (const [name, document] of book.parts) {
    expect(document.querySelector("parsererror")).toBeNull();
    expect(document.documentElement.outerHTML).not.toContain('xmlns=""');
    if (!name.endsWith(".rels") && !undeclared.includes(name)) expect(types).toContain(name);
  }
  for (const type of types) expect([...book.parts.keys()]).toContain(type);
});

test("an add-in's function is stored under Excel's name for it, with its value", () => {
  expect(cell("C2")).toEqual(["n", "_xldudf_CONTOSO_RATIO(A2,B2)", "0.25"]);
  expect(cell("C3")).toEqual(["e", "_xldudf_CONTOSO_RATIO(A3,B3)", "#DIV/0!"]);
  expect(cell("C6")).toEqual(["n", "_xldudf_CONTOSO_RATIO(A2,SUM(B2:B3))", "0.25"]);
});

test("native formulas have their values, and are plain unless they may be arrays", () => {
  expect(cell("B5")).toEqual(["n", "A2-B2", "-3"]);
  expect(cell("B6")).toEqual(["b", "1=1", "1"]);
  expect(cell("C4")).toEqual(["str", 'IF(A2=1,"one","")', "one"]);
  expect(cell("C8")).toEqual(["e", "1/0", "#DIV/0!"]);
  expect(["B5", "C4", "C5", "C8"].filter(isArray)).toEqual([]);
  expect(["C2", "C7", "B8", "F1"].filter((address) => !isArray(address))).toEqual([]);
});

test("spilled cells have their values too", () => {
  expect(cell("F1")).toEqual(["str", "_xldudf_CONTOSO_MIXED()", "a"]);
  expect(["G1", "H1", "F2", "G2"].map(cell)).toEqual([
    ["n", undefined, "1"],
    ["b", undefined, "1"],
    ["n", undefined, "0"],
    ["e", undefined, "#N/A"],
  ]);
});

test("texts are texts, without quotes, blanks kept; errors are errors", () => {
  expect(["A1", "C1", "A5", "A6", "A7", "A8"].map(cell)).toEqual([
    ["s", undefined, "Part"],
    ["s", undefined, "2003"],
    ["s", undefined, "=not a formula"],
    ["s", undefined, "007"],
    ["s", undefined, "=quoted"],
    ["s", undefined, " <a & b> "],
  ]);
  const blanks = [...root("xl/sharedStrings.xml").querySelectorAll("t")].find((t) =>
    t.textContent?.startsWith(" "),
  );
  expect(blanks?.getAttribute("xml:space")).toBe("preserve");
  expect(cell("B7")).toEqual(["e", undefined, "#N/A"]);
});

test("the open sheet, the defined name and the table's name are there", () => {
  const workbook = root("xl/workbook.xml");
  expect(workbook.querySelector("workbookView")?.getAttribute("activeTab")).toBe("1");
  const name = workbook.querySelector("definedName");
  expect([name?.getAttribute("name"), name?.textContent, name?.getAttribute("comment")]).toEqual([
    "Rate",
    "'FY 2003'!$B$2",
    "a comment",
  ]);
  const table = root("xl/tables/table1.xml");
  expect(["name", "displayName", "ref"].map((attribute) => table.getAttribute(attribute))).toEqual([
    "Segments",
    "Segments",
    "A1:C3",
  ]);
  expect([...table.querySelectorAll("tableColumn")].map((column) => column.getAttribute("name"))).toEqual([
    "Part",
    "Whole",
    "2003",
  ]);
});

test("texts with a leading = have the text format, colours are opaque", () => {
  const styles = root("xl/styles.xml");
  const style = (address: string) => {
    const index = Number(root(SHEET).querySelector(`c[r="${address}"]`)?.getAttribute("s"));
    return styles.querySelectorAll("cellXfs > xf")[index]?.getAttribute("numFmtId");
  };
  expect([style("A5"), style("A6")]).toEqual(["49", "49"]);
  const colors = [...styles.querySelectorAll("[rgb]")].map((color) => color.getAttribute("rgb"));
  expect(colors).toContain("FF1F4E79");
  expect(colors.every((color) => color?.length === 8)).toBe(true);
});

test("custom XML parts and properties travel along", () => {
  expect(root("customXml/item1.xml").outerHTML).toContain('<record xmlns="urn:contoso">1</record>');
  expect(root("docProps/core.xml").textContent).toBe("Model");
});

test("the same workbook is the same file", async () => {
  expect(Buffer.compare(await book.workbench.saveXlsx(), book.bytes)).toBe(0);
});

test("what is still calculating is waited for", async () => {
  const workbench = contosoWorkbook();
  workbench.type("Sheet1", "A1", "=CONTOSO.LATER(5)");
  const bytes = await workbench.saveXlsx();
  expect(strFromU8(unzipSync(bytes)["xl/worksheets/sheet0.xml"]!)).toContain("<v>5</v>");
});

const SOFFICE = "/usr/bin/soffice";
const withLibreOffice = existsSync(SOFFICE) ? test : test.skip;
withLibreOffice(
  "LibreOffice opens it: values, names and the table survive, and it prints",
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), "workbench-"));
    try {
      const file = path.join(folder, "book.xlsx");
      writeFileSync(file, book.bytes);
      const convert = (format: string, out: string) =>
        execFileSync(
          SOFFICE,
          [
            `-env:UserInstallation=file://${folder}/profile`,
            "--headless",
            ...["--convert-to", format, "--outdir", path.join(folder, out), file],
          ],
          { stdio: "pipe" },
        );
      const everySheet = "44,34,76,1,,0,false,true,false,false,false,-1";
      convert(`csv:Text - txt - csv (StarCalc):${everySheet}`, "csv");
      const csv = readFileSync(path.join(folder, "csv", "book-FY 2003.csv"), "utf8").split("\n");
      expect(csv[0]).toMatch(/^Part,Whole,2003,/);
      expect(csv[4]).toMatch(/^=not a formula,-3,2,/);
      expect(csv[5]).toMatch(/^007,TRUE,/);

      convert("xlsx", "again");
      const again = unzipSync(readFileSync(path.join(folder, "again", "book.xlsx")));
      expect(strFromU8(again["xl/workbook.xml"]!)).toContain('name="Rate"');
      expect(strFromU8(again["xl/tables/table1.xml"]!)).toContain('displayName="Segments"');

      convert("pdf", "pdf");
      expect(
        readFileSync(path.join(folder, "pdf", readdirSync(path.join(folder, "pdf"))[0]!)).subarray(0, 5),
      ).toEqual(Buffer.from("%PDF-"));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
