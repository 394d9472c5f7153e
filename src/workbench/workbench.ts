import { executeBatch, type Roots } from "./batch/execute-batch";
import type { Request, Response } from "./batch/request";
import { installBoundary, type Boundary, type BoundaryHost } from "./boundary/boundary";
import { actionEntry } from "./boundary/channel";
import { CellEdit } from "./boundary/cell-edit";
import type { DocumentSettings } from "./boundary/host-info";
import { kindOfRequest, type RequestCounts } from "./boundary/requests";
import { Calculation, type CalculationCounts, type Pace } from "./calc/calculation";
import type { CustomFunctionLibrary } from "./custom-function";
import { parseZone } from "./engine/address";
import { excelValue, isCellError } from "./engine/cell-error";
import { registerCustomFunctions, removeCustomFunctions } from "./engine/custom-functions";
import { Engine } from "./engine/engine";
import type { EngineNamespace, SheetId } from "./engine/o-spreadsheet";
import type { Dom } from "./engine/file-data";
import { HostError } from "./host-error";
import { copyNames } from "./objects/defined-name";
import { Events } from "./objects/events";
import { Host } from "./objects/host";
import { Presence } from "./objects/presence";
import { raiseCalculated, raiseChanged, raiseSelectionChanged } from "./objects/raise-events";
import { Range } from "./objects/range";
import { RangeAreas } from "./objects/range-areas";
import { createRuntimeObject } from "./objects/runtime-objects";
import { copyTables } from "./objects/table-copies";
import { TablesInRange } from "./objects/tables-in-range";
import { Workbook } from "./objects/workbook";
import { Worksheet } from "./objects/worksheet";
import { Shortcuts, type Platform, type ShortcutsFile } from "./shortcuts";
import { readXlsx, type OpenedWorkbook } from "./xlsx/open";
import { saveXlsx } from "./xlsx/save";
import type { AddinIdentity } from "./xlsx/web-extension";

export interface WorkbenchOptions extends Partial<CustomFunctionLibrary> {
  /** Reads what the engine reads of a file. Needed where there is no DOM of its own: in Node, jsdom's window. */
  dom?: Dom;
  /** The add-in whose settings a file holds. */
  addin?: AddinIdentity;
  /** Told of defects of the workbench itself; the add-in sees them as GeneralException. Default: uncaught errors. */
  onDefect?: (error: unknown) => void;
  /** The keys that call the add-in's actions. Default: none. */
  shortcuts?: ShortcutsFile;
  /** Whose keys count. Default: a Mac's, for which the add-in takes this host. */
  keyboard?: Platform;
  /** How much is calculated in one turn. Default: all at once. */
  pace?: Pace;
  /** Shows a workbook that the add-in makes out of a file, as Excel does in another window. Default: refused. */
  onNewWorkbook?: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** What pictures of charts are drawn on. Default: `Chart.getImage` is refused. */
  newCanvas?: (width: number, height: number) => HTMLCanvasElement;
}

/** An add-in that nobody has named. */
const NAMELESS: AddinIdentity = { id: "00000000-0000-0000-0000-000000000000", version: "1.0.0.0" };

/** The workbook itself: opening a file puts another in its place. */
interface Contents {
  readonly engine: Engine;
  readonly calculation: Calculation;
  readonly events: Events;
  readonly host: Host;
  readonly roots: Roots;
}

/** One cell as a reader sees it. */
export interface CellReport {
  /** Number, text, boolean, "" when blank, or an error such as "#N/A". */
  value: unknown;
  /** As shown, in its number format. */
  text: string;
  /** With its "="; undefined where the cell holds a value or shows part of a spill. */
  formula: string | undefined;
  /** The sentence behind an error value; "" where the error carries none, undefined where there is no error. */
  error: string | undefined;
}

/**
 * One workbook, its calculation, and the host functions that Office.js calls.
 *
 * @example
 * const workbench = createWorkbench(o_spreadsheet, { functions, namespace: "CONTOSO" });
 * workbench.connect(paneWindow); // before office.js loads in that window
 */
export class Workbench implements BoundaryHost {
  /** Request batches that came in, by kind. */
  readonly requests: RequestCounts = { sync: 0, cleanUp: 0, runtime: 0 };
  /** Begun and ended by who shows the grid; never open without one. */
  readonly cellEdit = new CellEdit();
  readonly shortcuts: Shortcuts;
  private contents: Contents;
  private readonly onDefect: (error: unknown) => void;
  private library: CustomFunctionLibrary;
  private readonly addin: AddinIdentity;
  private readonly dom: Dom;
  private readonly pace: Pace | undefined;
  private readonly onNewWorkbook: WorkbenchOptions["onNewWorkbook"];
  private readonly newCanvas: WorkbenchOptions["newCanvas"];
  private boundary?: Boundary;
  private functionsAreReady = false;
  private executing = false;

