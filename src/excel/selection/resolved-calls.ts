import { tokenize } from "@borgar/fx";
import { callTexts } from "../share/call-texts";
import type { CellValue } from "../sheet-plan";
import type { ReferredCells } from "./read-references";

type Value = CellValue | boolean;

/** What an argument of a call stands for. */
export type ResolvedArgument =
  | { readonly kind: "left out" }
  | { readonly kind: "constant"; readonly written: string; readonly value: Value }
  | { readonly kind: "cells"; readonly written: string; readonly cells: ReferredCells }
  | { readonly kind: "call"; readonly written: string; readonly call: ResolvedCall }
  /** A calculation, or a reference that could not be followed. */
  | { readonly kind: "unknown"; readonly written: string };

/** A call of an IIJ function with what its arguments stand for. */
export interface ResolvedCall {
  /** Without the namespace, in capitals: `GET`. */
  readonly name: string;
  readonly arguments: readonly ResolvedArgument[];
}

/** The outermost calls of IIJ functions in a formula, with their arguments as values. */
export function resolvedCalls(
  formula: string,
  references: ReadonlyMap<string, ReferredCells>,
): ResolvedCall[] {
  return callTexts(formula.replace(/^=/, "")).map((call) => ({
    name: call.name,
    arguments: call.arguments.map((written) => resolved(written, references)),
  }));
}

function resolved(written: string, references: ReadonlyMap<string, ReferredCells>): ResolvedArgument {
  if (written === "") return { kind: "left out" };
  const value = constant(written);
  if (value !== undefined) return { kind: "constant", written, value };
  const cells = references.get(written);
  if (cells) return { kind: "cells", written, cells };
  const [call, ...others] = callTexts(written);
  const isWhole = call && !others.length && call.start === 0 && call.end === written.length;
  const [inner] = isWhole ? resolvedCalls(written, references) : [];
  return inner ? { kind: "call", written, call: inner } : { kind: "unknown", written };
}

function constant(written: string): Value | undefined {
  const tokens = tokenize(`=${written}`).slice(1);
  const sign = tokens[0]?.value === "-" && tokens.length === 2 ? -1 : 1;
  const token = tokens.at(-1);
  if (!token || tokens.length > (sign === -1 ? 2 : 1)) return undefined;
  const { type, value } = token;
  if (type === "number") return sign * Number(value);
  if (sign === -1) return undefined;
  if (type === "string") return value.slice(1, -1).replaceAll('""', '"');
  return type === "bool" ? value.toUpperCase() === "TRUE" : undefined;
}
