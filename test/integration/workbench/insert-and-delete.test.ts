// Cells that come and go: what stands behind them moves, and every reference follows as it does in Excel.
import type { Workbench } from "../../../src/workbench/workbench";
import { contosoWorkbook, onSheet, plain } from "./contoso";

let workbench: Workbench;
beforeEach(() => {
  workbench = contosoWorkbook();
});

const cells = (address: string) =>
  onSheet((sheet) => {
    const range = sheet.getRange(address);
    range.load("formulas");
    return range;
  }).then((range) => plain(range.formulas as unknown[][]));

/** Numbers in B2:B5, their sums outside of it, something beside it. */
const writeColumn = () =>
  onSheet((sheet, context) => {
    sheet.getRange("A1:C6").formulas = [
      ["", "Sum", ""],
      ["a", 1, "=B2*10"],
      ["b", 2, "=B3*10"],
      ["c", 3, "=B4*10"],
      ["d", 4, "=B5*10"],
      ["", "=SUM(B2:B5)", "=SUM(A2:B5)"],
    ];
    const other = context.workbook.worksheets.add("Other");
    other.getRange("A1:A2").formulas = [["=SUM(Sheet1!B2:B5)"], ["=Sheet1!$B$4"]];
    context.workbook.names.add("Numbers", sheet.getRange("B2:B5"));
  });

const sums = () =>
  Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const other = worksheets.getItem("Other").getRange("A1:A2").load("formulas,values");
    const name = names.getItem("Numbers").load("formula");
    await context.sync();
    return plain([...other.formulas.flat(), ...other.values.flat(), name.formula] as unknown[]);
  });

