import type { Request, Response } from "../../../src/workbench/batch/request";
import { type RequestKind, kindOfRequest } from "../../../src/workbench/boundary/requests";
import type { Workbench } from "../../../src/workbench/workbench";

/** What goes wrong with one request batch between the add-in and Excel. */
export interface Fault {
  /** Which batch of the add-in, counted from 1. */
  readonly call: number;
  /** How much of it Excel still executes: 0 is none of its actions, 1 all of them. */
  readonly executed: number;
  /** Whether Excel answers later batches, or is gone until the next contact. */
  readonly isGone: boolean;
}

/** A workbench whose boundary fails as asked; batches of the custom-function runtime pass. */
export function injectFault(workbench: Workbench, fault?: Fault) {
  const execute = workbench.execute.bind(workbench);
  let calls = 0;
  let isGone = false;
  let kind: RequestKind | undefined;
  workbench.execute = (request) => {
    if (kindOfRequest(request) === "runtime") return execute(request);
    calls++;
    if (isGone) return failure(0);
    if (calls !== fault?.call) return execute(request);
    isGone = fault.isGone;
    kind = kindOfRequest(request);
    const actions = Math.round(request.Actions.length * fault.executed);
    if (actions) execute({ ...request, Actions: request.Actions.slice(0, actions) } satisfies Request);
    return failure(actions);
  };
  return {
    /** Batches that came in. */
    get calls() {
      return calls;
    },
    /** Of the batch that failed. */
    get kind() {
      return kind;
    },
    /** The next contact: everything is answered again. */
    end() {
      workbench.execute = execute;
    },
  };
}

const failure = (actionIndex: number): Response => ({
  Results: [],
  TraceIds: [],
  Error: {
    Code: "GeneralException",
    Message: "Excel does not answer.",
    Location: "",
    HttpStatusCode: 500,
    ActionIndex: actionIndex,
  },
});
