// A way to an object of every class that the workbench has.
import { objectTypes } from "../../../src/workbench/batch/host-object";
import { OF_THE_RUNTIME } from "../../workbench-members/member-tables";

type Way = (
  context: Excel.RequestContext,
) => OfficeExtension.ClientObject | Promise<OfficeExtension.ClientObject>;

export const EXCEL_CLASSES: readonly string[] = objectTypes
  .map(({ name }) => name)
  .filter((name) => !OF_THE_RUNTIME.includes(name));

const sheet = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getItem("Sheet1");
const cells = (context: Excel.RequestContext) => sheet(context).getRange("A1:B3");
const areas = (context: Excel.RequestContext) => {
  cells(context).values = [
    ["a", ""],
    ["", "b"],
    ["c", 3],
  ];
  return cells(context).getSpecialCells("Constants");
};
const table = (context: Excel.RequestContext) => {
  const { tables } = sheet(context);
  tables.getItemOrNullObject("Parts").delete();
  tables.add("D1:E3", true).name = "Parts";
  return tables.getItem("Parts");
};
const chart = (context: Excel.RequestContext) => {
  cells(context).values = [
    ["Part", "Value"],
    ["a", 1],
    ["b", 2],
  ];
  return sheet(context).charts.add("ColumnClustered", cells(context), "Columns");
};
const style = ({ workbook }: Excel.RequestContext) => {
  workbook.styles.getItemOrNullObject("Mine").delete();
  workbook.styles.add("Mine");
  return workbook.styles.getItem("Mine");
};
const name = (context: Excel.RequestContext) => {
  const { names } = context.workbook;
  names.getItemOrNullObject("Mine").delete();
  return names.add("Mine", cells(context));
};
const xml = ({ workbook }: Excel.RequestContext) => workbook.customXmlParts.add("<a xmlns='urn:mine'/>");
const comment = (context: Excel.RequestContext) => {
  const { comments } = sheet(context);
  sheet(context).getRange("Z1").delete("Up"); // a cell has one comment at most
  return comments.add("Sheet1!Z1", "mine");
};
const format = (kind: keyof typeof Excel.ConditionalFormatType, context: Excel.RequestContext) =>
  cells(context).conditionalFormats.add(
    (kind.charAt(0).toUpperCase() + kind.slice(1)) as Excel.ConditionalFormatType,
  );
const custom = (context: Excel.RequestContext) => format("custom", context).custom;
const dataBar = (context: Excel.RequestContext) => format("dataBar", context).dataBar;
const headersFooters = (context: Excel.RequestContext) => sheet(context).pageLayout.headersFooters;

