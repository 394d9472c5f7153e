import type { Engine } from "../../engine/engine";
import type { Kept } from "../../engine/kept";
import type { Command, SheetId, Zone } from "../../engine/o-spreadsheet";
import type { Look } from "../cell-look";

/** What a protected sheet may allow all the same. */
export const PERMISSIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** How a sheet is protected. */
export interface SheetProtection {
  readonly allowed: readonly Permission[];
  readonly selectionMode: "Normal" | "Unlocked" | "None";
  /** See `passwordHash`; absent where there is no password. */
  readonly passwordHash?: string;
}

/** The permission that a command of the engine needs, where it does not depend on its cells. */
const NEEDED: Partial<Record<Command["type"], Permission | "none will do">> = {
  ADD_CONDITIONAL_FORMAT: "allowFormatCells",
  ADD_DATA_VALIDATION_RULE: "none will do",
  ADD_MERGE: "none will do",
  CHANGE_CONDITIONAL_FORMAT_PRIORITY: "allowFormatCells",
  CLEAR_FORMATTING: "allowFormatCells",
  CREATE_CHART: "allowEditObjects",
  CREATE_FIGURE: "allowEditObjects",
  CREATE_TABLE: "none will do",
  DELETE_FIGURE: "allowEditObjects",
  MOVE_RANGES: "none will do",
  REMOVE_CONDITIONAL_FORMAT: "allowFormatCells",
  REMOVE_DATA_VALIDATION_RULE: "none will do",
  REMOVE_MERGE: "none will do",
  REMOVE_TABLE: "none will do",
  SET_BORDER: "allowFormatCells",
  SET_BORDERS_ON_TARGET: "allowFormatCells",
  SET_FORMATTING: "allowFormatCells",
  SET_ZONE_BORDERS: "allowFormatCells",
  SORT_CELLS: "allowSort",
  UPDATE_CELL: "allowFormatCells", // unless it writes a content
  UPDATE_CHART: "allowEditObjects",
  UPDATE_FIGURE: "allowEditObjects",
  UPDATE_FILTER: "allowAutoFilter",
  UPDATE_TABLE: "none will do",
};

/** The permissions that a command on columns or rows needs. */
const SIDED: Partial<Record<Command["type"], Record<"COL" | "ROW", Permission>>> = {
  ADD_COLUMNS_ROWS: { COL: "allowInsertColumns", ROW: "allowInsertRows" },
  HIDE_COLUMNS_ROWS: { COL: "allowFormatColumns", ROW: "allowFormatRows" },
  REMOVE_COLUMNS_ROWS: { COL: "allowDeleteColumns", ROW: "allowDeleteRows" },
  RESIZE_COLUMNS_ROWS: { COL: "allowFormatColumns", ROW: "allowFormatRows" },
  UNHIDE_COLUMNS_ROWS: { COL: "allowFormatColumns", ROW: "allowFormatRows" },
};

/** Commands that change which sheets there are and in what order. */
const STRUCTURE: ReadonlySet<string> = new Set<Command["type"]>([
  "CREATE_SHEET",
  "DELETE_SHEET",
  "DUPLICATE_SHEET",
  "HIDE_SHEET",
  "MOVE_SHEET",
  "RENAME_SHEET",
  "SHOW_SHEET",
]);

/** Says of each command of the engine, an add-in's or a user's, whether the protections allow it. */
export class ProtectionGuard {
  constructor(
    private readonly engine: Engine,
    private readonly sheets: Kept<SheetProtection>,
    /** Under "structure": the hash of the workbook's password, "" for none. */
    private readonly workbook: Kept<string>,
  ) {}

  allows(command: Command): boolean {
    if (STRUCTURE.has(command.type)) return !this.workbook.has("structure");
    const protection = "sheetId" in command && this.sheets.get(command.sheetId);
    if (!protection) return true;
    const needed = this.neededFor(command);
    return needed === undefined || (protection.allowed as readonly string[]).includes(needed);
  }

  /** Whether a sheet is not protected, or allows this all the same. */
  permits(sheetId: SheetId, permission: Permission): boolean {
    return this.sheets.get(sheetId)?.allowed.includes(permission) ?? true;
  }

  /** Whether every cell of a zone can be written. */
  isWritable(sheetId: SheetId, zone: Zone): boolean {
    return !this.sheets.has(sheetId) || this.isUnlocked(sheetId, zone);
  }

  private neededFor(command: Command): Permission | "none will do" | undefined {
    const sides = SIDED[command.type];
    if (sides && "dimension" in command) return sides[command.dimension];
    const written = writtenZones(command);
    if (!written.length) return NEEDED[command.type];
    const { sheetId } = command as { sheetId: SheetId };
    return written.every((zone) => this.isUnlocked(sheetId, zone)) ? undefined : "none will do";
  }

  private isUnlocked(sheetId: SheetId, zone: Zone): boolean {
    const { get } = this.engine;
    for (let row = zone.top; row <= zone.bottom; row++)
      for (let col = zone.left; col <= zone.right; col++)
        if ((get.getCellStyle({ sheetId, col, row }) as Look).locked !== false) return false;
    return true;
  }
}

/** The cells whose contents a command changes, if it does so to certain cells. */
function writtenZones(command: Command): readonly Zone[] {
  if (command.type === "CLEAR_CELLS" || command.type === "DELETE_CONTENT") return command.target;
  if (command.type !== "CLEAR_CELL" && !(command.type === "UPDATE_CELL" && "content" in command)) return [];
  const { col, row } = command;
  return [{ left: col, right: col, top: row, bottom: row }];
}
