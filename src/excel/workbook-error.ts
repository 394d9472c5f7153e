/** Why a workbook was left as it was. */
export type WorkbookErrorCode =
  | "sheetDiffers" // a sheet of ours holds something else than we would write
  | "nameTaken" // a table or defined name of ours belongs to something else
  | "writeFailed"; // Excel refused or changed what was written; it was taken back

/** Nothing was written; the sentence says what stood in the way, and where. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  constructor(
    readonly code: WorkbookErrorCode,
    sentence: string,
  ) {
    super(sentence);
  }
}
