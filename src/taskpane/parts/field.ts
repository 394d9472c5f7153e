import { element } from "./element";

/** A control under its label. */
export function field(label: string, control: HTMLElement): HTMLLabelElement {
  return element("label", { class: "field" }, element("span", { class: "field-label" }, label), control);
}

export interface SelectOptions<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A labelled choice of one out of a few. */
export function selectField<Value extends string>(given: SelectOptions<Value>): HTMLLabelElement {
  const { label, options, value, onChange } = given;
  const select = element(
    "select",
    { class: "control" },
    ...options.map((option) => element("option", { value: option.value }, option.label)),
  );
  select.value = value;
  select.addEventListener("change", () => onChange(select.value as Value));
  return field(label, select);
}

export interface CheckOptions {
  readonly label: string;
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
}

/** A tick box before its label. */
export function checkField({ label, isTicked, onChange }: CheckOptions): HTMLLabelElement {
  const box = element("input", { type: "checkbox" });
  box.checked = isTicked;
  box.addEventListener("change", () => onChange(box.checked));
  return element("label", { class: "check" }, box, element("span", {}, label));
}
