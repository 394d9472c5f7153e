import type { Layout } from "../../../src/excel/layout";
import { type LinkOptions, linkLayout, readLayout } from "../../../src/excel/link-layout";
import { resetStore } from "../../../src/statements/store";
import type { Workbench } from "../../../src/workbench/workbench";
import { newAddinWorkbook } from "../../addin";

afterEach(resetStore);

const formulas: LinkOptions = { as: "formulas", currency: "JPY", overwrite: new Set() };
const values: LinkOptions = { ...formulas, as: "values" };

let workbench: Workbench;
beforeEach(async () => {
  workbench = await newAddinWorkbook(require);
});

/** A block of the user's own from B2 on, selected with its title. */
async function block(lines: readonly (readonly string[])[]): Promise<Layout> {
  lines.forEach((cells, r) =>
    cells.forEach((content, c) => {
      if (content) workbench.type("Sheet1", `${"BCDEFG"[c]}${r + 2}`, content);
    }),
  );
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
    range.getResizedRange(lines.length - 1, lines[0]!.length - 1).select();
    await context.sync();
  });
  return readLayout();
}
const cell = (address: string) => workbench.cell("Sheet1", address);

const mine = [
  ["My model", "", "", ""],
  ["", "2Q FY03", "37986", "2003"],
  ["Revenue", "", "", ""],
  ["Operating profit", "-830", "", ""],
  ["Gross margin", "", "", ""],
  ["Depreciation", "", "", ""],
  ["Something else", "", "", ""],
];

test("each label with its item and each header with its period; what is ambiguous is not ticked", async () => {
  const { rows, columns } = await block(mine);
  expect(columns.map(({ header, period, dates, isTicked }) => [header, period, dates, isTicked])).toEqual([
    ["2Q FY03", "2Q03", ["2003-07-01", "2003-09-30"], true],
    ["37986", "3Q03", ["2003-10-01", "2003-12-31"], true],
    ["2003", undefined, undefined, false],
  ]);
  expect(columns[2]?.why).toBe("2003 looks like a year: 3Q03 or FY03?");
  expect(rows.map(({ label, item, isTicked }) => [label, item, isTicked])).toEqual([
    ["Revenue", "TotalRevenues", true],
    ["Operating profit", "OperatingIncome", true],
    ["Gross margin", undefined, false],
    ["Depreciation", "DepreciationAndAmortization", false],
    ["Something else", undefined, false],
  ]);
  expect(rows[2]?.candidates).toEqual([
    "ConnectivityGrossMargin",
    "SystemsIntegrationGrossMargin",
    "CompanyGrossMargin",
  ]);
  expect(rows[2]?.why).toMatch(/is ambiguous/);
  expect(rows[3]?.why).toMatch(/is not in the source/);
  expect(rows[4]?.why).toMatch(/Unknown item/);
});

test("formulas into empty cells only, over the user's own labels and headers", async () => {
  const layout = await block(mine);
  const { written, kept } = await linkLayout(layout, formulas);
  await workbench.settled();
  expect(written).toEqual(["C4", "D4", "D5"]);
  expect(kept).toEqual(["C5"]);
  expect(cell("D5")).toMatchObject({ formula: "=IIJ.GET($B5,D$3)", value: 236 });
  expect(cell("C4").value).toBe(9185);
  expect(cell("C5")).toMatchObject({ formula: undefined, value: -830 });
  expect(cell("E4").value).toBe("");
});

test("a filled cell is overwritten when ticked, an ambiguous label when an item was chosen for it", async () => {
  const layout = await block(mine);
  const rows = layout.rows.map((row) =>
    row.label === "Gross margin" ? { ...row, item: "CompanyGrossMargin", isTicked: true } : row,
  );
  await linkLayout({ ...layout, rows }, { ...formulas, overwrite: new Set(["C5"]) });
  await workbench.settled();
  expect(cell("C5")).toMatchObject({ formula: "=IIJ.GET($B5,C$3)", value: -830 });
  expect(cell("D6")).toMatchObject({ formula: '=IIJ.GET("CompanyGrossMargin",D$3)' });
  expect(cell("D6").value).toBeCloseTo(0.15654520917678813, 15);
});

test("values, dollars among them, where a rate was printed; formats stay", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("C4:D5");
    range.numberFormat = [
      ["0.00", "0.0"],
      ["0.00", "@"],
    ];
    await context.sync();
  });
  const layout = await block([
    ["", "", ""],
    ["", "2Q03", "3Q03"],
    ["Revenue", "", ""],
    ["Net income", "", ""],
  ]);
  const outcome = await linkLayout(layout, { ...values, currency: "USD" });
  expect(outcome).toEqual({ written: ["C4", "D4", "C5"], kept: [], texts: ["D5"] });
  expect(cell("C4").value).toBe("#N/A");
  expect(cell("D4").value).toBeCloseTo(9633 / 107.13, 12);
  expect(cell("D4").text).toBe("89.9");
  expect(cell("D5").value).toBe("");
});

test("a cell filled in between stops it, and nothing is written", async () => {
  const layout = await block(mine);
  workbench.type("Sheet1", "D4", "7");
  await expect(linkLayout(layout, formulas)).rejects.toMatchObject({ code: "changedSince" });
  expect(cell("C4").value).toBe("");
});

test.each([
  [
    [
      ["", "a", "b"],
      ["Revenue", "", ""],
    ],
    /no header that is a period/,
  ],
  [
    [
      ["", "2Q03", "3Q03"],
      ["mine", "", ""],
    ],
    /no label that is an item/,
  ],
])("a block without periods or items: a sentence", async (lines, sentence) => {
  await expect(block(lines)).rejects.toMatchObject({
    code: "noLayout",
    message: expect.stringMatching(sentence) as string,
  });
});
