import { oneOf } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { CultureInfo, SEPARATORS } from "./culture-info";
import type { Host } from "./host";
import { WorkbookCreated } from "./workbook-created";

export class Application extends HostObject {
  readonly type: ObjectType = applicationType;
  constructor(readonly host: Host) {
    super();
  }
}

const CALCULATIONS = ["Recalculate", "Full", "FullRebuild"] as const;

const applicationType: ObjectType = objectType<Application>("Application", {
  calculationMode: { get: () => "Automatic" },
  calculationState: { get: ({ host }) => (host.calculation.isBusy ? "Calculating" : "Done") },
  cultureInfo: { object: () => new CultureInfo() },
  decimalSeparator: { get: () => SEPARATORS.decimal },
  thousandsSeparator: { get: () => SEPARATORS.thousands },
  useSystemSeparators: { get: () => true },
  calculate: {
    call: ({ host }, kind) => {
      // What is dirty has been recalculated already; the other two ask every function again.
      if (oneOf(kind, CALCULATIONS, "calculationType") === "Recalculate") host.calculation.recalculate();
      else host.calculation.recalculateAll();
    },
  },
  createWorkbook: { call: ({ host }, base64File) => new WorkbookCreated(host, base64File) },
  // The grid paints once a batch in any case.
  suspendScreenUpdatingUntilNextSync: { call: () => undefined },
});
