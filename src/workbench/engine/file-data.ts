import type { NamedConstant } from "./named-constants";
import type { EngineNamespace } from "./o-spreadsheet";

/** A workbook as the engine keeps it outside of a model, with the names for which it has no place. */
export type WorkbookData = ReturnType<EngineNamespace["load"]> & {
  namedConstants?: readonly NamedConstant[];
};
export type SheetData = WorkbookData["sheets"][number];

/** What reads XML for the engine: a page's own, or jsdom's. */
export interface Dom {
  readonly DOMParser: typeof DOMParser;
}

/** The engine's own reading of a file's parts, texts by path. It takes its parser from the page's globals. */
export function readFileData(o: EngineNamespace, parts: ReadonlyMap<string, string>, dom: Dom): WorkbookData {
  const present = globalThis.DOMParser;
  globalThis.DOMParser = dom.DOMParser;
  try {
    return o.load(Object.fromEntries(parts));
  } finally {
    globalThis.DOMParser = present;
  }
}
