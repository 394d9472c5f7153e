import { FinanceError } from "../../errors";
import { parsePeriod } from "../../statements/parse-period";
import { latestQuarter } from "../../statements/reported-quarters";
import type { Parameter } from "./function-list";

/** An argument as the user typed it into the builder. */
export type Typed = string;

/** What a typed argument becomes in the formula. */
export type BuiltArgument =
  | { readonly kind: "left out" }
  | { readonly kind: "constant"; readonly text: string; readonly value: string | number | boolean }
  | { readonly kind: "reference"; readonly text: string }
  /** A calculation of the user's own, whose value only Excel knows. */
  | { readonly kind: "expression"; readonly text: string };

const reference =
  /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?$/iu;
const number = /^-?\d+(?:\.\d+)?$/;

/**
 * What a text typed for an argument becomes: a cell or range as it is, a number, one of the argument's words, and
 * anything else a text in quotes; after "=" whatever the user wants.
 *
 * `FY2003` is a period although Excel has a cell of that name: a cell is then written with a $.
 */
export function builtArgument(typed: Typed, parameter: Parameter): BuiltArgument {
  const text = typed.trim();
  if (text === "") return { kind: "left out" };
  if (text.startsWith("=")) {
    const rest = text.slice(1).trim();
    return reference.test(rest)
      ? { kind: "reference", text: rest }
      : rest
        ? { kind: "expression", text: rest }
        : { kind: "left out" };
  }
  const word = parameter.words.find(({ value }) => String(value).toLowerCase() === text.toLowerCase());
  if (word) return constant(word.value);
  if (/^".*"$/s.test(text)) return constant(text.slice(1, -1).replaceAll('""', '"'));
  if (reference.test(text) && !isPeriod(text)) return { kind: "reference", text };
  return constant(number.test(text) ? Number(text) : text);
}

const constant = (value: string | number): BuiltArgument => ({
  kind: "constant",
  text: typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`,
  value,
});

function isPeriod(text: string): boolean {
  try {
    parsePeriod(text, () => latestQuarter());
    return true;
  } catch (error) {
    if (error instanceof FinanceError) return false;
    throw error;
  }
}

/** The formula with its arguments, those at the end that are left out cut off: `=IIJ.GET("Revenue",C$4)`. */
export function formulaText(id: string, built: readonly BuiltArgument[]): string {
  const texts = built.map((argument) => (argument.kind === "left out" ? "" : argument.text));
  while (texts.at(-1) === "") texts.pop();
  return `=IIJ.${id}(${texts.join(",")})`;
}

/** The arguments that the function needs and that are still empty. */
export const missingArguments = (
  parameters: readonly Parameter[],
  built: readonly BuiltArgument[],
): string[] =>
  parameters
    .filter(({ isOptional }, i) => !isOptional && built[i]?.kind === "left out")
    .map(({ name }) => name);
