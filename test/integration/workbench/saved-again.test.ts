// What is saved, opened and saved again is the same file, part by part. Charts are not among it; see
// docs/differences-from-excel.md.
import { strFromU8, unzipSync } from "fflate";
import { contosoWorkbook, onSheet } from "./contoso";
import type { Workbench } from "../../../src/workbench/workbench";

const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

/** Each step puts one kind of thing into the workbook. */
const steps: Record<string, (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void> = {
  values: (sheet) => {
    sheet.getRange("A1:D1").values = [["Segment", "Revenue", "Income", "Margin"]];
    sheet.getRange("A2:C4").values = [
      ["Network", 9633, 236],
      ["Systems", 4120.5, -1206],
      ["Sales", true, "n/a"],
    ];
  },
  formulas: (sheet) => {
    sheet.getRange("F1:F5").formulas = [
      ["=SUM(B2:B3)"],
      ['=IF(F1>0,"up","down")'],
      ["=1/0"],
      ["=B2:B3*2"],
      ["=F1=F2"],
    ];
  },
  functions: (sheet) => {
    sheet.getRange("D2:D3").formulas = [["=CONTOSO.RATIO(C2,B2)"], ["=CONTOSO.RATIO(C3,0)"]];
    sheet.getRange("H1").formulas = [["=CONTOSO.COUNTTO(3)"]];
    sheet.getRange("J1").formulas = [["=CONTOSO.MIXED()"]];
  },
  formats: (sheet) => {
    const heading = sheet.getRange("A1:D1");
    heading.format.font.bold = true;
    heading.format.font.color = "#FFFFFF";
    heading.format.fill.color = "#1F4E79";
    heading.format.horizontalAlignment = "Center";
    heading.format.wrapText = true;
    heading.format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("B2:C4").numberFormat = [["#,##0;(#,##0)"]];
    sheet.getRange("D2:D4").numberFormat = [["0.0%"]];
    sheet.getRange("A2:A4").format.indentLevel = 2;
  },
  sizes: (sheet) => {
    sheet.getRange("A:A").format.columnWidth = 140;
    sheet.getRange("1:1").format.rowHeight = 30;
    sheet.freezePanes.freezeAt(sheet.getRange("A1:A1"));
    sheet.tabColor = "#C00000";
    sheet.showGridlines = false;
  },
  tables: (sheet) => {
    const table = sheet.tables.add("A1:D4", true);
    table.name = "Segments";
    table.style = "TableStyleMedium2";
    table.showFilterButton = false;
  },
  names: (sheet, workbook) => {
    workbook.names.add("Revenue", sheet.getRange("B2:B4"), "as reported");
    workbook.names.add("Total", sheet.getRange("F1"));
  },
  comments: (sheet) => {
    sheet.comments.add("Sheet1!C3", "Below last year:\nsee the release.");
    sheet.comments.add("Sheet1!A2", "Network & systems");
  },
  validation: (sheet) => {
    sheet.getRange("A6").dataValidation.rule = { list: { inCellDropDown: true, source: "Base,High,Low" } };
    sheet.getRange("A7").dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: 4, operator: "Between" },
    };
  },
  "conditional formats": (sheet) => {
    const format = sheet.getRange("B2:C4").conditionalFormats.add("CellValue");
    format.cellValue.format.font.color = "#C00000";
    format.cellValue.rule = { formula1: "0", operator: "LessThan" };
    const custom = sheet.getRange("A2:A4").conditionalFormats.add("Custom");
    custom.custom.rule.formula = "=$C2<0";
    custom.custom.format.fill.color = "#FFF2CC";
  },
  "page set-up": (sheet) => {
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows("$1:$1");
  },
  "custom XML and settings": (_sheet, workbook) => {
    workbook.customXmlParts.add('<record xmlns="urn:contoso"><line n="1">a &amp; b</line></record>');
    workbook.settings.add("case", { name: "Base", rates: [1, 2] });
    workbook.properties.title = "Model";
    workbook.properties.author = "An analyst";
  },
  styles: (sheet, workbook) => {
    workbook.styles.add("Input");
    workbook.styles.getItem("Input").font.color = "#0000FF";
    sheet.getRange("B7").style = "Input";
  },
  "other sheets": (sheet, workbook) => {
    const notes = workbook.worksheets.add("Notes & more");
    notes.getRange("A1").formulas = [["=Sheet1!B2*2"]];
    workbook.worksheets.add("Hidden").visibility = "Hidden";
    sheet.activate();
  },
  protection: (sheet) => {
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true });
  },
};

async function savedWith(...names: (keyof typeof steps)[]): Promise<Uint8Array> {
  const workbench = contosoWorkbook();
  for (const name of names) await onSheet((sheet, { workbook }) => steps[name]!(sheet, workbook));
  return workbench.saveXlsx();
}

function open(bytes: Uint8Array): Workbench {
  const workbench = contosoWorkbook();
  workbench.openXlsx(bytes);
  return workbench;
}

test.each(Object.keys(steps))("%s", async (name) => {
  const first = await savedWith(...(name === "values" ? [] : ["values"]), name);
  const again = await open(first).saveXlsx();
  expect(partsOf(again)).toEqual(partsOf(first));
});

test("all of them together, twice", async () => {
  const first = await savedWith(...Object.keys(steps));
  const second = await open(first).saveXlsx();
  expect(partsOf(second)).toEqual(partsOf(first));
  const third = await open(second).saveXlsx();
  expect(Buffer.compare(third, second)).toBe(0);
});

test("what was opened answers as what was saved", async () => {
  const first = await savedWith(...Object.keys(steps));
  const seen = async () => {
    const sheet = await onSheet((one) => {
      const range = one.getRange("A1:L8").load("values,formulas,text,numberFormat,valueTypes");
      return { range, table: one.tables.getItem("Segments").load("name,style,showFilterButton"), one };
    });
    return JSON.stringify([sheet.range.toJSON(), sheet.table.toJSON()]);
  };
  const before = await seen();
  open(first);
  expect(await seen()).toBe(before);
});
