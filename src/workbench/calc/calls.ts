import type { CustomFunction } from "../custom-function";
import type { FormulaResult } from "../engine/custom-functions";
import type { Outbox } from "./outbox";

/** One question to the add-in, and the cells that wait for its answers. */
export interface Call {
  readonly id: number;
  /** As JSON: function, arguments and whatever else the add-in hears. */
  readonly question: string;
  readonly isStream: boolean;
  /** The add-in wants to hear that nobody needs the answer any more. */
  readonly isCancelable: boolean;
  readonly isVolatile: boolean;
  /** Ids of the engine's cells: one, or those that share a stream. */
  readonly cells: readonly number[] | Set<number>;
  answer?: FormulaResult;
}

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
  private readonly streams = new Map<string, Call & { readonly cells: Set<number> }>();
  private lastId = 0;

  constructor(private readonly outbox: Outbox) {}

  ask({ options = {} }: CustomFunction, question: string, cell: number): Call {
    const isStream = options.stream === true;
    const shared = isStream ? this.streams.get(question) : undefined;
    if (shared) {
      shared.cells.add(cell);
      return shared;
    }
    const call = {
      id: ++this.lastId,
      question,
      isStream,
      isCancelable: isStream || options.cancelable === true,
      isVolatile: options.volatile === true && !isStream,
    };
    this.asked++;
    this.unanswered++;
    this.outbox.ask(call.id, question);
    if (!isStream) return this.opened({ ...call, cells: [cell] });
    const stream = { ...call, cells: new Set([cell]) };
    this.streams.set(question, stream);
    return this.opened(stream);
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

  private opened(call: Call): Call {
    this.open.set(call.id, call);
    return call;
  }
}
