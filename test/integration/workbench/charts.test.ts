// Charts as an add-in makes them, and what the engine draws of them.
import type { Workbench } from "../../../src/workbench/workbench";
import { contosoWorkbook, onSheet, plain } from "./contoso";

let workbench: Workbench;
beforeEach(async () => {
  workbench = contosoWorkbook();
  await onSheet((sheet) => {
    sheet.getRange("A1:D4").values = [
      ["", "Network", "Systems", "Margin"],
      ["1Q03", 10, 5, 0.2],
      ["2Q03", 12, -6, 0.25],
      ["3Q03", 11, 7, 0.3],
    ];
  });
});

/** What the engine draws, as Chart.js is told. */
function drawn(): ChartJs {
  const { get } = workbench.engine;
  const [id = ""] = get.getChartIds(get.getActiveSheetId());
  const { chartJsConfig } = get.getChartRuntime(id) as unknown as { chartJsConfig: ChartJs };
  return chartJsConfig;
}
interface ChartJs {
  type: string;
  data: {
    labels: string[];
    datasets: { label: string; data: number[]; type?: string; backgroundColor: string }[];
  };
  options: {
    scales: Record<string, { stacked?: boolean; min?: number; max?: number; title?: { text: string } }>;
    plugins: { title: { text: string } };
  };
}

test("a column chart takes series and categories from its cells", async () => {
  const chart = await onSheet((sheet) => {
    const added = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"));
    added.load("name,id,chartType,width,height,left,top");
    added.title.load("text,visible,overlay");
    added.legend.load("visible,position");
    added.series.load("count,items/name,items/chartType,items/axisGroup");
    added.worksheet.load("name");
    return added;
  });
  expect(chart).toMatchObject({ name: "Chart 1", chartType: "ColumnClustered", width: 360, height: 216 });
  expect(chart.worksheet.name).toBe("Sheet1");
  expect(plain(chart.title.toJSON())).toMatchObject({ text: "Chart Title", visible: true, overlay: false });
  expect(plain(chart.legend.toJSON())).toMatchObject({ visible: true, position: "Bottom" });
  expect(chart.series.items.map(({ name, chartType }) => [name, chartType])).toEqual([
    ["Network", "ColumnClustered"],
    ["Systems", "ColumnClustered"],
  ]);
  expect(drawn()).toMatchObject({
    type: "bar",
    data: {
      labels: ["1Q03", "2Q03", "3Q03"],
      datasets: [
        { label: "Network", data: [10, 12, 11] },
        { label: "Systems", data: [5, -6, 7] },
      ],
    },
  });
});

describe("which side the series lie along", () => {
  test.each<[string, Excel.ChartSeriesBy | undefined, string[], string[]]>([
    ["A1:C4", undefined, ["Network", "Systems"], ["1Q03", "2Q03", "3Q03"]],
    ["A1:D3", undefined, ["1Q03", "2Q03"], ["Network", "Systems", "Margin"]],
    ["A1:C4", "Rows" as Excel.ChartSeriesBy, ["1Q03", "2Q03", "3Q03"], ["Network", "Systems"]],
    ["B2:C4", "Columns" as Excel.ChartSeriesBy, ["Series1", "Series2"], []],
    ["B1:B4", undefined, ["Network"], []],
    ["B:C", undefined, ["Network", "Systems"], []],
  ])("%s by %s", async (address, by, names, categories) => {
    const [series, dimension] = await onSheet((sheet) => {
      const { series: all } = sheet.charts.add("Line", sheet.getRange(address), by);
      all.load("items/name");
      return [all, all.getItemAt(0).getDimensionValues("Categories")] as const;
    });
    expect(series.items.map(({ name }) => name)).toEqual(names);
    expect(plain(dimension.value)).toEqual(categories);
  });
});

test("one series gives its name to the chart, and there is no legend", async () => {
  const chart = await onSheet((sheet) => {
    const added = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"));
    added.title.load("text");
    added.legend.load("visible");
    return added;
  });
  expect([chart.title.text, chart.legend.visible]).toEqual(["Network", false]);
});

