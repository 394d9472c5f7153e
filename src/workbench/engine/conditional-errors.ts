import { isCellError } from "./cell-error";
import type { CellPosition, ConditionalFormatRule, EngineNamespace } from "./o-spreadsheet";

type CellRule = Extract<ConditionalFormatRule, { type: "CellIsRule" }>;

/** What decides whether a rule applies to a cell: the engine's own affair, and without a place to add to. */
interface RuleDecider {
  getRuleResultForTarget(cell: CellPosition, rule: CellRule, computed: unknown): boolean;
}

const PLUGIN = "evaluation_cf";

/** In Excel a formula decides about a cell that is an error like about any other; the engine formats no errors. */
export function formatErrorsToo(o: EngineNamespace): void {
  const { coreViewsPluginRegistry } = o.registries;
  class ConditionalFormatPlugin extends coreViewsPluginRegistry.get(PLUGIN) {
    constructor(config: ConstructorParameters<typeof o.CoreViewPlugin>[0]) {
      super(config);
      const decider = this as unknown as RuleDecider;
      const decide = decider.getRuleResultForTarget.bind(decider);
      decider.getRuleResultForTarget = (cell, rule, computed) => {
        const [formula = ""] = rule.values;
        const isError = isCellError(this.getters.getEvaluatedCell(cell).value);
        if (rule.operator !== "customFormula" || !isError) return decide(cell, rule, computed);
        const answer = this.getters.evaluateFormula(cell.sheetId, formula, cell);
        return answer === true || (typeof answer === "number" && answer !== 0);
      };
    }
  }
  coreViewsPluginRegistry.replace(PLUGIN, ConditionalFormatPlugin);
}
