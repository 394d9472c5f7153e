import { BUSY, EXCEL_ONLY_ERRORS } from "./cell-error";
import { watchEvaluation, type EvaluationListener } from "./evaluation";
import { addKeptState } from "./kept-state";
import { addLocalNames } from "./local-names";
import { addNamedConstants } from "./named-constants";
import { formatErrorsToo } from "./conditional-errors";
import { addShift } from "./shift";
import type { CellPosition, Command, CommandResult, EngineNamespace, SheetId } from "./o-spreadsheet";
import { provideGroupBy } from "./group-by";
import { letLostRangesShow } from "./lost-ranges";
import { keepOneCellRanges } from "./one-cell-ranges";
import { letPickedErrorsCount } from "./sums-of-errors";

/** Our commands. Everything that happens inside a transaction is one recalculation and one undo step. */
export const TRANSACTION = "WORKBENCH_TRANSACTION";
/** Nothing done until now can be undone. */
export const FORGET_UNDO = "WORKBENCH_FORGET_UNDO";

/** What a model is given as `custom`; it reaches plugins as config.custom and formulas as properties of `this`. */
export interface ModelOwner extends EvaluationListener {
  /** Whether a command may be executed. */
  allows(command: Command): boolean;
  runTransaction(): void;
  /** A sheet has a copy. */
  sheetCopied(from: SheetId, to: SheetId): void;
  /** A cell is about to have a new content, or none. */
  cellIsWritten(position: CellPosition): void;
  /** A cell has a new content, or none. */
  cellWritten(position: CellPosition, content: string): void;
  /** Cells may have gone, come back or changed by something else than a write. */
  cellsChanged(): void;
  /** A command of the user's or ours has been handled with all that it entailed; what is written now belongs to it. */
  commandDone(): void;
  /** Something was done that Excel does not undo, nor anything before it. */
  notUndoable(): void;
  /** The recalculation is done. */
  finalized(): void;
}

/** Why a command is refused that the owner does not allow. */
export const PROTECTED = "WORKBENCH_PROTECTED";

/** What Excel for Windows and Mac does not undo. */
const NOT_UNDOABLE: ReadonlySet<string> = new Set([
  "DELETE_SHEET",
  "DUPLICATE_SHEET",
  "HIDE_SHEET",
  "MOVE_SHEET",
  "RENAME_SHEET",
  "SHOW_SHEET",
]);

/** What takes cells away, or exchanges them, without a write to each. */
const CHANGES_CELLS: ReadonlySet<string> = new Set(["DELETE_SHEET", "REMOVE_COLUMNS_ROWS", "UNDO", "REDO"]);

/** The owner is not told when these are done: it does not exist yet, or all is as it was and fits. */
const UNTOLD: ReadonlySet<string> = new Set(["START", "UNDO", "REDO", "REQUEST_UNDO", "REQUEST_REDO"]);

/** A command as far as it concerns the owner. */
interface Handled extends Partial<CellPosition> {
  type: string;
  content?: string;
  sheetIdTo?: SheetId;
}

const PLUGIN = "workbench";

/** Teaches the engine what it lacks. Its registries are global to the page, so a second call changes nothing. */
export function prepareEngine(o: EngineNamespace): void {
  provideGroupBy();
  const { errorTypes, featurePluginRegistry } = o.registries;
  if (featurePluginRegistry.contains(PLUGIN)) return;
  for (const code of EXCEL_ONLY_ERRORS) errorTypes.add(code);
  keepOneCellRanges(o);
  addKeptState(o);
  addShift(o);
  addLocalNames(o);
  addNamedConstants(o);
  formatErrorsToo(o);
  letErrorFunctionsWait(o);
  letPickedErrorsCount(o);
  letLostRangesShow(o);

  class WorkbenchPlugin extends o.UIPlugin {
    private readonly owner: ModelOwner;
    private readonly session: { trigger(event: "snapshot"): void };
    /** Commands that are being handled, one inside the other. */
    private depth = 0;
    constructor(config: ConstructorParameters<typeof o.UIPlugin>[0]) {
      super(config);
      this.owner = ownerOf(config);
      this.session = config.session;
    }
    override allowDispatch(command: Command) {
      const answer: string = this.owner.allows(command) ? "Success" : PROTECTED;
      return answer as CommandResult;
    }
    override beforeHandle(command: Handled) {
      this.depth++;
      const { type, content, sheetId, col, row } = command;
      if (type === "UPDATE_CELL" && content !== undefined)
        if (sheetId !== undefined && col !== undefined && row !== undefined)
          this.owner.cellIsWritten({ sheetId, col, row });
    }
    override handle(command: Handled) {
      const { type, content, sheetId, sheetIdTo, col, row } = command;
      if (type === TRANSACTION) this.owner.runTransaction();
      if (type === FORGET_UNDO) this.session.trigger("snapshot"); // upon which the engine empties its undo list
      if (NOT_UNDOABLE.has(type)) this.owner.notUndoable();
      if (type === "DUPLICATE_SHEET" && sheetId !== undefined && sheetIdTo !== undefined)
        this.owner.sheetCopied(sheetId, sheetIdTo);
      if (CHANGES_CELLS.has(type)) this.owner.cellsChanged();
      if (type === "UPDATE_CELL" && content !== undefined)
        if (sheetId !== undefined && col !== undefined && row !== undefined)
          this.owner.cellWritten({ sheetId, col, row }, content);
      if (--this.depth === 0 && !UNTOLD.has(type)) this.owner.commandDone();
    }
    override finalize() {
      this.depth = 0;
      this.owner.finalized();
    }
  }
  featurePluginRegistry.add(PLUGIN, WorkbenchPlugin);
  watchEvaluation(o, ownerOf);
}

const ownerOf = ({ custom }: { custom: unknown }) => (custom as { owner: ModelOwner }).owner;

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
