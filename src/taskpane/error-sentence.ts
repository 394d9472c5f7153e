import type { Text } from "./text";

/** Why an action failed, in words: our own errors bring their sentence, Excel's most common ones get a better one. */
export function sentenceOf(error: unknown, text: Text["frame"]): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  if (code === "InvalidOperationInCellEditMode") return text.cellInEditMode;
  if (code === "cancelled") return text.stopped;
  return message || String(error);
}
