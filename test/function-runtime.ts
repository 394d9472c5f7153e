// Office.js's own runtime for custom functions and nothing behind it: no workbook, no engine. Benches time functions in
// it, and tests send it what the workbench's cells do not hold.
import { CellEdit } from "../src/workbench/boundary/cell-edit";
import type { Action, Request, Response } from "../src/workbench/batch/request";
import { ENABLED_FEATURES } from "../src/workbench/boundary/host-info";
import type { InvocationResult } from "../src/workbench/calc/result";
import { openOfficePage, type OfficeWindow } from "../src/workbench/office-page";

/** Flags of an invocation: errors and data types may stand in its arguments. */
export const takesErrors = 4;
export const takesDataTypes = 8;

export interface FunctionRuntime {
  readonly window: OfficeWindow;
  /**
   * Makes one message of all calls. What it returns sends the message, again each time, and resolves with the results
   * in order.
   */
  prepare(
    functionId: string,
    argumentLists: readonly unknown[][],
    flags?: number,
  ): () => Promise<InvocationResult[]>;
  /** What the page has associated with an id, to be called without a message. */
  associated(functionId: string): (...args: unknown[]) => unknown;
  close(): void;
}

/** The client's own table. */
type Associating = typeof CustomFunctions & {
  _association: { mappings: Record<string, (...args: unknown[]) => unknown> };
};

/** @param scripts files that the page loads after office.js, whose functions are associated there */
export async function openFunctionRuntime(scripts: readonly string[] = []): Promise<FunctionRuntime> {
  let receive: (results: readonly InvocationResult[]) => void = () => undefined;
  let functionsReady: () => void;
  const isReady = new Promise<void>((resolve) => (functionsReady = resolve));
  const answerTo = ({ Name, ArgumentInfo }: Action): unknown => {
    if (Name === "_SetOsfControlContainerReadyForCustomFunctions") functionsReady();
    if (Name === "SetInvocationArrayResults") receive(ArgumentInfo?.Arguments?.[0] as InvocationResult[]);
    return Name === "_GetEnabledFeatures" ? ENABLED_FEATURES : null;
  };
  const execute = ({ Actions }: Request): Response => ({
    Results: Actions.map((action) => ({ ActionId: action.Id, Value: answerTo(action) })),
    TraceIds: [],
  });
  const noFile = () => Promise.reject(new Error("This host has no workbook."));
  const page = openOfficePage(
    { documentSettings: new Map(), cellEdit: new CellEdit(), execute, saveXlsx: noFile },
    { scripts, quicken: true },
  );
  await Promise.all([page.ready, isReady]);
  let lastId = 0;
  return {
    window: page.window,
    prepare(functionId, argumentLists, flags = takesErrors) {
      const entries = argumentLists.map((args) => {
        const id = ++lastId;
        const message = JSON.stringify([id, functionId, args, "Sheet1!A1", flags]);
        return [1, 1000, "", message, String(id)] as const; // category custom function, type invoke
      });
      return () =>
        new Promise((resolve) => {
          const results: InvocationResult[] = [];
          receive = (batch) => {
            results.push(...batch);
            if (results.length === entries.length) resolve(results.sort(([a], [b]) => a - b));
          };
          page.boundary.send(entries);
        });
    },
    associated(functionId) {
      const found = (page.window.CustomFunctions as Associating)._association.mappings[functionId];
      if (!found) throw new Error(`No function is associated with ${functionId}.`);
      return found;
    },
    close: () => page.window.close(),
  };
}
