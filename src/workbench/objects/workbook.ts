import { text } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { SELECTION_CHANNEL } from "../boundary/channel";
import { HostError } from "../host-error";
import { Application } from "./application";
import { StyleCollection } from "./cell-style";
import { Chart } from "./charts/chart";
import { CommentCollection } from "./comments/comments";
import { CustomXmlPartCollection } from "./custom-xml";
import { DocumentProperties } from "./document-properties";
import type { Host } from "./host";
import { NamedItemCollection } from "./named-item";
import { WorkbookProtection } from "./protection/workbook-protection";
import { Range } from "./range";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tables";
import { WorksheetCollection } from "./worksheets";

/** The root of every batch. */
export class Workbook extends HostObject {
  readonly type: ObjectType = workbookType;
  constructor(readonly host: Host) {
    super();
  }

  selectedRange(): Range {
    const { get } = this.host.engine;
    return new Range(this.host, get.getActiveSheetId(), get.getSelectedZone());
  }

  /** The chart that is selected, or null. */
  activeChart(): Chart | null {
    const { get } = this.host.engine;
    const sheetId = get.getActiveSheetId();
    const figureId = get.getSelectedFigureId();
    const id = get.getChartIds(sheetId).find((chart) => get.getFigureIdFromChartId(chart) === figureId);
    return id === undefined ? null : new Chart(this.host, sheetId, id);
  }
}

const workbookType: ObjectType = objectType<Workbook>("Workbook", {
  name: { get: () => "Book1.xlsx" },
  application: { object: ({ host }) => new Application(host) },
  worksheets: { object: ({ host }) => new WorksheetCollection(host) },
  tables: { object: ({ host }) => new TableCollection(host) },
  comments: { object: ({ host }) => new CommentCollection(host) },
  names: { object: ({ host }) => new NamedItemCollection(host) },
  settings: { object: ({ host }) => new SettingCollection(host) },
  styles: { object: ({ host }) => new StyleCollection(host) },
  customXmlParts: { object: ({ host }) => new CustomXmlPartCollection(host) },
  protection: { object: ({ host }) => new WorkbookProtection(host) },
  properties: { object: ({ host }) => new DocumentProperties(host) },

  getSelectedRange: { call: (workbook) => workbook.selectedRange() },
  getActiveCell: {
    call: ({ host }) => {
      const { sheetId, col, row } = host.engine.get.getActivePosition();
      return new Range(host, sheetId, { left: col, right: col, top: row, bottom: row });
    },
  },

  getActiveChart: {
    call: (workbook) => {
      const chart = workbook.activeChart();
      if (chart) return chart;
      throw new HostError("ItemNotFound", "No chart is selected.");
    },
  },
  getActiveChartOrNullObject: { call: (workbook) => workbook.activeChart() },

  onSelectionChanged: { channel: SELECTION_CHANNEL },

  // The client sends this after Excel.run for every object it kept.
  _RemoveReference: { call: ({ host }, id) => host.release(text(id, "reference id")) },
  _GetRangeForEventByReferenceId: {
    call: ({ host }, id) => {
      const range = host.kept(text(id, "reference id"));
      if (!range) throw new HostError("InvalidReference", `The event's range ${String(id)} is gone.`);
      return range;
    },
  },
  _GetRangeOrNullObjectForEventByReferenceId: {
    call: ({ host }, id) => host.kept(text(id, "reference id")) ?? null,
  },
});
