import { wholeNumber } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { LAST_COLUMN, LAST_ROW, parseZone } from "../engine/address";
import type { SheetId } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import type { Host } from "./host";
import { Range } from "./range";

/** The frozen rows and columns of a sheet; each call replaces what was frozen before. */
export class FreezePanes extends HostObject {
  readonly type: ObjectType = freezePanesType;
  constructor(
    readonly host: Host,
    readonly sheetId: SheetId,
  ) {
    super();
  }

  freeze(rows: number, columns: number): void {
    const { sheetId, host } = this;
    const { engine } = host;
    engine.dispatch("UNFREEZE_COLUMNS_ROWS", { sheetId });
    engine.grow(sheetId, { bottom: rows, right: columns });
    if (rows) engine.dispatch("FREEZE_ROWS", { sheetId, quantity: rows });
    if (columns) engine.dispatch("FREEZE_COLUMNS", { sheetId, quantity: columns });
  }

  freezeAt(frozen: unknown): void {
    const { left, top, right, bottom } = frozen instanceof Range ? frozen.zone : parseZone(String(frozen));
    if (left !== 0 || top !== 0)
      throw new HostError(
        "InvalidArgument",
        "The frozen range must begin at the sheet's first row and column.",
      );
    this.freeze(bottom === LAST_ROW ? 0 : bottom + 1, right === LAST_COLUMN ? 0 : right + 1);
  }

  /** The frozen cells, or null. */
  location(): Range | null {
    const { xSplit, ySplit } = this.host.engine.get.getPaneDivisions(this.sheetId);
    if (!xSplit && !ySplit) return null;
    return new Range(this.host, this.sheetId, {
      left: 0,
      top: 0,
      right: xSplit ? xSplit - 1 : LAST_COLUMN,
      bottom: ySplit ? ySplit - 1 : LAST_ROW,
    });
  }
}

const freezePanesType: ObjectType = objectType<FreezePanes>("WorksheetFreezePanes", {
  freezeRows: { call: (panes, count) => panes.freeze(wholeNumber(count, "count"), 0) },
  freezeColumns: { call: (panes, count) => panes.freeze(0, wholeNumber(count, "count")) },
  freezeAt: { call: (panes, range) => panes.freezeAt(range) },
  unfreeze: { call: (panes) => panes.freeze(0, 0) },
  getLocationOrNullObject: { call: (panes) => panes.location() },
});
