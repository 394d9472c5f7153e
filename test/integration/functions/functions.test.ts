import type { Workbench } from "../../../src/workbench/workbench";
import { evaluate, newAddinWorkbook } from "../../addin";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await newAddinWorkbook((file) => require(file));
});

// Figures are of the release of 2004-02-16, JPY million; sentences are part of what the user sees.
test.each([
  // GET
  ['=IIJ.GET("Operating income","1Q03")', "-1206"],
  ['=IIJ.GET("operating  INCOME (loss)","3q03")', "236"],
  ['=IIJ.GET("TotalRevenues",DATE(2003,12,31))', "9633"],
  ['=IIJ.GET("Revenue","3Q03","USD")', "89.91879025483058"],
  ['=IIJ.GET("Revenue","3Q03",,"Latest")', "9633"],
  ['=IIJ.GET("Convenience rate","3Q03")', "107.13"],
  [
    '=IIJ.GET("Operating income","9Q03")',
    '#VALUE! "9Q03" is not a period: the quarters of that fiscal year are 1Q03 to 4Q03. Did you mean 4Q03?',
  ],
  [
    '=IIJ.GET("Operating incom","3Q03")',
    '#VALUE! Unknown item "Operating incom". Did you mean "Operating income (loss)"?',
  ],
  ['=IIJ.GET("Revenue","3Q03","EUR")', '#VALUE! Unknown currency "EUR": give JPY or USD.'],
  ['=IIJ.GET("Revenue",2003)', "#VALUE! 2003 looks like a year: 3Q03 or FY03?"],
  ['=IIJ.GET("Revenue",Z99)', "#VALUE! The period is blank: name one, such as 3Q03."],
  ['=IIJ.GET(NA(),"3Q03")', "#N/A"],
  ['=IIJ.GET("Operating income","1Q03",,"2003-08-12")', "-1060"],
  ['=IIJ.GET("Operating income","1Q03",,"2003-11-21")', "-1206"],
  ['=IIJ.GET("Operating income","1Q03",,DATE(2004,1,1))', "-1206"],
  ['=IIJ.GET("Operating income","1Q03",,"First")', "-1060"],
  ['=ROUND(IIJ.GET("Revenue","1Q03","USD"),1)', "69.6"],
  [
    '=IIJ.GET("Revenue","2Q03","USD")',
    "#N/A Convenience rate for 2Q03 is not in the source: the release of 2003-11-21 gave dollar amounts but not the rate behind them.",
  ],
  ['=IIJ.GET("Revenue","FQ0")', "9633"],
  ['=IIJ.GET("Revenue","1Q-3Q03")', "27162"],
  ['=IIJ.GET("Gross profit","3Q03")', "1508"],
  ['=IIJ.GET("Gross margin","3Q03")', /^#VALUE! "Gross margin" is ambiguous: name one of /],
  // MARGIN
  ["=IIJ.MARGIN(236,9633)", "0.024499117616526525"],
  ['=IIJ.MARGIN("Operating income","3Q03")', "0.024499117616526525"],
  ["=IIJ.MARGIN(-1206,8344)", "-0.14453499520613614"],
  ["=IIJ.MARGIN(236,0)", "#DIV/0! Revenue is zero, so there is no margin."],
  [
    '=IIJ.MARGIN("Total assets","3Q03")',
    "#VALUE! Total assets has no margin: it is not an amount of a period, so no part of its revenue.",
  ],
  ["=IIJ.MARGIN(236,Z99)", "#VALUE! The revenue is blank: give a number."],
  ['=IIJ.MARGIN(236,"many")', '#VALUE! The revenue is the text "many": give a number.'],
  // GROWTHRATE
  ["=IIJ.GROWTHRATE(9633,9185)", "0.048775176918889496"],
  ['=IIJ.GROWTHRATE("Total revenues","3Q03")', "0.048775176918889496"],
  ['=IIJ.GROWTHRATE("Total revenues","3Q03","1Q03")', "0.15448226270373921"],
  ["=IIJ.GROWTHRATE(236,-830)", "#N/A Growth from -830 is not meaningful: the base is not positive."],
  // TOUSD, TOJPY, USDRATE
  ["=IIJ.TOUSD(9633)", "89.91879025483058"],
  ["=IIJ.TOUSD(9633,)", "89.91879025483058"],
  ["=IIJ.TOUSD(9633,119.87)", "80.36205889713857"],
  ['=IIJ.TOUSD(9633,"3Q03")', "89.91879025483058"],
  ["=IIJ.TOUSD(9633,DATE(2004,2,16))", "89.91879025483058"],
  ["=IIJ.TOUSD(9633,Z99)", "#VALUE! The rate cell is blank: fill in JPY per USD, or leave the argument out."],
  ["=IIJ.TOUSD(9633,7)", "#VALUE! 7 is not a rate: JPY per USD lies from 50 to 500."],
  ["=IIJ.TOJPY(89.9)", "9630.987"],
  ["=IIJ.TOJPY(IIJ.TOUSD(9633))", "9633"],
  ["=IIJ.USDRATE()", "107.13"],
  ['=IIJ.USDRATE("3Q03")', "107.13"],
  // SOURCE
  ['=IIJ.SOURCE("Operating income","1Q03","Printed")', "(1,206)"],
  ['=IIJ.SOURCE("Operating income","1Q03","Line")', "104"],
  ['=IIJ.SOURCE("Operating income","1Q03","Date")', "2004-02-16"],
  ['=IIJ.SOURCE("Operating income","1Q03","Page")', /^#VALUE! Unknown field "Page": give Cite, Printed, /],
  [
    '=IIJ.SOURCE("Operating income","1Q03")',
    /^Operating income \(loss\) 1Q03: \(1,206\) JPY million\. .*line 104\.$/,
  ],
])("%s", async (formula, expected) => {
  const [result] = await evaluate(workbench, [formula]);
  if (expected instanceof RegExp) expect(result).toMatch(expected);
  else expect(result).toBe(expected);
});

test("REVISIONS lists what was restated", async () => {
  workbench.type("Sheet1", "J1", "=IIJ.REVISIONS()");
  await workbench.settled();
  const row = (number: number) =>
    [..."JKLMNOP"].map((column) => workbench.cell("Sheet1", `${column}${number}`).value);
  expect([row(1), row(2)]).toEqual([
    ["Operating income (loss)", "1Q03", -1060, -1206, -146, "2003-08-12", "2003-11-21"],
    ["Adjusted EBITDA", "1Q03", -97, -243, -146, "2003-08-12", "2003-11-21"],
  ]);
  workbench.type("Sheet1", "J5", '=IIJ.REVISIONS("Net income")');
  await workbench.settled();
  expect(workbench.cell("Sheet1", "J5").error).toBe(
    "No figure of Net income (loss) was restated up to 2004-02-16.",
  );
});

test("ranges go in and out element by element; a blank gives nothing, an error stays where it is", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Ranges");
    sheet.getRange("A1:B4").formulas = [
      [236, 9633],
      [-830, 9185],
      ["", ""],
      ["=1/0", 8344],
    ];
    sheet.getRange("D1").formulas = [["=IIJ.MARGIN(A1:A4,B1:B4)"]];
    sheet.getRange("F1").formulas = [["=IIJ.TOUSD(B1:B2,107.13)"]];
    sheet.getRange("H1").formulas = [["=IIJ.MARGIN(A1:A4,B1:B2)"]];
    await context.sync();
  });
  await workbench.settled();
  const values = (address: string) => workbench.cell("Ranges", address).value;
  expect(["D1", "D2", "D3", "D4"].map(values)).toEqual([
    0.024499117616526525,
    -0.09036472509526401,
    "",
    "#DIV/0!",
  ]);
  expect(["F1", "F2"].map(values)).toEqual([89.91879025483058, 85.73695510127882]);
  expect(workbench.cell("Ranges", "H1").error).toBe(
    "The revenue is 2 × 1 cells where 4 × 1 are needed: give ranges of one shape.",
  );
});
