import { text } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../../batch/host-object";
import { LAST_COLUMN, parseZone } from "../../engine/address";
import type { SheetId } from "../../engine/o-spreadsheet";
import type { Host } from "../host";
import { Range } from "../range";

/** `worksheet.horizontalPageBreaks`. A break stands above the row of a cell and moves with it. */
export class HorizontalPageBreaks extends HostObject {
  readonly type: ObjectType = breaksType;
  constructor(
    readonly host: Host,
    readonly sheetId: SheetId,
  ) {
    super();
  }

  /** The breaks of the sheet from the top: the keys they are kept under, and the rows they stand above. */
  get all(): { readonly key: string; readonly row: number }[] {
    return breaksOf(this.host, this.sheetId);
  }
}

class PageBreak extends HostObject {
  readonly type: ObjectType = breakType;
  constructor(
    readonly breaks: HorizontalPageBreaks,
    readonly key: string,
  ) {
    super();
  }
}

/** Rows above which a page ends, from the top, counted from 0. */
export function breaksOf(host: Host, sheetId: SheetId): { readonly key: string; readonly row: number }[] {
  return host.pageBreaks
    .entries()
    .flatMap(([key, place]) => (place.sheetId === sheetId ? [{ key, row: place.zone.top }] : []))
    .sort((one, other) => one.row - other.row);
}

/** Keeps a page break above a row, counted from 0; a row has one at most. */
export function addBreak(host: Host, sheetId: SheetId, row: number): string {
  const key = `${sheetId} ${row}`;
  host.pageBreaks.set(key, sheetId, { top: row, bottom: row, left: 0, right: LAST_COLUMN });
  return key;
}

const breaksType: ObjectType = objectType<HorizontalPageBreaks>("PageBreakCollection", {
  add: {
    call: (breaks, at) => {
      const { top } = at instanceof Range ? at.zone : parseZone(text(at, "page break range"));
      return new PageBreak(breaks, addBreak(breaks.host, breaks.sheetId, top));
    },
  },
  getCount: { call: ({ all }) => all.length },
  removePageBreaks: {
    call: ({ host, sheetId, all }) => all.forEach(({ key }) => host.pageBreaks.delete(key, sheetId)),
  },
});

const breakType: ObjectType = objectType<PageBreak>("PageBreak", {
  rowIndex: { get: ({ breaks, key }) => breaks.all.find((each) => each.key === key)?.row ?? 0 },
  delete: { call: ({ breaks: { host, sheetId }, key }) => host.pageBreaks.delete(key, sheetId) },
});
