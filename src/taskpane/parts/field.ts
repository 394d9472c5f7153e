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
