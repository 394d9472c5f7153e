import { text } from "../text";
import { element } from "./element";

export interface FunctionExample {
  readonly formula: string;
  readonly purpose: string;
}

/** Formulas to try, selectable as text. */
export function functionsPart(root: HTMLElement, examples: readonly FunctionExample[]): void {
  root.append(
    element("h2", { id: "functions-title" }, text.functions),
    element("p", { class: "hint" }, text.functionsHint),
    element(
      "ul",
      {},
      ...examples.map(({ formula, purpose }) =>
        element("li", {}, element("code", {}, formula), element("span", {}, purpose)),
      ),
    ),
  );
}
