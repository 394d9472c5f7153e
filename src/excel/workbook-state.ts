import { quotedSheet } from "./cell-address";
import type { CellValue } from "./sheet-plan";

/** The sheet whose frozen corner says whether the figures hold together. */
export const checksSheetName = "IIJ Checks";

/** What every other sheet shows in its frozen corner: the master check and the number of alerts. */
export const workbookState: readonly [CellValue, CellValue] = [
  `=${quotedSheet(checksSheetName)}!$A$2`,
  `=${quotedSheet(checksSheetName)}!$A$3`,
];
