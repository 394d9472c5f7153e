// The engine's types under our names. Its code is handed in: the page passes window.o_spreadsheet, Node the package.
import type { Command, Model, UID } from "@odoo/o-spreadsheet";
import type { EvaluatedColumnsGetter } from "./evaluation";
import type { KeptGetters } from "./kept-state";
import type { NamedConstantGetters } from "./named-constants";

type AddValidation = Extract<Command, { type: "ADD_DATA_VALIDATION_RULE" }>;
/** What the engine holds a cell's value against. */
export type ValidationCriterion = AddValidation["rule"]["criterion"];

/** Everything the published package exports. */
export type EngineNamespace = typeof import("@odoo/o-spreadsheet");

export type SheetId = UID;
export type Getters = Model["getters"] & EvaluatedColumnsGetter & KeptGetters & NamedConstantGetters;
export type { Model };
export type {
  AST,
  Arg,
  ArgDefinition,
  Border,
  ChartDefinition,
  CancelledReason,
  CellPosition,
  Command,
  CommandResult,
  CompiledFormula,
  ConditionalFormatRule,
  EvaluatedCell,
  FormulaCell,
  FunctionResultObject,
  Matrix,
  Style,
  TableConfig,
  TitleDesign,
  UID,
  Zone,
} from "@odoo/o-spreadsheet";
