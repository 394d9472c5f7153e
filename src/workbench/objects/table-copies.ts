import type { SheetId, Zone } from "../engine/o-spreadsheet";
import type { Host } from "./host";
import { Table } from "./table";
import { createTable } from "./table-cells";
import { nameOfTableCopy } from "./table-name";

/**
 * Makes the tables of a copied sheet tables of their own: the engine gives them the ids of those that they are copies
 * of. They get new names, and the formulas of the copied sheet mean them.
 */
export function copyTables(host: Host, from: SheetId, to: SheetId): void {
  const { engine } = host;
  const tables = engine.get.getCoreTables(from);
  if (tables.length)
    engine.dispatch("REMOVE_TABLE", { sheetId: to, target: tables.map(({ range }) => range.zone) });
  const copies = new Map<string, string>();
  for (const { id, range, config } of tables) {
    const copy = createTable(engine, to, range.zone, config);
    copies.set(id, copy);
    host.tableNames.set(copy, nameOfTableCopy(host, new Table(host, from, id).name));
    const columns = host.tableColumns.get(id);
    if (columns) host.tableColumns.set(copy, columns);
    const order = host.tableOrders.get(id);
    if (order) host.tableOrders.set(copy, order);
    for (const [key, criteria] of host.filters)
      if (key.startsWith(`${id}/`)) host.filters.set(key.replace(id, copy), criteria);
    engine.later(() => engine.unguarded(() => copyFilters(host, from, to, range.zone)));
  }
  engine.copyStructuredReferences(from, to, copies);
}

/** The rows that a filter hides are hidden in the copy too. */
function copyFilters({ engine }: Host, from: SheetId, to: SheetId, { left, right, top: row }: Zone): void {
  for (let col = left; col <= right; col++) {
    const value = engine.get.getFilterValue({ sheetId: from, col, row });
    const isThere = engine.get.getFilterId({ sheetId: to, col, row }); // the same batch may delete what it copied
    if (value && isThere) engine.dispatch("UPDATE_FILTER", { sheetId: to, col, row, value });
  }
}
