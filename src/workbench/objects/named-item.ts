import { optionalText, text } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { absoluteReference, parseZone, splitSheet } from "../engine/address";
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

  add(name: string, reference: Range, comment = ""): NamedItem {
    checkName(name);
    const { engine, tableNames, nameComments } = this.host;
    const added = new NamedItem(this.host, name, this.sheetId);
    if (this.find(name) || [...tableNames.values()].some((taken) => sameName(taken, name)))
      throw new HostError("InvalidArgument", `The name "${name}" belongs to another defined name or table.`);
    engine.grow(reference.sheetId, reference.zone);
    const ranges = [engine.get.getRangeDataFromZone(reference.sheetId, reference.zone)];
    engine.dispatch("CREATE_NAMED_RANGE", { name: engineName(this.host, added), ranges });
    if (comment) nameComments.set(commentKey(added), comment);
    return added;
  }

  /** A range, or a formula that is one reference: "=Sheet1!$A$1". */
  referenceOf(value: unknown): Range {
    if (value instanceof Range) return value;
    const { sheetName, cells } = splitSheet(text(value, "reference").replace(/^=/, ""));
    if (sheetName === undefined)
      throw new HostError(
        "ApiNotAvailable",
        "NamedItemCollection.add of a constant or formula is not available in the workbench; give a range",
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

  get range(): Range {
    const named = this.host.engine.get.getNamedRange(engineName(this.host, this));
    if (!named) throw new HostError("ItemNotFound", `The name "${this.name}" is gone.`);
    return new Range(this.host, named.range.sheetId, named.range.zone);
  }

  /** "Sheet1!$A$1:$B$2" */
  get reference(): string {
    const { sheetId, zone } = this.range;
    return absoluteReference(this.host.engine.get.getSheetName(sheetId), zone);
  }

  /** The sheet whose own the name is. */
  get worksheet(): HostObject | null {
    return this.sheetId === undefined ? null : this.host.worksheet(this.sheetId);
  }

  delete(): void {
    this.host.engine.dispatch("DELETE_NAMED_RANGE", { name: engineName(this.host, this) });
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
        names.add(text(name, "name"), names.referenceOf(reference), optionalText(comment, "comment")),
    },
  },
  ({ items }) => items,
);

const namedItemType: ObjectType = objectType<NamedItem>("NamedItem", {
  name: { get: ({ name }) => name },
  type: { get: () => "Range" },
  value: { get: ({ reference }) => reference },
  formula: { get: ({ reference }) => `=${reference}` },
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
  getRangeOrNullObject: { call: ({ range }) => range },
  delete: { call: (item) => item.delete() },
});
