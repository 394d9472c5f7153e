import { flag, text, wholeNumber } from "../../batch/arguments";
import { HostObject, objectType, type Member, type ObjectType } from "../../batch/host-object";
import { formatZone, parseZone, splitSheet } from "../../engine/address";
import type { ConditionalFormatRule, SheetId } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";
import type { Host } from "../host";
import { ConditionalRangeFormat } from "./conditional-look";
import {
  NEVER,
  kindOfCells,
  readCellValue,
  readPreset,
  readText,
  readTopBottom,
  writeCellValue,
  writePreset,
  writeText,
  writeTopBottom,
  type CellRule,
  type ConditionalKind,
} from "./conditional-rule";
import {
  FIRST_COLOR_SCALE,
  FIRST_DATA_BAR,
  FIRST_ICON_SET,
  colorNumber,
  colorText,
  isReversed,
  readColorScale,
  readIconCriteria,
  readIconSet,
  reversed,
  writeColorScale,
  writeIconCriteria,
  writeIconSet,
  type ColorScale,
  type DataBar,
  type IconScale,
} from "./conditional-scale";

/** One conditional format; the engine keeps it, under the id it has here. */
export class ConditionalFormat extends HostObject {
  readonly type: ObjectType = conditionalFormatType;
  constructor(
    readonly host: Host,
    readonly sheetId: SheetId,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  /** Its place among those of the sheet: the first wins. */
  get priority(): number {
    const index = this.all.findIndex(({ id }) => id === this.id);
    if (index < 0) throw new HostError("ItemNotFound", "The conditional format is gone.");
    return index;
  }

  get entry() {
    return this.all[this.priority]!;
  }

  get rule(): ConditionalFormatRule {
    return this.entry.rule;
  }

  get kind(): ConditionalKind {
    const { rule } = this;
    switch (rule.type) {
      case "ColorScaleRule":
        return "ColorScale";
      case "DataBarRule":
        return "DataBar";
      case "IconSetRule":
        return "IconSet";
      case "CellIsRule":
        return kindOfCells(rule, this.host.conditionalKinds.get(this.id));
    }
  }

  get zones() {
    return this.entry.ranges.map((address) => parseZone(splitSheet(address).cells));
  }

  change(changed: { rule?: ConditionalFormatRule; stopIfTrue?: boolean }): void {
    const { rule, stopIfTrue } = { ...this.entry, ...changed };
    const { engine } = this.host;
    engine.dispatch("ADD_CONDITIONAL_FORMAT", {
      sheetId: this.sheetId,
      cf: { id: this.id, rule, ...(stopIfTrue !== undefined && { stopIfTrue }) },
      ranges: this.zones.map((zone) => engine.get.getRangeDataFromZone(this.sheetId, zone)),
    });
  }

  moveTo(priority: number): void {
    const { engine } = this.host;
    const delta = this.priority - Math.min(priority, this.all.length - 1);
    if (delta)
      engine.dispatch("CHANGE_CONDITIONAL_FORMAT_PRIORITY", { sheetId: this.sheetId, cfId: this.id, delta });
  }

  delete(): void {
    this.host.engine.dispatch("REMOVE_CONDITIONAL_FORMAT", { sheetId: this.sheetId, id: this.id });
    this.host.conditionalKinds.delete(this.id);
  }

  /** The one range it is for, or null where there are several. */
  get range(): HostObject | null {
    const [zone, ...more] = this.zones;
    return zone && !more.length ? this.host.range(this.sheetId, zone) : null;
  }

  private get all() {
    return this.host.engine.get.getConditionalFormats(this.sheetId);
  }
}

/** The rule that a new format of a kind begins with. */
export function firstRule(kind: ConditionalKind): ConditionalFormatRule {
  if (kind === "ColorScale") return FIRST_COLOR_SCALE;
  if (kind === "DataBar") return FIRST_DATA_BAR;
  if (kind === "IconSet") return FIRST_ICON_SET;
  return { type: "CellIsRule", style: {}, ...NEVER };
}

/** The part of a conditional format that says what is particular to its kind. */
class Details extends HostObject {
  constructor(
    readonly type: ObjectType,
    readonly format: ConditionalFormat,
  ) {
    super();
  }

  get cells(): CellRule {
    return this.format.rule as CellRule;
  }

  /** What the rule says, without the style, is replaced. */
  setCriterion(criterion: Omit<CellRule, "type" | "style">): void {
    this.format.change({ rule: { type: "CellIsRule", style: this.cells.style, ...criterion } });
  }

