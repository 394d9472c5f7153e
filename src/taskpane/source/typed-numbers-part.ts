import { cellAddress } from "../../excel/cell-address";
import type { ChosenOffer, TypedNumber } from "../../excel/typed-numbers";
import { button } from "../parts/button";
import { element } from "../parts/element";
import { checkField } from "../parts/field";
import { longList } from "../parts/long-list";
import type { Text } from "../text";

/** Typed numbers that equal figures, each with the formula to put there; those with one possible formula are ticked. */
export function typedNumbersPart(
  numbers: readonly TypedNumber[],
  text: Text["source"],
  onReplace: (chosen: readonly ChosenOffer[]) => void,
): HTMLElement {
  const ticked = new Set(numbers.filter(({ isCertain }) => isCertain));
  const taken = new Map(numbers.map((number) => [number, number.offers[0]!]));
  const replace = button({
    kind: "primary",
    id: "replace-typed-numbers",
    label: text.replaceChosen,
    onPress: () =>
      onReplace(
        numbers.filter((each) => ticked.has(each)).map((number) => ({ number, offer: taken.get(number)! })),
      ),
  });
  const show = (): void => {
    replace.disabled = ticked.size === 0;
  };
  show();

  const row = (number: TypedNumber): HTMLElement => {
    const address = cellAddress(number.row, number.column);
    const formulas = element(
      "select",
      { class: "control", "aria-label": text.formulaFor(address) },
      ...number.offers.map(({ formula, relation }, i) =>
        element("option", { value: String(i) }, `${formula} (${text.relation[relation]})`),
      ),
    );
    formulas.addEventListener("change", () => taken.set(number, number.offers[Number(formulas.value)]!));
    const box = checkField({
      label: `${address}: ${number.value}`,
      isTicked: ticked.has(number),
      onChange(isTicked) {
        if (isTicked) ticked.add(number);
        else ticked.delete(number);
        show();
      },
    });
    return element("li", {}, box, formulas);
  };
  return element(
    "section",
    { class: "form" },
    element("h3", {}, text.found(numbers.length)),
    longList(text.offers, numbers.length, (i) => row(numbers[i]!)),
    replace,
  );
}
