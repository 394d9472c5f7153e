import { optionalText } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../../batch/host-object";
import { HostError } from "../../host-error";
import type { Host } from "../host";
import { passwordHash } from "./password-hash";

/** The protection of the workbook's structure: which sheets there are, their names, order and visibility. */
export class WorkbookProtection extends HostObject {
  readonly type: ObjectType = workbookProtectionType;
  constructor(readonly host: Host) {
    super();
  }

  get isProtected(): boolean {
    return this.host.workbookProtection.has("structure");
  }

  protect(password = ""): void {
    if (this.isProtected) throw new HostError("InvalidOperation", "The workbook is protected already.");
    this.host.workbookProtection.set("structure", passwordHash(password));
    this.host.engine.notUndoable();
  }

  unprotect(password = ""): void {
    if (!this.isProtected) return;
    if (this.host.workbookProtection.get("structure") !== passwordHash(password))
      throw new HostError("AccessDenied", "The password is not the one the workbook is protected with.");
    this.host.workbookProtection.delete("structure");
    this.host.engine.notUndoable();
  }
}

const workbookProtectionType: ObjectType = objectType<WorkbookProtection>("WorkbookProtection", {
  protected: { get: ({ isProtected }) => isProtected },
  protect: { call: (protection, password) => protection.protect(optionalText(password, "password")) },
  unprotect: { call: (protection, password) => protection.unprotect(optionalText(password, "password")) },
});
