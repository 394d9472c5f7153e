import type { StartTab, TabId } from "./tab";

interface TabModule {
  readonly startTab: StartTab;
}

/** Each tab is a chunk of its own that the browser loads on its first show. */
export const tabs: readonly { readonly id: TabId; readonly load: () => Promise<TabModule> }[] = [
  { id: "statements", load: () => import("./statements/statements-tab") },
  { id: "functions", load: () => import("./functions/functions-tab") },
  { id: "source", load: () => import("./source/source-tab") },
  { id: "checks", load: () => import("./checks/checks-tab") },
  { id: "import", load: () => import("./import/import-tab") },
  { id: "model", load: () => import("./model/model-tab") },
];
