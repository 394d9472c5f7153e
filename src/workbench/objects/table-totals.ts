import { formatZone } from "../engine/address";
import { clearRange } from "./range-clear";
import { deleteCells, insertCells } from "./range-shift";
import { setTableZone, type TableCells } from "./table-cells";

/** SUBTOTAL's numbers for what Excel puts under the last column: a sum of numbers, a count of anything else. */
const SUM = 109;
const COUNT = 103;

/** Puts a row of totals under a table; what stands below goes down. */
export function addTotals({ host, sheetId, zone, bodyZone }: TableCells): void {
  const { engine } = host;
  const row = zone.bottom + 1;
  insertCells({ host, sheetId, zone: { ...zone, top: row, bottom: row } }, "Down");
  setTableZone(engine, sheetId, zone, { ...zone, bottom: row });
  engine.evaluate();
  const last = { ...bodyZone, left: zone.right, right: zone.right };
  const values = Array.from(
    { length: last.bottom - last.top + 1 },
    (_, i) => engine.cell(sheetId, zone.right, last.top + i).value,
  );
  const number = values.every((value) => value === null || typeof value === "number") ? SUM : COUNT;
  const write = (col: number, content: string) =>
    engine.dispatch("UPDATE_CELL", { sheetId, col, row, content });
  if (zone.left < zone.right) write(zone.left, "Total");
  write(zone.right, `=SUBTOTAL(${number},${formatZone(last)})`);
}

/** Takes the row of totals away; what stands below comes up. */
export function removeTotals({ host, sheetId, zone }: TableCells): void {
  const row = { ...zone, top: zone.bottom };
  setTableZone(host.engine, sheetId, zone, { ...zone, bottom: zone.bottom - 1 });
  clearRange({ host, sheetId, zone: row }, "All");
  deleteCells({ host, sheetId, zone: row }, "Up");
}