  constructor(o: EngineNamespace, options: WorkbenchOptions = {}) {
    const {
      onDefect = throwLater,
      addin = NAMELESS,
      dom = globalThis,
      pace,
      shortcuts,
      keyboard,
      onNewWorkbook,
      newCanvas,
      functions = [],
      namespace = "",
      ...taken
    } = options;
    this.onDefect = onDefect;
    this.addin = addin;
    this.dom = dom;
    this.pace = pace;
    this.shortcuts = new Shortcuts(shortcuts, keyboard);
    this.onNewWorkbook = onNewWorkbook;
    this.newCanvas = newCanvas;
    this.library = { ...taken, functions, namespace };
    registerCustomFunctions(o, this.library);
    this.contents = this.newContents(o);
    this.watch(this.contents);
  }

  get engine(): Engine {
    return this.contents.engine;
  }

  /** Defines the host functions on a window whose office.js has not loaded yet, and speaks to that add-in. */
  connect(window: object): void {
    this.attach(installBoundary(window, this));
  }

  get documentSettings(): DocumentSettings {
    return this.host.settings;
  }

  /** Speaks to an add-in through a boundary that exists already. */
  attach(boundary: Boundary): void {
    this.detach();
    this.boundary = boundary;
    this.contents.events.connect(boundary);
  }

  /** The add-in's page is gone: nothing is sent until the next one connects. */
  detach(): void {
    this.boundary = undefined;
    this.functionsAreReady = false;
    this.cellEdit.forgetWaiting();
    this.contents.calculation.disconnect();
    this.contents.events.disconnect();
  }

  /** The add-in's function runtime takes invocations from now on; what is open is asked. */
  functionsReady(): void {
    const { boundary } = this;
    if (!boundary) return;
    this.functionsAreReady = true;
    this.contents.calculation.connect((entries) => boundary.send(entries));
  }

  /**
   * Takes these functions in place of those before. As in Excel, cells show it when they are calculated or entered
   * again.
   */
  registerFunctions(library: CustomFunctionLibrary): void {
    removeCustomFunctions(this.engine.o, this.library);
    this.library = library;
    registerCustomFunctions(this.engine.o, library);
  }

  execute(request: Request): Response {
    this.requests[kindOfRequest(request)]++;
    this.executing = true;
    try {
      return executeBatch(request, this.contents.roots, this.onDefect);
    } finally {
      this.executing = false;
    }
  }

  /** @example workbench.cell("Sheet1", "B2").value */
  cell(sheetName: string, address: string): CellReport {
    const { sheetId, col, row } = this.positionOf(sheetName, address);
    const evaluated = this.engine.cell(sheetId, col, row);
    const source = this.engine.get.getCell({ sheetId, col, row });
    const isError = isCellError(evaluated.value);
    return {
      value: excelValue(evaluated.value) ?? "",
      text: isError ? String(excelValue(evaluated.value)) : evaluated.formattedValue,
      formula: source?.isFormula ? this.engine.formulaText(source, { sheetId, col, row }) : undefined,
      error: isError ? String(evaluated.message ?? "") : undefined,
    };
  }

  /** Types into a cell as a user does. */
  type(sheetName: string, address: string, content: string): void {
    const { sheetId, col, row } = this.positionOf(sheetName, address);
    this.engine.transaction(() => {
      this.engine.grow(sheetId, { right: col, bottom: row });
      this.engine.enter({ sheetId, col, row }, content);
    });
  }

  /** Takes back the last undo step: one `context.sync()` or one edit. */
  undo(): void {
    if (this.engine.get.canUndo()) this.engine.dispatch("REQUEST_UNDO", {});
  }

  /** Does again what was taken back last. */
  redo(): void {
    if (this.engine.get.canRedo()) this.engine.dispatch("REQUEST_REDO", {});
  }

  get sheetNames(): string[] {
    return this.engine.get.getSheetIds().map((id) => this.engine.get.getSheetName(id));
  }

  get calculations(): Readonly<CalculationCounts> {
    return this.contents.calculation.counts;
  }

  /** Resolves when every custom function has been answered. */
  settled(): Promise<void> {
    return this.contents.calculation.settled();
  }

  /** The bytes of an .xlsx file, once every custom function has been answered. */
  async saveXlsx(): Promise<Uint8Array<ArrayBuffer>> {
    await this.settled();
    return saveXlsx(this.host, this.library, this.addin);
  }

