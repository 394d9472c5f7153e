import { InvocationFlags, type Question } from "../boundary/channel";
import type { CustomFunction, CustomFunctionLibrary } from "../custom-function";
import { formatZone, quoteSheet } from "../engine/address";
import { CALCULATING } from "../engine/cell-error";
import type {
  CustomFunctionCaller,
  Evaluable,
  Evaluate,
  Evaluation,
  FormulaResult,
} from "../engine/custom-functions";
import type { Engine } from "../engine/engine";
import type { Arg, CellPosition, FormulaCell, SheetId, Zone } from "../engine/o-spreadsheet";
import { toArguments, type ArgumentSource } from "./argument";
import { Asking } from "./asking";
import { CachedResults, type CachedResult } from "./cached-results";
import { Calls, type Call } from "./calls";
import { DataTypes } from "./data-types";
import { Outbox, type Send } from "./outbox";
import { toEngineResult, type InvocationResult } from "./result";

/** How much was asked and answered; a message is one trip to the add-in, whatever number of invocations it holds. */
export interface CalculationCounts {
  readonly invocations: number;
  readonly messages: number;
  readonly resultBatches: number;
}

/** How much is done in one turn, where the grid, the add-in and the engine share a thread. */
export interface Pace {
  /** Invocations in one message. */
  readonly invocations: number;
  /** Evaluations of cells that call functions. */
  readonly cells: number;
}

/** A formula whose result is that it has none yet. */
const BUSY_FORMULA: Evaluable["compiledFormula"] = { execute: () => CALCULATING, rangeDependencies: [] };

/** All at once: nobody looks on. */
export const AT_ONCE: Pace = { invocations: Infinity, cells: Infinity };

/**
 * Custom functions through the add-in's own runtime. A calculating cell shows #BUSY! and asks; what is asked by one
 * recalculation leaves together; with the answers the waiting cells and their dependents are evaluated again. A
 * cell that is evaluated for any other reason, an inserted row or undo, has its answers already.
 */
export class Calculation implements CustomFunctionCaller {
  private engine!: Engine;
  private readonly outbox: Outbox;
  private readonly calls: Calls;
  private readonly dataTypes = new DataTypes();
  /** What each cell asks. */
  private readonly asked = new Map<number, readonly Call[]>();
  /** Called after each recalculation, with the sheets that had formulas in it. */
  onCalculated?: (sheets: ReadonlySet<SheetId>) => void;
  private calculatedSheets = new Set<SheetId>();
  private readonly volatileCells = new Set<number>();
  /** Cells that have an answer to show, or whose turn to ask has not come yet. */
  private readonly dueCells = new Set<number>();
  private isPaced = false;
  private isWaitingForTurn = false;
  private evaluatedInTurn = 0;
  private asking?: Asking;
  private readonly cached = new CachedResults();
  private resultBatches = 0;
  private readonly whenSettled: (() => void)[] = [];
  private readonly source: ArgumentSource = {
    numberOf: (text) => this.engine.numberOf(text),
    dataTypeOf: (argument) => this.dataTypes.of(argument),
  };

  constructor(private readonly pace: Pace = AT_ONCE) {
    this.outbox = new Outbox(pace.invocations);
    this.calls = new Calls(this.outbox);
  }

  /** What formulas of a file showed: they show it until something they depend on changes. */
  keepResults(sheetId: SheetId, results: readonly CachedResult[]): void {
    this.cached.keep(sheetId, results);
  }

  /** The file has been opened: what changes from now on makes formulas ask. */
  opened(): void {
    this.cached.opened();
  }

  /** The engine needs the calculation to exist before its model does. */
  attach(engine: Engine): void {
    this.engine = engine;
    this.dataTypes.attach(engine);
  }

  get counts(): CalculationCounts {
    return {
      invocations: this.calls.asked,
      messages: this.outbox.messages,
      resultBatches: this.resultBatches,
    };
  }

  call(called: CustomFunction, args: readonly Arg[], library: CustomFunctionLibrary): FormulaResult {
    const { asking } = this;
    if (!asking) return CALCULATING; // a formula outside the cells: the preview of one that is being typed
    const unchanged = wantsAddress(called) ? undefined : asking.findUnchanged(called, args);
    if (unchanged) return this.answerOf(asking, unchanged);
    const converted = toArguments(called, args, library, this.source);
    if ("error" in converted) return converted.error;
    const question = this.questionOf(called, converted.values, args, library, asking.position);
    return this.answerOf(
      asking,
      asking.find(question) ?? this.calls.ask(called, args, question, asking.cell.id),
    );
  }

  evaluateCell<Evaluated>(
    cell: FormulaCell,
    position: CellPosition,
    evaluate: Evaluate<Evaluated>,
  ): Evaluated {
    this.calculatedSheets.add(position.sheetId);
    const cached = this.cached.find(position, this.isPaced);
    if (cached !== undefined)
      return evaluate(position, {
        format: cell.format,
        compiledFormula: { execute: () => cached, rangeDependencies: [] },
      });
    const before = this.asked.get(cell.id);
    if (before && this.isPaced && this.evaluatedInTurn++ >= this.pace.cells) {
      this.dueCells.add(cell.id);
      return evaluate(position, { format: cell.format, compiledFormula: BUSY_FORMULA });
    }
    const outer = this.asking;
    const asking = new Asking(cell, position, before);
    this.asking = asking;
    try {
      return evaluate(position, cell);
    } finally {
      this.asking = outer;
      if (asking.now.length) this.remember(asking);
      else this.forgetCell(cell.id);
      this.dataTypes.keep(cell, asking.now);
    }
  }

  forgetCell(id: number): void {
    const calls = this.asked.get(id);
    if (!calls) return;
    this.asked.delete(id);
    this.volatileCells.delete(id);
    this.leave(calls, id);
  }

