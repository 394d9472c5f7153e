import type { CellPosition, FormulaCell } from "../engine/o-spreadsheet";
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

  /** The call that asked this in the last evaluation. */
  find(question: string): Call | undefined {
    const inPlace = this.before[this.now.length];
    if (inPlace?.question === question) return inPlace;
    if (!this.before.length) return undefined;
    this.byQuestion ??= new Map(this.before.map((call) => [call.question, call]));
    return this.byQuestion.get(question);
  }

  /** Calls of the last evaluation that this one has no use for. */
  get left(): readonly Call[] {
    const { before, now } = this;
    if (before.length === now.length && before.every((call, i) => call === now[i])) return NONE;
    if (now.length < 2) return before.filter((call) => call !== now[0]);
    const kept = new Set(now);
    return before.filter((call) => !kept.has(call));
  }
}
