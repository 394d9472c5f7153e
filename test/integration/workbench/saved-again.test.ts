// What is saved, opened and saved again is the same file, part by part.
import { strFromU8, unzipSync } from "fflate";
import { contosoWorkbook, onSheet, plain } from "./contoso";
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
  charts: (sheet) => {
    const bridge = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C4"), "Columns");
    bridge.name = "Bridge";
    bridge.title.text = "From one to the other";
    bridge.title.format.font.size = 12;
    bridge.legend.visible = false;
    bridge.series.getItemAt(0).format.fill.clear();
    const change = bridge.series.getItemAt(1);
    change.format.fill.setSolidColor("#0072B2");
    change.hasDataLabels = true;
    change.dataLabels.numberFormat = "#,##0;(#,##0)";
    change.dataLabels.position = "InsideEnd";
    for (const column of [0, 1]) bridge.series.getItemAt(column).gapWidth = 50;
    const { categoryAxis, valueAxis } = bridge.axes;
    categoryAxis.tickLabelPosition = "Low";
    categoryAxis.title.text = "Step";
    valueAxis.numberFormat = "#,##0;(#,##0)";
    valueAxis.minimum = -2000;
    valueAxis.majorUnit = 500;
    valueAxis.displayUnit = "Thousands";
    valueAxis.majorGridlines.visible = false;
    bridge.setPosition("F8", "K30");

    const lines = sheet.charts.add("LineMarkers", sheet.getRange("A1:C4"), "Columns");
    lines.legend.position = "Right";
    lines.series.getItemAt(0).format.line.color = "#0072B2";
    const income = lines.series.getItemAt(1);
    income.format.line.color = "#D55E00";
    income.format.line.weight = 1.5;
    income.format.line.lineStyle = "Dash";
    income.markerStyle = "Square";
    income.markerSize = 7;
    income.markerBackgroundColor = "#D55E00";
    income.markerForegroundColor = "#000000";
    income.smooth = true;
    lines.left = 300.75;
    lines.top = 2400; // below the rows that a sheet begins with

    const bars = sheet.charts.add("BarClustered", sheet.getRange("A1:B4"), "Columns");
    bars.title.visible = false;
    bars.series.getItemAt(0).overlap = 20;
    bars.axes.valueAxis.reversePlotOrder = true;
    bars.axes.categoryAxis.visible = false;
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

/** What an add-in can ask of every chart, series and axis. */
async function chartAnswers(): Promise<unknown> {
  return onSheet(async ({ charts }, context) => {
    charts.load("items/name,items/chartType,items/left,items/top,items/width,items/height");
    await context.sync();
    const ofSeries =
      "items/name,items/chartType,items/axisGroup,items/hasDataLabels,items/gapWidth,items/overlap,items/smooth,items/markerStyle,items/markerSize";
    const asked = charts.items.map((chart) => {
      const { categoryAxis, valueAxis } = chart.axes;
      return [
        chart.title.load(chart.name === "Chart 3" ? "visible" : "text,visible,overlay"), // hidden: no text in a file
        chart.title.format.font.load("bold,italic,size,color"),
        chart.legend.load("visible,position"),
        chart.series.load(ofSeries),
        ...[0, 1].slice(chart.name === "Chart 3" ? 1 : 0).flatMap((at) => {
          const series = chart.series.getItemAt(chart.name === "Chart 3" ? 0 : at);
          return [
            series.dataLabels.load("numberFormat,position"),
            series.format.line.load("color,weight,lineStyle"),
          ];
        }),
        ...[categoryAxis, valueAxis].flatMap((axis) => [
          axis.load(
            "minimum,maximum,majorUnit,numberFormat,displayUnit,tickLabelPosition,reversePlotOrder,visible",
          ),
          axis.title.load("text,visible"),
          axis.majorGridlines.load("visible"),
        ]),
      ];
    });
    const values = charts.items.map(({ series }) =>
      (["Values", "Categories"] as const).map((of) => series.getItemAt(0).getDimensionValues(of)),
    );
    await context.sync();
    const places = charts.items.map(({ name, chartType, left, top, width, height }) => [
      name,
      chartType,
      ...[left, top, width, height],
    ]);
    return plain([places, asked, values]);
  });
}

test("charts answer after opening as before", async () => {
  const first = await savedWith("values", "charts");
  const before = await chartAnswers();
  open(first);
  expect(await chartAnswers()).toEqual(before);
});
