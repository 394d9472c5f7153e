import type { ResolvedArgument, ResolvedCall } from "../../excel/selection/resolved-calls";
import { resolvedCalls } from "../../excel/selection/resolved-calls";
import type { SelectedCell } from "../../excel/selection/selected-cell";
import { figureIndex, offersFor, type Offer } from "../../excel/typed-numbers";
import { FinanceError, outcomeOf } from "../../errors";
import type { CalledFunction, CellError, Given, Outcome } from "../../functions/call-function";
import { matchItem } from "../../statements/find-item";
import { periodOf } from "../../statements/parse-period";
import { type Trace, traceOf } from "../../statements/trace";
import type { ListedFunction, Parameter } from "../functions/function-list";
import { figuresOf } from "./figures-of";

/** Where the content of a cell comes from, as plain data for the Source tab. */
export interface CellSource {
  /** E.g. `'IIJ Operations'!C5`. */
  readonly address: string;
  readonly text: string;
  readonly isEmpty: boolean;
  readonly formula?: string;
  /** The cell whose formula fills this one. */
  readonly spilledFrom?: string;
  /** The figure that a cell of a table of codes stands for. */
  readonly figure?: Trace;
  /** What was typed over that figure. */
  readonly typedOver?: { readonly holds: number; readonly published: string };
  /** The IIJ functions that its formula calls. */
  readonly calls: readonly ExplainedCall[];
  /** The cells that a formula without IIJ functions rests on. */
  readonly rests: readonly { readonly reference: string; readonly address: string; readonly shows: string }[];
  /** Formulas that give the number that was typed here. */
  readonly offers: readonly Offer[];
  readonly error?: CellError;
}

export interface ExplainedCall {
  readonly name: string;
  readonly arguments: readonly ExplainedArgument[];
  /** Undefined where an argument is a calculation, whose value only Excel knows. */
  readonly outcome?: Outcome;
  /** The published figures that it rests on. */
  readonly figures: readonly Trace[];
}

export interface ExplainedArgument {
  readonly name: string;
  /** As it stands in the formula; "" for one that is left out. */
  readonly written: string;
  /** What that is, where it is not the same; of one that is left out the default, where there is one. */
  readonly means?: string;
  readonly isLeftOut: boolean;
}

/** Asks a function for what a cell would be answered. */
export type Call = (called: CalledFunction, given: readonly Given[]) => Promise<Outcome>;

const errorValue = /^#(?:N\/A|VALUE!|DIV\/0!|REF!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|CONNECT!|BLOCKED!)/;

/** Explains a cell, asking the very functions that answered it. */
export async function sourceOf(
  cell: SelectedCell,
  functions: readonly ListedFunction[],
  call: Call,
): Promise<CellSource> {
  const formula = cell.spilledFrom?.formula ?? formulaOf(cell);
  const calls = formula ? await explained(resolvedCalls(formula, cell.references), functions, call) : [];
  const figure = figureInTable(cell);
  const typed = typeof cell.formula === "number" && !cell.spilledFrom ? cell.formula : undefined;
  const isOver = typed !== undefined && figure?.trace !== undefined && Number(figure.trace.value) !== typed;
  const rests = calls.length ? [] : restsOn(cell);
  const isOurs = cell.inTable?.table.startsWith("IIJ_") && !isOver;
  return {
    address: cell.address,
    text: cell.text,
    isEmpty: cell.formula === "" && !cell.spilledFrom,
    calls,
    rests,
    offers: typed !== undefined && !isOurs && !figure?.trace ? offersFor(typed, figureIndex()) : [],
    ...(formula && { formula }),
    ...(cell.spilledFrom && { spilledFrom: cell.spilledFrom.address }),
    ...(figure?.trace && !isAmong(calls, figure.trace) && { figure: figure.trace }),
    ...(isOver && { typedOver: { holds: typed, published: figure.trace?.value ?? "" } }),
    ...errorIn(cell, calls, rests, figure?.why),
  };
}

/** A live cell asks for the very figure that it stands for. */
const isAmong = (calls: readonly ExplainedCall[], { code, period }: Trace): boolean =>
  calls.some(({ figures }) => figures.some((each) => each.code === code && each.period === period));

