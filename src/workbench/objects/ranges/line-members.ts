import { flag } from "../../batch/arguments";
import type { Member } from "../../batch/host-object";
import { startOf } from "../points";
import type { Range } from "../range";
import { areHidden, hideLines } from "./hidden-lines";

/** The members of a range about the rows and columns it lies in: whether they are seen, where they are, in points. */
export const lineMembers: Record<string, Member<Range>> = {
  rowHidden: {
    get: (range) => areHidden(range, "ROW"),
    set: (range, value) => hideLines(range, "ROW", flag(value, "rowHidden")),
  },
  columnHidden: {
    get: (range) => areHidden(range, "COL"),
    set: (range, value) => hideLines(range, "COL", flag(value, "columnHidden")),
  },
  hidden: {
    get: (range) => {
      const [rows, columns] = [areHidden(range, "ROW"), areHidden(range, "COL")];
      if (rows || columns) return true;
      return rows === null || columns === null ? null : false;
    },
  },
  left: { get: ({ host, sheetId, zone }) => startOf(host.engine, sheetId, "COL", zone.left) },
  top: { get: ({ host, sheetId, zone }) => startOf(host.engine, sheetId, "ROW", zone.top) },
  width: {
    get: ({ host, sheetId, zone }) =>
      startOf(host.engine, sheetId, "COL", zone.right + 1) - startOf(host.engine, sheetId, "COL", zone.left),
  },
  height: {
    get: ({ host, sheetId, zone }) =>
      startOf(host.engine, sheetId, "ROW", zone.bottom + 1) - startOf(host.engine, sheetId, "ROW", zone.top),
  },
};
