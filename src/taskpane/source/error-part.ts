import type { CellError } from "../../functions/call-function";
import { element } from "../parts/element";
import type { Text } from "../text";

/** Why a cell shows an error, and what to do about it. */
export function errorPart({ error, why }: CellError, text: Text["source"]): HTMLElement {
  const advice = text.advice[error as keyof Text["source"]["advice"]] ?? "";
  return element(
    "div",
    { class: "warning", id: "source-error" },
    ...(why ? [element("p", {}, element("strong", {}, text.why), ` ${why}`)] : []),
    ...(advice ? [element("p", {}, element("strong", {}, text.whatToDo), ` ${advice}`)] : []),
  );
}
