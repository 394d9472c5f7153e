import type { CustomFunction } from "../custom-function";
import type { Arg, CellPosition, FormulaCell } from "../engine/o-spreadsheet";
import type { Call } from "./calls";

const NONE: readonly Call[] = [];

/** One evaluation of a cell's formula: the calls it made the last time, and those it makes now, in their order. */
export class Asking {
  readonly now: Call[] = [];
  private byQuestion?: Map<string, Call>;

  constructor(
    readonly cell: FormulaCell,
    readonly position: CellPosition,
    readonly before: readonly Call[] = NONE,
  ) {}

  /**
   * The call that stands in this place and had the very same arguments: the engine keeps a cell's value until it is
   * evaluated anew, so this tells most often, and at once, that nothing is to be asked.
   */
  findUnchanged(called: CustomFunction, args: readonly Arg[]): Call | undefined {
    const call = this.before[this.now.length];
    if (call?.called !== called || call.args.length !== args.length) return undefined;
    for (let i = 0; i < args.length; i++) if (call.args[i] !== args[i]) return undefined;
    return call;
  }

  /** The call that asked this in the last evaluation. */
  find(question: string): Call | undefined {
    const inPlace = this.before[this.now.length];
    if (inPlace?.question === question) return inPlace;
    if (this.before.length <= (inPlace ? 1 : 0)) return undefined;
    this.byQuestion ??= new Map(this.before.map((call) => [call.question, call]));
    return this.byQuestion.get(question);
  }

  /** True when this evaluation made the same calls as the last one. */
  get isRepeated(): boolean {
    return this.before.length === this.now.length && this.before.every((call, i) => call === this.now[i]);
  }

  /** Calls of the last evaluation that this one has no use for. */
  get left(): readonly Call[] {
    const { before, now } = this;
    if (now.length < 2) return before.filter((call) => call !== now[0]);
    const kept = new Set(now);
    return before.filter((call) => !kept.has(call));
  }
}
