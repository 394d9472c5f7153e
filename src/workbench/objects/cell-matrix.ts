import { LAST_COLUMN, LAST_ROW } from "../engine/address";
import type { SheetId, Zone } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import type { Host } from "./host";

/** A rectangle of cells; what a Range is to those who read, write and format it. */
export interface Block {
  readonly host: Host;
  readonly sheetId: SheetId;
  readonly zone: Zone;
}

/** Excel refuses answers of more cells. */
const MOST_CELLS = 5_000_000;

export const rowCount = ({ top, bottom }: Zone): number => bottom - top + 1;
export const columnCount = ({ left, right }: Zone): number => right - left + 1;

/** -1 where there are more than Excel counts. */
export function cellCount(zone: Zone): number {
  const count = rowCount(zone) * columnCount(zone);
  return count < 2 ** 31 ? count : -1;
}

/** The rows of what `pick` answers of every cell of the zone. */
export function readMatrix<Cell>(zone: Zone, pick: (col: number, row: number) => Cell): Cell[][] {
  if (rowCount(zone) * columnCount(zone) > MOST_CELLS)
    throw new HostError(
      "ResponsePayloadSizeLimitExceeded",
      "The range is too large to be read in one piece.",
    );
  const rows = Array.from({ length: rowCount(zone) }, (): Cell[] => []);
  // Column by column, as the engine has its cells in memory, and onto arrays without holes, which become JSON in half the
  // time.
  for (let col = zone.left; col <= zone.right; col++)
    for (let row = zone.top; row <= zone.bottom; row++) rows[row - zone.top]!.push(pick(col, row));
  return rows;
}

/**
 * Hands `put` each value of a two-dimensional array of the zone's shape; a single value fills the zone, null leaves
 * its cell alone.
 *
 * @throws HostError InvalidArgument when the shapes differ
 */
export function eachValue(
  zone: Zone,
  input: unknown,
  put: (value: unknown, col: number, row: number) => void,
): void {
  const at = Array.isArray(input) ? (checkShape(zone, input), input as unknown[][]) : undefined;
  if (!at && (zone.bottom === LAST_ROW || zone.right === LAST_COLUMN))
    throw new HostError("InvalidArgument", "A whole row or column cannot be filled with a value.");
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) {
      const value = at ? at[row - zone.top]![col - zone.left] : input;
      if (value !== null) put(value, col, row);
    }
}

/** @throws HostError InvalidArgument saying both shapes */
export function checkSize(zone: Zone, rows: number, columns: number): void {
  if (rows === rowCount(zone) && columns === columnCount(zone)) return;
  throw new HostError(
    "InvalidArgument",
    `The number of rows or columns in the input array doesn't match the size or dimensions of the range: ` +
      `${rows} by ${columns} for ${rowCount(zone)} by ${columnCount(zone)}.`,
  );
}

function checkShape(zone: Zone, input: unknown[]): void {
  for (const row of input) checkSize(zone, input.length, Array.isArray(row) ? row.length : 0);
  if (!input.length) checkSize(zone, 0, 0);
}
