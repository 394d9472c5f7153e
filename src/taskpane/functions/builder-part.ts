import { button } from "../parts/button";
import { element } from "../parts/element";
import type { Text } from "../text";
import type { ListedFunction, Parameter, Picker } from "./function-list";
import { type Preview, previewPart } from "./preview-part";

/** What an argument may be: the text to type, and what it means. */
export interface Suggestion {
  readonly value: string;
  readonly meaning: string;
}

export type Suggestions = Readonly<Partial<Record<Picker, readonly Suggestion[]>>>;

/** Everything the builder shows that follows from what was typed and from the active cell. */
export interface Built {
  readonly formula: string;
  readonly preview: Preview;
  readonly insertLabel: string;
  readonly canInsert: boolean;
}

export interface BuilderOptions {
  readonly text: Text["functions"];
  readonly chosen: ListedFunction;
  /** Address of its help page. */
  readonly help: string;
  /** Arguments to begin with, in order. */
  readonly typed: readonly string[];
  readonly onTyped: (typed: readonly string[]) => void;
  readonly onInsert: () => void;
  readonly onBack: () => void;
}

export interface BuilderPart {
  readonly element: HTMLElement;
  show(built: Built): void;
  suggest(suggestions: Suggestions): void;
  focus(): void;
}

/** A function with a field for each argument, the formula they make, and what it gives. */
export function builderPart(options: BuilderOptions): BuilderPart {
  const { text, chosen, typed, onTyped } = options;
  const controls = chosen.parameters.map((parameter, i) => controlOf(parameter, typed[i] ?? "", text));
  const lists = [...new Set(chosen.parameters.map(({ picker }) => picker))].map((picker) =>
    element("datalist", { id: `choices-${picker}` }),
  );
  const formula = element("code", { class: "formula", id: "built-formula" });
  const preview = element("div", { class: "preview", id: "preview", role: "status" });
  const insert = button({ kind: "primary", id: "insert", label: "", onPress: options.onInsert });
  const report = () => onTyped(controls.map(({ value }) => value));
  for (const control of controls) control.addEventListener("input", report);

  return {
    element: element(
      "div",
      { class: "builder" },
      button({ kind: "quiet", label: text.back, onPress: options.onBack }),
      element("h2", {}, `IIJ.${chosen.id}`),
      element("p", { class: "purpose" }, chosen.purpose, " ", helpLink(options.help, text.help)),
      element("p", {}, element("code", {}, signature(chosen))),
      ...chosen.parameters.map((parameter, i) => argumentField(parameter, controls[i]!, text)),
      ...lists,
      element("div", { class: "built" }, element("h2", {}, text.result), formula, preview, insert),
    ),
    show(built) {
      formula.textContent = built.formula;
      preview.replaceChildren(previewPart(built.preview, text));
      insert.textContent = built.insertLabel;
      insert.disabled = !built.canInsert;
    },
    suggest(suggestions) {
      for (const list of lists) {
        const picker = list.id.replace("choices-", "") as Picker;
        const offered = suggestions[picker] ?? [];
        list.replaceChildren(...offered.map(({ value, meaning }) => element("option", { value }, meaning)));
      }
    },
    focus: () => (controls[0] ?? insert).focus(),
  };
}

/** `IIJ.GET(item, period, [currency], [asOf])`. */
const signature = ({ id, parameters }: ListedFunction): string =>
  `IIJ.${id}(${parameters.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name)).join(", ")})`;

const helpLink = (address: string, label: string): HTMLElement =>
  element("a", { href: address, target: "_blank", rel: "noopener" }, label);

function argumentField(parameter: Parameter, control: HTMLElement, text: Text["functions"]): HTMLElement {
  const { name, purpose, isOptional } = parameter;
  const hint = element("span", { class: "hint", id: `${control.id}-hint` }, purpose);
  control.setAttribute("aria-describedby", hint.id);
  const label = element(
    "label",
    { class: "field-label", for: control.id },
    element("strong", {}, name),
    isOptional ? ` ${text.optional}` : "",
  );
  return element("div", { class: "field" }, label, control, hint);
}

function controlOf(
  { name, picker, words }: Parameter,
  typed: string,
  text: Text["functions"],
): HTMLInputElement | HTMLSelectElement {
  const id = `argument-${name}`;
  if (picker !== "words") {
    const attributes = { class: "control", id, autocomplete: "off", spellcheck: "false" };
    const control = element("input", {
      ...attributes,
      ...(picker !== "none" && { list: `choices-${picker}` }),
    });
    control.value = typed;
    return control;
  }
  const options = words.map(({ value, purpose }) =>
    element("option", { value: String(value) }, `${value}: ${purpose}`),
  );
  const control = element(
    "select",
    { class: "control", id },
    element("option", { value: "" }, text.byDefault),
    ...options,
  );
  control.value = typed;
  return control;
}
