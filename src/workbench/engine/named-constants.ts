import { followingName, isNameOf, isSame } from "./local-names";
import type { WorkbookData } from "./file-data";
import type { EngineNamespace } from "./o-spreadsheet";

export type Constant = number | string | boolean;

/** "107.13", "TRUE" or "\"yen\"" as a value; undefined for what is no constant. */
export function constantOf(formula: string): Constant | undefined {
  const written = formula.trim();
  if (/^"(?:[^"]|"")*"$/.test(written)) return written.slice(1, -1).replaceAll('""', '"');
  if (/^(?:true|false)$/i.test(written)) return written.toUpperCase() === "TRUE";
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(written) ? Number(written) : undefined;
}

/** A constant as it stands in a formula. */
export function constantText(value: Constant): string {
  return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
}

/** A defined name that stands for no cells. */
export interface NamedConstant {
  /** As `localName` writes it where it is a sheet's own. */
  readonly name: string;
  readonly value: Constant;
}

/** A command of the engine that gives a name a constant, or takes the name away. */
export interface NameConstant {
  type: "WORKBENCH_NAME_CONSTANT";
  name: string;
  value?: Constant;
}

/** Getters of the engine that the plugin below adds. */
export interface NamedConstantGetters {
  getNamedConstant(name: string): NamedConstant | undefined;
  getNamedConstants(): readonly NamedConstant[];
}

/** Teaches the engine names for constants. */
export function addNamedConstants(o: EngineNamespace): void {
  const { corePluginRegistry, inverseCommandRegistry } = o.registries;
  const type = "WORKBENCH_NAME_CONSTANT" satisfies NameConstant["type"];
  inverseCommandRegistry.add(type, (command) => [command]);
  for (const commands of [
    o.coreTypes,
    o.invalidateEvaluationCommands,
    o.invalidateCFEvaluationCommands,
    o.invalidateChartEvaluationCommands,
  ])
    (commands as Set<string>).add(type);

  type CorePlugin = InstanceType<typeof o.CorePlugin>;
  class NamedConstantsPlugin
    extends o.CorePlugin<{ constants: readonly NamedConstant[] }>
    implements NamedConstantGetters
  {
    static override getters = ["getNamedConstant", "getNamedConstants"];
    readonly constants: readonly NamedConstant[] = [];

    override handle(handled: Parameters<CorePlugin["handle"]>[0]) {
      const command = handled as typeof handled | NameConstant;
      if (command.type === type) {
        const { name, value } = command;
        const others = this.constants.filter((other) => !isSame(other.name, name));
        this.update(value === undefined ? others : [...others, { name, value }]);
      } else if (command.type === "RENAME_SHEET") {
        const renamed = followingName(command.oldName, command.newName);
        this.update(this.constants.map((each) => ({ ...each, name: renamed(each.name) })));
      } else if (command.type === "DELETE_SHEET")
        this.update(this.constants.filter(({ name }) => !isNameOf(command.sheetName, name)));
    }

    override import(data: WorkbookData) {
      (this as { constants: readonly NamedConstant[] }).constants = data.namedConstants ?? [];
    }

    getNamedConstant(name: string) {
      return this.constants.find((each) => isSame(each.name, name));
    }

    getNamedConstants() {
      return this.constants;
    }

    private update(constants: readonly NamedConstant[]) {
      this.history.update("constants", constants);
    }
  }
  corePluginRegistry.add("workbench named constants", NamedConstantsPlugin);
}
