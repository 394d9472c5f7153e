import type { CustomFunction } from "../custom-function";
import type { FormulaResult } from "../engine/custom-functions";
import type { Arg } from "../engine/o-spreadsheet";
import type { Outbox } from "./outbox";

/** One question to the add-in, and the cells that wait for its answers. */
export class Call {
  answer?: FormulaResult;

  constructor(
    readonly id: number,
    readonly called: CustomFunction,
    /** As the formula gave them. */
    readonly args: readonly Arg[],
    /** As JSON: function, arguments and whatever else the add-in hears. */
    readonly question: string,
    /** Ids of the engine's cells: one, or those that share a stream. */
    readonly cells: readonly number[] | Set<number>,
  ) {}

  get isStream(): boolean {
    return this.called.options?.stream === true;
  }

  /** The add-in wants to hear that nobody needs the answer any more. */
  get isCancelable(): boolean {
    return this.isStream || this.called.options?.cancelable === true;
  }

  get isVolatile(): boolean {
    return this.called.options?.volatile === true && !this.isStream;
  }
}

/** No number is used twice, whatever workbook asks: an answer to one that is gone must not be taken for another's. */
let lastId = 0;

/**
 * The calls that are open or answered. As in Excel a cell makes its own, whatever other cells ask, and cells that ask
 * the same of a streaming function share one stream.
 */
export class Calls {
  /** Invocations that were asked for. */
  asked = 0;
  /** Calls that have no answer yet. */
  unanswered = 0;
  private readonly open = new Map<number, Call>();
  private readonly streams = new Map<string, Call>();

  constructor(private readonly outbox: Outbox) {}

  ask(called: CustomFunction, args: readonly Arg[], question: string, cell: number): Call {
    const isStream = called.options?.stream === true;
    const shared = isStream ? this.streams.get(question) : undefined;
    if (shared) {
      (shared.cells as Set<number>).add(cell);
      return shared;
    }
    const call = new Call(++lastId, called, args, question, isStream ? new Set([cell]) : [cell]);
    this.asked++;
    this.unanswered++;
    this.open.set(call.id, call);
    if (isStream) this.streams.set(question, call);
    this.outbox.ask(call.id, question);
    return call;
  }

  /** The call of an answer; undefined for one that nobody needs any more, or of a page that is gone. */
  answered(id: number, answer: FormulaResult): Call | undefined {
    const call = this.open.get(id);
    if (!call) return undefined;
    if (call.answer === undefined) this.unanswered--;
    call.answer = answer;
    if (!call.isStream) this.open.delete(id);
    return call;
  }

  /** The cell does not need the answer any more. */
  leave(call: Call, cell: number): void {
    if (call.cells instanceof Set && call.cells.delete(cell) && call.cells.size) return;
    if (!this.open.delete(call.id)) return;
    if (call.answer === undefined) this.unanswered--;
    if (call.isStream) this.streams.delete(call.question);
    if (this.outbox.cancel(call.id, call.isCancelable)) this.asked--;
  }

  /** A page that was loaded anew knows nothing: asks everything that is open. */
  askAgain(): void {
    for (const { id, question } of this.open.values()) this.outbox.ask(id, question);
  }
}