  forgetLostCells(): void {
    for (const id of this.asked.keys()) if (!this.engine.formulaCell(id)) this.forgetCell(id);
  }

  evaluating({ all, contentsChanged }: Evaluation): number[] {
    this.isPaced = !all;
    if (all && contentsChanged) this.cached.contentsChanged();
    return contentsChanged ? this.forgetVolatile() : [];
  }

  evaluated(): void {
    this.isPaced = false;
    this.evaluatedInTurn = 0;
    this.evaluateDueLater();
    if (!this.calculatedSheets.size) return;
    const sheets = this.calculatedSheets;
    this.calculatedSheets = new Set();
    this.onCalculated?.(sheets);
  }

  /** The add-in's runtime is ready: the first time, or again because its page was loaded anew. Asks what is open. */
  connect(send: Send): void {
    this.calls.askAgain();
    this.outbox.connect(send);
  }

  /** The add-in's page is gone. What is asked from now on waits for the next one. */
  disconnect(): void {
    this.outbox.disconnect();
  }

  receive(results: readonly InvocationResult[]): void {
    this.resultBatches++;
    for (const result of results) {
      const call = this.calls.answered(result[0], toEngineResult(result));
      for (const cell of call?.cells ?? []) this.dueCells.add(cell);
    }
    // The runtime pauses for twice as long as its delivery takes, and what the engine does next is none of it.
    this.evaluateDueLater();
  }

  /** True while a cell has no answer, or does not show it yet. */
  get isBusy(): boolean {
    return this.calls.unanswered > 0 || this.dueCells.size > 0;
  }

  /** Resolves when every cell has its answer. */
  settled(): Promise<void> {
    return this.isBusy ? new Promise((resolve) => this.whenSettled.push(resolve)) : Promise.resolve();
  }

  /** Asks what volatile functions answer now, as Excel's calculation does. */
  recalculate(): void {
    this.engine.evaluateCells(this.forgetVolatile());
  }

  /** Forgets every answer and asks again, as Excel's full calculation does. */
  recalculateAll(): void {
    this.cached.clear();
    for (const id of [...this.asked.keys()]) this.forgetCell(id);
    this.engine.evaluateAll();
  }

  private forgetVolatile(): number[] {
    const cells = [...this.volatileCells];
    for (const id of cells) this.forgetCell(id);
    return cells;
  }

  private answerOf({ now }: Asking, call: Call): FormulaResult {
    now.push(call);
    return call.answer ?? CALCULATING;
  }

  private remember(asking: Asking): void {
    if (asking.isRepeated) return;
    const { cell, now, left } = asking;
    this.asked.set(cell.id, now);
    if (now.some(({ isVolatile }) => isVolatile)) this.volatileCells.add(cell.id);
    else this.volatileCells.delete(cell.id);
    this.leave(left, cell.id);
  }

  private leave(calls: readonly Call[], cell: number): void {
    for (const call of calls) this.calls.leave(call, cell);
    if (this.whenSettled.length) queueMicrotask(() => this.checkSettled());
  }

  private evaluateDue(): void {
    const cells: number[] = [];
    for (const cell of this.dueCells) {
      if (cells.length === this.pace.cells) break;
      cells.push(cell);
      this.dueCells.delete(cell);
    }
    this.engine.evaluateCells(cells);
    this.evaluateDueLater();
    // The next level of a nested formula is asked while the engine evaluates, after this transaction.
    this.engine.later(() => this.checkSettled());
  }

  private evaluateDueLater(): void {
    if (!this.dueCells.size || this.isWaitingForTurn) return;
    this.isWaitingForTurn = true;
    setTimeout(() => {
      this.isWaitingForTurn = false;
      this.evaluateDue();
    });
  }

  private checkSettled(): void {
    if (!this.isBusy) for (const resolve of this.whenSettled.splice(0)) resolve();
  }

  private questionOf(
    called: CustomFunction,
    values: unknown[],
    args: readonly Arg[],
    { allowErrorForDataTypeAny, allowCustomDataForDataTypeAny }: CustomFunctionLibrary,
    position: CellPosition,
  ): string {
    const { id, parameters, options = {} } = called;
    const { stream, cancelable } = options;
    const wantsAddresses = stream
      ? options.requiresStreamParameterAddresses
      : options.requiresParameterAddresses;
    const flags =
      (cancelable ? InvocationFlags.cancelable : 0) |
      (stream ? InvocationFlags.streaming : 0) |
      (allowErrorForDataTypeAny ? InvocationFlags.errorsAllowed : 0) |
      (allowCustomDataForDataTypeAny ? InvocationFlags.dataTypesAllowed : 0);
    const question: Question = [
      id,
      values,
      wantsAddress(called) ? this.addressOf(position.sheetId, zoneOf(position)) : null,
      flags,
      wantsAddresses ? this.argumentAddresses(parameters.length, args) : null,
    ];
    return JSON.stringify(question);
  }

  /** Where each argument stands, those of a repeating parameter one by one; null for a value and for none. */
  private argumentAddresses(parameters: number, args: readonly Arg[]): (string | null)[] {
    const count = Math.max(parameters, args.length);
    return Array.from({ length: count }, (_, i) => this.argumentAddress(args[i]));
  }

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

const wantsAddress = ({ options = {} }: CustomFunction) =>
  (options.stream ? options.requiresStreamAddress : options.requiresAddress) === true;

const zoneOf = ({ col, row }: CellPosition): Zone => ({ left: col, right: col, top: row, bottom: row });

/** The engine leaves its position on a cell that a formula refers to; a computed value has none. */
function positionOf(cell: unknown): CellPosition | undefined {
  return (cell as { position?: CellPosition } | undefined)?.position;
}
