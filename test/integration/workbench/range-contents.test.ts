// What ranges do with their contents beside reading and writing them.
import { contosoWorkbook, onSheet, plain } from "./contoso";
import type { Workbench } from "../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(() => {
  workbench = contosoWorkbook();
});

async function formulasAfter(
  address: string,
  act: (sheet: Excel.Worksheet) => unknown,
): Promise<unknown[][]> {
  const range = await onSheet((sheet) => {
    act(sheet);
    return sheet.getRange(address).load("formulas");
  });
  return plain(range.formulas) as unknown[][];
}

test.each<[string, unknown[][], string, string, Excel.AutoFillType, unknown[][]]>([
  ["two numbers go on as a series", [[1], [3]], "A1:A2", "A1:A5", "FillDefault", [[1], [3], [5], [7], [9]]],
  ["one number is copied", [[7]], "A1", "A1:A3", "FillDefault", [[7], [7], [7]]],
  ["one number counts up where a series is asked for", [[7]], "A1", "A1:A3", "FillSeries", [[7], [8], [9]]],
  ["decimals stay exact", [[0.1], [0.2]], "A1:A2", "A1:A4", "FillDefault", [[0.1], [0.2], [0.3], [0.4]]],
  ["a text that ends in a number counts", [["Q1"]], "A1", "A1:A3", "FillDefault", [["Q1"], ["Q2"], ["Q3"]]],
  [
    "other texts are repeated",
    [["a"], ["b"]],
    "A1:A2",
    "A1:A5",
    "FillDefault",
    [["a"], ["b"], ["a"], ["b"], ["a"]],
  ],
  ["copies are copies", [[1], [3]], "A1:A2", "A1:A4", "FillCopy", [[1], [3], [1], [3]]],
  ["formulas are filled", [["=B1*2"]], "A1", "A1:A3", "FillValues", [["=B1*2"], ["=B2*2"], ["=B3*2"]]],
] as never)("autoFill: %s", async (_, values, source, target, type, expected) => {
  expect(
    await formulasAfter(target, (sheet) => {
      sheet.getRange(source).formulas = values;
      sheet.getRange(source).autoFill(target, type);
    }),
  ).toEqual(expected);
});

test("autoFill goes to the right too, and refuses a target that is none", async () => {
  expect(
    await formulasAfter("A1:D1", (sheet) => {
      sheet.getRange("A1:B1").values = [[2, 4]];
      sheet.getRange("A1:B1").autoFill("A1:D1");
    }),
  ).toEqual([[2, 4, 6, 8]]);
  await expect(onSheet((sheet) => sheet.getRange("A1:B1").autoFill("B1:D1"))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  await expect(onSheet((sheet) => sheet.getRange("A1:B1").autoFill())).rejects.toMatchObject({
    code: "ApiNotAvailable",
    message: "Range.autoFill without a destination is not available in the workbench",
  });
});

test("cells that are moved take their references along", async () => {
  expect(
    await formulasAfter("A1:D4", (sheet) => {
      sheet.getRange("A1:B1").formulas = [[20, "=A1+1"]];
      sheet.getRange("A3").formulas = [["=A1*2"]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1:B1").moveTo("C4");
    }),
  ).toEqual([
    ["", "", "", ""],
    ["", "", "", ""],
    ["=C4*2", "", "", ""],
    ["", "", 20, "=C4+1"],
  ]);
  const [font, old] = await onSheet((sheet) => [
    sheet.getRange("C4").format.font.load("bold"),
    sheet.getRange("A1").format.font.load("bold"),
  ]);
  expect([font.bold, old.bold]).toEqual([true, false]);
  workbench.undo();
  expect(workbench.cell("Sheet1", "A3").formula).toBeUndefined();
});

test("find shows where a text is, by row, whole or part, in either direction", async () => {
  const found = await onSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      ["Revenue", "Cost"],
      ["Net revenue", 12],
    ];
    const range = sheet.getRange("A1:C9");
    return [
      range.find("revenue", {}),
      range.find("revenue", { searchDirection: "Backwards" }),
      range.find("REVENUE", { completeMatch: true }),
      range.findOrNullObject("revenue", { matchCase: true }),
      range.findOrNullObject("rev*ue", { completeMatch: true }),
      range.findOrNullObject("nothing", {}),
    ].map((cell) => cell.load("address"));
  });
  expect(found.map((cell) => (cell.isNullObject ? null : cell.address.replace("Sheet1!", "")))).toEqual([
    "A1",
    "A2",
    "A1",
    "A2",
    "A1",
    null,
  ]);
  await expect(onSheet((sheet) => sheet.getRange("A1:C9").find("nothing", {}))).rejects.toMatchObject({
    code: "ItemNotFound",
    message: 'Sheet1!A1:C9 shows no "nothing".',
  });
});

