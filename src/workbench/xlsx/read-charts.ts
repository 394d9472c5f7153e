import type { SheetData } from "../engine/file-data";
import type { EngineNamespace } from "../engine/o-spreadsheet";
import {
  withKinds,
  type AxisKey,
  type AxisLook,
  type ChartKind,
  type Definition,
  type SeriesLook,
  type TitleLook,
} from "../objects/charts/chart-definition";
import {
  axisKey,
  chartParts,
  DEFAULTS,
  EMU_PER_PIXEL,
  EMU_PER_POINT,
  fromFile,
  isHorizontal,
  LABEL_PLACES,
  LINE_STYLES,
  MARKERS,
  seriesGroups,
  takePart,
  TICK_LABELS,
  valOf,
  valueAxisOf,
} from "./chart-parts";
import type { Parts } from "./parts";
import { childNamed, childrenNamed, descendants, type Element } from "./xml";

/**
 * Gives the charts of a sheet what the engine does not read: the opposite of writeCharts.
 *
 * @returns the names of the charts by their ids
 */
export function readCharts(
  parts: Parts,
  sheetPath: string,
  sheet: SheetData,
  o: EngineNamespace,
): Map<string, string> {
  const names = new Map<string, string>();
  const left = chartParts(parts, sheetPath);
  for (const figure of sheet.figures) {
    if (figure.tag !== "chart") continue;
    const { chartId, ...engines } = figure.data as Definition & { chartId: string };
    const part = takePart(left, engines);
    if (!part) continue;
    figure.data = { ...readDefinition(part.root, engines), chartId };
    Object.assign(figure, sizeOf(part.anchor, sheet, o));
    names.set(chartId, part.frame.getAttribute("name") ?? chartId);
  }
  return names;
}

/** The last cell that a chart of a sheet covers, of each. */
export function chartCorners(parts: Parts, sheetPath: string): { right: number; bottom: number }[] {
  return chartParts(parts, sheetPath).flatMap(({ anchor }) => {
    const to = childNamed(anchor, "to");
    return to ? [{ right: cornerOf(to, "col").index, bottom: cornerOf(to, "row").index }] : [];
  });
}

/** In pixels, by the sizes that the sheet's rows and columns have here: the engine counts them in Excel's units. */
function sizeOf(anchor: Element, sheet: SheetData, o: EngineNamespace) {
  const [from, to] = [childNamed(anchor, "from"), childNamed(anchor, "to")];
  if (!from || !to) return {};
  const { DEFAULT_CELL_WIDTH, DEFAULT_CELL_HEIGHT } = o.SPREADSHEET_DIMENSIONS;
  const along = (name: "col" | "row", headers: SheetData["cols"], size: number, count: number) => {
    const [start, end] = [cornerOf(from, name), cornerOf(to, name)];
    let length = end.offset - start.offset;
    for (let i = start.index; i < Math.min(end.index, count); i++)
      if (!headers[i]?.isHidden) length += headers[i]?.size ?? size;
    return length;
  };
  return {
    width: along("col", sheet.cols, DEFAULT_CELL_WIDTH, sheet.colNumber),
    height: along("row", sheet.rows, DEFAULT_CELL_HEIGHT, sheet.rowNumber),
  };
}

/** A row or column, from 0, and the pixels into it. */
function cornerOf(corner: Element, name: "col" | "row") {
  const read = (child: string) => Number(childNamed(corner, child)?.textContent ?? 0) || 0;
  return { index: read(name), offset: Math.round(read(`${name}Off`) / EMU_PER_PIXEL) };
}

