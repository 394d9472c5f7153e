import { flag, number, oneOf, wholeNumber } from "../batch/arguments";
import { ofLook, type Looked } from "./cell-look";

const HORIZONTAL = { General: undefined, Left: "left", Center: "center", Right: "right" } as const;
const VERTICAL = { Top: "top", Center: "middle", Bottom: "bottom" } as const;
const DEGREE = Math.PI / 180;

const keys = <Key extends string>(table: Record<Key, unknown>) => Object.keys(table) as Key[];
const keyOf = (table: Record<string, unknown>, value: unknown) =>
  Object.keys(table).find((key) => table[key] === value);

/** The members about where a text stands in its cell, which ranges and named styles have alike. */
export function alignmentMembers<Self extends { readonly looked: Looked }>() {
  return {
    horizontalAlignment: ofLook<Self>(
      ({ align }) => keyOf(HORIZONTAL, align),
      (value) => ({ align: HORIZONTAL[oneOf(value, keys(HORIZONTAL), "horizontalAlignment")] }),
    ),
    verticalAlignment: ofLook<Self>(
      ({ verticalAlign = "bottom" }) => keyOf(VERTICAL, verticalAlign),
      (value) => ({ verticalAlign: VERTICAL[oneOf(value, keys(VERTICAL), "verticalAlignment")] }),
    ),
    wrapText: ofLook<Self>(
      ({ wrapping }) => wrapping === "wrap",
      (value) => ({ wrapping: flag(value, "wrapText") ? "wrap" : "overflow" }),
    ),
    indentLevel: ofLook<Self>(
      ({ indent = 0 }) => indent,
      (value) => ({ indent: wholeNumber(value, "indentLevel") }),
    ),
    // Excel counts degrees upwards, the engine radians downwards.
    textOrientation: ofLook<Self>(
      ({ rotation = 0 }) => Math.round(-rotation / DEGREE) + 0,
      (value) => ({ rotation: -number(value, "textOrientation") * DEGREE + 0 }),
    ),
  };
}
