import { wholeNumber } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../../batch/host-object";
import { HostError } from "../../host-error";
import { columnCount, type Block } from "../cell-matrix";
import { readValues } from "../range-read";
import { deleteCells } from "../range-shift";

/** How many rows went and stayed. */
class RemoveDuplicatesResult extends HostObject {
  readonly type: ObjectType = resultType;
  constructor(
    readonly removed: number,
    readonly uniqueRemaining: number,
  ) {
    super();
  }
}

const resultType: ObjectType = objectType<RemoveDuplicatesResult>("RemoveDuplicatesResult", {
  removed: { get: ({ removed }) => removed },
  uniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
});

/** Takes away the rows that repeat an earlier one in all of the given columns; texts that differ by case are equal. */
export function removeDuplicates(
  block: Block,
  columns: unknown,
  includesHeader: boolean,
): RemoveDuplicatesResult {
  const { host, sheetId, zone } = block;
  if (!Array.isArray(columns) || !columns.length)
    throw new HostError("InvalidArgument", "columns must be a list of columns, counted from 0.");
  for (const column of columns)
    if (wholeNumber(column, "column") >= columnCount(zone))
      throw new HostError("InvalidArgument", `The range has no column ${String(column)}.`);
  const first = zone.top + (includesHeader ? 1 : 0);
  const rows = first > zone.bottom ? [] : readValues({ ...block, zone: { ...zone, top: first } });
  const seen = new Set<string>();
  const repeated = rows.flatMap((row, i) => {
    const key = JSON.stringify((columns as number[]).map((column) => keyOf(row[column])));
    if (seen.has(key)) return [first + i];
    seen.add(key);
    return [];
  });
  for (const row of repeated.reverse())
    deleteCells({ host, sheetId, zone: { ...zone, top: row, bottom: row } }, "Up");
  return new RemoveDuplicatesResult(repeated.length, rows.length - repeated.length);
}

const keyOf = (value: unknown) => (typeof value === "string" ? value.toLowerCase() : value);