/** By class, in a workbook with a Sheet1. */
export const instancesOf: Readonly<Record<string, Way>> = {
  Application: ({ workbook }) => workbook.application,
  AutoFilter: (context) => table(context).autoFilter,
  CellValueConditionalFormat: (context) => format("cellValue", context).cellValue,
  Chart: chart,
  ChartAreaFormat: (context) => chart(context).format,
  ChartAxes: (context) => chart(context).axes,
  ChartAxis: (context) => chart(context).axes.valueAxis,
  ChartAxisTitle: (context) => chart(context).axes.valueAxis.title,
  ChartAxisTitleFormat: (context) => chart(context).axes.valueAxis.title.format,
  ChartCollection: (context) => sheet(context).charts,
  ChartDataLabels: (context) => chart(context).dataLabels,
  ChartFill: (context) => chart(context).format.fill,
  ChartFont: (context) => chart(context).title.format.font,
  ChartGridlines: (context) => chart(context).axes.valueAxis.majorGridlines,
  ChartLegend: (context) => chart(context).legend,
  ChartLineFormat: (context) => chart(context).series.getItemAt(0).format.line,
  ChartSeries: (context) => chart(context).series.getItemAt(0),
  ChartSeriesCollection: (context) => chart(context).series,
  ChartSeriesFormat: (context) => chart(context).series.getItemAt(0).format,
  ChartTitle: (context) => chart(context).title,
  ChartTitleFormat: (context) => chart(context).title.format,
  ColorScaleConditionalFormat: (context) => format("colorScale", context).colorScale,
  Comment: comment,
  CommentCollection: ({ workbook }) => workbook.comments,
  ConditionalDataBarPositiveFormat: (context) => dataBar(context).positiveFormat,
  ConditionalFormat: (context) => format("custom", context),
  ConditionalFormatCollection: (context) => cells(context).conditionalFormats,
  ConditionalFormatRule: (context) => custom(context).rule,
  ConditionalRangeFill: (context) => custom(context).format.fill,
  ConditionalRangeFont: (context) => custom(context).format.font,
  ConditionalRangeFormat: (context) => custom(context).format,
  CultureInfo: ({ workbook }) => workbook.application.cultureInfo,
  CustomConditionalFormat: custom,
  CustomXmlPart: xml,
  CustomXmlPartCollection: ({ workbook }) => workbook.customXmlParts,
  CustomXmlPartScopedCollection: ({ workbook }) => workbook.customXmlParts.getByNamespace("urn:mine"),
  DataBarConditionalFormat: dataBar,
  DataValidation: (context) => cells(context).dataValidation,
  DocumentProperties: ({ workbook }) => workbook.properties,
  Filter: (context) => table(context).columns.getItemAt(0).filter,
  FormatProtection: (context) => cells(context).format.protection,
  HeaderFooter: (context) => headersFooters(context).defaultForAllPages,
  HeaderFooterGroup: headersFooters,
  IconSetConditionalFormat: (context) => format("iconSet", context).iconSet,
  NamedItem: name,
  NamedItemCollection: ({ workbook }) => workbook.names,
  NumberFormatInfo: ({ workbook }) => workbook.application.cultureInfo.numberFormat,
  PageBreak: (context) => sheet(context).horizontalPageBreaks.add("A3"),
  PageBreakCollection: (context) => sheet(context).horizontalPageBreaks,
  PageLayout: (context) => sheet(context).pageLayout,
  PresetCriteriaConditionalFormat: (context) => format("presetCriteria", context).preset,
  Range: cells,
  RangeAreas: areas,
  RangeBorder: (context) => cells(context).format.borders.getItem("EdgeTop"),
  RangeBorderCollection: (context) => cells(context).format.borders,
  RangeCollection: (context) => areas(context).areas,
  RangeFill: (context) => cells(context).format.fill,
  RangeFont: (context) => cells(context).format.font,
  RangeFormat: (context) => cells(context).format,
  RangeSort: (context) => cells(context).sort,
  RemoveDuplicatesResult: (context) => cells(context).removeDuplicates([0], true),
  Setting: ({ workbook }) => workbook.settings.add("mine", 1),
  SettingCollection: ({ workbook }) => workbook.settings,
  Style: style,
  StyleCollection: ({ workbook }) => workbook.styles,
  Table: table,
  TableCollection: (context) => sheet(context).tables,
  TableColumn: (context) => table(context).columns.getItemAt(0),
  TableColumnCollection: (context) => table(context).columns,
  TableRow: (context) => table(context).rows.getItemAt(0),
  TableRowCollection: (context) => table(context).rows,
  TableScopedCollection: (context) => cells(context).getTables(),
  TableSort: (context) => table(context).sort,
  TextConditionalFormat: (context) => format("containsText", context).textComparison,
  TopBottomConditionalFormat: (context) => format("topBottom", context).topBottom,
  Workbook: ({ workbook }) => workbook,
  WorkbookProtection: ({ workbook }) => workbook.protection,
  Worksheet: sheet,
  WorksheetCollection: ({ workbook }) => workbook.worksheets,
  WorksheetFreezePanes: (context) => sheet(context).freezePanes,
  WorksheetProtection: (context) => sheet(context).protection,
};
