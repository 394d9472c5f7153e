import type { Engine } from "../engine/engine";
import type { SheetId, TableConfig, Zone } from "../engine/o-spreadsheet";
import type { Host } from "./host";
import { deleteCells, insertCells } from "./range-shift";
import { writeHeaders } from "./table-headers";

/** A table as far as its cells go. */
export interface TableCells {
  readonly host: Host;
  readonly sheetId: SheetId;
  /** All of it: headers, data, totals. */
  readonly zone: Zone;
  readonly bodyZone: Zone;
}

/**
 * Makes room for rows before one of the data rows, or behind the last. What is below the table goes down; references to
 * all its rows grow along.
 *
 * @param index counted from the first data row
 */
export function insertTableRows(table: TableCells, index: number, count: number): Zone {
  const { host, sheetId, zone, bodyZone } = table;
  const top = bodyZone.top + index;
  const rows = { ...bodyZone, top, bottom: top + count - 1 };
  const isLast = top > bodyZone.bottom;
  // A first data row looks like the one it displaces, not like the headers.
  insertCells({ host, sheetId, zone: rows }, "Down", {
    looks: index === 0 && !isLast ? bodyZone : undefined,
    stretching: isLast ? [zone.top, bodyZone.top] : [],
  });
  if (top > zone.bottom) setTableZone(host.engine, sheetId, zone, { ...zone, bottom: zone.bottom + count });
  return rows;
}

/** The rows go; of the last one only its contents, for a table keeps a row. */
export function deleteTableRows({ host, sheetId, bodyZone }: TableCells, index: number, count: number): void {
  const rows = { ...bodyZone, top: bodyZone.top + index, bottom: bodyZone.top + index + count - 1 };
  if (rows.top > bodyZone.top || rows.bottom < bodyZone.bottom)
    return deleteCells({ host, sheetId, zone: rows }, "Up");
  if (rows.top < rows.bottom) deleteCells({ host, sheetId, zone: { ...rows, top: rows.top + 1 } }, "Up");
  for (let col = rows.left; col <= rows.right; col++)
    host.engine.dispatch("UPDATE_CELL", { sheetId, col, row: rows.top, content: "" });
}

/** Makes room for a column; what is to the right of the table, beside its rows, goes along. */
export function insertTableColumn({ host, sheetId, zone }: TableCells, index: number): Zone {
  const col = zone.left + index;
  const column = { ...zone, left: col, right: col };
  insertCells({ host, sheetId, zone: column }, "Right", { looks: index === 0 ? zone : undefined });
  if (col > zone.right) {
    const wider = { ...zone, right: col };
    setTableZone(host.engine, sheetId, zone, wider);
    writeHeaders({ host, sheetId, zone: { ...wider, bottom: zone.top } });
  }
  return column;
}

export function deleteTableColumn({ host, sheetId, zone }: TableCells, index: number): void {
  const col = zone.left + index;
  deleteCells({ host, sheetId, zone: { ...zone, left: col, right: col } }, "Left");
}

/** Makes a table of the engine; its id. */
export function createTable(engine: Engine, sheetId: SheetId, zone: Zone, config: TableConfig): string {
  const before = new Set(engine.get.getCoreTables(sheetId).map(({ id }) => id));
  const ranges = [engine.get.getRangeDataFromZone(sheetId, zone)];
  engine.dispatch("CREATE_TABLE", { sheetId, ranges, config, tableType: "static" });
  return engine.get.getCoreTables(sheetId).find(({ id }) => !before.has(id))!.id;
}

/** The engine knows a table by where it is. */
export function setTableZone(engine: Engine, sheetId: SheetId, zone: Zone, wanted: Zone): void {
  const newTableRange = engine.get.getRangeDataFromZone(sheetId, wanted);
  engine.dispatch("UPDATE_TABLE", { sheetId, zone, newTableRange });
}
