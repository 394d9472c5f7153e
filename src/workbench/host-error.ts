/**
 * An error the add-in is meant to see: it arrives there as `OfficeExtension.Error` with this code and sentence.
 * Anything else that is thrown behind the boundary is a defect of the workbench and arrives as GeneralException.
 *
 * @example throw new HostError("ItemNotFound", 'There is no worksheet "Segments".');
 */
export class HostError extends Error {
  /** Where it happened, as Excel says it: "WorksheetCollection.getItem". Filled in by the batch. */
  location?: string;

  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }

  get httpStatus(): number {
    return HTTP_STATUS[this.code];
  }
}

/** Office.js's error codes that this host answers, with the status that Excel sends along. */
const HTTP_STATUS = {
  AccessDenied: 403,
  ApiNotAvailable: 501,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NonBlankCellOffSheet: 400,
  ResponsePayloadSizeLimitExceeded: 413,
} as const;

export type HostErrorCode = keyof typeof HTTP_STATUS;
