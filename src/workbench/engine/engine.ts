import { HostError } from "../host-error";
import type { CustomFunctionCaller } from "./custom-functions";
import { EVALUATE_NOW } from "./evaluation";
import type { WorkbookData } from "./file-data";
import { FIRST_SIZE, growthCommands, hostRevisions, referencedCorners, type Corner } from "./growth";
import type {
  CellPosition,
  Command,
  EngineNamespace,
  EvaluatedCell,
  FormulaCell,
  Getters,
  Model,
  SheetId,
  Zone,
} from "./o-spreadsheet";
import type { Keep, KeepPlace } from "./kept-state";
import type { NameConstant } from "./named-constants";
import { StructuredReferences } from "./structured-references";
import { FORGET_UNDO, PROTECTED, TRANSACTION, prepareEngine, type ModelOwner } from "./plugins";
import type { Shift } from "./shift";

/** Which cells changed since the last recalculation, one enclosing zone a sheet. */
export type Changes = ReadonlyMap<SheetId, Zone>;

/**
 * One workbook of the spreadsheet engine. Coordinates are Excel's, counted from 0; a sheet grows when something
 * goes beyond its present size.
 */
export class Engine implements ModelOwner {
  readonly model: Model;
  readonly get: Getters;
  /** Called once after each recalculation that followed a change of contents. */
  onChanged?: (changes: Changes) => void;
  /** Called at the end of every command, when all is calculated. */
  onSettled?: () => void;
  /** Called when a sheet has been copied, by an add-in or a user, to give the copy what the engine has not. */
  onSheetCopied?: (from: SheetId, to: SheetId) => void;
  /** What the first cell of the changes that are told next held before. */
  valueBefore: EvaluatedCell["value"] = null;
  /** Asked before each command. */
  guard?: { allows(command: Command): boolean };
  private readonly isLoaded: boolean = false;
  private pending?: () => void;
  private inTransaction = false;
  private undoIsForgotten = false;
  private isOwnWork = false;
  private cellsMayBeLost = false;
  private readonly afterwards: (() => void)[] = [];
  private changes = new Map<SheetId, Zone>();
  private readonly spills: [SheetId, Corner][] = [];
  private readonly revisions: ReturnType<typeof hostRevisions>;
  private readonly structured = new StructuredReferences(this);

  constructor(
    readonly o: EngineNamespace,
    readonly functionCaller: CustomFunctionCaller,
    data?: WorkbookData,
  ) {
    prepareEngine(o);
    this.revisions = hostRevisions(o);
    const { rows: rowNumber, columns: colNumber } = FIRST_SIZE;
    this.model = new o.Model(data ?? { sheets: [{ id: "sheet1", name: "Sheet1", rowNumber, colNumber }] }, {
      custom: { owner: this, functionCaller },
      transportService: this.revisions,
    });
    this.get = this.model.getters as Getters; // the plugins have added theirs
    this.isLoaded = true;
  }

  /** Everything dispatched by `run` is one recalculation and one undo step. What it throws comes out unchanged. */
  transaction<Result>(run: () => Result): Result {
    if (this.inTransaction) return run();
    let outcome: (() => Result) | undefined;
    this.pending = () => {
      try {
        const result = run();
        outcome = () => result;
      } catch (error) {
        // The engine must not see it: it would stay in the middle of its dispatch for ever.
        outcome = () => {
          throw error;
        };
      }
    };
    this.inTransaction = true;
    try {
      this.command(TRANSACTION);
    } finally {
      this.inTransaction = false;
    }
    this.forgetUndo();
    for (const act of this.afterwards.splice(0)) act();
    return outcome!();
  }

  /** True when the transaction should end here: what it has done cannot be undone, what follows can. */
  get mustEnd(): boolean {
    return this.undoIsForgotten;
  }

  /** Runs `act` when the transaction or a user's command is over: for what the engine does not take in the middle. */
  later(act: () => void): void {
    if (this.inTransaction) this.afterwards.push(act);
    else if (this.isOwnWork) queueMicrotask(act);
    else act();
  }

  /**
   * One command of the engine. Writing what is there already is not an error.
   *
   * @throws HostError InvalidArgument with the engine's own reason
   */
  dispatch<Type extends Command["type"]>(
    type: Type,
    payload: Omit<Extract<Command, { type: Type }>, "type">,
  ): void {
    const dispatch = this.model.dispatch as (type: string, payload: object) => ReturnType<Model["dispatch"]>;
    const { isSuccessful, reasons } = dispatch(type, payload);
    if (isSuccessful || reasons.every((reason) => String(reason) === "NoChanges")) return;
    if (reasons.some((reason) => String(reason) === PROTECTED))
      throw new HostError("AccessDenied", "The worksheet or workbook is protected.");
    throw new HostError("InvalidArgument", `The spreadsheet engine refused ${type}: ${reasons.join(", ")}.`);
  }

