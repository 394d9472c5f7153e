// Cells take values as if they were typed, and give them back as Excel does.
import { contosoWorkbook, onSheet, plain } from "./contoso";

beforeEach(() => contosoWorkbook());

const roundTrip = async (value: unknown, format = "General") => {
  const range = await onSheet((sheet) => {
    const cell = sheet.getRange("B2");
    cell.numberFormat = [[format]];
    cell.values = [[value]];
    return cell.load("values,valueTypes,formulas,text");
  });
  return plain([range.values[0]?.[0], range.valueTypes[0]?.[0], range.formulas[0]?.[0], range.text[0]?.[0]]);
};

test.each([
  [1206, 1206, "Double"],
  [0.1, 0.1, "Double"],
  [-1e-7, -1e-7, "Double"],
  [1.5e300, 1.5e300, "Double"],
  ["1,206", 1206, "Double"],
  ["(1,206)", -1206, "Double"],
  ["+5", 5, "Double"],
  ["12.5%", 0.125, "Double"],
  ["TRUE", true, "Boolean"],
  [false, false, "Boolean"],
  ["'007", "007", "String"],
  ["3Q03", "3Q03", "String"],
  ["not reported (a)", "not reported (a)", "String"],
  ["#N/A", "#N/A", "Error"],
  ["", "", "Empty"],
])("%p is %p, of type %s", async (typed, value, type) => {
  expect((await roundTrip(typed)).slice(0, 2)).toEqual([value, type]);
});

test.each(["1,206", "=1+1", "TRUE", "2003", "-x", "(5)"])("in a text cell %p stays a text", async (text) => {
  expect(await roundTrip(text, "@")).toEqual([text, "String", text, text]);
});

test("a text cell keeps its format whatever text it holds", async () => {
  const formats = await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.numberFormat = [["@"]];
    cell.values = [["=text"]];
    const first = sheet.getRange("A1").load("numberFormat");
    await context.sync();
    cell.values = [["text"]];
    return [first, sheet.getRange("A1").load("numberFormat")];
  });
  expect(formats.map(({ numberFormat }) => numberFormat[0]?.[0])).toEqual(["@", "@"]);
});

test("formulas come back as formulas, their results as values", async () => {
  expect(await roundTrip("=1+1")).toEqual([2, "Double", "=1+1", "2"]);
  expect(await roundTrip("=1/0")).toEqual(["#DIV/0!", "Error", "=1/0", "#DIV/0!"]);
  expect(await roundTrip("=NOSUCH(1)")).toEqual(["#NAME?", "Error", "=NOSUCH(1)", "#NAME?"]);
  expect(await roundTrip("=nosuch")).toEqual(["#NAME?", "Error", "=nosuch", "#NAME?"]);
});

test("what cannot be a formula is refused, with the cell, which stays empty", async () => {
  await expect(onSheet((sheet) => (sheet.getRange("B3").formulas = [["=SUM(1,"]]))).rejects.toMatchObject({
    code: "InvalidArgument",
    message: "The workbench cannot read the formula =SUM(1, for B3.",
  });
  expect(
    await onSheet((sheet) => sheet.getRange("B3").load("values")).then(({ values }) => values[0]?.[0]),
  ).toBe("");
});

test("number formats show in the text, and General is the default", async () => {
  const range = await onSheet((sheet) => {
    const cells = sheet.getRange("A1:D1");
    cells.numberFormat = [['#,##0;(#,##0);"-"', "0.0%", "yyyy-mm-dd", "General"]];
    cells.values = [[-1206, 0.134, 37986, 0.1]];
    return cells.load("text,numberFormat,values");
  });
  expect(plain(range.text)).toEqual([["(1,206)", "13.4%", "2003-12-31", "0.1"]]);
  expect(plain(range.numberFormat)).toEqual([['#,##0;(#,##0);"-"', "0.0%", "yyyy-mm-dd", "General"]]);
  expect(plain(range.values)).toEqual([[-1206, 0.134, 37986, 0.1]]);
});

test("one value fills a range, null leaves a cell alone", async () => {
  const range = await onSheet((sheet) => {
    sheet.getRange("A1:B2").values = 7 as never;
    sheet.getRange("A1:B2").values = [
      [null, 8],
      [null, null],
    ];
    return sheet.getRange("A1:B2").load("values");
  });
  expect(plain(range.values)).toEqual([
    [7, 8],
    [7, 7],
  ]);
});

test.each([[[[1]]], [[[1, 2, 3]]], [[[1, 2], [3]]], [[]]])(
  "values of another shape are refused: %j",
  async (values) => {
    await expect(
      onSheet((sheet) => {
        sheet.getRange("A1:B1").values = values;
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
  },
);

test("a large write arrives in slices and is whole", async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => [i, `row ${i}`]);
  const range = await onSheet((sheet) => {
    sheet.getRange("A1:B2000").values = rows;
    return sheet.getRange("A1:B2000").load("values");
  });
  expect(plain(range.values)).toEqual(rows);
});

test("clear empties contents, formats, or both", async () => {
  const read = async (applyTo?: Excel.ClearApplyTo) => {
    const cell = await onSheet((sheet) => {
      const range = sheet.getRange("C3");
      range.values = [[1]];
      range.format.font.bold = true;
      range.clear(applyTo);
      return sheet.getRange("C3").load("values,format/font/bold");
    });
    return [cell.values[0]?.[0], cell.format.font.bold];
  };
  expect(await read(Excel.ClearApplyTo.contents)).toEqual(["", true]);
  expect(await read(Excel.ClearApplyTo.formats)).toEqual([1, false]);
  expect(await read()).toEqual(["", false]);
});
