import type { Zone } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";
import { intersection } from "../zones";
import type { Block } from "../cell-matrix";

/** Makes one cell of a block, or one of each of its rows; only the first one's contents stay. */
export function mergeCells({ host, sheetId, zone }: Block, across: boolean): void {
  const { engine } = host;
  engine.grow(sheetId, zone);
  const table = engine.get.getCoreTables(sheetId).find(({ range }) => intersection(range.zone, zone));
  if (table) throw new HostError("InvalidOperation", "Cells of a table cannot be merged.");
  const rows: Zone[] = Array.from({ length: zone.bottom - zone.top + 1 }, (_, i) => ({
    ...zone,
    top: zone.top + i,
    bottom: zone.top + i,
  }));
  const target = across ? rows : [zone];
  const merges = target.filter(({ left, right, top, bottom }) => left < right || top < bottom);
  if (merges.length) engine.dispatch("ADD_MERGE", { sheetId, target: merges, force: true });
}

export function unmergeCells(block: Block): void {
  const target = mergedZones(block);
  if (target.length) block.host.engine.dispatch("REMOVE_MERGE", { sheetId: block.sheetId, target });
}

/** The merged cells that a block meets. */
export function mergedZones({ host: { engine }, sheetId, zone }: Block): Zone[] {
  const existing = engine.existing(sheetId, zone);
  if (!existing) return [];
  return engine.get
    .getMergesInZone(sheetId, existing)
    .map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
}
