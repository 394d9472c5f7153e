import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { programs } from "./programs";
import type { Rows } from "./published-figures";

const TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
const OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

/** LibreOffice's setting that every formula is calculated on opening, whatever result the file holds. */
const recalculating = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>`;

/**
 * Reads a workbook with LibreOffice, which knows nothing of ours: its sheets by name, empty cells as "".
 *
 * @param formulas `kept` reads the results that the file holds, `calculated` has LibreOffice work them out afresh
 */
export async function readWithLibreOffice(
  file: string,
  formulas: "kept" | "calculated" = "kept",
): Promise<Map<string, Rows>> {
  const folder = await mkdtemp(path.join(tmpdir(), "libre-office-"));
  try {
    if (formulas === "calculated") {
      await mkdir(path.join(folder, "profile/user"), { recursive: true });
      await writeFile(path.join(folder, "profile/user/registrymodifications.xcu"), recalculating);
    }
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
  // A chart on the sheet holds a table of its own, with rows of its own.
  const rows = [...table.getElementsByTagNameNS(TABLE, "table-row")].filter((row) => tableOf(row) === table);
  return rows.flatMap((row) => {
    const cells = [...row.getElementsByTagNameNS(TABLE, "table-cell")].filter(
      (cell) => tableOf(cell) === table,
    );
    return Array<unknown[]>(repeated(row, "number-rows-repeated")).fill(cells.flatMap(valuesOf));
  });
}

const tableOf = (element: Element): Element | null =>
  element.parentElement &&
  (isTable(element.parentElement) ? element.parentElement : tableOf(element.parentElement));

const isTable = ({ namespaceURI, localName }: Element): boolean =>
  namespaceURI === TABLE && localName === "table";

/** Equal neighbours are one element; the empty rest of a row or sheet is one too, and is cut off. */
const repeated = (element: Element, attribute: string): number =>
  Math.min(Number(element.getAttributeNS(TABLE, attribute) ?? 1), 50);

const valuesOf = (cell: Element): unknown[] =>
  Array<unknown>(repeated(cell, "number-columns-repeated")).fill(valueOf(cell));

function valueOf(cell: Element): unknown {
  const type = cell.getAttributeNS(OFFICE, "value-type");
  if (type === "float" || type === "percentage") return Number(cell.getAttributeNS(OFFICE, "value"));
  if (type === "date") return cell.getAttributeNS(OFFICE, "date-value");
  // Paragraphs alone: a chart that hangs on a cell is inside it too.
  const paragraphs = [...cell.children].filter(({ localName }) => localName === "p");
  return paragraphs
    .map(({ textContent }) => textContent)
    .join("\n")
    .trim();
}
