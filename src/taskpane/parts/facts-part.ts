import { element } from "./element";

/** Label and value of each known thing. */
export type Facts = readonly (readonly [label: string, value: string])[];

/** Facts one below the other, selectable as text. */
export function factsPart(facts: Facts): HTMLElement {
  return element(
    "dl",
    { class: "facts" },
    ...facts.flatMap(([label, value]) => [element("dt", {}, label), element("dd", {}, value)]),
  );
}
