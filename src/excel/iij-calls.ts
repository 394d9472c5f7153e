import { type AstExpression, type CallExpression, parse, tokenize } from "@borgar/fx";

/** One call of an IIJ function inside a formula. */
export interface IijCall {
  /** Without the namespace, in capitals: `GET`. */
  readonly name: string;
  /** In order; null for one that is left out between commas. */
  readonly arguments: readonly (AstExpression | null)[];
}

const namespace = "IIJ.";

/** Whether a cell holds a formula that calls an IIJ function, without parsing it. */
export const callsIij = (formula: unknown): formula is string =>
  typeof formula === "string" && formula.startsWith("=") && formula.toUpperCase().includes(namespace);

/** Every call of an IIJ function in a formula, outer ones first; none in what Excel could not calculate. */
export function iijCalls(formula: string): IijCall[] {
  if (!callsIij(formula)) return [];
  try {
    return callsIn(parse(tokenize(formula))).flatMap(({ callee, arguments: given }) => {
      const name = callee.name.toUpperCase();
      return name.startsWith(namespace) ? [{ name: name.slice(namespace.length), arguments: given }] : [];
    });
  } catch {
    return [];
  }
}

/** Calls stand anywhere in the tree: in operands, arguments, LET and LAMBDA. */
function callsIn(node: unknown): CallExpression[] {
  if (typeof node !== "object" || node === null) return [];
  const below = Object.values(node).flatMap(callsIn);
  return isCall(node) ? [node, ...below] : below;
}

const isCall = (node: object): node is CallExpression =>
  "type" in node && node.type === "CallExpression" && "name" in (node as CallExpression).callee;
