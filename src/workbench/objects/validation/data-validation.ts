import { flag } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType, type Property } from "../../batch/host-object";
import type { Zone } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";
import { readMatrix, type Block } from "../cell-matrix";
import { zonesOf } from "../zones";
import { criterionOf, NUMBER_KINDS, ruleOf, type KeptValidation } from "./validation-rule";

/** What Excel tells of a rule that says nothing of its own. */
const NO_ALERT = { message: "", showAlert: true, style: "Stop", title: "" };
const NO_PROMPT = { message: "", showPrompt: true, title: "" };

/** The rule that values typed into a block's cells must follow. What the API writes is not held against it, as in Excel. */
export class DataValidation extends HostObject {
  readonly type: ObjectType = dataValidationType;
  constructor(readonly block: Block) {
    super();
  }

  /** The rules of the cells, each once; undefined stands for a cell without one. */
  get rules() {
    const { host, sheetId, zone } = this.block;
    const existing = host.engine.existing(sheetId, zone);
    if (!existing) return [undefined];
    const all = readMatrix(existing, (col, row) =>
      host.engine.get.getValidationRuleForCell({ sheetId, col, row }),
    );
    return [...new Map(all.flat().map((rule) => [rule?.id, rule])).values()];
  }

  /** That of all cells, where they have one and the same. */
  get only() {
    const [rule, ...others] = this.rules;
    return others.length ? undefined : rule;
  }

  get kept(): KeptValidation {
    return (this.only && this.block.host.validations.get(this.only.id)) ?? {};
  }

  set(given: unknown): void {
    const { host, sheetId, zone } = this.block;
    const { criterion, numbers } = criterionOf(this.block, given);
    host.engine.grow(sheetId, zone);
    const id = host.newId("validation-");
    host.validations.set(id, { ...this.kept, numbers });
    host.engine.dispatch("ADD_DATA_VALIDATION_RULE", {
      sheetId,
      rule: { id, criterion, isBlocking: true },
      ranges: [host.engine.get.getRangeDataFromZone(sheetId, zone)],
    });
  }

  change(changed: Partial<KeptValidation>): void {
    const { only } = this;
    if (!only)
      throw new HostError("InvalidOperation", "The cells have no rule of their own; set rule first.");
    this.block.host.validations.set(only.id, { ...this.kept, ...changed });
  }

  /** A rule that takes the cells from those they had, and goes. */
  clear(): void {
    const { host, sheetId } = this.block;
    if (this.rules.every((rule) => rule === undefined)) return;
    this.set({ custom: { formula: "=TRUE" } });
    host.engine.dispatch("REMOVE_DATA_VALIDATION_RULE", { sheetId, id: this.only!.id });
  }

  /** The cells whose values break their rules. */
  get invalid(): Zone[] {
    const { host, sheetId, zone } = this.block;
    const { engine } = host;
    const existing = engine.existing(sheetId, zone);
    engine.evaluate();
    const cells = existing ? readMatrix(existing, (col, row) => ({ col, row })).flat() : [];
    return zonesOf(cells.filter((cell) => !this.isValid(cell.col, cell.row)));
  }

  get valid(): boolean | null {
    const { invalid, block } = this;
    if (!invalid.length) return true;
    const count = (zones: readonly Zone[]) =>
      zones.reduce((sum, { left, right, top, bottom }) => sum + (right - left + 1) * (bottom - top + 1), 0);
    return count(invalid) === count([block.zone]) ? false : null;
  }

  private isValid(col: number, row: number): boolean {
    const { host, sheetId } = this.block;
    const { get } = host.engine;
    const rule = get.getValidationRuleForCell({ sheetId, col, row });
    if (!rule) return true;
    const { value } = get.getEvaluatedCell({ sheetId, col, row });
    const { ignoreBlanks = true, numbers } = host.validations.get(rule.id) ?? {};
    if (value === null) return ignoreBlanks;
    if (numbers === "wholeNumber" && !Number.isInteger(value)) return false;
    return get.getValidationResultForCellValue(value, { sheetId, col, row }).isValid;
  }
}

function typeOf({ rules, only, kept }: DataValidation): string {
  if (rules.length > 1) return rules.includes(undefined) ? "MixedCriteria" : "Inconsistent";
  if (!only) return "None";
  const { type } = only.criterion;
  if (type === "isValueInList" || type === "isValueInRange") return "List";
  return type === "customFormula" ? "Custom" : NUMBER_KINDS[kept.numbers ?? "decimal"];
}

const words = (name: "errorAlert" | "prompt", none: object): Property<DataValidation> => ({
  get: ({ kept }) => kept[name] ?? none,
  set: (validation, value) => validation.change({ [name]: { ...none, ...(value as object) } }),
});

const dataValidationType: ObjectType = objectType<DataValidation>("DataValidation", {
  type: { get: typeOf },
  rule: {
    get: ({ only, kept }) => only && ruleOf(only.criterion, kept.numbers),
    set: (validation, value) => validation.set(value),
  },
  ignoreBlanks: {
    get: ({ kept: { ignoreBlanks = true } }) => ignoreBlanks,
    set: (validation, value) => validation.change({ ignoreBlanks: flag(value, "ignoreBlanks") }),
  },
  errorAlert: words("errorAlert", NO_ALERT),
  prompt: words("prompt", NO_PROMPT),
  valid: { get: ({ valid }) => valid },
  getInvalidCells: {
    call: ({ block, invalid }) => {
      if (invalid.length) return block.host.areas(block.sheetId, invalid);
      throw new HostError("ItemNotFound", "All cells follow their rules.");
    },
  },
  getInvalidCellsOrNullObject: {
    call: ({ block, invalid }) => (invalid.length ? block.host.areas(block.sheetId, invalid) : null),
  },
  clear: { call: (validation) => validation.clear() },
});
