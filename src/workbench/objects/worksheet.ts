import { color, flag, number, oneOf, optionalText, text, wholeNumber } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { LAST_COLUMN, LAST_ROW, parseZone, splitSheet } from "../engine/address";
import { cellsMeant } from "../engine/local-names";
import type { SheetId } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import { ChartCollection } from "./charts/charts";
import { CommentCollection } from "./comments/comments";
import { EventType, eventMembers, type EventNumber } from "./events";
import { FreezePanes } from "./freeze-panes";
import type { Host } from "./host";
import { NamedItemCollection } from "./named-item";
import { HorizontalPageBreaks } from "./page/page-breaks";
import { PageLayout } from "./page/page-layout";
import { WorksheetProtection } from "./protection/worksheet-protection";
import { Range } from "./range";
import { optionalFlag } from "./range-sort";
import { TableCollection } from "./tables";
import { usedZone } from "./used-zone";
import { checkSheetName, nameOfCopy } from "./worksheet-name";

export class Worksheet extends HostObject {
  readonly type: ObjectType = worksheetType;
  constructor(
    readonly host: Host,
    readonly id: SheetId,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get name(): string {
    return this.host.engine.get.getSheetName(this.id);
  }

  rename(newName: string): void {
    checkSheetName(this.host, newName, this.id);
    this.host.engine.dispatch("RENAME_SHEET", { sheetId: this.id, oldName: this.name, newName });
  }

  get position(): number {
    return this.host.engine.get.getSheetIds().indexOf(this.id);
  }

  move(position: number): void {
    const delta = position - this.position;
    if (delta) this.host.engine.dispatch("MOVE_SHEET", { sheetId: this.id, delta });
  }

  get isVisible(): boolean {
    return this.host.engine.get.isSheetVisible(this.id);
  }

  show(visibility: "Visible" | "Hidden" | "VeryHidden"): void {
    const { engine } = this.host;
    if (visibility === "Visible") return engine.dispatch("SHOW_SHEET", { sheetId: this.id });
    this.requireAnother("hidden");
    engine.dispatch("HIDE_SHEET", { sheetId: this.id });
  }

  /** @param address without one, the whole sheet */
  range(address?: string): Range {
    if (!address)
      return new Range(this.host, this.id, { left: 0, top: 0, right: LAST_COLUMN, bottom: LAST_ROW });
    const { sheetName, cells } = splitSheet(address);
    if (sheetName !== undefined && sheetName.toLowerCase() !== this.name.toLowerCase())
      throw new HostError("InvalidArgument", `"${address}" is not on the worksheet "${this.name}".`);
    const named = cellsMeant(this.host.engine.get, this.id, cells);
    if (named?.sheetId === this.id) return new Range(this.host, this.id, named.zone);
    return new Range(this.host, this.id, parseZone(cells));
  }

  usedRange(): Range | null {
    const zone = usedZone(this.host.engine, this.id);
    return zone ? new Range(this.host, this.id, zone) : null;
  }

  activate(): void {
    const { engine } = this.host;
    engine.later(() => {
      const sheetIdFrom = engine.get.getActiveSheetId();
      if (sheetIdFrom !== this.id && engine.get.tryGetSheet(this.id))
        engine.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: this.id });
    });
  }

  /** A copy with everything on it, behind all others unless it is placed. */
  copy(position: (typeof POSITIONS)[number], other: Worksheet | null | undefined): Worksheet {
    const { host, name } = this;
    if ((position === "Before" || position === "After") && !other)
      throw new HostError("InvalidArgument", `${position} needs the worksheet to stand beside.`);
    const id = host.newId("sheet-");
    host.engine.dispatch("DUPLICATE_SHEET", {
      sheetId: this.id,
      sheetIdTo: id,
      sheetNameTo: nameOfCopy(host, name),
    });
    const copy = new Worksheet(host, id);
    const last = host.engine.get.getSheetIds().length - 1;
    const beside = other ? other.position : 0;
    // The copy leaves its place first: what stands behind it comes one nearer.
    const before = beside - (copy.position < beside ? 1 : 0);
    const places = { None: last, End: last, Beginning: 0, Before: before, After: before + 1 };
    copy.move(places[position]);
    return copy;
  }

  /** The next sheet in a direction, or null. */
  neighbour(step: 1 | -1, visibleOnly: unknown): Worksheet | null {
    const { get } = this.host.engine;
    const ids = get.getSheetIds();
    const isWanted = (id: SheetId) => !optionalFlag(visibleOnly, "visibleOnly") || get.isSheetVisible(id);
    for (let i = this.position + step; i >= 0 && i < ids.length; i += step)
      if (isWanted(ids[i]!)) return new Worksheet(this.host, ids[i]!);
    return null;
  }

  delete(): void {
    this.requireAnother("deleted");
    this.host.engine.dispatch("DELETE_SHEET", { sheetId: this.id, sheetName: this.name });
  }

  /** A workbook shows at least one sheet. */
  private requireAnother(what: string): void {
    const { get } = this.host.engine;
    if (get.getSheetIds().some((id) => id !== this.id && get.isSheetVisible(id))) return;
    throw new HostError(
      "InvalidOperation",
      `"${this.name}" is the only visible worksheet; it cannot be ${what}.`,
    );
  }
}

