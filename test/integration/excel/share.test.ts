// A copy to share, from the saved file of a workbook with a forecast in it.
import { strFromU8, unzipSync, zipSync, strToU8 } from "fflate";
import { plannedSheets } from "../../../src/excel/planned-sheets";
import { openCopy, prepareToShare } from "../../../src/excel/share/prepare-to-share";
import { sharedCopy } from "../../../src/excel/share/shared-copy";
import { writeSheets } from "../../../src/excel/write-sheets";
import { resetStore } from "../../../src/statements/store";
import type { Workbench } from "../../../src/workbench/workbench";
import { newAddinWorkbook } from "../../addin";
import { everyCell } from "./every-cell";

afterEach(resetStore);

/** A model as an analyst would build it: history and forecast in one row, drivers beside. */
const model: Record<string, string> = {
  A1: "Growth",
  B1: "0.05",
  A3: "Period",
  B3: "2Q03",
  C3: "3Q03",
  D3: "4Q03",
  E3: "1Q04",
  A4: "Total revenues",
  B4: "=IIJ.ACTUALOR($A4,B$3,A4*(1+$B$1))",
  C4: "=IIJ.ACTUALOR($A4,C$3,B4*(1+$B$1))",
  D4: "=IIJ.ACTUALOR($A4,D$3,C4*(1+$B$1))",
  E4: "=IIJ.ACTUALOR($A4,E$3,D4*(1+$B$1))",
  A5: "Operating income",
  B5: "=IIJ.GET($A5,B$3)",
  C5: "=IIJ.GET($A5,C$3)",
  D5: "=D4*0.03",
  A6: "Margin",
  C6: "=IIJ.MARGIN(C5,C4)",
  D6: "=IIJ.MARGIN(D5,D4)",
  A7: "Growth rate",
  C7: "=IIJ.GROWTHRATE(C4,B4)",
  D7: "=IIJ.GROWTHRATE(D4,C4)",
  A8: "USD",
  C8: "=IIJ.TOUSD(C4)",
  D8: "=IIJ.TOUSD(D4,119.87)",
  A9: "Mixed",
  C9: '=ROUND(IIJ.GET("Net income",C$3)/10,0)+D4',
  A10: "Item form",
  C10: '=IIJ.MARGIN("Operating income","3Q03")',
  A11: "Cannot tell",
  C11: "=IIJ.GET(INDEX($A$4:$A$5,2),C$3)+1",
  A12: "Spill",
  B12: "=IIJ.MARGIN(B5:C5,B4:C4)",
  A14: "Table",
  B14: '=IIJ.STATEMENT("Balance sheet")',
};

let workbench: Workbench;
beforeEach(async () => {
  workbench = await newAddinWorkbook(require);
});

async function savedModel(): Promise<Uint8Array> {
  await writeSheets(plannedSheets({ mode: "live", currency: "USD" }));
  for (const [address, content] of Object.entries(model)) workbench.type("Sheet1", address, content);
  await workbench.settled();
  return workbench.saveXlsx();
}
const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
const documentOf = (xml: string) => new DOMParser().parseFromString(xml, "application/xml");
const formulasOf = (bytes: Uint8Array): Record<string, string> => {
  const xml = partsOf(bytes).get("xl/worksheets/sheet0.xml")!;
  const cells = [...documentOf(xml).getElementsByTagName("c")];
  return Object.fromEntries(
    cells.flatMap((cell) => {
      const formula = cell.getElementsByTagName("f")[0]?.textContent;
      return formula ? [[cell.getAttribute("r"), formula]] : [];
    }),
  ) as Record<string, string>;
};

/** Every address of a reference in one row, "B12:C12". */
function cellsIn(reference: string | null): string[] {
  const [, first, row, last] = /^([A-Z])(\d+):([A-Z])\2$/.exec(reference ?? "") ?? [];
  if (!first || !last) return [];
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters.slice(letters.indexOf(first), letters.indexOf(last) + 1).map((letter) => `${letter}${row}`);
}

