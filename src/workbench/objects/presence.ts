import type { SheetId } from "../engine/o-spreadsheet";
import { ANY, EventType, type EventNumber } from "./events";
import type { Host } from "./host";

interface Table {
  readonly sheetId: SheetId;
  readonly name: string;
}

/** Raises the events of sheets and tables that come, go or become active, whoever makes them do so. */
export class Presence {
  private sheets: readonly SheetId[] = [];
  private active?: SheetId;
  private tables: ReadonlyMap<string, Table> = new Map();

  constructor(private readonly host: Host) {
    this.look();
  }

  /** To be called when something may have changed. */
  raiseChanges(): void {
    const { sheets, active, tables } = this;
    this.look();
    for (const id of this.sheets) if (!sheets.includes(id)) this.raise(EventType.added, id, [ANY]);
    for (const [id, { sheetId }] of this.tables)
      if (!tables.has(id)) this.raise(EventType.tableAdded, sheetId, [sheetId, ANY], { tableId: id });
    for (const [id, { sheetId, name }] of tables)
      if (!this.tables.has(id))
        this.raise(EventType.tableDeleted, sheetId, [sheetId, ANY], { tableId: id, tableName: name });
    if (active !== undefined && this.active !== undefined && active !== this.active) {
      if (this.sheets.includes(active)) this.raise(EventType.deactivated, active, [active, ANY]);
      this.raise(EventType.activated, this.active, [this.active, ANY]);
    }
    for (const id of sheets) if (!this.sheets.includes(id)) this.raise(EventType.deleted, id, [ANY]);
  }

  private raise(type: EventNumber, worksheetId: SheetId, targets: string[], more: object = {}): void {
    for (const target of targets)
      this.host.events.raise(type, target, { source: "Local", worksheetId, ...more });
  }

  private look(): void {
    const { engine, tableNames } = this.host;
    const { get } = engine;
    this.sheets = get.getSheetIds();
    this.active = get.getActiveSheetId();
    this.tables = new Map(
      this.sheets.flatMap((sheetId) =>
        get
          .getCoreTables(sheetId)
          .map(({ id }) => [id, { sheetId, name: tableNames.get(id) ?? "" }] as const),
      ),
    );
  }
}
