import type { Zone } from "./o-spreadsheet";
import { HostError } from "../host-error";

/** Excel's sheet: zones are counted in its rows and columns, from 0, however small the engine's sheet still is. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

/**
 * An address without its sheet as a zone: "B2:C3", "$A$1", "A:A" and "1:3".
 *
 * @throws HostError InvalidArgument when it is not an address or lies outside Excel's sheet
 * @example parseZone("B2:C3") // { left: 1, top: 1, right: 2, bottom: 2 }
 */
export function parseZone(address: string): Zone {
  const [from = "", to = from, more] = address.trim().split(":");
  const first = parseCorner(from);
  const last = parseCorner(to);
  const lonelyHeader = !address.includes(":") && !CELL.test(from); // "A" and "3" alone are not addresses
  if (!first || !last || more !== undefined || lonelyHeader || first.kind !== last.kind)
    throw badAddress(address);
  const zone = {
    left: Math.min(first.left, last.left),
    top: Math.min(first.top, last.top),
    right: Math.max(first.right, last.right),
    bottom: Math.max(first.bottom, last.bottom),
  };
  if (zone.top < 0 || zone.right > LAST_COLUMN || zone.bottom > LAST_ROW) throw badAddress(address);
  return zone;
}

/** The zone as Excel writes it: whole columns as "A:B", whole rows as "1:3", one cell as "B2". */
export function formatZone({ left, top, right, bottom }: Zone): string {
  if (top === 0 && bottom === LAST_ROW) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (left === 0 && right === LAST_COLUMN) return `${top + 1}:${bottom + 1}`;
  const from = `${columnLetters(left)}${top + 1}`;
  return left === right && top === bottom ? from : `${from}:${columnLetters(right)}${bottom + 1}`;
}

/** The zone by its corners alone, "A1:XFD3" for whole rows. */
export function formatCorners({ left, top, right, bottom }: Zone): string {
  return `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;
}

/** Splits "'My sheet'!A1:B2" into sheet name (undefined when absent) and the rest. */
export function splitSheet(address: string): { sheetName?: string; cells: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { cells: address };
  const quoted = address.slice(0, mark);
  const sheetName = /^'.*'$/.test(quoted) ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { sheetName, cells: address.slice(mark + 1) };
}

/** A sheet name as it stands in a formula or address: quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "Sheet1!$A$1:$B$2", as defined names hold it. */
export function absoluteReference(sheetName: string, zone: Zone): string {
  return `${quoteSheet(sheetName)}!${absoluteZone(zone)}`;
}

/** "$A$1:$B$2" */
export function absoluteZone(zone: Zone): string {
  return formatZone(zone).replace(/[A-Z]+|\d+/g, "$$$&");
}

export function columnLetters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);
}

type Corner = Zone & { kind: "cell" | "column" | "row" };

function parseCorner(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  if (cell) {
    const column = columnNumber(cell[1]!);
    const row = Number(cell[2]) - 1;
    return { kind: "cell", left: column, right: column, top: row, bottom: row };
  }
  const letters = COLUMN.exec(text);
  if (letters) {
    const column = columnNumber(letters[1]!);
    return { kind: "column", left: column, right: column, top: 0, bottom: LAST_ROW };
  }
  const digits = ROW.exec(text);
  if (!digits) return undefined;
  const row = Number(digits[1]) - 1;
  return { kind: "row", left: 0, right: LAST_COLUMN, top: row, bottom: row };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function badAddress(address: string): HostError {
  return new HostError("InvalidArgument", `"${address}" is not an address such as B2:C3, A:A or 1:3.`);
}
