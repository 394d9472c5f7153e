import { flag, oneOf, optionalText } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../../batch/host-object";
import type { SheetId } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";
import type { Host } from "../host";
import { passwordHash } from "./password-hash";
import { PERMISSIONS, type SheetProtection } from "./protection-guard";

/** The protection of one sheet. It ends the undo list, as in Excel. */
export class WorksheetProtection extends HostObject {
  readonly type: ObjectType = worksheetProtectionType;
  constructor(
    readonly host: Host,
    readonly sheetId: SheetId,
  ) {
    super();
  }

  get present(): SheetProtection | undefined {
    return this.host.protections.get(this.sheetId);
  }

  protect(options: Record<string, unknown>, password: string | undefined): void {
    if (this.present)
      throw new HostError("InvalidOperation", "The worksheet is protected already; unprotect it first.");
    for (const [name, value] of Object.entries(options))
      if (name !== "selectionMode" && value !== null) flag(value, name);
    const mode = options["selectionMode"] ?? "Normal";
    this.host.protections.set(this.sheetId, {
      allowed: PERMISSIONS.filter((name) => options[name] === true),
      selectionMode: oneOf(mode, ["Normal", "Unlocked", "None"] as const, "selectionMode"),
      ...(password && { passwordHash: passwordHash(password) }),
    });
    this.host.engine.notUndoable();
  }

  unprotect(password: string | undefined): void {
    const { present } = this;
    if (!present) return;
    if ((present.passwordHash ?? "") !== passwordHash(password))
      throw new HostError("AccessDenied", "The password is not the one the worksheet is protected with.");
    this.host.protections.delete(this.sheetId);
    this.host.engine.notUndoable();
  }
}

const worksheetProtectionType: ObjectType = objectType<WorksheetProtection>("WorksheetProtection", {
  protected: { get: ({ present }) => present !== undefined },
  options: {
    get: ({ present }) =>
      present && {
        ...Object.fromEntries(PERMISSIONS.map((name) => [name, present.allowed.includes(name)])),
        selectionMode: present.selectionMode,
      },
  },
  protect: {
    call: (protection, options, password) =>
      protection.protect((options ?? {}) as Record<string, unknown>, optionalText(password, "password")),
  },
  unprotect: { call: (protection, password) => protection.unprotect(optionalText(password, "password")) },
});