const formulaOf = ({ formula }: SelectedCell): string | undefined =>
  typeof formula === "string" && formula.startsWith("=") ? formula : undefined;

/** The figure of a cell whose row has an item's code and whose column a period, or why there is none. */
function figureInTable({ inTable }: SelectedCell): { trace?: Trace; why?: string } | undefined {
  const item = inTable && matchItem(inTable.code);
  if (!item || inTable.code !== item.code) return undefined;
  const period = outcomeOf(() => periodOf(inTable.header));
  if (period instanceof FinanceError) return undefined;
  const trace = outcomeOf(() => traceOf(item, period));
  return trace instanceof FinanceError ? { why: trace.message } : { trace };
}

function restsOn({ references }: SelectedCell): CellSource["rests"] {
  return [...references].map(([reference, { address, values }]) => {
    const [[only = ""] = []] = values;
    const isOne = values.length === 1 && values[0]?.length === 1;
    return {
      reference,
      address,
      shows: isOne ? String(only) : `${values.length} × ${values[0]?.length ?? 0}`,
    };
  });
}

function errorIn(
  { value }: SelectedCell,
  calls: readonly ExplainedCall[],
  rests: CellSource["rests"],
  whyNoFigure: string | undefined,
): { error?: CellError } {
  const error = errorValue.exec(String(value))?.[0];
  if (!error) return {};
  const failed = calls.flatMap(({ outcome }) => (outcome && "error" in outcome ? [outcome] : []));
  const sameElsewhere = rests.find(({ shows }) => shows === error);
  const passedOn = sameElsewhere && `${sameElsewhere.reference} holds ${error}.`;
  return { error: { error, why: failed[0]?.why ?? whyNoFigure ?? passedOn ?? "" } };
}

async function explained(
  calls: readonly ResolvedCall[],
  functions: readonly ListedFunction[],
  call: Call,
): Promise<ExplainedCall[]> {
  return Promise.all(
    calls.map(async ({ name, arguments: given }) => {
      const called = functions.find(({ id }) => id === name);
      if (!called)
        return { name, arguments: given.map((each) => explainedArgument(each, undefined)), figures: [] };
      const values = await Promise.all(given.map((each) => valueOf(each, functions, call)));
      const isKnown = !values.includes("unknown");
      const known = values.map((value) => (value === "unknown" ? undefined : value));
      const figures = figuresOf(called, known);
      return {
        name,
        arguments: called.parameters.map((parameter, i) =>
          explainedArgument(given[i] ?? { kind: "left out" }, parameter),
        ),
        ...(isKnown && { outcome: await call(called, known) }),
        figures,
      };
    }),
  );
}

async function valueOf(
  argument: ResolvedArgument,
  functions: readonly ListedFunction[],
  call: Call,
): Promise<Given | "unknown"> {
  switch (argument.kind) {
    case "left out":
      return undefined;
    case "constant":
      return { cells: [[argument.value]] };
    case "cells":
      return { cells: argument.cells.values, address: argument.cells.address };
    case "unknown":
      return "unknown";
    case "call": {
      const [inner] = await explained([argument.call], functions, call);
      if (!inner?.outcome) return "unknown";
      const { outcome } = inner;
      if ("error" in outcome) return { cells: [[outcome.error]] };
      return {
        cells: outcome.cells.map((row) => row.map((cell) => (typeof cell === "object" ? cell.error : cell))),
      };
    }
  }
}

function explainedArgument(argument: ResolvedArgument, parameter: Parameter | undefined): ExplainedArgument {
  const name = parameter?.name ?? "";
  if (argument.kind === "left out") {
    const byDefault = /\bdefault (?<what>.+)$/.exec(parameter?.purpose ?? "")?.groups?.["what"];
    return { name, written: "", isLeftOut: true, ...(byDefault && { means: byDefault }) };
  }
  const { written } = argument;
  if (argument.kind !== "cells") return { name, written, isLeftOut: false };
  const { values } = argument.cells;
  const isOne = values.length === 1 && values[0]?.length === 1;
  return {
    name,
    written,
    isLeftOut: false,
    means: isOne ? String(values[0]?.[0]) : `${values.length} × ${values[0]?.length ?? 0}`,
  };
}
