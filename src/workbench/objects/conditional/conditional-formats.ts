import { oneOf, wholeNumber } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../../batch/host-object";
import type { Zone } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";
import type { Block } from "../cell-matrix";
import { roomFor } from "../cell-look";
import { lookups } from "../lookups";
import { ConditionalFormat, firstRule } from "./conditional-format";
import { KINDS, type ConditionalKind } from "./conditional-rule";

/** The conditional formats that concern a block of cells, the first of them first. */
export class ConditionalFormatCollection extends HostObject {
  readonly type: ObjectType = conditionalFormatsType;
  constructor(readonly block: Block) {
    super();
  }

  get items(): ConditionalFormat[] {
    const { host, sheetId, zone } = this.block;
    return host.engine.get
      .getConditionalFormats(sheetId)
      .map(({ id }) => new ConditionalFormat(host, sheetId, id))
      .filter(({ zones }) => zones.some((own) => overlap(own, zone)));
  }

  /** A new one comes before all others. */
  add(kind: ConditionalKind): ConditionalFormat {
    const { host, sheetId } = this.block;
    const { engine } = host;
    const id = host.newId("format-");
    engine.dispatch("ADD_CONDITIONAL_FORMAT", {
      sheetId,
      cf: { id, rule: firstRule(kind) },
      ranges: [engine.get.getRangeDataFromZone(sheetId, roomFor(this.block))],
    });
    host.conditionalKinds.set(id, kind);
    const format = new ConditionalFormat(host, sheetId, id);
    format.moveTo(0);
    return format;
  }

  /** Takes these cells out of every format. */
  clear(): void {
    const { host, sheetId, zone } = this.block;
    const { get } = host.engine;
    for (const format of this.items) {
      const { rule, stopIfTrue } = format.entry;
      const cf = { id: format.id, rule, ...(stopIfTrue !== undefined && { stopIfTrue }) };
      const ranges = get.getAdaptedCfRanges(sheetId, { ...cf, ranges: [] }, [], [zone]) ?? [];
      if (ranges.length) host.engine.dispatch("ADD_CONDITIONAL_FORMAT", { sheetId, cf, ranges });
      else format.delete();
    }
  }
}

const overlap = (a: Zone, b: Zone) =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

const conditionalFormatsType: ObjectType = objectType<ConditionalFormatCollection>(
  "ConditionalFormatCollection",
  {
    ...lookups<ConditionalFormatCollection>(
      "conditional format",
      ({ items }) => items,
      ({ items }, key) => items.find(({ id }) => id === key),
    ),
    getItemAt: {
      call: ({ items }, index) => {
        const format = items[wholeNumber(index, "index")];
        if (format) return format;
        throw new HostError(
          "InvalidArgument",
          `There are ${items.length} conditional formats, none at ${String(index)}.`,
        );
      },
    },
    add: { call: (formats, kind) => formats.add(oneOf(kind, KINDS, "type")) },
    clearAll: { call: (formats) => formats.clear() },
  },
  ({ items }) => items,
);