function readDefinition(root: Element, engines: Definition): Definition {
  const chart = childNamed(root, "chart")!;
  const plot = childNamed(chart, "plotArea")!;
  const title: TitleLook = { align: "center", ...readTitle(childNamed(chart, "title")) };
  const horizontal = isHorizontal(plot);
  const axes = plot.children
    .filter(({ localName }) => localName === "catAx" || localName === "valAx")
    .map((axis): [AxisKey, AxisLook] => [axisKey(axis, horizontal), readAxis(axis, horizontal)]);
  // The categories of a second axis are those of the first.
  const axesDesign = Object.fromEntries(axes.reverse());
  const groups = seriesGroups(plot);
  // The engine lists columns before lines.
  const series = ["barChart", "lineChart"]
    .flatMap((name) => groups.filter(({ localName }) => localName === name))
    .flatMap((group) => childrenNamed(group, "ser").map((element) => ({ group, element })));
  if (!series.length || series.length !== engines.dataSource.dataSets.length)
    return { ...engines, title, axesDesign };

  const read = series
    .map(({ group, element }, i) => ({
      set: engines.dataSource.dataSets[i]!,
      place: Number(valOf(childNamed(element, "order"))),
      kind: readKind(group, element),
      look: {
        ...engines.dataSetStyles[engines.dataSource.dataSets[i]!.dataSetId],
        ...readSeries(group, element),
        yAxisId: secondary(plot, group),
      },
    }))
    .sort((a, b) => a.place - b.place);
  const dataSets = read.map(({ set }) => set);
  const categories = childNamed(series[0]!.element, "cat");
  const labelRange = categories && descendants(categories, "f")[0]?.textContent;
  return withKinds(
    {
      ...engines,
      title,
      axesDesign,
      dataSource: { ...engines.dataSource, dataSets, ...(labelRange && { labelRange }) },
      dataSetStyles: Object.fromEntries(read.map(({ set, look }) => [set.dataSetId, look])),
      showValues: read.some(({ look }) => look.hasDataLabels),
    },
    Object.fromEntries(read.map(({ set, kind }) => [set.dataSetId, kind])),
  );
}

function readKind(group: Element, series: Element): ChartKind {
  const isStacked = valOf(childNamed(group, "grouping")) === "stacked";
  if (group.localName === "barChart") {
    const direction = valOf(childNamed(group, "barDir")) === "bar" ? "Bar" : "Column";
    return `${direction}${isStacked ? "Stacked" : "Clustered"}`;
  }
  const hasMarkers = valOf(childNamed(childNamed(series, "marker") ?? series, "symbol")) !== "none";
  return `Line${hasMarkers ? "Markers" : ""}${isStacked ? "Stacked" : ""}`;
}

function secondary(plot: Element, group: Element): "y" | "y1" {
  const axis = valueAxisOf(plot, group);
  return axis && axisKey(axis, false) === "y1" ? "y1" : "y";
}

function readSeries(group: Element, series: Element): SeriesLook {
  const shape = childNamed(series, "spPr");
  return {
    ...(group.localName === "barChart" ? readColumns(group, shape) : readLine(series, shape)),
    ...readLabels(childNamed(series, "dLbls") ?? childNamed(group, "dLbls")),
  };
}

function readColumns(group: Element, shape: Element | undefined): SeriesLook {
  const gapWidth = numberOf(childNamed(group, "gapWidth"));
  const overlap = numberOf(childNamed(group, "overlap"));
  const line = readStroke(shape);
  return {
    ...(shape && childNamed(shape, "noFill")
      ? { backgroundColor: "#FFFFFF00", noFill: true }
      : { backgroundColor: shape && filledWith(shape) }),
    ...line,
    ...(gapWidth !== DEFAULTS.gapWidth && { gapWidth }),
    ...(overlap !== (valOf(childNamed(group, "grouping")) === "stacked" ? 100 : 0) && { overlap }),
  };
}

function readLine(series: Element, shape: Element | undefined): SeriesLook {
  const { lineWeight, ...line } = readStroke(shape);
  const marker = childNamed(series, "marker");
  const markerShape = marker && childNamed(marker, "spPr");
  const symbol = valOf(marker && childNamed(marker, "symbol"));
  const size = numberOf(marker && childNamed(marker, "size"));
  return {
    ...line,
    backgroundColor: line.lineColor,
    ...(lineWeight !== DEFAULTS.lineWeight && { lineWeight }),
    ...(symbol !== "auto" && symbol !== "none" && { markerStyle: fromFile(MARKERS, symbol) }),
    ...(size !== DEFAULTS.markerSize && { markerSize: size }),
    markerBackgroundColor: markerShape && filledWith(markerShape),
    markerForegroundColor: readStroke(markerShape).lineColor,
    ...(valOf(childNamed(series, "smooth")) === "1" && { smooth: true }),
  };
}