  /**
   * Puts the workbook of an .xlsx file in the place of this one. Formulas show what the file says they showed, and ask
   * the add-in when something changes. In Excel each workbook has a pane of its own: the add-in's page should be
   * loaded anew.
   *
   * @throws UnreadableFile with a sentence, when the file cannot be opened; the workbook is as before then
   */
  openXlsx(bytes: Uint8Array): void {
    const { o } = this.engine;
    const opened = readXlsx(bytes, { o, dom: this.dom, library: this.library, addin: this.addin });
    const contents = this.newContents(o, opened);
    const { boundary, functionsAreReady } = this;
    this.detach();
    this.contents = contents;
    this.watch(contents);
    if (boundary) this.attach(boundary);
    if (functionsAreReady) this.functionsReady();
  }

  /** Calls what the add-in gave `Office.actions.associate` under this id, as a ribbon button does. */
  invokeAction(id: string): void {
    this.boundary?.send([actionEntry(id, { source: { id } })]);
  }

  private positionOf(sheetName: string, address: string): { sheetId: SheetId; col: number; row: number } {
    const sheetId = this.host.requireSheetId(sheetName);
    const { left, top, right, bottom } = parseZone(address);
    if (left !== right || top !== bottom)
      throw new HostError("InvalidArgument", `${address} is not one cell.`);
    return { sheetId, col: left, row: top };
  }

  private selectionChanged(): void {
    raiseSelectionChanged(this.host);
  }

  private get host(): Host {
    return this.contents.host;
  }

  /** An empty workbook, or one from a file. */
  private newContents(o: EngineNamespace, opened?: OpenedWorkbook): Contents {
    const calculation = new Calculation(this.pace);
    for (const [sheetId, results] of opened?.results ?? []) calculation.keepResults(sheetId, results);
    const engine = new Engine(o, calculation, opened?.data);
    calculation.attach(engine);
    const events = new Events();
    const host = new Host(engine, calculation, events, {
      worksheet: (of, id) => new Worksheet(of, id),
      range: (of, sheetId, zone) => new Range(of, sheetId, zone),
      areas: (of, sheetId, zones) => new RangeAreas(of, sheetId, zones),
      tablesIn: (block, fullyContained) => new TablesInRange(block, fullyContained),
    });
    host.onNewWorkbook = this.onNewWorkbook;
    host.newCanvas = this.newCanvas;
    if (opened) restore(host, opened);
    calculation.opened();
    return { engine, calculation, events, host, roots: this.rootsOf(host, calculation) };
  }

  private watch({ engine, calculation, host }: Contents): void {
    calculation.onCalculated = (sheets) => raiseCalculated(host, sheets);
    const presence = new Presence(host);
    engine.onSettled = () => presence.raiseChanges();
    engine.onSheetCopied = (from, to) => {
      copyTables(host, from, to);
      copyNames(host, from, to);
    };
    engine.onChanged = (changes) => raiseChanged(host, changes, this.executing);
    engine.model.selection.observe(this, { handleEvent: () => this.selectionChanged() });
  }

  private rootsOf(host: Host, calculation: Calculation): Roots {
    const root = new Workbook(host);
    const listener = {
      // After the batch that says so: the client registers its channel in the same turn.
      functionsReady: () => queueMicrotask(() => this.functionsReady()),
      results: calculation.receive.bind(calculation),
      shortcuts: this.shortcuts,
    };
    return {
      root,
      create: (typeName) => createRuntimeObject(typeName, listener),
      byReferenceId: (id) => {
        const object = host.kept(id);
        if (!object) throw new HostError("InvalidReference", `The object ${id} has been released.`);
        return object;
      },
      transaction: (run) => host.engine.transaction(run),
      mustEnd: () => host.engine.mustEnd,
    };
  }
}

/**
 * A workbook of the spreadsheet engine behind Office.js.
 *
 * @param o the engine's namespace: the package in Node, `window.o_spreadsheet` in a page
 */
export function createWorkbench(o: EngineNamespace, options?: WorkbenchOptions): Workbench {
  return new Workbench(o, options);
}

/** Gives a workbook from a file what the engine does not keep; none of it can be undone. */
function restore(host: Host, opened: OpenedWorkbook): void {
  const { engine } = host;
  engine.transaction(() => {
    opened.restore(host);
    engine.notUndoable();
  });
  const from = engine.get.getActiveSheetId();
  const to = engine.get.getSheetIds()[opened.activeTab];
  if (to !== undefined && to !== from && engine.get.isSheetVisible(to))
    engine.dispatch("ACTIVATE_SHEET", { sheetIdFrom: from, sheetIdTo: to });
}

function throwLater(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
