import type { SheetId } from "../engine/o-spreadsheet";
import { kindOf, type AxisLook, type Definition, type SeriesLook } from "../objects/charts/chart-definition";
import type { TitleLook } from "../objects/charts/chart-definition";
import type { Host } from "../objects/host";
import {
  axisKey,
  chartParts,
  DEFAULTS,
  EMU_PER_POINT,
  isHorizontal,
  LABEL_PLACES,
  LINE_STYLES,
  MARKERS,
  seriesGroups,
  takePart,
  TICK_LABELS,
  toFile,
  valOf,
} from "./chart-parts";
import type { Parts } from "./parts";
import { append, childNamed, childrenNamed, descendants, type Attributes, type Element } from "./xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

const words = (list: string) => list.split(" ");
const LABEL_SHOWS = words("showLegendKey showVal showCatName showSerName showPercent showBubbleSize");
const AXIS =
  "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses";

/** The children of each element in the order that the format has them; the engine's own order is another. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  barChart: words("barDir grouping varyColors ser dLbls gapWidth overlap serLines axId"),
  lineChart: words("grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId"),
  ser: words("idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat val smooth"),
  marker: words("symbol size spPr"),
  dLbls: ["numFmt", "spPr", "txPr", "dLblPos", ...LABEL_SHOWS],
  catAx: words(`${AXIS} auto lblAlgn lblOffset noMultiLvlLbl`),
  valAx: words(`${AXIS} crossBetween majorUnit minorUnit dispUnits`),
  scaling: words("logBase orientation max min"),
};

/** Where labels may stand; Excel takes a file for damaged that has them elsewhere. */
const PLACES_AT = {
  line: words("t b l r ctr"),
  clustered: words("outEnd inEnd inBase ctr"),
  stacked: words("inEnd inBase ctr"),
};

/**
 * Completes the chart parts of a sheet with what the engine does not write, and puts their elements in the order that
 * Excel insists on. Columns stand on zero, not on the end of their axis.
 */
export function writeCharts(host: Host, parts: Parts, sheetPath: string, sheetId: SheetId): void {
  const { get } = host.engine;
  const left = chartParts(parts, sheetPath);
  for (const id of get.getChartIds(sheetId)) {
    const definition = get.getChartDefinition(id) as unknown as Definition;
    const part = takePart(left, definition);
    if (!part) continue;
    part.frame.setAttribute("name", host.chartNames.get(id) ?? id);
    completeChart(part.root, definition);
  }
}

function completeChart(root: Element, definition: Definition): void {
  const chart = childNamed(root, "chart")!;
  const title = childNamed(chart, "title");
  if (title) completeTitle(title, definition.title);
  else setValue(chart, "autoTitleDeleted", "1"); // else a single series gives its name to the chart
  append(chart, "plotVisOnly", { val: "1" });
  append(chart, "dispBlanksAs", { val: "gap" }); // what is not known is not zero

  const plot = childNamed(chart, "plotArea")!;
  for (const group of seriesGroups(plot)) completeGroup(group, definition);
  const horizontal = isHorizontal(plot);
  for (const axis of plot.children)
    if (axis.localName === "catAx" || axis.localName === "valAx")
      completeAxis(axis, definition.axesDesign?.[axisKey(axis, horizontal)] ?? {}, horizontal);
  for (const element of [plot, ...descendants(plot)]) sort(element);
}

function completeGroup(group: Element, definition: Definition): void {
  const { dataSource, dataSetStyles, showValues = false } = definition;
  const isColumns = group.localName === "barChart";
  const isStacked = definition.stacked === true;
  const places = PLACES_AT[isColumns ? (isStacked ? "stacked" : "clustered") : "line"];
  const saysLabels = Object.values(dataSetStyles).some(({ hasDataLabels }) => hasDataLabels !== undefined);
  for (const labels of childrenNamed(group, "dLbls")) labels.remove();
  const looks: SeriesLook[] = [];
  for (const series of childrenNamed(group, "ser")) {
    const id = dataSource.dataSets[Number(valOf(childNamed(series, "idx")))]?.dataSetId ?? "";
    const look = dataSetStyles[id] ?? {};
    looks.push(look);
    if (isColumns) completeColumns(series, look);
    else completeLine(series, look, kindOf(definition, id).includes("Markers"));
    const hasLabels = look.hasDataLabels ?? (showValues && !saysLabels);
    completeLabels(series, { ...look, hasDataLabels: hasLabels }, places);
  }
  if (!isColumns) return;
  const said = (name: "gapWidth" | "overlap") => looks.find((look) => look[name] !== undefined)?.[name];
  setValue(group, "gapWidth", String(said("gapWidth") ?? DEFAULTS.gapWidth));
  setValue(group, "overlap", String(said("overlap") ?? (isStacked ? 100 : 0)));
}

function completeColumns(series: Element, look: SeriesLook): void {
  setValue(series, "invertIfNegative", "0"); // a negative column has the colour of the others
  const shape = childNamed(series, "spPr")!;
  const color = colorIn(shape);
  shape.replaceChildren();
  fill(shape, look.noFill ? undefined : color);
  drawLine(shape, look, look.lineColor); // a column of zero is not to be seen
}