test("replaceAll changes texts and formulas, and says how many cells", async () => {
  const count = await onSheet((sheet) => {
    sheet.getRange("A1:A3").formulas = [["cost of sales"], ["=B1+B2"], ["Cost"]];
    return sheet.getRange("A1:A3").replaceAll("cost", "expense", {});
  });
  expect(count.value).toBe(2);
  const inFormulas = await onSheet((sheet) =>
    sheet.getRange("A1:A3").replaceAll("B2", "B7", { matchCase: true }),
  );
  expect(inFormulas.value).toBe(1);
  expect(await formulasAfter("A1:A3", () => undefined)).toEqual([
    ["expense of sales"],
    ["=B1+B7"],
    ["expense"],
  ]);
});

test("removeDuplicates takes repeated rows away, by some columns", async () => {
  const result = await onSheet((sheet) => {
    sheet.getRange("A1:C5").values = [
      ["Segment", "Year", "Value"],
      ["Network", 2003, 1],
      ["network", 2003, 2],
      ["Systems", 2003, 3],
      ["Network", 2004, 4],
    ];
    return sheet.getRange("A1:C5").removeDuplicates([0, 1], true).load("removed,uniqueRemaining");
  });
  expect([result.removed, result.uniqueRemaining]).toEqual([1, 3]);
  expect(await formulasAfter("A2:C5", () => undefined)).toEqual([
    ["Network", 2003, 1],
    ["Systems", 2003, 3],
    ["Network", 2004, 4],
    ["", "", ""],
  ]);
  await expect(onSheet((sheet) => sheet.getRange("A1:C5").removeDuplicates([3], true))).rejects.toMatchObject(
    {
      code: "InvalidArgument",
    },
  );
});

test("formulas are written and read in R1C1", async () => {
  const range = await onSheet((sheet) => {
    sheet.getRange("B2:C2").formulasR1C1 = [["=RC[-1]*R1C1", "=SUM(R1C:R[-1]C[1])"]];
    return sheet.getRange("B2:C2").load("formulas,formulasR1C1,formulasLocal");
  });
  expect(plain(range.formulas)).toEqual([["=A2*$A$1", "=SUM(C$1:D1)"]]);
  expect(plain(range.formulasR1C1)).toEqual([["=RC[-1]*R1C1", "=SUM(R1C:R[-1]C[1])"]]);
  expect(plain(range.formulasLocal)).toEqual(plain(range.formulas));
  await expect(onSheet((sheet) => (sheet.getRange("A1").formulasR1C1 = [["=R[-1]C"]]))).rejects.toMatchObject(
    {
      code: "InvalidArgument",
    },
  );
});

test("the workbench is en-US: what is local is the same", async () => {
  const range = await onSheet((sheet) => {
    sheet.getRange("A1:B1").formulasLocal = [[1206, "=A1"]];
    sheet.getRange("A1:B1").numberFormatLocal = [["#,##0", "0.0%"]];
    return sheet
      .getRange("A1:B1")
      .load("formulas,numberFormat,numberFormatLocal,numberFormatCategories,text");
  });
  expect(plain(range.formulas)).toEqual([[1206, "=A1"]]);
  expect(plain(range.text)).toEqual([["1,206", "120600.0%"]]);
  expect(plain(range.numberFormatLocal)).toEqual(plain(range.numberFormat));
  expect(plain(range.numberFormatCategories)).toEqual([["Number", "Percentage"]]);
});

