import type { Member } from "../../batch/host-object";
import { HostError } from "../../host-error";
import { eachValue, readMatrix } from "../cell-matrix";
import type { Range } from "../range";
import { cellZone } from "../zones";
import { readProperties, writeProperties } from "./cell-properties";

/** One list of properties a line, as many as there are lines. */
function setLines(lines: readonly Range[], given: unknown, kind: "rows" | "columns"): void {
  if (!Array.isArray(given) || given.length !== lines.length)
    throw new HostError(
      "InvalidArgument",
      `The range has ${lines.length} ${kind}; each needs its properties.`,
    );
  for (const [i, line] of lines.entries()) writeProperties(line, given[i]);
}

/** The members of a range that read and set many properties of its cells, rows or columns at once. */
export const propertyMembers: Record<string, Member<Range>> = {
  getCellProperties: {
    call: (range, wanted) =>
      readMatrix(range.zone, (col, row) => readProperties(range.at(cellZone(col, row)), wanted)),
  },
  getRowProperties: { call: ({ rows }, wanted) => rows.map((row) => readProperties(row, wanted)) },
  getColumnProperties: {
    call: ({ columns }, wanted) => columns.map((column) => readProperties(column, wanted)),
  },
  setCellProperties: {
    call: (range, given) =>
      eachValue(range.zone, given, (properties, col, row) =>
        writeProperties(range.at(cellZone(col, row)), properties),
      ),
  },
  setRowProperties: { call: ({ rows }, given) => setLines(rows, given, "rows") },
  setColumnProperties: { call: ({ columns }, given) => setLines(columns, given, "columns") },
};
