import type { Command, CompiledFormula, EngineNamespace, Getters, SheetId, Zone } from "./o-spreadsheet";

/**
 * A command of the engine: cells came into a zone or went out of it, and those behind it, below or to the right,
 * have moved. It adapts every reference to them, as Excel does; the cells themselves somebody else moves.
 */
export interface Shift {
  type: "WORKBENCH_SHIFT";
  sheetId: SheetId;
  /** What was inserted or deleted. */
  zone: Zone;
  dimension: "COL" | "ROW";
  isDeletion: boolean;
  /**
   * Of an insertion: references that begin in one of these lines and end just before the inserted ones grow, as those
   * to all rows of a table do when it gets another.
   */
  stretching?: readonly number[];
}

type Adapters = Parameters<InstanceType<EngineNamespace["CorePlugin"]>["adaptRanges"]>[0];
type EngineRange = ReturnType<Getters["getRangeFromSheetXC"]>;
type Change = ReturnType<Adapters["applyChange"]>;

/** What the engine's plugin for ranges can do besides what it declares. */
interface RangePlugin {
  executeOnAllRanges(adapters: Adapters): void;
}

/** Teaches the engine the command. It knows only whole columns and rows, and moves that no reference straddles. */
export function addShift(o: EngineNamespace): void {
  const { corePluginRegistry, inverseCommandRegistry } = o.registries;
  (o.coreTypes as Set<string>).add("WORKBENCH_SHIFT");
  inverseCommandRegistry.add("WORKBENCH_SHIFT", (command) => [command]);
  for (const stale of [
    o.invalidateEvaluationCommands,
    o.invalidateDependenciesCommands,
    o.invalidateCFEvaluationCommands,
    o.invalidateChartEvaluationCommands,
  ])
    (stale as Set<string>).add("WORKBENCH_SHIFT");

  class ShiftPlugin extends o.CorePlugin {
    private readonly ranges: RangePlugin;
    constructor(config: ConstructorParameters<typeof o.CorePlugin>[0]) {
      super(config);
      this.ranges = config.range as unknown as RangePlugin;
    }
    override handle(handled: Command) {
      const command = handled as Command | Shift;
      if (command.type === "WORKBENCH_SHIFT")
        this.ranges.executeOnAllRanges(adapters(o, this.getters as Getters, command));
    }
  }
  corePluginRegistry.add("workbench shift", ShiftPlugin);
}

/** A formula as it reads once the shift has been made, wherever it stands itself. */
export function shiftedFormula(
  getters: Getters,
  formula: CompiledFormula,
  shift: Omit<Shift, "type">,
): string {
  return formula.adaptCompiledFormula(changeOf(getters, shift), sameName).toFormulaString(getters);
}

function changeOf(getters: Getters, shift: Omit<Shift, "type">): Adapters["applyChange"] {
  const gone = getters.getRangeFromSheetXC(shift.sheetId, "#REF");
  return (range) => shifted(range, shift) ?? { changeType: "REMOVE", range: gone };
}

function adapters(o: EngineNamespace, getters: Getters, shift: Shift): Adapters {
  const applyChange = changeOf(getters, shift);
  const adaptRangeString = (defaultSheetId: SheetId, address: string) => {
    const { changeType, range } = applyChange(getters.getRangeFromSheetXC(defaultSheetId, address));
    return {
      changeType,
      range: changeType === "NONE" ? address : getters.getRangeString(range, defaultSheetId),
    };
  };
  return {
    applyChange,
    adaptRangeString,
    adaptFormulaString: (defaultSheetId, formula) =>
      formula.startsWith("=")
        ? o
            .tokenize(formula)
            .map(({ type, value }) =>
              type === "REFERENCE" ? adaptRangeString(defaultSheetId, value).range : value,
            )
            .join("")
        : formula,
    adaptCompiledFormula: (formula) => formula.adaptCompiledFormula(applyChange, sameName),
  };
}

const sameName = (name: string) => name;

/** A reference follows only if all of it lies in the columns, or rows, that were shifted. undefined: it is gone. */
function shifted(
  range: EngineRange,
  { sheetId, zone, dimension, isDeletion, stretching = [] }: Omit<Shift, "type">,
): Change | undefined {
  const { zone: own, unboundedZone } = range;
  const unchanged: Change = { changeType: "NONE", range };
  const isVertical = dimension === "ROW";
  if (range.sheetId !== sheetId || unboundedZone.right === undefined || unboundedZone.bottom === undefined)
    return unchanged;
  const isWithin = isVertical
    ? own.left >= zone.left && own.right <= zone.right
    : own.top >= zone.top && own.bottom <= zone.bottom;
  if (!isWithin) return unchanged;

  const [start, end] = isVertical ? (["top", "bottom"] as const) : (["left", "right"] as const);
  const count = zone[end] - zone[start] + 1;
  const spanning = (first: number, last: number, changeType: "MOVE" | "RESIZE"): Change => {
    const moved = { ...own, [start]: first, [end]: last };
    return { changeType, range: { ...range, zone: moved, unboundedZone: { ...unboundedZone, ...moved } } };
  };
  if (!isDeletion) {
    if (own[start] >= zone[start]) return spanning(own[start] + count, own[end] + count, "MOVE");
    const grows =
      own[end] >= zone[start] || (own[end] === zone[start] - 1 && stretching.includes(own[start]));
    return grows ? spanning(own[start], own[end] + count, "RESIZE") : unchanged;
  }
  if (own[end] < zone[start]) return unchanged;
  if (own[start] > zone[end]) return spanning(own[start] - count, own[end] - count, "MOVE");
  // What is left before and behind the deleted cells.
  const first = Math.min(own[start], zone[start]);
  const left = Math.max(0, zone[start] - own[start]) + Math.max(0, own[end] - zone[end]);
  return left === 0 ? undefined : spanning(first, first + left - 1, "RESIZE");
}
