import { quoteSheet, splitSheet } from "./address";
import type { NamedConstant } from "./named-constants";
import type { EngineNamespace, Getters, SheetId } from "./o-spreadsheet";

/**
 * A defined name of one sheet as the engine has it, which knows names of the workbook alone: as formulas on other
 * sheets call it.
 *
 * @example localName("Fiscal 2003", "Rate") // "'Fiscal 2003'!Rate"
 */
export const localName = (sheetName: string, name: string) => `${quoteSheet(sheetName)}!${name}`;

/** A name of the engine, and what it stands for. */
type NamedRange = ReturnType<Getters["getNamedRanges"]>[number];

/**
 * The name that a formula means: its own sheet's before the workbook's.
 *
 * @param sheetId where the formula stands
 * @param written "Rate", "Sheet1!Rate"
 * @returns undefined where there is no such name
 */
export function nameMeant(
  get: Pick<Getters, "getNamedConstant" | "getNamedRange" | "getSheetIdByName" | "tryGetSheetName">,
  sheetId: SheetId | undefined,
  written: string,
): NamedRange | NamedConstant | undefined {
  const { sheetName, cells: name } = splitSheet(written);
  const sheet = sheetName ?? (sheetId === undefined ? undefined : get.tryGetSheetName(sheetId));
  const isSheet = sheetName === undefined || get.getSheetIdByName(sheetName) !== undefined;
  const named = (engineName: string) => get.getNamedRange(engineName) ?? get.getNamedConstant(engineName);
  const local = sheet === undefined ? undefined : named(localName(sheet, name));
  return local ?? (isSheet ? named(name) : undefined);
}

/** The cells that a formula means by a name. */
export function cellsMeant(...where: Parameters<typeof nameMeant>): NamedRange["range"] | undefined {
  const named = nameMeant(...where);
  return named && "range" in named ? named.range : undefined;
}

/** Parts of the engine's plugin of names that are its own affair, and of that of ranges. */
interface NamesPlugin {
  readonly namedRanges: readonly { readonly name: string }[];
  readonly history: { update(key: "namedRanges", names: NamesPlugin["namedRanges"]): void };
  checkValidNewNamedRangeName(name: string): string;
}
interface RangePlugin {
  executeOnAllRanges(adapters: Adapters): void;
}

type Adapters = Parameters<InstanceType<EngineNamespace["CorePlugin"]>["adaptRanges"]>[0];
type Rename = (name: string) => string;

const NAMES = "named_ranges";

/** Lets the engine have names of one sheet: they follow the name of their sheet, and go with it. */
export function addLocalNames(o: EngineNamespace): void {
  const { corePluginRegistry } = o.registries;
  type CorePlugin = InstanceType<typeof o.CorePlugin>;

  class LocalNamesPlugin extends corePluginRegistry.get(NAMES) {
    private readonly ranges: RangePlugin;
    constructor(config: ConstructorParameters<typeof o.CorePlugin>[0]) {
      super(config);
      this.ranges = config.range as unknown as RangePlugin;
      const parts = partsOf(this);
      const check = parts.checkValidNewNamedRangeName.bind(this);
      // The engine knows no exclamation mark in a name; whether the rest is legal has been checked.
      parts.checkValidNewNamedRangeName = (name) =>
        splitSheet(name).sheetName === undefined ||
        parts.namedRanges.some((other) => isSame(other.name, name))
          ? check(name)
          : "Success";
    }

    override handle(command: Parameters<CorePlugin["handle"]>[0]) {
      super.handle(command);
      const parts = partsOf(this);
      if (command.type === "RENAME_SHEET") {
        const renamed = followingName(command.oldName, command.newName);
        const names = parts.namedRanges.map((each) => ({ ...each, name: renamed(each.name) }));
        parts.history.update("namedRanges", names);
        this.ranges.executeOnAllRanges(renaming(o, renamed));
      }
      if (command.type === "DELETE_SHEET") {
        const names = parts.namedRanges.filter(({ name }) => !isNameOf(command.sheetName, name));
        parts.history.update("namedRanges", names);
      }
    }
  }
  corePluginRegistry.replace(NAMES, LocalNamesPlugin);
}

const partsOf = (plugin: unknown) => plugin as NamesPlugin;

/** Names are the same whatever their case. */
export const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Whether a name is a sheet's own. */
export function isNameOf(sheetName: string, name: string): boolean {
  const own = splitSheet(name).sheetName;
  return own !== undefined && isSame(own, sheetName);
}

/** A name as it is called once its sheet has been renamed. */
export function followingName(oldName: string, newName: string): Rename {
  return (name) => (isNameOf(oldName, name) ? localName(newName, splitSheet(name).cells) : name);
}

/** What lets every formula call names by others. */
function renaming(o: EngineNamespace, renamed: Rename): Adapters {
  const applyChange: Adapters["applyChange"] = (range) => ({ changeType: "NONE", range });
  return {
    applyChange,
    adaptRangeString: (_sheetId, range) => ({ changeType: "NONE", range }),
    adaptFormulaString: (_sheetId, formula) =>
      formula.startsWith("=")
        ? o
            .tokenize(formula)
            .map(({ type, value }) => (type === "SYMBOL" ? renamed(value) : value))
            .join("")
        : formula,
    adaptCompiledFormula: (formula) => formula.adaptCompiledFormula(applyChange, renamed),
  };
}
