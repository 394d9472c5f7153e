import { element } from "../parts/element";

/** Label and value of each known thing about a release. */
export type ReleaseSummary = readonly (readonly [label: string, value: string])[];

/** What a release holds. */
export function releasePart(rows: ReleaseSummary): HTMLElement {
  return element(
    "dl",
    { class: "facts" },
    ...rows.flatMap(([label, value]) => [element("dt", {}, label), element("dd", {}, value)]),
  );
}
