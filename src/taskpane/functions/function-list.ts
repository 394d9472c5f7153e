import { listItems } from "../../statements/list-items";

/** functions.json, as far as the pane reads it. */
export interface FunctionsJson {
  readonly functions: readonly {
    readonly id: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional?: boolean;
      readonly dimensionality?: string;
      readonly customEnumId?: string;
    }[];
    readonly result: { readonly dimensionality?: string };
    readonly options?: { readonly excludeFromAutoComplete?: boolean };
  }[];
  readonly enums?: readonly {
    readonly id: string;
    readonly values: readonly {
      readonly stringValue?: string;
      readonly numberValue?: number;
      readonly tooltip: string;
    }[];
  }[];
}

/** What an argument may be chosen from. */
export type Picker = "item" | "period" | "asOf" | "words" | "none";

export interface Parameter {
  readonly name: string;
  readonly purpose: string;
  readonly isOptional: boolean;
  readonly isRange: boolean;
  readonly picker: Picker;
  /** All legal values, where the picker is `words`. */
  readonly words: readonly { readonly value: string | number; readonly purpose: string }[];
}

/** A function that the user may call in a cell. */
export interface ListedFunction {
  /** Without the namespace: `GET`. */
  readonly id: string;
  readonly purpose: string;
  readonly helpUrl: string;
  readonly parameters: readonly Parameter[];
}

/** Which arguments name what; all others are the user's own numbers. */
const pickers: Readonly<Record<string, Picker>> = {
  ...{ item: "item", items: "item", profit: "item", current: "item" },
  ...{ period: "period", from: "period", to: "period", revenue: "period", prior: "period", versus: "period" },
  ...{ rate: "period", asOf: "asOf" },
};

/** The functions that Excel offers, by name. */
export function listFunctions({ functions, enums = [] }: FunctionsJson): ListedFunction[] {
  return functions
    .filter(({ options }) => !options?.excludeFromAutoComplete)
    .map(({ id, description, helpUrl, parameters }) => ({
      id,
      purpose: description,
      helpUrl,
      parameters: parameters.map(({ name, description: purpose, optional, dimensionality, customEnumId }) => {
        const words = enums.find((each) => each.id === customEnumId)?.values ?? [];
        return {
          name,
          purpose,
          isOptional: optional === true,
          isRange: dimensionality === "matrix",
          picker: words.length ? "words" : (pickers[name] ?? "none"),
          words: words.map(({ stringValue, numberValue, tooltip }) => ({
            value: stringValue ?? numberValue ?? "",
            purpose: tooltip,
          })),
        };
      }),
    }))
    .sort((a, b) => a.id.localeCompare(b.id));
}

/** A function that a search found, and the item that it named, if it did. */
export interface FoundFunction {
  readonly function: ListedFunction;
  readonly item?: string;
}

/**
 * Functions whose name or purpose holds every word of a search, then those that take an item which it names; those whose
 * own name is searched for stand first, and without an item: "margin" is IIJ.MARGIN before it is any figure.
 */
export function searchFunctions(functions: readonly ListedFunction[], search: string): FoundFunction[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const says = ({ id, purpose }: ListedFunction) => {
    const text = `iij.${id} ${purpose}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const byName = functions
    .filter((each) => nearness(each, search) < Infinity)
    .sort((a, b) => nearness(a, search) - nearness(b, search));
  const others = functions.filter((each) => !byName.includes(each));
  const item = search.trim().length > 2 ? listItems(search)[0]?.item.label : undefined;
  const takesIt = ({ parameters }: ListedFunction) => item !== undefined && parameters[0]?.picker === "item";
  return [
    ...[...byName, ...others.filter((each) => says(each) && !takesIt(each))].map((each) => ({
      function: each,
    })),
    ...others.filter(takesIt).map((each) => ({ function: each, ...(item !== undefined && { item }) })),
  ];
}

/** 0 for the whole name, 1 for its beginning, 2 for a part of it. */
function nearness({ id }: ListedFunction, search: string): number {
  const wanted = search
    .trim()
    .toUpperCase()
    .replace(/^IIJ\./, "");
  if (!wanted) return Infinity;
  if (id === wanted) return 0;
  if (id.startsWith(wanted)) return 1;
  return id.includes(wanted) ? 2 : Infinity;
}
