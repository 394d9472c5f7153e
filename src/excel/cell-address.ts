import type { Block } from "./sheet-plan";

/** `B5` for row 4 and column 1, counted from 0. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `A` for 0, `AA` for 26. */
export const columnLetters = (column: number): string =>
  (column < 26 ? "" : columnLetters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** `B5:D7` for a rectangle counted from 0. */
export const blockAddress = ({ row, column, rows, columns }: Block): string =>
  `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;

/** A sheet's name as it stands in a formula: `'IIJ Operations'`. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