  /**
   * Writes a cell as entering it does: a formula is read and its functions are asked again, even where it stands
   * already.
   */
  enter(position: CellPosition, content: string, format?: string): void {
    const before = content.startsWith("=") ? this.get.getCell(position) : undefined;
    // Which the engine would find unchanged, and leave alone.
    if (before?.isFormula && before.compiledFormula.toFormulaString(this.get) === content)
      this.dispatch("UPDATE_CELL", { ...position, content: "" });
    this.dispatch("UPDATE_CELL", { ...position, content, ...(format !== undefined && { format }) });
  }

  /** The cell with its present value, writes of the same transaction included. */
  cell(sheetId: SheetId, col: number, row: number): EvaluatedCell {
    return this.get.getEvaluatedCell({ sheetId, col, row });
  }

  /** To be called before reading values within a transaction. */
  evaluate(): void {
    if (!this.inTransaction) return;
    this.structured.follow();
    this.command(EVALUATE_NOW);
  }

  /** A formula as Excel writes it, with its "=". */
  formulaText(cell: FormulaCell, position: CellPosition): string {
    return this.structured.formula(cell, position);
  }

  /**
   * A formula as a file holds it, where it refers to tables.
   *
   * @param text the formula as the engine exports it
   */
  storedFormula(text: string, cell: FormulaCell, position: CellPosition): string {
    return this.structured.stored(text, cell, position);
  }

  /** Evaluates these cells, those that are still there, and their dependents. No change of contents, no undo step. */
  evaluateCells(ids: readonly number[]): void {
    const cellIds = ids.filter((id) => this.get.tryGetCellPosition(id));
    if (cellIds.length) this.dispatch("EVALUATE_CELLS", { cellIds });
  }

  /** Evaluates every formula. */
  evaluateAll(): void {
    this.dispatch("EVALUATE_CELLS", {});
  }

  /** The cell with this id, if it is still there and holds a formula. */
  formulaCell(id: number): FormulaCell | undefined {
    const position = this.get.tryGetCellPosition(id);
    const cell = position && this.get.getCell(position);
    return cell?.isFormula ? cell : undefined;
  }

  /** The number or date that a text says in the workbook's locale: "1,206", "12%". */
  numberOf(text: string): number | undefined {
    try {
      return this.o.helpers.toNumber({ value: text }, this.get.getLocale());
    } catch {
      return undefined; // the engine's way to say no
    }
  }

  /** Makes room down to a corner. True when the sheet was too small. */
  grow(sheetId: SheetId, corner: Corner): boolean {
    const commands = growthCommands(this.get, sheetId, corner);
    this.unguarded(() => {
      for (const command of commands) this.dispatch("ADD_COLUMNS_ROWS", command);
    });
    return commands.length > 0;
  }

  /** The part of a zone that exists in the engine, or undefined: whole columns are cut to the rows there are. */
  existing(sheetId: SheetId, zone: Zone): Zone | undefined {
    const right = Math.min(zone.right, this.get.getNumberCols(sheetId) - 1);
    const bottom = Math.min(zone.bottom, this.get.getNumberRows(sheetId) - 1);
    return zone.left <= right && zone.top <= bottom ? { ...zone, right, bottom } : undefined;
  }

  /** Lets the formulas of a copied sheet mean the copies of its tables, whose ids stand behind those of the tables. */
  copyStructuredReferences(from: SheetId, to: SheetId, tables: ReadonlyMap<string, string>): void {
    this.structured.copySheet(from, to, tables);
  }

  /** Does what is nobody's own change, and part of one that has been allowed: no protection is in its way. */
  unguarded(act: () => void): void {
    const before = this.isOwnWork;
    this.isOwnWork = true;
    try {
      act();
    } finally {
      this.isOwnWork = before;
    }
  }

  addSheet(sheetId: SheetId, name: string, position: number): void {
    this.dispatch("CREATE_SHEET", {
      sheetId,
      name,
      position,
      rows: FIRST_SIZE.rows,
      cols: FIRST_SIZE.columns,
    });
  }