/** The sheets of a file, typed into a workbook that knows no add-in. */
async function openWithout(bytes: Uint8Array): Promise<Workbench> {
  const without = newWorkbook();
  const parts = partsOf(bytes);
  const strings = [...documentOf(parts.get("xl/sharedStrings.xml")!).getElementsByTagName("si")].map(
    ({ textContent }) => textContent,
  );
  const book = documentOf(parts.get("xl/workbook.xml")!);
  const targets = new Map(
    [...documentOf(parts.get("xl/_rels/workbook.xml.rels")!).getElementsByTagName("Relationship")].map(
      (each) => [each.getAttribute("Id"), `xl/${each.getAttribute("Target")!.replace(/^\/?xl\//, "")}`],
    ),
  );
  const sheets = [...book.getElementsByTagName("sheet")].map((sheet) => ({
    name: sheet.getAttribute("name")!,
    document: documentOf(parts.get(targets.get(sheet.getAttribute("r:id"))!)!),
  }));
  await Excel.run(async (context) => {
    for (const { name } of sheets) if (name !== "Sheet1") context.workbook.worksheets.add(name);
    for (const each of book.getElementsByTagName("definedName"))
      if (!each.getAttribute("name")!.startsWith("_xlnm."))
        context.workbook.names.add(each.getAttribute("name")!, `=${each.textContent}`);
    await context.sync();
    for (const { name, document } of sheets) {
      const spilled = [...document.getElementsByTagName("f")].flatMap((f) =>
        cellsIn(f.getAttribute("ref")).slice(1),
      );
      for (const cell of document.getElementsByTagName("c")) {
        if (spilled.includes(cell.getAttribute("r")!)) continue;
        const text = cell.getElementsByTagName("v")[0]?.textContent ?? cell.textContent ?? "";
        const formula = cell.getElementsByTagName("f")[0]?.textContent?.replaceAll("_xlfn.", "");
        const type = cell.getAttribute("t");
        const value = type === "s" ? strings[Number(text)] : text;
        if (!formula && (value === "" || value === undefined)) continue;
        const range = context.workbook.worksheets.getItem(name).getRange(cell.getAttribute("r")!);
        if (!formula && type && type !== "n" && type !== "e") range.numberFormat = [["@"]];
        range.formulas = [[formula ? `=${formula}` : type === null || type === "n" ? Number(value) : value]];
      }
    }
    await context.sync();
  });
  return without;
}

test("only the IIJ call inside each formula is replaced", async () => {
  const copy = sharedCopy(await savedModel());
  expect(formulasOf(copy.bytes)).toEqual({
    D4: "C4*(1+$B$1)",
    E4: "D4*(1+$B$1)",
    D5: "D4*0.03",
    C6: "C5/C4",
    D6: "D5/D4",
    C7: "IF((B4<=0)+(C4<0)>0,NA(),C4/B4-1)",
    D7: "IF((C4<=0)+(D4<0)>0,NA(),D4/C4-1)",
    C8: "C4/IIJ_JPYUSD",
    D8: "D4/119.87",
    C9: "ROUND(1979/10,0)+D4",
    B12: 'IF((B5:C5="")+(B4:C4="")>0,"",B5:C5/B4:C4)',
  });
  expect(copy.frozen).toEqual(["Sheet1!C11"]);
  expect(copy.values).toEqual(expect.arrayContaining(["Sheet1!B4", "Sheet1!C5", "Sheet1!C10", "Sheet1!B14"]));
  expect(copy.values).toContain("IIJ Operations!E5");
});

