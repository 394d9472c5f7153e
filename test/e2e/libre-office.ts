import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { programs } from "./programs";
import type { Rows } from "./published-figures";

const TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
const OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

/** Reads a workbook with LibreOffice, which knows nothing of ours: its sheets by name, empty cells as "". */
export async function readWithLibreOffice(file: string): Promise<Map<string, Rows>> {
  const folder = await mkdtemp(path.join(tmpdir(), "libre-office-"));
  try {
    await promisify(execFile)(programs.LibreOffice, [
      `-env:UserInstallation=file://${folder}/profile`, // of its own: two at once would wait for one another
      ...["--headless", "--convert-to", "fods", "--outdir", folder, file],
    ]);
    const xml = await readFile(path.join(folder, `${path.parse(file).name}.fods`), "utf8");
    const document = new DOMParser().parseFromString(xml, "text/xml");
    // A chart holds a table of its own.
    const tables = [...document.getElementsByTagNameNS(TABLE, "table")].filter(
      ({ parentElement }) => parentElement?.localName === "spreadsheet",
    );
    return new Map(tables.map((table) => [table.getAttributeNS(TABLE, "name") ?? "", rowsOf(table)]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function rowsOf(table: Element): Rows {
  const rows = [...table.getElementsByTagNameNS(TABLE, "table-row")];
  return rows.map((row) => [...row.getElementsByTagNameNS(TABLE, "table-cell")].flatMap(valuesOf));
}

/** Equal neighbours are one element; the empty rest of a row is one too, and is cut off. */
function valuesOf(cell: Element): unknown[] {
  const repeated = Number(cell.getAttributeNS(TABLE, "number-columns-repeated") ?? 1);
  return Array<unknown>(Math.min(repeated, 50)).fill(valueOf(cell));
}

function valueOf(cell: Element): unknown {
  const type = cell.getAttributeNS(OFFICE, "value-type");
  if (type === "float" || type === "percentage") return Number(cell.getAttributeNS(OFFICE, "value"));
  if (type === "date") return cell.getAttributeNS(OFFICE, "date-value");
  return cell.textContent?.trim() ?? "";
}
