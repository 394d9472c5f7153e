import { element } from "../parts/element";

export interface FunctionExample {
  readonly formula: string;
  readonly purpose: string;
}

/** Formulas to try, selectable as text. */
export function examplesPart(examples: readonly FunctionExample[]): HTMLElement {
  return element(
    "ul",
    { class: "examples" },
    ...examples.map(({ formula, purpose }) =>
      element("li", {}, element("code", {}, formula), element("span", { class: "hint" }, purpose)),
    ),
  );
}
