import type { Block, PlannedChart } from "./sheet-plan";

/** Queues a new chart on its sheet. */
export function drawChart(sheet: Excel.Worksheet, planned: PlannedChart): void {
  const { name, title, type, series, numberFormat, hasLabels, hasLegend, startsAtZero, place } = planned;
  const [first, ...others] = series;
  if (!first) throw new Error(`The chart ${name} has no series.`);
  const chart = sheet.charts.add(type, rangeOf(sheet, first.values), directionOf(first.values));
  chart.name = name;
  chart.title.text = title;
  chart.title.format.font.size = 12;
  if (hasLegend) chart.legend.position = "Bottom";
  else chart.legend.visible = false;
  for (const { name: added } of others) chart.series.add(added);
  series.forEach(({ name: seriesName, color }, i) => {
    const drawn = chart.series.getItemAt(i);
    drawn.name = seriesName;
    paint(drawn, type, color);
    drawn.hasDataLabels = hasLabels;
    if (hasLabels) {
      drawn.dataLabels.numberFormat = numberFormat;
      drawn.dataLabels.position = type === "LineMarkers" ? "Top" : "OutsideEnd";
    }
    if (type !== "LineMarkers") drawn.gapWidth = 50;
  });
  followCells(sheet, chart, planned);
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.numberFormat = numberFormat.split(";").slice(0, 2).join(";"); // zero is a 0 there
  if (startsAtZero) valueAxis.minimum = 0;
  categoryAxis.tickLabelPosition = "Low"; // below columns that reach under zero
  chart.left = place.left;
  chart.top = place.top;
  chart.width = place.width;
  chart.height = place.height;
}

/** Queues what a chart draws now, after periods have been added; how the user made it look stays. */
export function followCells(
  sheet: Excel.Worksheet,
  chart: Excel.Chart,
  planned: { readonly categories: Block; readonly series: readonly { readonly values: Block }[] },
): void {
  planned.series.forEach(({ values }, i) => {
    const drawn = chart.series.getItemAt(i);
    drawn.setValues(rangeOf(sheet, values));
    drawn.setXAxisValues(rangeOf(sheet, planned.categories));
  });
}

function paint(series: Excel.ChartSeries, type: PlannedChart["type"], color: string | undefined): void {
  if (color === undefined) return series.format.fill.clear();
  if (type !== "LineMarkers") return series.format.fill.setSolidColor(color);
  series.format.line.color = color;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

const directionOf = ({ rows }: Block): "Rows" | "Columns" => (rows === 1 ? "Rows" : "Columns");

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Block): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);
