import type { EngineNamespace, Model } from "../engine/o-spreadsheet";

/** Whether anything was written since the workbook was opened or saved. */
export interface Unsaved {
  readonly changes: boolean;
  /** All that was written is in a file now, or is not wanted any more. */
  settle(): void;
}

/** Watches a workbook's commands; those that change its contents are the engine's core commands. */
export function watchUnsaved({ coreTypes }: EngineNamespace, model: Model): Unsaved {
  let changes = false;
  const undoing = new Set(["UNDO", "REDO"]);
  model.on("command-dispatched", model, (command: object) => {
    const { type } = command as { type: string };
    if (undoing.has(type) || (coreTypes as ReadonlySet<string>).has(type)) changes = true;
  });
  return {
    get changes() {
      return changes;
    },
    settle() {
      changes = false;
    },
  };
}