test("no IIJ call is left in any part", async () => {
  const { bytes } = sharedCopy(await savedModel());
  const formulas = [...partsOf(bytes)]
    .filter(([path]) => path.endsWith(".xml"))
    .flatMap(([, xml]) =>
      ["f", "formula", "definedName"].flatMap((name) => [...documentOf(xml).getElementsByTagName(name)]),
    )
    .map(({ textContent }) => textContent ?? "");
  expect(formulas.length).toBeGreaterThan(100);
  expect(formulas.filter((formula) => /IIJ[._][A-Z]+\(|_xldudf/i.test(formula))).toEqual([]);
});

test("opened without the add-in: the same figures; a driver is changed and the forecast moves", async () => {
  const original = await savedModel();
  const shown = [
    "B4",
    "C4",
    "D4",
    "E4",
    "C5",
    "C6",
    "D6",
    "C7",
    "D7",
    "C8",
    "C9",
    "C10",
    "C11",
    "B12",
    "C12",
    "B14",
    "D16",
  ];
  const before = shown.map((address) => workbench.cell("Sheet1", address).value);
  const { bytes } = sharedCopy(original);
  const without = await openWithout(bytes);
  const read = (address: string) => without.cell("Sheet1", address).value;
  shown.forEach((address, i) => {
    const expected = before[i];
    if (typeof expected === "number") expect(read(address)).toBeCloseTo(expected, 9);
    else expect([address, read(address)]).toEqual([address, expected]);
  });
  without.type("Sheet1", "B1", "0.1");
  expect(read("D4")).toBeCloseTo(9633 * 1.1, 9);
  expect(read("E4")).toBeCloseTo(9633 * 1.1 * 1.1, 9);
  expect(read("D6")).toBeCloseTo(0.03, 9);
  expect(without.cell("IIJ Operations", "A2").value).toBe("All checks hold");
});

test("every look-up stands on the source sheet with the line it was printed on", async () => {
  const { bytes } = sharedCopy(await savedModel());
  const without = await openWithout(bytes);
  expect(without.sheetNames.at(-1)).toBe("IIJ Source");
  const lines = Array.from({ length: 60 }, (_, i) =>
    ["A", "B", "C", "D"].map((column) => String(without.cell("IIJ Source", `${column}${i + 4}`).value)),
  );
  const cited = lines.find(([sheet, cell]) => sheet === "Sheet1" && cell === "C5");
  expect(cited?.[2]).toBe("=IIJ.GET($A5,C$3)");
  expect(cited?.[3]).toMatch(
    /^Operating income \(loss\) 3Q03: 236 JPY million\..*Results table, line 104\.$/,
  );
});

test("the copy has no record, no imported release and no start-up flag; parts of others stay", async () => {
  await Excel.run(async (context) => {
    context.workbook.customXmlParts.add('<data xmlns="urn:another">kept</data>');
    await context.sync();
  });
  const files = unzipSync(withStartUp(await savedModel()));
  expect(Object.keys(files)).toContain("xl/webextensions/webextension1.xml");
  expect([...partsOf(zipSync(files)).values()].join("\n")).toContain("urn:iij-financials:generation:1");
  const parts = partsOf(sharedCopy(zipSync(files)).bytes);
  const all = [...parts.values()].join("\n");
  expect(all).not.toContain("urn:iij-financials");
  expect(all).toContain("urn:another");
  expect([...parts.keys()].filter((path) => path.includes("webextension1"))).toEqual([]);
  expect([...parts.keys()]).toContain("xl/webextensions/webextension2.xml");
  expect(parts.get("xl/webextensions/taskpanes.xml")!.match(/<wetp:taskpane /g)).toHaveLength(1);
  for (const [path, xml] of parts) {
    if (!path.endsWith(".rels")) continue;
    const base = `http://file/${path.replace(/_rels\/([^/]*)\.rels$/, "$1")}`;
    for (const each of documentOf(xml).getElementsByTagName("Relationship"))
      expect(parts.has(new URL(each.getAttribute("Target")!, base).pathname.slice(1))).toBe(true);
  }
});

test("a call in a rule is refused with a sentence", async () => {
  const files = unzipSync(await savedModel());
  const path = "xl/worksheets/sheet0.xml";
  const rule =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>IIJ.ISACTUAL(A4,B3)</formula></cfRule></conditionalFormatting>';
  files[path] = strToU8(strFromU8(files[path]!).replace("</sheetData>", `</sheetData>${rule}`));
  expect(() => sharedCopy(zipSync(files))).toThrow(
    /calls an IIJ function outside a cell, in "IIJ\.ISACTUAL\(A4,B3\)"/,
  );
});

test("what is no workbook is refused with a sentence", () => {
  expect(() => sharedCopy(new Uint8Array([1, 2, 3]))).toThrow(/^The workbook's file cannot be read/);
  expect(() => sharedCopy(zipSync({ "a.txt": strToU8("b") }))).toThrow(/has no readable part/);
});

test.each(["#NAME?", "#BUSY!"])(
  "a look-up that shows %s is refused: it has no value to keep",
  async (error) => {
    const files = unzipSync(await savedModel());
    const path = "xl/worksheets/sheet0.xml";
    const stuck = strFromU8(files[path]!).replace(
      /<c [^>]*r="C5"[^>]*>(<f[ >][^<]*<\/f>).*?<\/c>/s,
      `<c r="C5" t="e">$1<v>${error}</v></c>`,
    );
    files[path] = strToU8(stuck);
    expect(() => sharedCopy(zipSync(files))).toThrow(`The copy was not made: 'Sheet1'!C5 shows ${error}.`);
  },
);

test("a copy of the open workbook is opened as another workbook, and the open one stays as it is", async () => {
  const opened: Uint8Array[] = [];
  workbench = await newAddinWorkbook(require, { onNewWorkbook: (bytes) => opened.push(bytes) });
  await savedModel();
  const before = await everyCell();
  const progress: [number, number][] = [];
  const copy = await prepareToShare({ onProgress: (done, of) => progress.push([done, of]) });
  await openCopy(copy);
  expect(opened).toEqual([copy.bytes]);
  expect(copy.native).toContain("Sheet1!D4");
  expect(formulasOf(copy.bytes)["D4"]).toBe("C4*(1+$B$1)");
  expect(progress.length).toBeGreaterThan(0);
  expect(await everyCell()).toEqual(before);
});

test("stopped while the file is read: the next copy is made all the same", async () => {
  await savedModel();
  for (let i = 0; i < 3; i++)
    await expect(prepareToShare({ signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "cancelled",
    });
  expect((await prepareToShare()).values.length).toBeGreaterThan(0);
});

test("stopped by the user", async () => {
  const original = await savedModel();
  expect(() => sharedCopy(original, { signal: AbortSignal.abort() })).toThrow(/Stopped as asked/);
});

/** As Excel saves a workbook that opens two add-ins' panes, ours the first. */
function withStartUp(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const we = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
  const wetp = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
  const r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
  const kinds = "http://schemas.microsoft.com/office/2011/relationships";
  const extension = (id: string) =>
    `<we:webextension xmlns:we="${we}" id="{1}"><we:reference id="${id}" version="1.0" store="developer"/></we:webextension>`;
  const add = (path: string, xml: string) => {
    files[path] = strToU8(xml);
  };
  add("xl/webextensions/webextension1.xml", extension("6F3B1E87-D093-4FC2-AFD7-372F44C162A2"));
  add("xl/webextensions/webextension2.xml", extension("00000000-0000-0000-0000-000000000001"));
  const pane = (id: string) =>
    `<wetp:taskpane dockstate="right"><wetp:webextensionref xmlns:r="${r}" r:id="${id}"/></wetp:taskpane>`;
  add(
    "xl/webextensions/taskpanes.xml",
    `<wetp:taskpanes xmlns:wetp="${wetp}">${pane("rId1")}${pane("rId2")}</wetp:taskpanes>`,
  );
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"/>`;
  add(
    "xl/webextensions/_rels/taskpanes.xml.rels",
    `<Relationships xmlns="${rels}">${relation("rId1", "webextension", "webextension1.xml")}${relation("rId2", "webextension", "webextension2.xml")}</Relationships>`,
  );
  const root = strFromU8(files["_rels/.rels"]!);
  add(
    "_rels/.rels",
    root.replace(
      "</Relationships>",
      `${relation("rIdPanes", "webextensiontaskpanes", "xl/webextensions/taskpanes.xml")}</Relationships>`,
    ),
  );
  return zipSync(files);
}