function readStroke(shape: Element | undefined): SeriesLook {
  const line = shape && childNamed(shape, "ln");
  if (!line) return {};
  const width = line.getAttribute("w");
  const color = filledWith(line);
  const style = fromFile(LINE_STYLES, valOf(childNamed(line, "prstDash")));
  return {
    ...(color !== undefined && { lineColor: color }),
    ...(width !== null && { lineWeight: Number(width) / EMU_PER_POINT }),
    ...(style !== undefined && { lineStyle: style }),
  };
}

function readLabels(labels: Element | undefined): SeriesLook {
  if (!labels) return {};
  const labelFormat = childNamed(labels, "numFmt")?.getAttribute("formatCode") ?? undefined;
  const labelPosition = fromFile(LABEL_PLACES, valOf(childNamed(labels, "dLblPos")));
  return {
    hasDataLabels: valOf(childNamed(labels, "showVal")) === "1",
    ...(labelFormat !== undefined && { labelFormat }),
    ...(labelPosition !== undefined && { labelPosition }),
  };
}

function readAxis(axis: Element, horizontal: boolean): AxisLook {
  const isValues = axis.localName === "valAx";
  const scaling = childNamed(axis, "scaling");
  const scale = (name: string) => numberOf(scaling && childNamed(scaling, name));
  const isReversed = valOf(scaling && childNamed(scaling, "orientation")) === "maxMin";
  const title = readTitle(childNamed(axis, "title"));
  const [major, minor] = ["majorGridlines", "minorGridlines"].map((name) => childNamed(axis, name));
  const format = childNamed(axis, "numFmt");
  const place = fromFile(TICK_LABELS, valOf(childNamed(axis, "tickLblPos")));
  const unit = valOf(descendants(axis, "builtInUnit")[0]);
  const read: AxisLook = {
    ...(title.text && { title }),
    min: scale("min"),
    max: scale("max"),
    majorUnit: numberOf(childNamed(axis, "majorUnit")),
    gridLines: major ? (minor ? "both" : "major") : minor ? "minor" : "none",
    numberFormat:
      format?.getAttribute("sourceLinked") === "1"
        ? undefined
        : (format?.getAttribute("formatCode") ?? undefined),
    tickLabelPosition: place === "NextToAxis" ? undefined : place,
    displayUnit: unit && unit[0]!.toUpperCase() + unit.slice(1),
    ...(valOf(childNamed(axis, "delete")) === "1" && { hidden: true }),
    ...(isReversed !== (horizontal && !isValues) && { reversed: true }),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

function readTitle(title: Element | undefined): TitleLook {
  if (!title) return { text: "" };
  const text = descendants(title, "t")
    .map(({ textContent }) => textContent)
    .join("");
  const letters = descendants(title, "defRPr")[0];
  const size = letters?.getAttribute("sz");
  const color = letters && filledWith(letters);
  return {
    text,
    ...(letters?.getAttribute("b") === "1" && { bold: true }),
    ...(letters?.getAttribute("i") === "1" && { italic: true }),
    ...(color !== undefined && { color }),
    ...(size && { fontSize: Number(size) / 100 }),
    ...(valOf(childNamed(title, "overlay")) === "1" && { overlay: true }),
  };
}

/** The colour of a shape's or line's own filling, "#0072B2"; colours of a theme are not known. */
function filledWith(shape: Element): string | undefined {
  const color = valOf(childrenNamed(childNamed(shape, "solidFill"), "srgbClr")[0]);
  return color === undefined ? undefined : `#${color.toUpperCase()}`;
}

function numberOf(element: Element | undefined): number | undefined {
  const value = valOf(element);
  return value === undefined || Number.isNaN(Number(value)) ? undefined : Number(value);
}
