// A property that is set to a value reads that value, and one that tells a fact tells it.
import { contosoWorkbook, onSheet, plain } from "./contoso";
import { instancesOf } from "./instances";

type Values = Record<string, unknown>;

/** By class: what each property is set to. */
const kept: Record<string, Values> = {
  ChartAxisTitle: { text: "JPY million", visible: false },
  ChartLegend: { visible: true, position: "Right" },
  ChartSeries: { markerBackgroundColor: "#1F4E79", markerForegroundColor: "#FF0000" },
  DocumentProperties: {
    author: "Contoso",
    category: "Model",
    comments: "Draft",
    company: "Contoso Ltd",
    keywords: "revenue, cost",
    manager: "A. Smith",
    subject: "Results",
    title: "Model of 3Q03",
  },
  FormatProtection: { locked: false, formulaHidden: true },
  HeaderFooter: {
    leftHeader: "Contoso",
    centerHeader: "&A",
    rightHeader: "&D",
    leftFooter: "&F",
    centerFooter: "Draft",
    rightFooter: "&P of &N",
  },
  NamedItem: { comment: "as reported" },
  PageLayout: {
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { scale: 80, horizontalFitToPages: null, verticalFitToPages: null },
    centerHorizontally: true,
    centerVertically: true,
    printGridlines: true,
    printHeadings: true,
    blackAndWhite: true,
    draftMode: true,
    printOrder: "OverThenDown",
    printComments: "EndSheet",
    printErrors: "Dash",
    firstPageNumber: 3,
    leftMargin: 36,
    rightMargin: 37,
    topMargin: 38,
    bottomMargin: 39,
    headerMargin: 18,
    footerMargin: 19,
  },
  RangeBorder: { color: "#1F4E79", style: "Continuous", weight: "Medium" },
  RangeFont: {
    bold: true,
    italic: true,
    strikethrough: true,
    underline: "Single",
    color: "#1F4E79",
    size: 14,
    name: "Meiryo",
  },
  RangeFormat: {
    horizontalAlignment: "Center",
    verticalAlignment: "Top",
    wrapText: true,
    indentLevel: 2,
    textOrientation: 45,
    columnWidth: 90,
    rowHeight: 30,
  },
  Setting: { value: { quarter: "3Q03" } },
  Style: {
    numberFormat: "#,##0",
    horizontalAlignment: "Right",
    verticalAlignment: "Center",
    wrapText: true,
    indentLevel: 1,
    textOrientation: -30,
    locked: false,
    formulaHidden: true,
    includeAlignment: false,
    includeBorder: false,
    includeFont: false,
    includeNumber: false,
    includePatterns: false,
    includeProtection: false,
  },
  Table: {
    name: "Segments",
    style: "TableStyleLight9",
    showBandedRows: false,
    showBandedColumns: true,
    highlightFirstColumn: true,
    highlightLastColumn: true,
    showFilterButton: false,
    showTotals: true,
  },
  Worksheet: { name: "Segments", showGridlines: false, tabColor: "#1F4E79", visibility: "Hidden" },
};

/** By class: what properties say of an object that nobody changed. */
const told: Record<string, Values> = {
  NamedItem: { name: "Mine", type: "Range", value: "Sheet1!$A$1:$B$3", visible: true, scope: "Workbook" },
  RangeBorder: { sideIndex: "EdgeTop", style: "None" },
  RangeBorderCollection: { count: 6 },
  Style: { name: "Mine", builtIn: false, includeFont: true },
  Table: { showHeaders: true, style: "TableStyleMedium2", showBandedRows: true },
  Workbook: { name: "Book1.xlsx" },
  Worksheet: { visibility: "Visible", position: 0, showGridlines: true, tabColor: "" },
};

const pairs = (table: Record<string, Values>) =>
  Object.entries(table).flatMap(([className, values]) =>
    Object.entries(values).map(([name, value]): [string, string, unknown] => [className, name, value]),
  );

type ClientObject = Values & { load(names: string): void };

async function read(className: string, name: string, value?: unknown): Promise<unknown> {
  contosoWorkbook();
  return onSheet(async (_, context) => {
    context.workbook.worksheets.add("Another"); // one sheet must stay visible
    const object = (await instancesOf[className]!(context)) as unknown as ClientObject;
    if (value !== undefined) object[name] = value;
    object.load(name);
    await context.sync();
    return plain(object[name]);
  });
}

test.each(pairs(kept))("%s.%s is kept as %j", async (className, name, value) => {
  expect(await read(className, name, value)).toEqual(value);
});

test.each(pairs(told))("%s.%s is %j of itself", async (className, name, value) => {
  expect(await read(className, name)).toEqual(value);
});

test("an outline between rows is read from inside the range", async () => {
  contosoWorkbook();
  const [inside, above] = await onSheet((sheet) => {
    sheet.getRange("A1:B3").format.borders.getItem("InsideHorizontal").style = "Dash";
    return [
      sheet.getRange("A1:B3").format.borders.getItem("InsideHorizontal").load("style,sideIndex"),
      sheet.getRange("A2:B3").format.borders.getItem("EdgeTop").load("style"),
    ];
  });
  expect([inside?.style, inside?.sideIndex, above?.style]).toEqual(["Dash", "InsideHorizontal", "Dash"]);
});

test("rows that nobody sized are as high as their contents", async () => {
  contosoWorkbook();
  const [high, fitted] = await onSheet((sheet) => {
    sheet.getRange("1:1").format.rowHeight = 90;
    sheet.getRange("2:2").format.rowHeight = 90;
    sheet.getRange("2:2").format.autofitRows();
    return ["A1", "A2"].map((address) => sheet.getRange(address).format.load("rowHeight"));
  });
  expect(high?.rowHeight).toBe(90);
  expect(fitted?.rowHeight).toBeLessThan(30);
});

test("screen updating may be suspended: the grid paints once a batch in any case", async () => {
  const workbench = contosoWorkbook();
  await onSheet((sheet, { workbook }) => {
    workbook.application.suspendScreenUpdatingUntilNextSync();
    sheet.getRange("A1").values = [[1]];
  });
  expect(workbench.cell("Sheet1", "A1").value).toBe(1);
});
