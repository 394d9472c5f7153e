import { quotedSheet } from "../cell-address";
import type { CellValue } from "../sheet-plan";
import { workbookState } from "../workbook-state";

export const modelSheetName = "IIJ Model";

/** What the sheets beside the model show in their frozen corner: the master check of the figures, and of the model. */
export const modelState: readonly [CellValue, CellValue] = [
  workbookState[0],
  `=${quotedSheet(modelSheetName)}!$A$3`,
];
