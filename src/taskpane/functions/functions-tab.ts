import { element } from "../parts/element";
import type { StartTab } from "../tab";
import { examplesPart } from "./examples-part";
import { functionExamples } from "./function-examples";

/** Functions to type into cells. */
export const startTab: StartTab = (panel, { text }) => {
  panel.append(element("p", { class: "hint" }, text.functions.hint), examplesPart(functionExamples));
  return {};
};
