import { optionalText } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { ANY, EventType, eventMembers, type EventNumber } from "./events";
import type { Host } from "./host";
import { lookups } from "./lookups";
import { Worksheet } from "./worksheet";
import { checkSheetName, nextSheetName } from "./worksheet-name";

export class WorksheetCollection extends HostObject {
  readonly type: ObjectType = worksheetsType;
  constructor(readonly host: Host) {
    super();
  }

  get items(): Worksheet[] {
    return this.host.engine.get.getSheetIds().map((id) => new Worksheet(this.host, id));
  }

  find(key: unknown): Worksheet | undefined {
    const id = this.host.sheetIdOf(String(key));
    return id === undefined ? undefined : new Worksheet(this.host, id);
  }

  active(): Worksheet {
    return new Worksheet(this.host, this.host.engine.get.getActiveSheetId());
  }

  add(name = nextSheetName(this.host)): Worksheet {
    checkSheetName(this.host, name);
    const { engine } = this.host;
    const id = this.host.newId("sheet-");
    engine.addSheet(id, name, engine.get.getSheetIds().length);
    return new Worksheet(this.host, id);
  }
}

const anySheetEvent = (wireName: string, type: EventNumber) =>
  eventMembers<WorksheetCollection>(wireName, type, () => ANY);

const worksheetsType: ObjectType = objectType<WorksheetCollection>(
  "WorksheetCollection",
  {
    ...lookups<WorksheetCollection>(
      "worksheet",
      ({ items }) => items,
      (sheets, key) => sheets.find(key),
    ),
    getActiveWorksheet: { call: (sheets) => sheets.active() },
    getFirst: { call: ({ items }) => items[0] },
    getLast: { call: ({ items }) => items.at(-1) },
    add: { call: (sheets, name) => sheets.add(optionalText(name, "name")) },
    ...anySheetEvent("Activated", EventType.activated),
    ...anySheetEvent("Added", EventType.added),
    ...anySheetEvent("Calculated", EventType.calculated),
    ...anySheetEvent("DataChanged", EventType.changed),
    ...anySheetEvent("Deactivated", EventType.deactivated),
    ...anySheetEvent("Deleted", EventType.deleted),
    ...anySheetEvent("SelectionChanged", EventType.selectionChanged),
  },
  ({ items }) => items,
);
