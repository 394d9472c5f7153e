import { isCellError } from "./cell-error";
import type { EngineNamespace } from "./o-spreadsheet";

/** A number format as the engine takes it: Excel shows currency signs as they stand, the engine wants them marked. */
export function engineFormat(format: string): string {
  if (format === "General") return "";
  return format.replace(/"[^"]*"|\[[^\]]*\]|\\.|[€£¥]/g, (part) => (part.length === 1 ? `\\${part}` : part));
}

/** The engine's format as Excel gives it back. */
export function excelFormat(format: string): string {
  return format.replace(/\\([€£¥])/g, "$1");
}

/** Whether the engine knows all of a format; a cell with another one would show an error. */
export function canShow(o: EngineNamespace, format: string): boolean {
  const text = o.registries.functionRegistry.get("TEXT");
  const context = { locale: o.DEFAULT_LOCALE } as ThisParameterType<typeof text.compute>;
  try {
    const shown = text.compute.call(context, { value: 0 }, { value: format });
    return !isCellError(typeof shown === "object" && "value" in shown! ? shown.value : shown);
  } catch {
    return false;
  }
}