describe("types", () => {
  test.each([
    ["ColumnStacked", "bar", true],
    ["BarClustered", "bar", false],
    ["BarStacked", "bar", true],
    ["Line", "line", false],
    ["LineMarkers", "line", false],
    ["LineStacked", "line", true],
    ["Area", "line", false],
    ["AreaStacked", "line", true],
    ["Pie", "pie", undefined],
    ["Doughnut", "doughnut", undefined],
    ["XYScatter", "line", undefined],
    ["Radar", "radar", undefined],
    ["Waterfall", "bar", undefined],
    ["Funnel", "funnel", undefined],
  ] as const)("%s is drawn as %s", async (kind, type, stacked) => {
    const chart = await onSheet((sheet) => {
      const added = sheet.charts.add("Line", sheet.getRange("A1:C4"));
      added.chartType = kind;
      added.load("chartType");
      return added;
    });
    expect(chart.chartType).toBe(kind);
    expect(drawn().type).toBe(type);
    if (stacked !== undefined) expect(drawn().options.scales["y"]!.stacked).toBe(stacked);
  });

  test("another is refused by name", async () => {
    const refused = onSheet((sheet) => sheet.charts.add("Histogram", sheet.getRange("A1:C4")));
    await expect(refused).rejects.toMatchObject({
      code: "ApiNotAvailable",
      message: expect.stringContaining("Histogram"),
    });
  });

  test("columns with a line on an axis of its own", async () => {
    const chart = await onSheet((sheet) => {
      const added = sheet.charts.add("ColumnClustered", sheet.getRange("A1:D4"), "Columns");
      const margin = added.series.getItemAt(2);
      margin.chartType = "LineMarkers";
      margin.axisGroup = "Secondary";
      const secondary = added.axes.getItem("Value", "Secondary");
      secondary.title.text = "Margin";
      secondary.load("type,axisGroup");
      added.series.load("items/chartType,items/axisGroup");
      return added;
    });
    expect(chart.series.items.map(({ chartType, axisGroup }) => [chartType, axisGroup])).toEqual([
      ["ColumnClustered", "Primary"],
      ["ColumnClustered", "Primary"],
      ["LineMarkers", "Secondary"],
    ]);
    expect(drawn().data.datasets.map(({ type }) => type)).toEqual(["bar", "bar", "line"]);
    expect(drawn().options.scales["y1"]!.title!.text).toBe("Margin");
  });

  test("there is no secondary axis before a series stands on it", async () => {
    const refused = onSheet((sheet) =>
      sheet.charts.add("Line", sheet.getRange("A1:C4")).axes.getItem("Value", "Secondary").load("type"),
    );
    await expect(refused).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

test("titles, their letters, and whether they are there", async () => {
  const chart = await onSheet((sheet) => {
    const added = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"));
    added.title.text = "Segments, JPY millions";
    added.title.overlay = true;
    const { font } = added.title.format;
    font.bold = true;
    font.italic = true;
    font.size = 12;
    font.color = "#1f4e79";
    font.load("bold,italic,size,color");
    const axis = added.axes.categoryAxis;
    axis.title.text = "Quarter";
    axis.title.format.font.bold = true;
    axis.title.format.font.load("bold");
    axis.title.load("text,visible");
    added.title.load("text,visible,overlay");
    return added;
  });
  expect(plain(chart.title.format.font.toJSON())).toEqual({
    bold: true,
    italic: true,
    size: 12,
    color: "#1F4E79",
  });
  expect(plain(chart.title.toJSON())).toMatchObject({ text: "Segments, JPY millions", overlay: true });
  expect(chart.axes.categoryAxis.title.toJSON()).toMatchObject({ text: "Quarter", visible: true });
  expect(drawn().options.plugins.title.text).toBe("Segments, JPY millions");

  const title = (visible: boolean) =>
    onSheet((sheet) => {
      const present = sheet.charts.getItem("Chart 1").title;
      present.visible = visible;
      present.load("text,visible");
      return present;
    });
  expect(await title(false)).toMatchObject({ text: "Segments, JPY millions", visible: false });
  expect(drawn().options.plugins.title.text).toBe("");
  expect(await title(true)).toMatchObject({ text: "Segments, JPY millions", visible: true });
  expect(drawn().options.plugins.title.text).toBe("Segments, JPY millions");
});

test("axes", async () => {
  const [value, category] = await onSheet((sheet) => {
    const { axes } = sheet.charts.add("BarClustered", sheet.getRange("A1:C4"));
    const { valueAxis, categoryAxis } = axes;
    valueAxis.minimum = -10;
    valueAxis.maximum = 20;
    valueAxis.majorUnit = 5;
    valueAxis.numberFormat = "#,##0;(#,##0)";
    valueAxis.displayUnit = "Millions";
    valueAxis.majorGridlines.visible = false;
    valueAxis.minorGridlines.visible = true;
    categoryAxis.tickLabelPosition = "Low";
    categoryAxis.reversePlotOrder = true;
    categoryAxis.visible = false;
    valueAxis.load(
      "type,axisGroup,minimum,maximum,majorUnit,numberFormat,displayUnit,majorGridlines/visible,minorGridlines/visible",
    );
    categoryAxis.load("type,tickLabelPosition,reversePlotOrder,visible,majorGridlines/visible");
    return [valueAxis, categoryAxis];
  });
  expect(plain(value.toJSON())).toMatchObject({
    type: "Value",
    axisGroup: "Primary",
    minimum: -10,
    maximum: 20,
    majorUnit: 5,
    numberFormat: "#,##0;(#,##0)",
    displayUnit: "Millions",
    majorGridlines: { visible: false },
    minorGridlines: { visible: true },
  });
  expect(plain(category.toJSON())).toMatchObject({
    type: "Category",
    tickLabelPosition: "Low",
    reversePlotOrder: true,
    visible: false,
    majorGridlines: { visible: false },
  });
  // In a chart of bars the values lie along the bottom.
  expect(drawn().options.scales["x"]).toMatchObject({ min: -10, max: 20 });
});

test("the look of series", async () => {
  const [series] = await onSheet((sheet) => {
    const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C4"));
    const [base, step] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
    base.format.fill.clear();
    step.format.fill.setSolidColor("#2e75b6");
    step.name = "Step";
    step.gapWidth = 50;
    step.overlap = 100;
    step.hasDataLabels = true;
    step.dataLabels.position = "InsideEnd";
    step.dataLabels.numberFormat = "#,##0";
    step.format.line.color = "#000000";
    step.format.line.weight = 1;
    step.format.line.lineStyle = "Dash";
    step.load(
      "name,gapWidth,overlap,hasDataLabels,dataLabels/position,dataLabels/numberFormat,dataLabels/showValue",
    );
    step.format.line.load("color,weight,lineStyle");
    return [step, base];
  });
  expect(plain(series.toJSON())).toMatchObject({
    name: "Step",
    gapWidth: 50,
    overlap: 100,
    hasDataLabels: true,
    dataLabels: { position: "InsideEnd", numberFormat: "#,##0", showValue: true },
  });
  expect(plain(series.format.line.toJSON())).toEqual({ color: "#000000", weight: 1, lineStyle: "Dash" });
  expect(drawn().data.datasets.map(({ label, backgroundColor }) => [label, backgroundColor])).toEqual([
    ["Network", "#FFFFFF00"],
    ["Step", "#2E75B6"],
  ]);
});

test("lines", async () => {
  const series = await onSheet((sheet) => {
    const chart = sheet.charts.add("LineMarkers", sheet.getRange("A1:B4"));
    const line = chart.series.getItemAt(0);
    line.format.line.color = "#c00000";
    line.markerStyle = "Diamond";
    line.markerSize = 7;
    line.smooth = true;
    line.load("markerStyle,markerSize,smooth");
    chart.dataLabels.showValue = true;
    return line;
  });
  expect(series).toMatchObject({ markerStyle: "Diamond", markerSize: 7, smooth: true });
  expect(drawn().data.datasets[0]!.backgroundColor).toBe("#C00000");
  await onSheet((sheet) => {
    const { format } = sheet.charts.getItemAt(0).series.getItemAt(0);
    format.line.clear();
    format.line.load("color");
  });
  expect(drawn().data.datasets[0]!.backgroundColor).not.toBe("#C00000");
});

test("series one by one: added, filled, deleted", async () => {
  const [series, values] = await onSheet((sheet) => {
    const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:B4"));
    const added = chart.series.add("Base");
    added.setValues(sheet.getRange("C2:C4"));
    chart.series.add("First", 0).setValues(sheet.getRange("D2:D4"));
    added.setXAxisValues(sheet.getRange("A2:A4"));
    chart.series.load("count,items/name");
    return [chart.series, added.getDimensionValues("Values")] as const;
  });
  expect(series.items.map(({ name }) => name)).toEqual(["First", "Network", "Base"]);
  expect(plain(values.value)).toEqual(["5", "-6", "7"]);
  expect(drawn().data).toMatchObject({
    labels: ["1Q03", "2Q03", "3Q03"],
    datasets: [{ data: [0.2, 0.25, 0.3] }, { label: "Network", data: [10, 12, 11] }, { label: "Base" }],
  });

  const count = await onSheet((sheet) => {
    const { series: all } = sheet.charts.getItem("Chart 1");
    all.getItemAt(0).delete();
    all.load("items/name");
    return [all, all.getCount()] as const;
  });
  expect(count[0].items.map(({ name }) => name)).toEqual(["Network", "Base"]);
  expect(count[1].value).toBe(2);
});

test("new data for the same chart", async () => {
  await onSheet((sheet) => {
    const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:B4"));
    chart.setData(sheet.getRange("A1:C3"), "Rows");
  });
  expect(drawn().data.datasets.map(({ label }) => label)).toEqual(["1Q03", "2Q03"]);
});

test("its place, by cells and by points", async () => {
  const chart = await onSheet((sheet) => {
    sheet.getRange("A:A").format.columnWidth = 30;
    const added = sheet.charts.add("Line", sheet.getRange("A1:C4"));
    added.setPosition("B6", "D15");
    added.load("left,top,width,height");
    return added;
  });
  expect(plain(chart.toJSON())).toMatchObject({ left: 30, top: 86.25, width: 216, height: 172.5 });

  const moved = await onSheet((sheet) => {
    const present = sheet.charts.getItem("Chart 1");
    present.left = 75;
    present.top = 150;
    present.width = 300;
    present.height = 150;
    present.load("left,top,width,height");
    return present;
  });
  expect(plain(moved.toJSON())).toMatchObject({ left: 75, top: 150, width: 300, height: 150 });
});

test("the collection: names, numbers, absence, deletion, selection", async () => {
  const [charts, absent, count] = await onSheet((sheet) => {
    const { charts: all } = sheet;
    const first = all.add("Line", sheet.getRange("A1:C4"));
    all.add("Pie", sheet.getRange("A1:B4")).name = "Share";
    first.activate();
    first.format.fill.setSolidColor("#FFFFFF");
    first.format.fill.clear();
    all.load("count,items/name");
    return [all, all.getItemOrNullObject("Nothing"), all.getCount()] as const;
  });
  expect(charts.items.map(({ name }) => name)).toEqual(["Chart 1", "Share"]);
  expect([charts.count, count.value, absent.isNullObject]).toEqual([2, 2, true]);
  const { get } = workbench.engine;
  expect(get.getSelectedFigureId()).toBe(get.getFigures(get.getActiveSheetId())[0]!.id);

  const left = await onSheet((sheet) => {
    sheet.charts.getItem("Share").delete();
    sheet.charts.load("items/name");
    return sheet.charts;
  });
  expect(left.items.map(({ name }) => name)).toEqual(["Chart 1"]);
  await expect(onSheet((sheet) => sheet.charts.getItem("Share").load("name"))).rejects.toMatchObject({
    code: "ItemNotFound",
  });

  workbench.undo();
  expect(get.getChartIds(get.getActiveSheetId())).toHaveLength(2);
});

test("its picture needs a canvas, which Node has none of; what is asked for is looked at first", async () => {
  await onSheet((sheet) => sheet.charts.add("Line", sheet.getRange("A1:C4")));
  const picture = (...call: Parameters<Excel.Chart["getImage"]>) =>
    onSheet((sheet) => sheet.charts.getItem("Chart 1").getImage(...call));
  await expect(picture(300, 200)).rejects.toMatchObject({
    code: "ApiNotAvailable",
    message: "Chart.getImage: there is no canvas here that charts are drawn on.",
  });
  await expect(picture(300, 200, "Stretch" as "Fit")).rejects.toMatchObject({
    code: "InvalidArgument",
    message: 'fittingMode must be one of Fit, FitAndCenter, Fill, but is "Stretch".',
  });
  await expect(picture(300, 0)).rejects.toMatchObject({
    code: "InvalidArgument",
    message: "height must be 1 pixel at least, but is 0.",
  });
});

test("the chart that is selected is the active one", async () => {
  await onSheet((sheet) => {
    sheet.charts.add("Line", sheet.getRange("A1:C4"));
    sheet.charts.add("Pie", sheet.getRange("A1:B4")).name = "Share";
  });
  const none = await onSheet((_, { workbook: book }) => book.getActiveChartOrNullObject().load("name"));
  expect(none.isNullObject).toBe(true);
  await expect(onSheet((_, { workbook: book }) => book.getActiveChart().load("name"))).rejects.toMatchObject({
    code: "ItemNotFound",
    message: "No chart is selected.",
  });
  await onSheet((sheet) => sheet.charts.getItem("Share").activate());
  const charts = await onSheet((_, { workbook: book }) =>
    [book.getActiveChart(), book.getActiveChartOrNullObject()].map((chart) => chart.load("name")),
  );
  expect(charts.map(({ name }) => name)).toEqual(["Share", "Share"]);
});
