import { InvocationFlags, cancelEntry, invocationEntry, type ChannelEntry } from "../boundary/channel";
import { formatZone, quoteSheet } from "../engine/address";
import type { CustomFunctionCaller, FormulaResult } from "../engine/custom-functions";
import type { Engine } from "../engine/engine";
import type { Arg, CellPosition, Zone } from "../engine/o-spreadsheet";
import { toArgument } from "./argument";
import type { CustomFunction } from "../custom-function";
import { CALCULATING, toEngineResult, type InvocationResult } from "./result";

type Send = (entries: readonly ChannelEntry[]) => void;

/** One question to the add-in: every cell that asks the same waits for the same answer. */
interface Call {
  readonly id: number;
  readonly entry: ChannelEntry;
  readonly streaming: boolean;
  /** Ids of the engine's cells that show #BUSY! until the answer comes. */
  readonly waiting: Set<number>;
  answer?: FormulaResult;
}

/** How much was asked and answered; a message is one trip to the add-in, whatever number of invocations it holds. */
export interface CalculationCounts {
  invocations: number;
  messages: number;
  resultBatches: number;
}

/**
 * Custom functions through the add-in's own runtime. A calculating cell shows #BUSY! and queues an invocation; all
 * of one recalculation leave in one message; the answers are kept by function and arguments, and the waiting cells
 * and their dependents are evaluated again.
 */
export class Calculation implements CustomFunctionCaller {
  readonly counts: CalculationCounts = { invocations: 0, messages: 0, resultBatches: 0 };
  private engine!: Engine;
  /** Only while the add-in's runtime is ready. */
  private send?: Send;
  private readonly calls = new Map<string, Call>();
  private readonly open = new Map<number, Call>();
  private queue: ChannelEntry[] = [];
  private nextId = 1;
  private readonly whenSettled: (() => void)[] = [];

  /** The engine needs the calculation to exist before its model does. */
  attach(engine: Engine): void {
    this.engine = engine;
  }

  /** Called by the engine for each formula that calls the function. Answers at once: the result or #BUSY!. */
  evaluate(
    called: CustomFunction,
    args: Arg[],
    position: CellPosition | undefined,
    errorsAllowed: boolean,
  ): FormulaResult {
    const { options = {} } = called;
    const values: unknown[] = [];
    for (const [i, parameter] of called.parameters.entries()) {
      const argument = toArgument(parameter, args[i], errorsAllowed);
      if ("error" in argument) return argument.error;
      values.push(argument.value);
    }
    const address = position ? this.addressOf(position.sheetId, zoneOf(position)) : "";
    const addresses = options.requiresParameterAddresses
      ? called.parameters.map((_, i) => this.argumentAddress(args[i]))
      : undefined;
    const key = JSON.stringify([called.id, values, options.requiresAddress ? address : 0, addresses]);
    const call = this.calls.get(key) ?? this.ask(key, called, values, address, addresses, errorsAllowed);
    if (call.answer !== undefined) return call.answer;
    const cellId = position && this.engine.get.getCell(position)?.id;
    if (cellId !== undefined) call.waiting.add(cellId);
    return CALCULATING;
  }

  /** The add-in's runtime is ready: the first time, or again because its page was loaded anew. Asks what is open. */
  connect(send: Send): void {
    this.send = send;
    this.queue = [...this.open.values()].map(({ entry }) => entry);
    this.flush();
  }

  /** The add-in's page is gone. What is asked from now on waits for the next one. */
  disconnect(): void {
    this.send = undefined;
  }

  receive(results: readonly InvocationResult[]): void {
    this.counts.resultBatches++;
    const cellIds: number[] = [];
    for (const result of results) {
      const call = this.open.get(result[0]);
      if (!call) continue; // cancelled meanwhile, or answered by a page that is gone
      call.answer = toEngineResult(result);
      cellIds.push(...call.waiting);
      if (call.streaming) continue; // its cells stay, for the next answer
      call.waiting.clear();
      this.open.delete(call.id);
    }
    const present = cellIds.filter((id) => this.engine.get.getCellPosition(id));
    if (present.length) this.engine.dispatch("EVALUATE_CELLS", { cellIds: present });
    // The next level of a nested formula is asked while the engine evaluates, after this transaction.
    this.engine.later(() => this.checkSettled());
  }

  /** True while an invocation has not been answered. */
  get isBusy(): boolean {
    return [...this.open.values()].some(({ answer }) => answer === undefined);
  }

  /** Resolves when every cell has its answer. */
  settled(): Promise<void> {
    return this.isBusy ? new Promise((resolve) => this.whenSettled.push(resolve)) : Promise.resolve();
  }

  /** Forgets every answer and asks again, as Excel's full calculation does. */
  recalculate(): void {
    for (const { id, streaming } of this.open.values()) if (streaming) this.send?.([cancelEntry(id)]);
    this.open.clear();
    this.calls.clear();
    this.queue = [];
    this.engine.dispatch("EVALUATE_CELLS", {});
  }

  private ask(
    key: string,
    { id: functionId, options = {} }: CustomFunction,
    values: unknown[],
    address: string,
    addresses: unknown[] | undefined,
    errorsAllowed: boolean,
  ): Call {
    const id = this.nextId++;
    const flags =
      (options.cancelable ? InvocationFlags.cancelable : 0) |
      (options.stream ? InvocationFlags.streaming : 0) |
      (errorsAllowed ? InvocationFlags.errorsAllowed : 0);
    const entry = invocationEntry([id, functionId, values, address, flags, addresses]);
    const call: Call = { id, entry, streaming: options.stream === true, waiting: new Set() };
    this.calls.set(key, call);
    this.open.set(id, call);
    if (!this.queue.length) queueMicrotask(() => this.flush());
    this.queue.push(entry);
    return call;
  }

  private flush(): void {
    if (!this.send || !this.queue.length) return;
    const entries = this.queue;
    this.queue = [];
    this.counts.invocations += entries.length;
    this.counts.messages++;
    this.send(entries);
  }

  /** In a turn of its own: the client times the delivery of results, and pauses longer the longer it took. */
  private checkSettled(): void {
    if (this.isBusy || !this.whenSettled.length) return;
    setTimeout(() => {
      if (!this.isBusy) for (const resolve of this.whenSettled.splice(0)) resolve();
    });
  }

  /** Where an argument stands; null for one that is not a reference, or is left out. */
  private argumentAddress(argument: Arg): string | null {
    const cells = Array.isArray(argument) ? argument : [[argument]];
    const first = positionOf(cells[0]?.[0]);
    const last = positionOf(cells.at(-1)?.at(-1));
    if (!first || !last) return null;
    return this.addressOf(first.sheetId, {
      left: first.col,
      top: first.row,
      right: last.col,
      bottom: last.row,
    });
  }

  private addressOf(sheetId: string, zone: Zone): string {
    return `${quoteSheet(this.engine.get.getSheetName(sheetId))}!${formatZone(zone)}`;
  }
}

const zoneOf = ({ col, row }: CellPosition): Zone => ({ left: col, right: col, top: row, bottom: row });

/** The engine leaves its position on a cell that a formula refers to; a computed value has none. */
function positionOf(cell: unknown): CellPosition | undefined {
  return (cell as { position?: CellPosition } | undefined)?.position;
}
