import { isCellError } from "./cell-error";
import type { Arg, EngineNamespace, FunctionResultObject } from "./o-spreadsheet";

/** The functions that look something up, and which of their arguments is the range they look in. */
const LOOKED_IN: Readonly<Record<string, number>> = { MATCH: 1, VLOOKUP: 1, HLOOKUP: 1 };

/**
 * In Excel a lookup in a range that is gone is #REF!; the engine says #N/A, which reads as if there were a range that
 * lacks the value.
 */
export function letLostRangesShow({ registries: { functionRegistry } }: EngineNamespace): void {
  for (const [name, range] of Object.entries(LOOKED_IN)) {
    const own = functionRegistry.get(name);
    functionRegistry.replace(name, {
      ...own,
      compute(...args) {
        return loneError(args[range]) ?? own.compute.apply(this, args);
      },
    });
  }
}

function loneError(range: Arg): FunctionResultObject | undefined {
  const only = Array.isArray(range)
    ? range.length === 1 && range[0]?.length === 1
      ? range[0][0]
      : undefined
    : range;
  return only && isCellError(only.value) && String(only.value).startsWith("#REF") ? only : undefined;
}
