// What a file says of a chart beyond what the engine writes: Excel and others draw it from there.
import { strFromU8, unzipSync } from "fflate";
import type { Workbench } from "../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(() => {
  workbench = newWorkbook();
});

async function savedChart(
  draw: (chart: Excel.Chart, sheet: Excel.Worksheet) => void,
  type = "ColumnStacked",
) {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C3").values = [
      ["", "Base", "Change"],
      ["Opening", 0, -830],
      ["Closing", 100, 236],
    ];
    const chart = sheet.charts.add(type as Excel.ChartType, sheet.getRange("A1:C3"), "Columns");
    chart.title.text = "Bridge";
    draw(chart, sheet);
    await context.sync();
  });
  const files = unzipSync(await workbench.saveXlsx());
  return new DOMParser().parseFromString(strFromU8(files["xl/charts/chart1.xml"]!), "application/xml");
}
const named = (within: Document | Element, name: string): Element[] => [
  ...within.getElementsByTagNameNS("*", name),
];
const valOf = (within: Element, name: string) => named(within, name)[0]?.getAttribute("val");

test("columns stand on zero, labels of the categories below them", async () => {
  const chart = await savedChart(({ axes }) => {
    axes.categoryAxis.tickLabelPosition = "Low";
    axes.valueAxis.numberFormat = "#,##0;(#,##0)";
    axes.valueAxis.minimum = -1000;
  });
  const [categories, values] = [named(chart, "catAx")[0]!, named(chart, "valAx")[0]!];
  expect([valOf(categories, "crosses"), valOf(values, "crosses")]).toEqual(["autoZero", "autoZero"]);
  expect(valOf(categories, "tickLblPos")).toBe("low");
  expect(named(values, "numFmt")[0]?.getAttribute("formatCode")).toBe("#,##0;(#,##0)");
  expect(valOf(values, "min")).toBe("-1000");
});

test("a series that is not filled is drawn as nothing, labels are those of the series that has them", async () => {
  const chart = await savedChart(({ series }) => {
    series.getItemAt(0).format.fill.clear();
    const change = series.getItemAt(1);
    change.hasDataLabels = true;
    change.dataLabels.numberFormat = "0.0";
    change.gapWidth = 50;
  });
  const [base, change] = named(chart, "ser");
  expect(named(base!, "noFill")).toHaveLength(2);
  expect(named(base!, "noFill")[0]?.namespaceURI).toMatch(/drawingml\/2006\/main$/);
  expect(named(base!, "dLbls")).toEqual([]);
  expect(named(change!, "numFmt")[0]?.getAttribute("formatCode")).toBe("0.0");
  expect(valOf(change!, "invertIfNegative")).toBe("0");
  expect(valOf(named(chart, "barChart")[0]!, "overlap")).toBe("100");
});

test.each(["ColumnStacked", "LineMarkers"])("%s: elements stand in the order of the format", async (type) => {
  const chart = await savedChart(({ series }) => {
    series.getItemAt(1).hasDataLabels = true;
  }, type);
  const order = (name: string) => [...named(chart, name)[0]!.children].map(({ localName }) => localName);
  const sorted = (names: string[], wanted: string) => {
    const places = names.map((name) => wanted.split(" ").indexOf(name));
    expect([names, places.includes(-1)]).toEqual([names, false]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  };
  sorted(order("ser"), "idx order tx spPr invertIfNegative marker dPt dLbls cat val smooth");
  sorted(
    order("valAx"),
    "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween",
  );
  sorted(
    order("catAx"),
    "axId scaling delete axPos title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto",
  );
});

test("what is not known is a gap, a column of zero is not to be seen, no title is made up", async () => {
  const chart = await savedChart(({ title }) => {
    title.visible = false;
  });
  expect(valOf(chart.documentElement, "dispBlanksAs")).toBe("gap");
  expect(valOf(chart.documentElement, "autoTitleDeleted")).toBe("1");
  const [line] = named(named(chart, "ser")[1]!, "ln");
  expect([...line!.children].map(({ localName }) => localName)).toEqual(["noFill"]);
});

test.each([
  ["ColumnClustered", "outEnd"],
  ["ColumnStacked", undefined],
])("%s: labels stand where Excel allows them", async (type, place) => {
  const chart = await savedChart(({ series }) => {
    series.getItemAt(1).hasDataLabels = true;
    series.getItemAt(1).dataLabels.position = "OutsideEnd";
  }, type);
  expect(named(named(chart, "ser")[1]!, "dLbls")).toHaveLength(1);
  expect(valOf(chart.documentElement, "dLblPos")).toBe(place);
});

test("an axis at the right stays there, with its own look", async () => {
  const chart = await savedChart(({ series, axes }) => {
    series.getItemAt(1).chartType = "LineMarkers";
    series.getItemAt(1).axisGroup = "Secondary";
    axes.getItem("Value", "Secondary").numberFormat = "0.0%";
  }, "ColumnClustered");
  const [left, right] = named(chart, "valAx");
  expect([left, right].map((axis) => valOf(axis!, "crosses"))).toEqual(["autoZero", "max"]);
  expect([left, right].map((axis) => named(axis!, "numFmt")[0]?.getAttribute("formatCode"))).toEqual([
    "General",
    "0.0%",
  ]);
});
