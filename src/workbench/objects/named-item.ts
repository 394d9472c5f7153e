import { optionalText, text } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { absoluteReference, parseZone, splitSheet } from "../engine/address";
import type { SheetId } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import { checkName } from "./defined-name";
import type { Host } from "./host";
import { lookups, sameName } from "./lookups";
import { Range } from "./range";

/** The defined names of the workbook. The engine has no names of one sheet, so a sheet's collection is empty. */
export class NamedItemCollection extends HostObject {
  readonly type: ObjectType = namesType;
  constructor(
    readonly host: Host,
    readonly sheetId?: SheetId,
  ) {
    super();
  }

  get items(): NamedItem[] {
    if (this.sheetId !== undefined) return [];
    return this.host.engine.get.getNamedRanges().map(({ name }) => new NamedItem(this.host, name));
  }

  find(key: unknown): NamedItem | undefined {
    return this.items.find(({ name }) => sameName(name, key));
  }

  add(name: string, reference: Range, comment = ""): NamedItem {
    if (this.sheetId !== undefined)
      throw new HostError(
        "ApiNotAvailable",
        "NamedItemCollection.add on a worksheet is not available in the workbench",
      );
    checkName(name);
    const { engine, tableNames, nameComments } = this.host;
    if (this.find(name) || [...tableNames.values()].some((taken) => sameName(taken, name)))
      throw new HostError("InvalidArgument", `The name "${name}" belongs to another defined name or table.`);
    engine.grow(reference.sheetId, reference.zone);
    const ranges = [engine.get.getRangeDataFromZone(reference.sheetId, reference.zone)];
    engine.dispatch("CREATE_NAMED_RANGE", { name, ranges });
    if (comment) nameComments.set(name.toLowerCase(), comment);
    return new NamedItem(this.host, name);
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
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.name };
  }

  get range(): Range {
    const named = this.host.engine.get.getNamedRange(this.name);
    if (!named) throw new HostError("ItemNotFound", `The name "${this.name}" is gone.`);
    return new Range(this.host, named.range.sheetId, named.range.zone);
  }

  /** "Sheet1!$A$1:$B$2" */
  get reference(): string {
    const { sheetId, zone } = this.range;
    return absoluteReference(this.host.engine.get.getSheetName(sheetId), zone);
  }

  delete(): void {
    this.host.engine.dispatch("DELETE_NAMED_RANGE", { name: this.name });
    this.host.nameComments.delete(this.name.toLowerCase());
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
  scope: { get: () => "Workbook" },
  comment: {
    get: ({ host, name }) => host.nameComments.get(name.toLowerCase()) ?? "",
    set: ({ host, name }, value) => void host.nameComments.set(name.toLowerCase(), text(value, "comment")),
  },
  getRange: { call: ({ range }) => range },
  getRangeOrNullObject: { call: ({ range }) => range },
  delete: { call: (item) => item.delete() },
});