test.each([
  ["General", "General"],
  ["@", "Text"],
  ["$#,##0", "Currency"],
  ["yyyy-mm-dd", "Date"],
  ["hh:mm:ss", "Time"],
  ['"Total: "0', "Number"],
])("the format %s is listed under %s", async (format, category) => {
  const range = await onSheet((sheet) => {
    sheet.getRange("A1").numberFormat = [[format]];
    return sheet.getRange("A1").load("numberFormatCategories");
  });
  expect(range.numberFormatCategories[0]?.[0]).toBe(category);
});

test("a hyperlink marks its cell, is read back, and goes with or without its look", async () => {
  const link = {
    address: "https://www.example.com/ir",
    screenTip: "Investor relations",
    textToDisplay: "IR",
  };
  const [range, font] = await onSheet((sheet) => {
    sheet.getRange("A1").hyperlink = link;
    sheet.getRange("A2").hyperlink = { documentReference: "Sheet1!B7" };
    return [
      sheet.getRange("A1").load("hyperlink,values"),
      sheet.getRange("A1").format.font.load("underline,color"),
    ];
  });
  expect(plain(range.hyperlink)).toEqual(link);
  expect(plain(range.values)).toEqual([["IR"]]);
  expect([font.underline, font.color]).toEqual(["Single", "#0563C1"]);
  const [still, looks, gone, plainLook] = await onSheet((sheet) => {
    sheet.getRange("A1").clear("Hyperlinks");
    sheet.getRange("A2").clear("RemoveHyperlinks");
    return [
      sheet.getRange("A1").load("hyperlink"),
      sheet.getRange("A1").format.font.load("underline"),
      sheet.getRange("A2").load("hyperlink"),
      sheet.getRange("A2").format.font.load("underline"),
    ];
  });
  expect([still.hyperlink, looks.underline, gone.hyperlink, plainLook.underline]).toEqual([
    null,
    "Single",
    null,
    "None",
  ]);
  await expect(
    onSheet((sheet) => (sheet.getRange("A1").hyperlink = { textToDisplay: "nowhere" })),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("copies leave out blanks and turn rows into columns where asked", async () => {
  expect(
    await formulasAfter("A1:C5", (sheet) => {
      sheet.getRange("A1:C1").formulas = [[1, "", "=A1*2"]];
      sheet.getRange("A3:A5").values = [["old"], ["kept"], ["old"]];
      sheet.getRange("A3").copyFrom("A1:C1", "Values", true, true);
    }),
  ).toEqual([
    [1, "", "=A1*2"],
    ["", "", ""],
    [1, "", ""],
    ["kept", "", ""],
    [2, "", ""],
  ]);
});

test("what is dirty is calculated in any case; setDirty asks functions again", async () => {
  workbench.type("Sheet1", "A1", "=CONTOSO.LATER(1)");
  await workbench.settled();
  const before = workbench.calculations.invocations;
  await onSheet((sheet) => sheet.getRange("A1").calculate());
  await workbench.settled();
  expect(workbench.calculations.invocations).toBe(before);
  await onSheet((sheet) => sheet.getRange("A1").setDirty());
  await workbench.settled();
  expect(workbench.calculations.invocations).toBe(before + 1);
});

test("a sheet is calculated in any case; all of it is asked again where it is marked dirty", async () => {
  workbench.type("Sheet1", "A1", "=CONTOSO.LATER(1)");
  workbench.type("Sheet1", "C9", "=CONTOSO.LATER(2)");
  await workbench.settled();
  const before = workbench.calculations.invocations;
  await onSheet((sheet) => sheet.calculate(false));
  await workbench.settled();
  expect(workbench.calculations.invocations).toBe(before);
  await onSheet((sheet) => sheet.calculate(true));
  await workbench.settled();
  expect(workbench.calculations.invocations).toBe(before + 2);
});