  keep(kept: Omit<Keep, "type">): void {
    this.command("WORKBENCH_KEEP", kept);
  }

  keepPlace(kept: Omit<KeepPlace, "type">): void {
    this.command("WORKBENCH_KEEP_PLACE", kept);
  }

  /** Gives a name, as the engine has it, a constant; without one, takes the name away. */
  nameConstant(named: Omit<NameConstant, "type">): void {
    this.command("WORKBENCH_NAME_CONSTANT", named);
  }

  /** Adapts every reference to cells that were moved out of the way of others, or into their place. */
  shift(shift: Omit<Shift, "type">): void {
    this.command("WORKBENCH_SHIFT", shift);
  }

  allows(command: Command): boolean {
    return this.isOwnWork || (this.guard?.allows(command) ?? true);
  }

  runTransaction(): void {
    this.pending?.();
    this.pending = undefined;
  }

  sheetCopied(from: SheetId, to: SheetId): void {
    this.unguarded(() => this.onSheetCopied?.(from, to));
  }

  cellIsWritten(position: CellPosition): void {
    if (!this.changes.size) this.valueBefore = this.get.getEvaluatedCell(position).value;
  }

  cellWritten(position: CellPosition, content: string): void {
    const { sheetId, col, row } = position;
    const zone = this.changes.get(sheetId) ?? { left: col, right: col, top: row, bottom: row };
    this.changes.set(sheetId, {
      left: Math.min(zone.left, col),
      right: Math.max(zone.right, col),
      top: Math.min(zone.top, row),
      bottom: Math.max(zone.bottom, row),
    });
    const cell = this.get.getCell(position);
    if (cell) this.functionCaller.forgetCell(cell.id);
    else this.cellsMayBeLost = true;
    if (cell && !cell.isFormula) this.structured.overwritten(cell.id);
    if (!cell?.isFormula) return;
    const translated = this.structured.written(position, cell, content);
    if (translated !== undefined) return this.writeTranslated(position, translated);
    // What a formula refers to must exist: the engine cuts ranges at the end of the sheet, and a sheet that grows
    // later would push the reference along. It has now, so the formula is read again.
    const corners = referencedCorners(this.get, position);
    const grown = corners.map(([referenced, corner]) => this.grow(referenced, corner));
    if (grown.includes(true)) this.dispatch("UPDATE_CELL", { ...position, content });
  }

  cellsChanged(): void {
    this.cellsMayBeLost = true;
    this.structured.forgetTables();
  }

  commandDone(): void {
    this.structured.follow();
  }

  evaluating(all: boolean): CellPosition[] {
    return this.functionCaller
      .evaluating({ all, contentsChanged: all || this.changes.size > 0 })
      .map((id) => this.get.tryGetCellPosition(id))
      .filter((position) => position !== undefined);
  }

  notUndoable(): void {
    this.undoIsForgotten = true;
    // A user's own command is over in the next turn; ours when its transaction is.
    if (!this.inTransaction) queueMicrotask(() => this.forgetUndo());
  }

  spilling(sheetId: SheetId, corner: Corner): void {
    // While the model reads a file there is none yet to ask.
    const isTooSmall = !this.isLoaded || growthCommands(this.get, sheetId, corner).length > 0;
    if (isTooSmall) this.spills.push([sheetId, corner]);
  }

  finalized(): void {
    this.functionCaller.evaluated();
    if (this.cellsMayBeLost) this.functionCaller.forgetLostCells();
    this.cellsMayBeLost = false;
    if (this.spills.length) queueMicrotask(() => this.makeRoomForSpills());
    if (this.changes.size) {
      const changes = this.changes;
      this.changes = new Map();
      this.onChanged?.(changes);
    }
    this.onSettled?.();
  }

  private writeTranslated(position: CellPosition, content: string): void {
    this.structured.asTranslated(() => this.dispatch("UPDATE_CELL", { ...position, content }));
  }

  private makeRoomForSpills(): void {
    for (const [sheetId, corner] of this.spills.splice(0)) {
      const commands = this.get.tryGetSheet(sheetId) ? growthCommands(this.get, sheetId, corner) : [];
      if (commands.length) this.revisions.apply(commands);
    }
  }

  private forgetUndo(): void {
    if (this.undoIsForgotten) this.command(FORGET_UNDO);
    this.undoIsForgotten = false;
  }

  /** One of our own commands, which the engine's types do not know. */
  private command(type: string, payload?: object): void {
    (this.model.dispatch as (type: string, payload?: object) => unknown)(type, payload);
  }
}
