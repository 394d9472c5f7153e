import { formatZone } from "../engine/address";
import type { Engine } from "../engine/engine";
import type { SheetId } from "../engine/o-spreadsheet";
import { readTexts } from "../objects/range-read";
import type { Host } from "../objects/host";
import type { Parts } from "./parts";
import { childNamed, childrenNamed } from "./xml";

/** The engine numbers its tables in a file and takes formulas for names of columns; they get the names they have. */
export function writeTableNames(host: Host, parts: Parts, sheetPath: string, sheetId: SheetId): void {
  for (const { target } of parts.related(sheetPath, "table")) {
    const root = parts.root(target);
    const table = tableAt(host.engine, sheetId, root.getAttribute("ref") ?? "");
    if (!table) continue;
    const name = host.tableNames.get(table.id);
    if (name) for (const attribute of ["name", "displayName"]) root.setAttribute(attribute, name);
    const { zone } = table.range;
    const [headers] = readTexts({ host, sheetId, zone: { ...zone, bottom: zone.top } });
    for (const [i, column] of childrenNamed(childNamed(root, "tableColumns"), "tableColumn").entries())
      column.setAttribute("name", headers![i]!);
  }
}

/** The names of a sheet's tables by address. */
export function readTableNames(parts: Parts, sheetPath: string): Map<string, string> {
  const roots = parts.related(sheetPath, "table").map(({ target }) => parts.root(target));
  return new Map(
    roots.map((root) => [
      root.getAttribute("ref") ?? "",
      root.getAttribute("displayName") ?? root.getAttribute("name") ?? "",
    ]),
  );
}

export function restoreTableNames(host: Host, names: ReadonlyMap<string, string>, sheetId: SheetId): void {
  for (const [address, name] of names) {
    const table = tableAt(host.engine, sheetId, address);
    if (table && name) host.tableNames.set(table.id, name);
  }
}

function tableAt({ get }: Engine, sheetId: SheetId, address: string) {
  return get.getCoreTables(sheetId).find(({ range }) => formatZone(range.zone) === address);
}
