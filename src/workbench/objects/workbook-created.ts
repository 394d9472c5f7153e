import { text } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { HostError } from "../host-error";
import type { Host } from "./host";

/** A workbook that an add-in made out of a file, until it is opened. */
export class WorkbookCreated extends HostObject {
  readonly type: ObjectType = workbookCreatedType;
  readonly id: string;
  private readonly bytes: Uint8Array<ArrayBuffer>;

  constructor(
    private readonly host: Host,
    base64File: unknown,
  ) {
    super();
    this.id = host.newId("workbook");
    this.bytes = bytesOf(text(base64File, "base64File"));
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  open(): void {
    if (!this.host.onNewWorkbook)
      throw new HostError("ApiNotAvailable", "WorkbookCreated.open: nobody here can show another workbook.");
    this.host.onNewWorkbook(this.bytes);
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new HostError("InvalidArgument", "base64File must be the bytes of a file in Base64.");
  }
}

const workbookCreatedType: ObjectType = objectType<WorkbookCreated>("WorkbookCreated", {
  open: { call: (workbook) => workbook.open() },
});