  get firstCell(): string {
    const { left, top } = this.format.zones[0]!;
    return formatZone({ left, top, right: left, bottom: top });
  }
}

/** Its style, which every kind has that goes by single cells. */
const style: Member<Details> = {
  object: (details) =>
    new ConditionalRangeFormat({
      get look() {
        return details.cells.style;
      },
      change: (changed) =>
        details.format.change({ rule: { ...details.cells, style: { ...details.cells.style, ...changed } } }),
    }),
};

const rule = (
  read: (cells: CellRule) => unknown,
  write: (given: Record<string, unknown>, details: Details) => Omit<CellRule, "type" | "style">,
): Member<Details> => ({
  get: ({ cells }) => read(cells),
  set: (details, given) => {
    if (typeof given !== "object" || given === null)
      throw new HostError("InvalidArgument", "A rule is an object.");
    details.setCriterion(write(given as Record<string, unknown>, details));
  },
});

const cellValueType = objectType<Details>("CellValueConditionalFormat", {
  format: style,
  rule: rule(readCellValue, writeCellValue),
});
const textType = objectType<Details>("TextConditionalFormat", {
  format: style,
  rule: rule(readText, writeText),
});
const topBottomType = objectType<Details>("TopBottomConditionalFormat", {
  format: style,
  rule: rule(readTopBottom, writeTopBottom),
});
const presetType = objectType<Details>("PresetCriteriaConditionalFormat", {
  format: style,
  rule: rule(readPreset, (given, { firstCell }) => writePreset(given, firstCell)),
});

const customType = objectType<Details>("CustomConditionalFormat", {
  format: style,
  rule: { object: (details) => new Details(formulaRuleType, details.format) },
});
const formulaRuleType = objectType<Details>("ConditionalFormatRule", {
  formula: {
    get: ({ cells }) => cells.values[0] ?? "",
    set: (details, value) =>
      details.setCriterion({ operator: "customFormula", values: [text(value, "formula")] }),
  },
});

const colorScaleType = objectType<Details>("ColorScaleConditionalFormat", {
  criteria: {
    get: ({ format }) => readColorScale(format.rule as ColorScale),
    set: ({ format }, value) =>
      format.change({ rule: writeColorScale((value ?? {}) as Record<string, unknown>) }),
  },
  threeColorScale: { get: ({ format }) => (format.rule as ColorScale).midpoint !== undefined },
});

const dataBarType = objectType<Details>("DataBarConditionalFormat", {
  positiveFormat: { object: ({ format }) => new Details(positiveFormatType, format) },
});
const positiveFormatType = objectType<Details>("ConditionalDataBarPositiveFormat", {
  fillColor: {
    get: ({ format }) => colorText((format.rule as DataBar).color),
    set: ({ format }, value) =>
      format.change({ rule: { ...(format.rule as DataBar), color: colorNumber(value, "fillColor") } }),
  },
});

const icons = (details: Details) => details.format.rule as IconScale;
const iconSetType = objectType<Details>("IconSetConditionalFormat", {
  style: {
    get: (details) => readIconSet(icons(details)),
    set: (details, value) => details.format.change({ rule: writeIconSet(value, icons(details)) }),
  },
  reverseIconOrder: {
    get: (details) => isReversed(icons(details)),
    set: (details, value) =>
      details.format.change({ rule: reversed(flag(value, "reverseIconOrder"), icons(details)) }),
  },
  criteria: {
    get: (details) => readIconCriteria(icons(details)),
    set: (details, value) => details.format.change({ rule: writeIconCriteria(value, icons(details)) }),
  },
});

/** `cellValue` fails where the format is of another kind, `cellValueOrNullObject` does not. */
function detailsMembers(): Record<string, Member<ConditionalFormat>> {
  const types: [string, ConditionalKind, ObjectType][] = [
    ["cellValue", "CellValue", cellValueType],
    ["colorScale", "ColorScale", colorScaleType],
    ["custom", "Custom", customType],
    ["dataBar", "DataBar", dataBarType],
    ["iconSet", "IconSet", iconSetType],
    ["preset", "PresetCriteria", presetType],
    ["textComparison", "ContainsText", textType],
    ["topBottom", "TopBottom", topBottomType],
  ];
  return Object.fromEntries(
    types.flatMap(([name, kind, type]): [string, Member<ConditionalFormat>][] => [
      [
        name,
        {
          object: (format) => {
            if (format.kind === kind) return new Details(type, format);
            throw new HostError("InvalidArgument", `The conditional format is of the type ${format.kind}.`);
          },
        },
      ],
      [
        `${name}OrNullObject`,
        { object: (format) => (format.kind === kind ? new Details(type, format) : null) },
      ],
    ]),
  );
}

const conditionalFormatType: ObjectType = objectType<ConditionalFormat>("ConditionalFormat", {
  id: { get: ({ id }) => id },
  type: { get: ({ kind }) => kind },
  priority: {
    get: ({ priority }) => priority,
    set: (format, value) => format.moveTo(wholeNumber(value, "priority")),
  },
  stopIfTrue: {
    get: ({ entry }) => entry.stopIfTrue ?? false,
    set: (format, value) => format.change({ stopIfTrue: flag(value, "stopIfTrue") }),
  },
  ...detailsMembers(),
  getRange: {
    call: ({ range }) => {
      if (range) return range;
      throw new HostError("InvalidOperation", "The conditional format is for several ranges.");
    },
  },
  getRangeOrNullObject: { call: ({ range }) => range },
  delete: { call: (format) => format.delete() },
});
