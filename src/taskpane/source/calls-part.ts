import { element } from "../parts/element";
import type { Text } from "../text";
import type { ExplainedArgument, ExplainedCall } from "./cell-source";
import { tracePart } from "./trace-part";

/** The IIJ functions that a formula calls: what each argument stands for, and the figures that it rests on. */
export function callsPart(calls: readonly ExplainedCall[], text: Text["source"]): HTMLElement[] {
  return calls.map(({ name, arguments: given, figures, outcome }) => {
    const why = outcome && "error" in outcome ? outcome.why : undefined;
    return element(
      "section",
      { class: "call" },
      element("h3", {}, `IIJ.${name}`),
      element("dl", { class: "facts" }, ...given.flatMap((each) => argumentRow(each, text))),
      ...(why && calls.length > 1 ? [element("p", { class: "problem" }, why)] : []),
      ...(outcome ? [] : [element("p", { class: "hint" }, text.calculated)]),
      ...figures.map((figure) => tracePart(figure, text)),
    );
  });
}

function argumentRow(
  { name, written, means, isLeftOut }: ExplainedArgument,
  text: Text["source"],
): HTMLElement[] {
  const says = isLeftOut
    ? [element("span", {}, means ? text.byDefault(means) : text.leftOut)]
    : [element("code", {}, written), ...(means === undefined ? [] : [` = ${means}`])];
  return [element("dt", {}, name), element("dd", {}, ...says)];
}
