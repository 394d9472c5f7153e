// Named cell styles: what Excel's users see under "Cell Styles".
import { strFromU8, unzipSync } from "fflate";
import type { Workbench } from "../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(() => {
  workbench = newWorkbook();
});

const addStyle = (context: Excel.RequestContext): Excel.Style => {
  context.workbook.styles.add("Contoso Input");
  const style = context.workbook.styles.getItem("Contoso Input");
  style.includeNumber = false;
  style.font.color = "#0B3D91";
  style.font.bold = true;
  style.fill.color = "#EEF3FB";
  style.horizontalAlignment = "Right";
  return style;
};

test("a style gives cells its look and keeps what it does not include", async () => {
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    cells.numberFormat = [
      ["0.00", "0.00"],
      ["0.00", "0.00"],
    ];
    addStyle(context);
    cells.style = "contoso input";
    cells.load("style,numberFormat,format/horizontalAlignment,format/font/bold,format/fill/color");
    const other = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1").load("style");
    await context.sync();
    expect(cells.style).toBe("Contoso Input");
    expect(cells.numberFormat).toEqual([
      ["0.00", "0.00"],
      ["0.00", "0.00"],
    ]);
    expect(cells.format.font.bold).toBe(true);
    expect(cells.format.fill.color).toBe("#EEF3FB");
    expect(cells.format.horizontalAlignment).toBe("Right");
    expect(other.style).toBeNull(); // C1 is Normal
  });
});

test("a style that changes takes its cells along; deleted, they are Normal", async () => {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    const style = addStyle(context);
    cell.style = "Contoso Input";
    style.fill.color = "#FFEEAA";
    cell.load("format/fill/color");
    await context.sync();
    expect(cell.format.fill.color).toBe("#FFEEAA");
    style.delete();
    cell.load("style,format/fill/color,format/font/bold");
    await context.sync();
    expect(cell.style).toBe("Normal");
    expect(cell.format.font.bold).toBe(false);
    expect(cell.format.fill.color).toBe("#FFFFFF");
  });
});

test("the styles of the workbook by name", async () => {
  await Excel.run(async (context) => {
    addStyle(context);
    const styles = context.workbook.styles.load("items/name,items/builtIn,items/includeNumber");
    const absent = context.workbook.styles.getItemOrNullObject("Another");
    await context.sync();
    expect(styles.items.map(({ name, includeNumber }) => [name, includeNumber])).toEqual([
      ["Contoso Input", false],
    ]);
    expect(absent.isNullObject).toBe(true);
    context.workbook.styles.add("CONTOSO INPUT");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("a style that there is not is refused", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").style = "Nothing";
    await expect(context.sync()).rejects.toMatchObject({
      code: "InvalidArgument",
      message: 'There is no style "Nothing".',
    });
  });
});

test("the file ties the cells to their style", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A2").values = [[1], [2]];
    addStyle(context);
    sheet.getRange("A1").style = "Contoso Input";
    await context.sync();
  });
  const files = unzipSync(await workbench.saveXlsx());
  const xml = (path: string) =>
    new DOMParser().parseFromString(strFromU8(files[path] as Uint8Array), "text/xml");
  const styles = xml("xl/styles.xml");
  const cells = [...xml("xl/worksheets/sheet0.xml").getElementsByTagName("c")];
  const xfs = [...(styles.getElementsByTagName("cellXfs")[0]?.children ?? [])];
  const styleOf = (cell: Element | undefined) => {
    const xfId = xfs[Number(cell?.getAttribute("s"))]?.getAttribute("xfId");
    return [...styles.getElementsByTagName("cellStyle")]
      .find((style) => style.getAttribute("xfId") === (xfId ?? "0"))
      ?.getAttribute("name");
  };
  expect(cells.map(styleOf)).toEqual(["Contoso Input", "Normal"]);
});

test("styles are counted from 0", async () => {
  await Excel.run(async (context) => {
    addStyle(context);
    const style = context.workbook.styles.getItemAt(0).load("name");
    await context.sync();
    expect(style.name).toBe("Contoso Input");
    context.workbook.styles.getItemAt(1).load("name");
    await expect(context.sync()).rejects.toMatchObject({
      code: "InvalidArgument",
      message: "There are 1 styles, none at 1.",
    });
  });
});