function completeLine(series: Element, look: SeriesLook, hasMarkers: boolean): void {
  const shape = childNamed(series, "spPr")!;
  const color = colorIn(shape);
  shape.replaceChildren();
  drawLine(shape, { ...look, lineWeight: look.lineWeight ?? DEFAULTS.lineWeight }, color);
  setValue(series, "smooth", look.smooth ? "1" : "0");
  const marker = childNamed(series, "marker")!;
  setValue(marker, "symbol", hasMarkers ? (toFile(MARKERS, look.markerStyle) ?? "auto") : "none");
  setValue(marker, "size", String(look.markerSize ?? DEFAULTS.markerSize));
  const markerShape = childNamed(marker, "spPr")!;
  markerShape.replaceChildren();
  fill(markerShape, look.markerBackgroundColor ?? color);
  drawLine(markerShape, {}, look.markerForegroundColor ?? color);
}

function completeLabels(series: Element, look: SeriesLook, places: readonly string[]): void {
  for (const labels of childrenNamed(series, "dLbls")) labels.remove();
  const { hasDataLabels, labelFormat, labelPosition } = look;
  if (!hasDataLabels && labelFormat === undefined && labelPosition === undefined) return;
  const labels = append(series, "dLbls");
  if (labelFormat) append(labels, "numFmt", { formatCode: labelFormat, sourceLinked: "0" });
  const place = toFile(LABEL_PLACES, labelPosition);
  if (place && places.includes(place)) append(labels, "dLblPos", { val: place });
  for (const name of LABEL_SHOWS)
    append(labels, name, { val: name === "showVal" && hasDataLabels ? "1" : "0" });
}

/** The engine lets axes cross at their lowest value, which makes negative columns grow upwards. */
function completeAxis(axis: Element, look: AxisLook, horizontal: boolean): void {
  const isValues = axis.localName === "valAx";
  if (valOf(childNamed(axis, "crosses")) === "min") setValue(axis, "crosses", "autoZero");
  if (isValues) for (const auto of childrenNamed(axis, "auto")) auto.remove();
  const { gridLines = isValues ? "major" : "none" } = look;
  const shown = { majorGridlines: words("major both"), minorGridlines: words("minor both") };
  for (const [name, kinds] of Object.entries(shown)) {
    const lines = childNamed(axis, name);
    if (!kinds.includes(gridLines)) lines?.remove();
    else if (!lines) append(axis, name);
  }
  for (const title of childrenNamed(axis, "title"))
    if (look.title?.text) completeTitle(title, look.title);
    else title.remove();
  const place = toFile(TICK_LABELS, look.tickLabelPosition);
  if (place) setValue(axis, "tickLblPos", place);
  if (look.numberFormat) {
    const format = childNamed(axis, "numFmt")!;
    format.setAttribute("formatCode", look.numberFormat);
    format.setAttribute("sourceLinked", "0");
  }
  if (look.hidden) setValue(axis, "delete", "1");
  const scaling = childNamed(axis, "scaling")!;
  // The grid draws the first of lying columns at the top.
  const isReversed = (look.reversed ?? false) !== (horizontal && !isValues);
  setValue(scaling, "orientation", isReversed ? "maxMin" : "minMax");
  if (!isValues) return;
  if (look.max !== undefined) setValue(scaling, "max", String(look.max));
  if (look.min !== undefined) setValue(scaling, "min", String(look.min));
  if (look.majorUnit !== undefined) setValue(axis, "majorUnit", String(look.majorUnit));
  if (look.displayUnit && look.displayUnit !== "None") {
    const unit = look.displayUnit[0]!.toLowerCase() + look.displayUnit.slice(1);
    setValue(append(axis, "dispUnits"), "builtInUnit", unit);
  }
}

/** The letters as the Excel API says they are. */
function completeTitle(title: Element, look: TitleLook): void {
  const size = String((look.fontSize ?? DEFAULTS.titleSize) * 100);
  for (const letters of [...descendants(title, "defRPr"), ...descendants(title, "rPr")]) {
    letters.setAttribute("sz", size);
    const latin = childNamed(letters, "latin");
    letters.replaceChildren();
    fill(letters, look.color ?? "#595959");
    if (latin) letters.append(latin);
  }
  const overlay = childNamed(title, "overlay") ?? append(title, "overlay");
  overlay.setAttribute("val", look.overlay ? "1" : "0");
}

/** The first colour in a shape, as "#0072B2". */
function colorIn(shape: Element): string | undefined {
  const color = valOf(descendants(shape, "srgbClr")[0]);
  return color === undefined ? undefined : `#${color}`;
}

function fill(shape: Element, color: string | undefined): void {
  if (color === undefined) drawn(shape, "noFill");
  else append(drawn(shape, "solidFill"), "srgbClr", { val: color.replace("#", "") });
}

function drawLine(shape: Element, look: SeriesLook, color: string | undefined): void {
  const { lineWeight, lineStyle } = look;
  const width = lineWeight === undefined ? undefined : String(Math.round(lineWeight * EMU_PER_POINT));
  const line = drawn(shape, "ln", { w: width });
  fill(line, lineStyle === "None" ? undefined : color);
  const dash = toFile(LINE_STYLES, lineStyle);
  if (dash) append(line, "prstDash", { val: dash });
}

/** A new last child of the drawing's namespace, whatever its parent's. */
function drawn(parent: Element, name: string, attributes: Attributes = {}): Element {
  const child = parent.ownerDocument!.createElementNS(DRAWING, `a:${name}`);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) child.setAttribute(key, value);
  parent.appendChild(child);
  return child;
}

function setValue(parent: Element, name: string, val: string): void {
  (childNamed(parent, name) ?? append(parent, name)).setAttribute("val", val);
}

function sort(element: Element): void {
  const order = ORDER[element.localName];
  if (!order) return;
  const known = element.children.filter(({ localName }) => order.includes(localName));
  known.sort((a, b) => order.indexOf(a.localName) - order.indexOf(b.localName));
  element.replaceChildren(...known);
}
