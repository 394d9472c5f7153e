/** Why a workbook was left as it was. */
export type WorkbookErrorCode =
  | "sheetDiffers" // a sheet of ours holds something else than we would write
  | "nameTaken" // a table or defined name of ours belongs to something else
  | "writeFailed" // Excel refused or changed what was written; it was taken back
  | "inTheWay" // a new column would go through another table
  | "sheetProtected" // a sheet that would be written is protected
  | "changedSince" // the workbook is no longer as it was when the list of changes was made
  | "cancelled" // the user stopped it; what was begun was taken back
  | "interrupted" // the host vanished in the middle; the rest is taken back at the next contact
  | "noLayout" // the selection has no headers that are periods, or no labels that are items
  | "noFile" // Excel does not hand out the open workbook's file
  | "notCalculated" // a cell waits for the add-in, or does not find it
  | "unreadableFile" // the workbook's file is none, or lacks a part
  | "stillCalls" // a copy to share would still call an IIJ function
  | "noRecord" // the add-in has written nothing here
  | "recordTooNew" // a later version of the add-in wrote it
  | "recordDamaged"; // the add-in's record cannot be read

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
