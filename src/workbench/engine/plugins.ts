import type { EngineNamespace } from "./o-spreadsheet";
import { BUSY, EXCEL_ONLY_ERRORS } from "./cell-error";
import { provideGroupBy } from "./group-by";

/** Our two commands. Everything that happens inside a transaction is one recalculation and one undo step. */
export const TRANSACTION = "WORKBENCH_TRANSACTION";
/** Recalculates now, within a transaction: a read sees the writes before it. */
export const EVALUATE_NOW = "WORKBENCH_EVALUATE_NOW";

/** What a model is given as `custom`; it reaches plugins as config.custom and formulas as properties of `this`. */
export interface ModelOwner {
  runTransaction(): void;
  cellTouched(sheetId: string, col: number, row: number): void;
  finalized(): void;
}

const PLUGIN = "workbench";
const EVALUATION = "evaluation";

/** Teaches the engine what it lacks. Its registries are global to the page, so a second call changes nothing. */
export function prepareEngine(o: EngineNamespace): void {
  provideGroupBy();
  const { errorTypes, featurePluginRegistry, coreViewsPluginRegistry } = o.registries;
  if (featurePluginRegistry.contains(PLUGIN)) return;
  for (const code of EXCEL_ONLY_ERRORS) errorTypes.add(code);
  letErrorFunctionsWait(o);

  class WorkbenchPlugin extends o.UIPlugin {
    private readonly owner: ModelOwner;
    constructor(config: ConstructorParameters<typeof o.UIPlugin>[0]) {
      super(config);
      this.owner = (config.custom as { owner: ModelOwner }).owner;
    }
    override handle(command: {
      type: string;
      sheetId?: string;
      col?: number;
      row?: number;
      content?: string;
    }) {
      if (command.type === TRANSACTION) this.owner.runTransaction();
      else if (command.type === "UPDATE_CELL" && command.content !== undefined)
        this.owner.cellTouched(command.sheetId!, command.col!, command.row!);
    }
    override finalize() {
      this.owner.finalized();
    }
  }
  featurePluginRegistry.add(PLUGIN, WorkbenchPlugin);

  class EvaluationPlugin extends coreViewsPluginRegistry.get(EVALUATION) {
    override handle(command: Parameters<InstanceType<typeof o.CoreViewPlugin>["handle"]>[0]) {
      if ((command.type as string) === EVALUATE_NOW) this.finalize();
      else super.handle(command);
    }
  }
  coreViewsPluginRegistry.replace(EVALUATION, EvaluationPlugin);
}

/** In Excel an error function over a busy cell waits. Without this IFERROR(busy, 0) is 0 for a moment. */
function letErrorFunctionsWait({ registries: { functionRegistry } }: EngineNamespace): void {
  for (const name of ["IFERROR", "IFNA", "ISERROR", "ISERR", "ISNA"]) {
    const own = functionRegistry.get(name);
    functionRegistry.replace(name, {
      ...own,
      compute(...args) {
        const cells = [args[0]].flat(2); // IFERROR receives even a single cell as a matrix
        return cells.find((cell) => cell?.value === BUSY) ?? own.compute.apply(this, args);
      },
    });
  }
}
