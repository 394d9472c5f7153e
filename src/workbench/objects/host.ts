import type { HostObject } from "../batch/host-object";
import type { Calculation } from "../calc/calculation";
import type { Engine } from "../engine/engine";
import { Kept, KeptPlaces } from "../engine/kept";
import { tableNames } from "../engine/named-tables";
import type { SheetId, Zone } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import type { Block } from "./cell-matrix";
import type { CellStyle } from "./cell-style";
import type { KnownColumn } from "./column-ids";
import type { KeptComment } from "./comments/comment";
import type { ConditionalKind } from "./conditional/conditional-rule";
import type { Events } from "./events";
import type { FilterCriteria } from "./filter-criteria";
import type { PageSetup } from "./page/page-setup";
import type { TableOrder } from "./table-sort";
import type { KeptValidation } from "./validation/validation-rule";
import { ProtectionGuard, type SheetProtection } from "./protection/protection-guard";

/** Objects that others lead to, and that lead to these: made by the workbook, which knows all. */
export interface Makers {
  worksheet(host: Host, id: SheetId): HostObject;
  range(host: Host, sheetId: SheetId, zone: Zone): HostObject;
  areas(host: Host, sheetId: SheetId, zones: readonly Zone[]): HostObject;
  tablesIn(block: Block, fullyContained: boolean): HostObject;
}

/** What the objects of one workbook share: the engine, and everything that Excel keeps and the engine does not. */
export class Host {
  /**
   * What `workbook.settings` and `Office.context.document.settings` hold, one store under two names: JSON texts by
   * key. Neither these nor XML parts are undone, as in Excel.
   */
  readonly settings = new Map<string, string>();
  /** Custom XML parts by id. */
  readonly xmlParts = new Map<string, string>();
  /** The engine's tables have no names: names by the engine's table id. */
  readonly tableNames: Kept<string>;
  /** The columns of tables as they were known last, by table id. */
  readonly tableColumns: Kept<readonly KnownColumn[]>;
  /** By what tables were sorted last, by table id. */
  readonly tableOrders: Kept<TableOrder>;
  /** The filters of tables' columns, by "table id/column id"; not undone, like the engine's own. */
  readonly filters = new Map<string, FilterCriteria>();
  /** Comments of defined names; `commentKey` says under which keys. */
  readonly nameComments: Kept<string>;
  /** Named cell styles, by lower-case name. */
  readonly cellStyles: Kept<CellStyle>;
  /** The engine's charts have no names: names by chart id. */
  readonly chartNames: Kept<string>;
  /** By sheet id. */
  readonly protections: Kept<SheetProtection>;
  /** The workbook's own: its password's hash under "structure". */
  readonly workbookProtection: Kept<string>;
  readonly guard: ProtectionGuard;
  /** The kinds of conditional formats, where the engine's rule leaves them open, by id. */
  readonly conditionalKinds: Kept<ConditionalKind>;
  /** What rules of data validation have beside the engine's criterion, by the rule's id. */
  readonly validations: Kept<KeptValidation>;
  /** How sheets are printed, by sheet id; what each page repeats and which part is printed, under the same keys; breaks. */
  readonly pageSetups: Kept<PageSetup>;
  readonly printTitles: Readonly<Record<"rows" | "columns", KeptPlaces>>;
  readonly printAreas: KeptPlaces;
  readonly pageBreaks: KeptPlaces;
  /** Comments on cells by id, and under the same ids where they stand. */
  readonly comments: Kept<KeptComment>;
  readonly commentPlaces: KeptPlaces;
  /** `workbook.properties`: title, author and so on. */
  readonly properties: Kept<string>;
  /** What becomes of a workbook that an add-in makes and opens; absent where nobody can show it. */
  onNewWorkbook?: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** What pictures of charts are drawn on; absent where there is nothing to draw on. */
  newCanvas?: (width: number, height: number) => HTMLCanvasElement;
  private readonly references = new Map<string, HostObject>();
  private lastId = 0;

  constructor(
    readonly engine: Engine,
    readonly calculation: Calculation,
    readonly events: Events,
    private readonly makers: Makers,
  ) {
    this.tableNames = tableNames(engine);
    this.tableColumns = new Kept(engine, "table columns");
    this.tableOrders = new Kept(engine, "table orders");
    this.nameComments = new Kept(engine, "comments of names");
    this.cellStyles = new Kept(engine, "cell styles");
    this.chartNames = new Kept(engine, "chart names");
    this.protections = new Kept(engine, "protections");
    this.workbookProtection = new Kept(engine, "workbook protection");
    this.guard = new ProtectionGuard(engine, this.protections, this.workbookProtection);
    engine.guard = this.guard;
    this.conditionalKinds = new Kept(engine, "kinds of conditional formats");
    this.validations = new Kept(engine, "data validations");
    this.pageSetups = new Kept(engine, "page set-ups");
    this.printTitles = {
      rows: new KeptPlaces(engine, "print title rows"),
      columns: new KeptPlaces(engine, "print title columns"),
    };
    this.printAreas = new KeptPlaces(engine, "print areas");
    this.pageBreaks = new KeptPlaces(engine, "page breaks");
    this.comments = new Kept(engine, "comments");
    this.commentPlaces = new KeptPlaces(engine, "comments");
    this.properties = new Kept(engine, "document properties");
  }

  /** A worksheet of the object model, for what leads back to it. */
  worksheet(id: SheetId): HostObject {
    return this.makers.worksheet(this, id);
  }

  /** A range of the object model, for what stands in one. */
  range(sheetId: SheetId, zone: Zone): HostObject {
    return this.makers.range(this, sheetId, zone);
  }

  /** Several ranges of one sheet. */
  areas(sheetId: SheetId, zones: readonly Zone[]): HostObject {
    return this.makers.areas(this, sheetId, zones);
  }

  /** The tables that a block meets, or holds. */
  tablesIn(block: Block, fullyContained: boolean): HostObject {
    return this.makers.tablesIn(block, fullyContained);
  }

  /** An id that nothing had before. */
  newId(prefix: string): string {
    return `${prefix}${++this.lastId}`;
  }

  /** Keeps an object for later batches; ids are never used twice. */
  keep(object: HostObject): string {
    const id = this.newId("ref");
    this.references.set(id, object);
    return id;
  }

  release(referenceId: string): void {
    this.references.delete(referenceId);
  }

  kept(referenceId: string): HostObject | undefined {
    return this.references.get(referenceId);
  }

  sheetIdOf(nameOrId: string): SheetId | undefined {
    const { get } = this.engine;
    const wanted = nameOrId.toLowerCase();
    return get.getSheetIds().find((id) => id === nameOrId || get.getSheetName(id).toLowerCase() === wanted);
  }

  /** @throws HostError ItemNotFound naming the sheet */
  requireSheetId(name: string): SheetId {
    const id = this.sheetIdOf(name);
    if (id === undefined) throw new HostError("ItemNotFound", `There is no worksheet "${name}".`);
    return id;
  }
}
