import { LAST_COLUMN, LAST_ROW } from "./address";
import type { CellPosition, Command, EngineNamespace, Getters, SheetId, Zone } from "./o-spreadsheet";

/** A full evaluation costs the size of the sheets, so they start small and grow. */
export const FIRST_SIZE = { rows: 100, columns: 26 };
/** Grown by at least this much, or by half. */
const SPARE = { ROW: 50, COL: 10 };

/** The last row and column that must exist. */
export type Corner = Pick<Zone, "right" | "bottom">;
type Append = Extract<Command, { type: "ADD_COLUMNS_ROWS" }>;

/**
 * The commands that make room for a corner, and for one spare row and column behind it: new rows take the format
 * of the last one, which therefore must never be a cell that somebody formatted.
 */
export function growthCommands(get: Getters, sheetId: SheetId, { right, bottom }: Corner): Append[] {
  return [
    ...append(get, sheetId, "ROW", get.getNumberRows(sheetId), bottom, LAST_ROW),
    ...append(get, sheetId, "COL", get.getNumberCols(sheetId), right, LAST_COLUMN),
  ];
}

function append(
  get: Getters,
  sheetId: SheetId,
  dimension: "ROW" | "COL",
  size: number,
  last: number,
  most: number,
): Append[] {
  if (last < size - 1 || size > most) return [];
  const wanted = Math.min(Math.max(last + 1 + SPARE[dimension], Math.ceil(size * 1.5)), most + 1);
  const sheetName = get.getSheetName(sheetId);
  const [base, quantity] = [size - 1, wanted - size];
  return [{ type: "ADD_COLUMNS_ROWS", sheetId, sheetName, dimension, base, quantity, position: "after" }];
}

/** The corners of what a formula refers to, sheet by sheet; whole rows and columns end wherever the sheet does. */
export function referencedCorners(get: Getters, position: CellPosition): [SheetId, Corner][] {
  const cell = get.getCell(position);
  if (!cell?.isFormula) return [];
  return cell.compiledFormula.rangeDependencies.flatMap(({ sheetId, unboundedZone, invalidXc }) => {
    if (invalidXc || !get.tryGetSheet(sheetId)) return [];
    const { left, top, right = left, bottom = top } = unboundedZone;
    return [[sheetId, { right, bottom }]];
  });
}

/**
 * Changes that are the host's and nobody's undo step: it makes them as another user of the same document would,
 * through the engine's own channel for collaboration.
 */
export function hostRevisions(o: EngineNamespace) {
  class Transport extends o.LocalTransportService {
    private lastRevision = "START_REVISION";

    override async sendMessage(
      message: Parameters<InstanceType<typeof o.LocalTransportService>["sendMessage"]>[0],
    ) {
      if ("nextRevisionId" in message) this.lastRevision = message.nextRevisionId;
      return super.sendMessage(message);
    }

    /** Not to be called while the engine handles a command. */
    apply(commands: Append[]): void {
      void this.sendMessage({
        type: "REMOTE_REVISION",
        version: 1,
        clientId: "workbench",
        commands,
        serverRevisionId: this.lastRevision,
        nextRevisionId: `workbench-${this.lastRevision}`,
      });
    }
  }
  return new Transport();
}
