import { SELECTION_CHANNEL } from "../boundary/channel";
import { formatZone } from "../engine/address";
import type { Changes } from "../engine/engine";
import type { SheetId } from "../engine/o-spreadsheet";
import { ANY_WORKSHEET, EventType } from "./events";
import type { Host } from "./host";
import { Range } from "./range";

/** `onChanged`, once a sheet, with the zone that encloses all changes. */
export function raiseChanged(host: Host, changes: Changes, byAddin: boolean): void {
  for (const [worksheetId, zone] of changes) {
    const targets = [worksheetId, ANY_WORKSHEET].filter((target) =>
      host.events.isHeard(EventType.changed, target),
    );
    if (!targets.length) continue;
    const args = {
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: byAddin ? "ThisLocalAddin" : "Unknown",
      worksheetId,
      address: formatZone(zone),
      referenceId: host.keep(new Range(host, worksheetId, zone)),
      shiftDirection: "None",
    };
    for (const target of targets) host.events.raise(EventType.changed, target, args);
  }
}

/** `onCalculated`, once a sheet and recalculation; cells that ask an add-in may still be busy then, as in Excel. */
export function raiseCalculated({ events }: Host, sheets: Iterable<SheetId>): void {
  for (const worksheetId of sheets)
    for (const target of [worksheetId, ANY_WORKSHEET])
      events.raise(EventType.calculated, target, { worksheetId, address: "" });
}

export function raiseSelectionChanged(host: Host): void {
  host.events.announce(SELECTION_CHANNEL);
  const { get } = host.engine;
  const worksheetId = get.getActiveSheetId();
  const args = { worksheetId, address: formatZone(get.getSelectedZone()) };
  for (const target of [worksheetId, ANY_WORKSHEET])
    host.events.raise(EventType.selectionChanged, target, args);
}