const required = (sheet: Worksheet | null, where: string): Worksheet => {
  if (sheet) return sheet;
  throw new HostError("ItemNotFound", `There is no worksheet ${where} this one.`);
};

const sheetEvent = (wireName: string, type: EventNumber) =>
  eventMembers<Worksheet>(wireName, type, ({ id }) => id);

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

const worksheetType: ObjectType = objectType<Worksheet>("Worksheet", {
  id: { get: ({ id }) => id },
  name: { get: ({ name }) => name, set: (sheet, value) => sheet.rename(text(value, "name")) },
  position: {
    get: ({ position }) => position,
    set: (sheet, value) => sheet.move(wholeNumber(value, "position")),
  },
  visibility: {
    get: ({ isVisible }) => (isVisible ? "Visible" : "Hidden"),
    set: (sheet, value) => sheet.show(oneOf(value, ["Visible", "Hidden", "VeryHidden"], "visibility")),
  },
  showGridlines: {
    get: ({ host, id }) => host.engine.get.getGridLinesVisibility(id),
    set: ({ host, id }, value) =>
      host.engine.dispatch("SET_GRID_LINES_VISIBILITY", {
        sheetId: id,
        areGridLinesVisible: flag(value, "showGridlines"),
      }),
  },
  tabColor: {
    get: ({ host, id }) => host.engine.get.getSheet(id).color ?? "",
    set: ({ host, id }, value) =>
      host.engine.dispatch("COLOR_SHEET", {
        sheetId: id,
        color: value === "" ? undefined : color(value, "tabColor"),
      }),
  },

  freezePanes: { object: ({ host, id }) => new FreezePanes(host, id) },
  tables: { object: ({ host, id }) => new TableCollection(host, id) },
  charts: { object: ({ host, id }) => new ChartCollection(host, id) },
  comments: { object: ({ host, id }) => new CommentCollection(host, id) },
  names: { object: ({ host, id }) => new NamedItemCollection(host, id) },
  pageLayout: { object: ({ host, id }) => new PageLayout(host, id) },
  horizontalPageBreaks: { object: ({ host, id }) => new HorizontalPageBreaks(host, id) },
  protection: { object: ({ host, id }) => new WorksheetProtection(host, id) },

  getRange: { call: (sheet, address) => sheet.range(optionalText(address, "address")) },
  getRangeByIndexes: {
    call: ({ host, id }, row, column, rows, columns) => {
      const [top, left] = [wholeNumber(row, "startRow"), wholeNumber(column, "startColumn")];
      const bottom = top + wholeNumber(rows, "rowCount", 1) - 1;
      return new Range(host, id, {
        top,
        left,
        bottom,
        right: left + wholeNumber(columns, "columnCount", 1) - 1,
      });
    },
  },
  getCell: {
    call: ({ host, id }, row, column) => {
      const [r, c] = [number(row, "row"), number(column, "column")];
      return new Range(host, id, { top: r, bottom: r, left: c, right: c });
    },
  },
  getUsedRange: { call: (sheet) => sheet.usedRange() ?? sheet.range("A1") },
  getUsedRangeOrNullObject: { call: (sheet) => sheet.usedRange() },
  calculate: {
    call: (sheet, markAllDirty) => {
      // What is dirty is recalculated in any case.
      if (optionalFlag(markAllDirty, "markAllDirty")) sheet.range().recalculate();
    },
  },
  activate: { call: (sheet) => sheet.activate() },
  copy: {
    call: (sheet, position, other) =>
      sheet.copy(oneOf(position ?? "None", POSITIONS, "positionType"), other as Worksheet | null | undefined),
  },
  getNext: { call: (sheet, visibleOnly) => required(sheet.neighbour(1, visibleOnly), "after") },
  getNextOrNullObject: { call: (sheet, visibleOnly) => sheet.neighbour(1, visibleOnly) },
  getPrevious: { call: (sheet, visibleOnly) => required(sheet.neighbour(-1, visibleOnly), "before") },
  getPreviousOrNullObject: { call: (sheet, visibleOnly) => sheet.neighbour(-1, visibleOnly) },
  delete: { call: (sheet) => sheet.delete() },

  ...sheetEvent("Activated", EventType.activated),
  ...sheetEvent("Calculated", EventType.calculated),
  ...sheetEvent("DataChanged", EventType.changed),
  ...sheetEvent("Deactivated", EventType.deactivated),
  ...sheetEvent("SelectionChanged", EventType.selectionChanged),
});
