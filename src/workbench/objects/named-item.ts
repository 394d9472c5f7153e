import { optionalText, text } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { absoluteReference, parseZone, splitSheet } from "../engine/address";
import { constantOf, constantText, type Constant } from "../engine/named-constants";
import type { SheetId } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import { checkName, commentKey, definedNames, engineName } from "./defined-name";
import type { Host } from "./host";
import { lookups, sameName } from "./lookups";
import { Range } from "./range";

/** The defined names of the workbook, without those of its sheets; or those of one sheet. */
export class NamedItemCollection extends HostObject {
  readonly type: ObjectType = namesType;
  constructor(
    readonly host: Host,
    readonly sheetId?: SheetId,
  ) {
    super();
  }

  get items(): NamedItem[] {
    return definedNames(this.host)
      .filter(({ sheetId }) => sheetId === this.sheetId)
      .map(({ name }) => new NamedItem(this.host, name, this.sheetId));
  }

  find(key: unknown): NamedItem | undefined {
    return this.items.find(({ name }) => sameName(name, key));
  }

  add(name: string, meaning: Range | Constant, comment = ""): NamedItem {
    checkName(name);
    const { engine, tableNames, nameComments } = this.host;
    const added = new NamedItem(this.host, name, this.sheetId);
    if (this.find(name) || [...tableNames.values()].some((taken) => sameName(taken, name)))
      throw new HostError("InvalidArgument", `The name "${name}" belongs to another defined name or table.`);
    const known = engineName(this.host, added);
    if (meaning instanceof Range) {
      engine.grow(meaning.sheetId, meaning.zone);
      const ranges = [engine.get.getRangeDataFromZone(meaning.sheetId, meaning.zone)];
      engine.dispatch("CREATE_NAMED_RANGE", { name: known, ranges });
    } else engine.nameConstant({ name: known, value: meaning });
    if (comment) nameComments.set(commentKey(added), comment);
    return added;
  }

  /** A range, a formula that is one reference or constant, "=Sheet1!$A$1" or "=107.13", or the constant itself. */
  meaningOf(value: unknown): Range | Constant {
    if (value instanceof Range || typeof value === "number" || typeof value === "boolean") return value;
    const formula = text(value, "reference").replace(/^=/, "");
    const constant = constantOf(formula);
    if (constant !== undefined) return constant;
    const { sheetName, cells } = splitSheet(formula);
    if (sheetName === undefined)
      throw new HostError(
        "ApiNotAvailable",
        "NamedItemCollection.add of a formula is not available in the workbench; give a range or a constant",
      );
    return new Range(this.host, this.host.requireSheetId(sheetName), parseZone(cells));
  }
}

class NamedItem extends HostObject {
  readonly type: ObjectType = namedItemType;
  constructor(
    readonly host: Host,
    readonly name: string,
    readonly sheetId: SheetId | undefined,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.name };
  }

  /** What it stands for. */
  get meaning(): Range | Constant {
    const { get } = this.host.engine;
    const known = engineName(this.host, this);
    const named = get.getNamedRange(known) ?? get.getNamedConstant(known);
    if (!named) throw new HostError("ItemNotFound", `The name "${this.name}" is gone.`);
    return "value" in named ? named.value : new Range(this.host, named.range.sheetId, named.range.zone);
  }

  get range(): Range {
    const { meaning, name } = this;
    if (meaning instanceof Range) return meaning;
    throw new HostError("InvalidArgument", `The name "${name}" stands for ${meaning} and for no range.`);
  }

  /** Of a range its address, "Sheet1!$A$1:$B$2". */
  get value(): Constant {
    const { meaning } = this;
    if (!(meaning instanceof Range)) return meaning;
    return absoluteReference(this.host.engine.get.getSheetName(meaning.sheetId), meaning.zone);
  }

  get formula(): string {
    const { meaning, value } = this;
    return `=${meaning instanceof Range ? String(value) : constantText(meaning)}`;
  }

  /** The sheet whose own the name is. */
  get worksheet(): HostObject | null {
    return this.sheetId === undefined ? null : this.host.worksheet(this.sheetId);
  }

  delete(): void {
    const { engine } = this.host;
    const name = engineName(this.host, this);
    if (engine.get.getNamedRange(name)) engine.dispatch("DELETE_NAMED_RANGE", { name });
    else engine.nameConstant({ name });
    this.host.nameComments.delete(commentKey(this));
  }
}

const namesType: ObjectType = objectType<NamedItemCollection>(
  "NamedItemCollection",
  {
    ...lookups<NamedItemCollection>(
      "defined name",
      ({ items }) => items,
      (names, key) => names.find(key),
    ),
    add: {
      call: (names, name, reference, comment) =>
        names.add(text(name, "name"), names.meaningOf(reference), optionalText(comment, "comment")),
    },
  },
  ({ items }) => items,
);

/** What Excel calls the values of constants. */
const TYPES = { number: "Double", string: "String", boolean: "Boolean" } as const;

const namedItemType: ObjectType = objectType<NamedItem>("NamedItem", {
  name: { get: ({ name }) => name },
  type: {
    get: ({ meaning }) => (meaning instanceof Range ? "Range" : TYPES[typeof meaning as keyof typeof TYPES]),
  },
  value: { get: ({ value }) => value },
  formula: { get: ({ formula }) => formula },
  visible: { get: () => true },
  scope: { get: ({ sheetId }) => (sheetId === undefined ? "Workbook" : "Worksheet") },
  comment: {
    get: (item) => item.host.nameComments.get(commentKey(item)) ?? "",
    set: (item, value) => void item.host.nameComments.set(commentKey(item), text(value, "comment")),
  },
  worksheet: {
    object: ({ name, worksheet }) => {
      if (worksheet) return worksheet;
      throw new HostError("ItemNotFound", `The name "${name}" is the workbook's and no worksheet's.`);
    },
  },
  worksheetOrNullObject: { object: ({ worksheet }) => worksheet },
  getRange: { call: ({ range }) => range },
  getRangeOrNullObject: { call: ({ meaning }) => (meaning instanceof Range ? meaning : null) },
  delete: { call: (item) => item.delete() },
});