describe("rows and columns", () => {
  test("inserted rows push down what is below, and references stretch", async () => {
    await writeColumn();
    const inserted = await onSheet((sheet) => sheet.getRange("3:4").insert("Down").load("address"));
    expect(inserted.address).toBe("Sheet1!3:4");
    expect(await cells("A2:C8")).toEqual([
      ["a", 1, "=B2*10"],
      ["", "", ""],
      ["", "", ""],
      ["b", 2, "=B5*10"],
      ["c", 3, "=B6*10"],
      ["d", 4, "=B7*10"],
      ["", "=SUM(B2:B7)", "=SUM(A2:B7)"],
    ]);
    expect(await sums()).toEqual(["=SUM(Sheet1!B2:B7)", "=Sheet1!$B$6", 10, 3, "=Sheet1!$B$2:$B$7"]);
  });

  test("new rows look like the one above; above the first there is none", async () => {
    const bold = (address: string) =>
      onSheet((sheet) => sheet.getRange(address).load("format/font/bold,numberFormat"));
    await onSheet((sheet) => {
      sheet.getRange("A1:A2").values = [["first"], [1]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A2").numberFormat = [["0.00"]];
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("1:1").insert("Down");
    });
    expect((await bold("A3")).format.font.bold).toBe(true);
    expect((await bold("A1")).format.font.bold).toBe(false);
    expect((await bold("A4")).numberFormat).toEqual([["0.00"]]);
  });

  test("deleted rows take their references along", async () => {
    await writeColumn();
    await onSheet((sheet) => sheet.getRange("4:4").delete("Up"));
    expect(await cells("A2:C5")).toEqual([
      ["a", 1, "=B2*10"],
      ["b", 2, "=B3*10"],
      ["d", 4, "=B4*10"],
      ["", "=SUM(B2:B4)", "=SUM(A2:B4)"],
    ]);
    expect(await sums()).toEqual(["=SUM(Sheet1!B2:B4)", "=#REF!", 7, "#REF!", "=Sheet1!$B$2:$B$4"]);
  });

  test("columns", async () => {
    await writeColumn();
    await onSheet((sheet) => {
      sheet.getRange("B:B").insert("Right");
      sheet.getRange("A:A").delete("Left");
    });
    expect(await cells("B2:C2")).toEqual([[1, "=B2*10"]]);
    expect((await sums())[0]).toBe("=SUM(Sheet1!B2:B5)");
  });

  test("even all rows there are can go", async () => {
    await writeColumn();
    await onSheet((sheet) => sheet.getRange("1:1048576").delete("Up"));
    expect(await cells("A1:B2")).toEqual([
      ["", ""],
      ["", ""],
    ]);
  });
});

describe("a block of cells", () => {
  test("inserted, it pushes down its own columns only", async () => {
    await writeColumn();
    await onSheet((sheet) => {
      sheet.getRange("B3").format.font.bold = true;
      sheet.getRange("B4").format.borders.getItem("EdgeTop").style = "Continuous";
      sheet.getRange("B4:B4").insert("Down");
    });
    expect(await cells("A2:C7")).toEqual([
      ["a", 1, "=B2*10"],
      ["b", 2, "=B3*10"],
      ["c", "", "=B5*10"],
      ["d", 3, "=B6*10"],
      ["", 4, "=SUM(A2:B5)"], // it reaches over columns that stay: it stays
      ["", "=SUM(B2:B6)", ""],
    ]);
    expect(await sums()).toEqual(["=SUM(Sheet1!B2:B6)", "=Sheet1!$B$5", 10, 3, "=Sheet1!$B$2:$B$6"]);
    const [inserted, moved] = await onSheet((sheet) => [
      sheet.getRange("B4").load("format/font/bold"),
      sheet.getRange("B5").format.borders.getItem("EdgeTop").load("style"),
    ]);
    expect(inserted.format.font.bold).toBe(true);
    expect(moved.style).toBe("Continuous");
  });

  test("inserted to the left of others", async () => {
    await writeColumn();
    await onSheet((sheet) => sheet.getRange("B2:C2").insert("Right"));
    expect(await cells("A2:E3")).toEqual([
      ["a", "", "", 1, "=D2*10"],
      ["b", 2, "=B3*10", "", ""],
    ]);
    expect(await cells("B6:C6")).toEqual([["=SUM(B2:B5)", "=SUM(A2:B5)"]]);
  });

  test("deleted, what is below comes up", async () => {
    await writeColumn();
    await onSheet((sheet) => sheet.getRange("B3:B4").delete("Up"));
    expect(await cells("A2:C5")).toEqual([
      ["a", 1, "=B2*10"],
      ["b", 4, "=#REF!*10"],
      ["c", "=SUM(B2:B3)", "=#REF!*10"],
      ["d", "", "=B3*10"],
    ]);
    expect(await sums()).toEqual(["=SUM(Sheet1!B2:B3)", "=#REF!", 5, "#REF!", "=Sheet1!$B$2:$B$3"]);
  });

  test("deleted, what is to the right comes", async () => {
    await writeColumn();
    await onSheet((sheet) => sheet.getRange("A2").delete("Left"));
    expect(await cells("A2:C2")).toEqual([[1, "=A2*10", ""]]);
  });

  test("one undo takes it back, redo does it again", async () => {
    await writeColumn();
    await onSheet((sheet) => sheet.getRange("B3:B4").delete("Up"));
    const after = await cells("A1:C6");
    workbench.undo();
    expect((await cells("A2:C6")).at(-1)).toEqual(["", "=SUM(B2:B5)", "=SUM(A2:B5)"]);
    expect((await sums())[4]).toBe("=Sheet1!$B$2:$B$5");
    workbench.redo();
    expect(await cells("A1:C6")).toEqual(after);
  });
});

describe("tables", () => {
  beforeEach(() =>
    onSheet((sheet) => {
      sheet.getRange("B2:C4").values = [
        ["Item", "Value"],
        ["a", 1],
        ["b", 2],
      ];
      sheet.tables.add("B2:C4", true).name = "Items";
    }),
  );
  const address = () =>
    Excel.run(async (context) => {
      const range = context.workbook.tables.getItem("Items").getRange().load("address");
      await context.sync();
      return range.address;
    });

  test("move as a whole and grow from within", async () => {
    await onSheet((sheet) => sheet.getRange("B1:C1").insert("Down"));
    expect(await address()).toBe("Sheet1!B3:C5");
    await onSheet((sheet) => sheet.getRange("B4:C4").insert("Down"));
    expect(await address()).toBe("Sheet1!B3:C6");
    await onSheet((sheet) => sheet.getRange("C:C").insert("Right"));
    expect(await address()).toBe("Sheet1!B3:D6");
    expect(await cells("B3:D3")).toEqual([["Item", "Column2", "Value"]]);
  });

  test("are not cut through", async () => {
    const refused = onSheet((sheet) => sheet.getRange("B1").insert("Down"));
    await expect(refused).rejects.toMatchObject({ code: "InvalidOperation" });
    expect(await address()).toBe("Sheet1!B2:C4");
  });
});

test("merged cells, charts, print titles and frozen rows go along", async () => {
  await onSheet((sheet) => {
    sheet.getRange("A5:B6").values = [
      ["x", "y"],
      ["1Q03", 2],
    ];
    sheet.charts.add("Line", sheet.getRange("A5:B6"), "Columns").setPosition("A8");
    sheet.pageLayout.setPrintTitleRows("4:5");
    sheet.getRange("1:2").insert("Down");
  });
  const [values, titles, chart] = await onSheet((sheet) => [
    sheet.charts.getItemAt(0).series.getItemAt(0).getDimensionValues("Values"),
    sheet.pageLayout.getPrintTitleRows().load("address"),
    sheet.charts.getItemAt(0).load("top"),
  ]);
  expect(plain(values.value)).toEqual(["2"]);
  expect(titles.address).toBe("Sheet1!6:7");
  expect(chart.top).toBe(9 * 17.25);
});

test("a lost reference reads as Excel writes it, and can be written back", async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1:A2").formulas = [['=IF(B1=1,"see #REF!","see #REF")'], ["=SUM(#REF!,1)"]];
  });
  expect(await cells("A1:A2")).toEqual([['=IF(B1=1,"see #REF!","see #REF")'], ["=SUM(#REF!,1)"]]);
  expect(workbench.cell("Sheet1", "A2")).toMatchObject({ formula: "=SUM(#REF!,1)", value: "#REF!" });
  expect(workbench.cell("Sheet1", "A1").value).toBe("see #REF");
});

test("what would fall off the sheet is not pushed", async () => {
  await onSheet((sheet) => (sheet.getRange("XFD1").values = [["last"]]));
  const refused = onSheet((sheet) => sheet.getRange("A1").insert("Right"));
  await expect(refused).rejects.toMatchObject({ code: "NonBlankCellOffSheet" });
});
