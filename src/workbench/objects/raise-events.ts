import { SELECTION_CHANNEL } from "../boundary/channel";
import { formatZone } from "../engine/address";
import type { Changes } from "../engine/engine";
import { excelValue } from "../engine/cell-error";
import type { SheetId, Zone } from "../engine/o-spreadsheet";
import { ANY, EventType, type EventNumber } from "./events";
import type { Host } from "./host";
import { Range } from "./range";
import { valueType } from "./range-read";
import { TableCollection } from "./tables";
import { intersection } from "./zones";

/** `onChanged`, once a sheet and once a table, with the zone that encloses all changes. */
export function raiseChanged(host: Host, changes: Changes, byAddin: boolean): void {
  for (const [worksheetId, zone] of changes) {
    const details = detailsOf(host, worksheetId, zone);
    const raise = (type: EventNumber, targets: string[], changed: Zone, more: object) => {
      const heard = targets.filter((target) => host.events.isHeard(type, target));
      if (!heard.length) return;
      const args = {
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: byAddin ? "ThisLocalAddin" : "Unknown",
        worksheetId,
        address: formatZone(changed),
        referenceId: host.keep(new Range(host, worksheetId, changed)),
        shiftDirection: "None",
        ...details,
        ...more,
      };
      for (const target of heard) host.events.raise(type, target, args);
    };
    raise(EventType.changed, [worksheetId, ANY], zone, {});
    for (const { id, zone: own } of new TableCollection(host, worksheetId).items) {
      const common = intersection(own, zone);
      if (common) raise(EventType.tableChanged, [id, worksheetId, ANY], common, { tableId: id });
    }
  }
}

/** What one cell held before and holds now; Excel says it of one only. */
function detailsOf({ engine }: Host, sheetId: SheetId, { left, right, top, bottom }: Zone): object {
  if (left !== right || top !== bottom) return {};
  const [before, after] = [engine.valueBefore, engine.cell(sheetId, left, top).value];
  return {
    valueBefore: excelValue(before) ?? "",
    valueAfter: excelValue(after) ?? "",
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

/** `onCalculated`, once a sheet and recalculation; cells that ask an add-in may still be busy then, as in Excel. */
export function raiseCalculated({ events }: Host, sheets: Iterable<SheetId>): void {
  for (const worksheetId of sheets)
    for (const target of [worksheetId, ANY])
      events.raise(EventType.calculated, target, { worksheetId, address: "" });
}

export function raiseSelectionChanged(host: Host): void {
  host.events.announce(SELECTION_CHANNEL);
  const { get } = host.engine;
  const worksheetId = get.getActiveSheetId();
  const args = { worksheetId, address: formatZone(get.getSelectedZone()) };
  for (const target of [worksheetId, ANY]) host.events.raise(EventType.selectionChanged, target, args);
  for (const { id, zone } of new TableCollection(host, worksheetId).items) {
    const common = intersection(zone, get.getSelectedZone());
    const address = common ? formatZone(common) : "";
    host.events.raise(EventType.tableSelectionChanged, id, { worksheetId, tableId: id, address });
  }
}
