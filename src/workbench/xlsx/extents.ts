import { LAST_COLUMN, LAST_ROW, parseZone, splitSheet } from "../engine/address";
import type { Zone } from "../engine/o-spreadsheet";
import { LIMITS, UnreadableFile } from "./archive";
import type { Extent } from "./engine-share";

/**
 * How large sheets must be so that everything the file speaks of is on them: the engine cuts references at the end of
 * a sheet. Blocks down to the last row, or across to the last column, end where the sheet does.
 */
export class Extents {
  private readonly extents = new Map<string, Extent>();

  of(sheetName: string): Extent {
    return this.extents.get(sheetName.toLowerCase()) ?? { rows: 1, columns: 1 };
  }

  include(sheetName: string, { left, top, right, bottom }: Zone): void {
    const { rows, columns } = this.of(sheetName);
    const extent = {
      rows: bottom === LAST_ROW && top < bottom ? rows : Math.max(rows, bottom + 1),
      columns: right === LAST_COLUMN && left < right ? columns : Math.max(columns, right + 1),
    };
    if (extent.rows > LIMITS.rows || extent.columns > LIMITS.columns)
      throw new UnreadableFile(
        `It speaks of row ${extent.rows.toLocaleString("en")} and column ${extent.columns.toLocaleString("en")} of ` +
          `the sheet "${sheetName}"; the workbench opens ${LIMITS.rows.toLocaleString("en")} rows and ` +
          `${LIMITS.columns.toLocaleString("en")} columns.`,
      );
    this.extents.set(sheetName.toLowerCase(), extent);
  }

  /** @param reference "A1:B2", or one that names its sheet; what is none says nothing */
  includeReference(reference: string, sheetName: string): void {
    const { sheetName: own, cells } = splitSheet(reference);
    let zone: Zone;
    try {
      zone = parseZone(cells);
    } catch {
      return;
    }
    this.include(own ?? sheetName, zone);
  }
}
