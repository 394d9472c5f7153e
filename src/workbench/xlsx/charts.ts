import type { SheetId } from "../engine/o-spreadsheet";
import type { AxisLook, Definition, SeriesLook } from "../objects/charts/chart-definition";
import type { Host } from "../objects/host";
import type { Parts } from "./parts";
import { append, childNamed, childrenNamed, descendants, type Element } from "./xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** The children of each element in the order that the format has them; the engine's own order is another. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId".split(" "),
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId".split(" "),
  ser: "idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat val smooth".split(" "),
  dLbls:
    "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize".split(
      " ",
    ),
  catAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl".split(
      " ",
    ),
  valAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit".split(
      " ",
    ),
  scaling: ["logBase", "orientation", "max", "min"],
};

const LABEL_PLACES: Readonly<Record<string, string>> = {
  OutsideEnd: "outEnd",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  Center: "ctr",
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
};
const TICK_LABELS: Readonly<Record<string, string>> = {
  Low: "low",
  High: "high",
  NextToAxis: "nextTo",
  None: "none",
};

/**
 * Completes the chart parts of a sheet with what the engine does not write, and puts their elements in the order that
 * Excel insists on. Columns stand on zero, not on the end of their axis.
 */
export function writeCharts(host: Host, parts: Parts, sheetPath: string, sheetId: SheetId): void {
  const { get } = host.engine;
  const definitions = get
    .getChartIds(sheetId)
    .map((id) => get.getChartDefinition(id) as unknown as Definition);
  const paths = parts
    .related(sheetPath, "drawing")
    .flatMap(({ target }) => parts.related(target, "chart"))
    .map(({ target }) => target);
  for (const path of paths) {
    const root = parts.root(path);
    const definition = definitions.find((each) => draws(root, each));
    if (definition) completeChart(root, definition);
  }
}

/** A chart and its part have the same title, and ranges that end alike: one may begin with a heading. */
function draws(root: Element, { title, dataSource }: Definition): boolean {
  const ranges = descendants(root, "val").map((val) => lastCell(descendants(val, "f")[0]?.textContent));
  const wanted = dataSource.dataSets.map(({ dataRange }) => lastCell(dataRange));
  const texts = descendants(childNamed(root, "chart")!, "t").map(({ textContent }) => textContent);
  return (
    ranges.length === wanted.length &&
    ranges.every((range, i) => range === wanted[i]) &&
    (!title.text || texts.includes(title.text))
  );
}

/** "C5" of "'My sheet'!$C$3:$C$5". */
const lastCell = (reference: string | null | undefined): string =>
  (reference ?? "").replaceAll("$", "").split(/[!:]/).at(-1) ?? "";

function completeChart(root: Element, definition: Definition): void {
  const looks = definition.dataSource.dataSets.map(
    ({ dataSetId }) => definition.dataSetStyles[dataSetId] ?? {},
  );
  const plot = descendants(root, "plotArea")[0]!;
  for (const group of plot.children.filter(
    ({ localName }) => localName === "barChart" || localName === "lineChart",
  )) {
    for (const labels of childrenNamed(group, "dLbls")) labels.remove();
    const isColumns = group.localName === "barChart";
    if (isColumns) spaceColumns(group, looks[0], definition.stacked === true);
    for (const series of childrenNamed(group, "ser")) {
      const look = looks[Number(childNamed(series, "idx")?.getAttribute("val"))] ?? {};
      completeSeries(series, look, isColumns, definition.showValues === true);
    }
  }
  for (const axis of descendants(plot, "catAx")) completeAxis(axis, definition.axesDesign?.x);
  for (const axis of descendants(plot, "valAx")) completeAxis(axis, definition.axesDesign?.y);
  for (const element of [plot, ...descendants(plot)]) sort(element);
}

function spaceColumns(group: Element, look: SeriesLook | undefined, isStacked: boolean): void {
  const overlap = look?.overlap ?? (isStacked ? 100 : undefined);
  if (overlap !== undefined) setValue(group, "overlap", String(overlap));
  if (look?.gapWidth !== undefined) setValue(group, "gapWidth", String(look.gapWidth));
}

function completeSeries(series: Element, look: SeriesLook, isColumns: boolean, showValues: boolean): void {
  if (isColumns) setValue(series, "invertIfNegative", "0"); // a negative column has the colour of the others
  const shape = childNamed(series, "spPr");
  if (look.noFill && shape) {
    for (const child of shape.children) child.remove();
    append(shape, "noFill", {});
    append(append(shape, "ln", {}), "noFill", {});
    for (const child of descendants(shape)) renameSpace(child);
  }
  for (const labels of childrenNamed(series, "dLbls")) labels.remove();
  if (!(look.hasDataLabels ?? showValues) || look.noFill) return;
  const labels = append(series, "dLbls");
  if (look.labelFormat) append(labels, "numFmt", { formatCode: look.labelFormat, sourceLinked: "0" });
  const place = LABEL_PLACES[look.labelPosition ?? ""];
  if (place) append(labels, "dLblPos", { val: place });
  for (const name of [
    "showLegendKey",
    "showVal",
    "showCatName",
    "showSerName",
    "showPercent",
    "showBubbleSize",
  ])
    append(labels, name, { val: name === "showVal" ? "1" : "0" });
}

/** The engine lets axes cross at their lowest value, which makes negative columns grow upwards. */
function completeAxis(axis: Element, look: AxisLook | undefined): void {
  setValue(axis, "crosses", "autoZero");
  const isValues = axis.localName === "valAx";
  if (isValues) for (const auto of childrenNamed(axis, "auto")) auto.remove();
  else for (const lines of childrenNamed(axis, "majorGridlines")) lines.remove();
  for (const title of childrenNamed(axis, "title"))
    if (!descendants(title, "t").some(({ textContent }) => textContent)) title.remove();
  const place = TICK_LABELS[look?.tickLabelPosition ?? ""];
  if (place) setValue(axis, "tickLblPos", place);
  if (look?.numberFormat) {
    const format = childNamed(axis, "numFmt") ?? append(axis, "numFmt");
    format.setAttribute("formatCode", look.numberFormat);
    format.setAttribute("sourceLinked", "0");
  }
  const scaling = childNamed(axis, "scaling");
  if (scaling && isValues) {
    if (look?.max !== undefined) setValue(scaling, "max", String(look.max));
    if (look?.min !== undefined) setValue(scaling, "min", String(look.min));
  }
}

function setValue(parent: Element, name: string, val: string): void {
  (childNamed(parent, name) ?? append(parent, name)).setAttribute("val", val);
}

/** A shape's children are of the drawing's namespace. */
function renameSpace(element: Element): void {
  const renamed = element.ownerDocument!.createElementNS(DRAWING, `a:${element.localName}`);
  for (const child of [...element.childNodes]) renamed.appendChild(child);
  element.replaceWith(renamed);
}

function sort(element: Element): void {
  const order = ORDER[element.localName];
  if (!order) return;
  const known = element.children.filter(({ localName }) => order.includes(localName));
  const unknown = element.children.filter((child) => !known.includes(child));
  for (const child of unknown) child.remove();
  known.sort((a, b) => order.indexOf(a.localName) - order.indexOf(b.localName));
  for (const child of known) element.appendChild(child);
}
