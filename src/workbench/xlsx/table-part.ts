import { formatZone } from "../engine/address";
import type { Engine } from "../engine/engine";
import type { SheetId } from "../engine/o-spreadsheet";
import type { Parts } from "./parts";

/** The engine numbers its tables in a file; they get their names. */
export function nameTables(
  parts: Parts,
  sheetPath: string,
  { get }: Engine,
  sheetId: SheetId,
  names: ReadonlyMap<string, string>,
): void {
  for (const { target } of parts.related(sheetPath, "table")) {
    const root = parts.root(target);
    const table = get
      .getCoreTables(sheetId)
      .find(({ range }) => formatZone(range.zone) === root.getAttribute("ref"));
    const name = table && names.get(table.id);
    if (!name) continue;
    root.setAttribute("name", name);
    root.setAttribute("displayName", name);
  }
}
