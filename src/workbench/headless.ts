import { readFile } from "node:fs/promises";
import path from "node:path";
import type { BoundaryHost } from "./boundary/boundary";
import type { CustomFunctionLibrary } from "./custom-function";
import { installedEngine } from "./engine/installed";
import { openOfficePage, type OfficePageOptions, type OfficeWindow } from "./office-page";
import { readManifest } from "./server/manifest";
import type { ShortcutsFile } from "./shortcuts";
import { createWorkbench, type Workbench, type WorkbenchOptions } from "./workbench";

export interface HeadlessOptions extends WorkbenchOptions, OfficePageOptions {}

/** The published Office.js in a jsdom page, and the workbook behind it. */
export interface Headless {
  readonly window: OfficeWindow;
  /** The workbook that the page talks to now. */
  readonly workbench: Workbench;
  /** Addresses outside that the page asked for, and did not get. */
  readonly refused: readonly string[];
  /** Puts a fresh workbook behind the same page. */
  newWorkbook(options?: WorkbenchOptions): Workbench;
  close(): void;
}

/**
 * Opens a page with office.js in this process and a workbook behind it.
 *
 * @example
 * const { window, workbench, close } = await openHeadless({ functions, namespace: "CONTOSO" });
 * await window.Excel.run(async (context) => { ... });
 */
export async function openHeadless(options: HeadlessOptions = {}): Promise<Headless> {
  const { scripts, page, quicken, ...workbenchOptions } = options;
  silenceEngine();
  let workbench!: Workbench;
  // The page outlives its workbook: the boundary talks to whichever is current.
  const host: BoundaryHost = {
    get documentSettings() {
      return workbench.documentSettings;
    },
    get cellEdit() {
      return workbench.cellEdit;
    },
    execute: (request) => workbench.execute(request),
    saveXlsx: () => workbench.saveXlsx(),
  };
  const { window, boundary, refused, ready } = openOfficePage(host, { scripts, page, quicken });
  const putBehind = (more: WorkbenchOptions = {}) => {
    workbench = createWorkbench(installedEngine, { dom: window, ...workbenchOptions, ...more });
    workbench.attach(boundary);
  };
  putBehind();
  await ready;

  return {
    window,
    refused,
    get workbench() {
      return workbench;
    },
    newWorkbook(more) {
      workbench.detach();
      putBehind(more);
      workbench.functionsReady(); // the runtime said so long ago
      return workbench;
    },
    close() {
      workbench.detach();
      window.close();
    },
  };
}

/**
 * Opens any add-in's built folder as its manifest describes it, unchanged: its pane's page, and its custom functions.
 *
 * @throws Error when the manifest or what it names cannot be read
 */
export async function openAddin(folder: string): Promise<Headless> {
  const { panePage, shortcuts, customFunctions } = await readManifest(path.join(folder, "manifest.xml"));
  const read = async (file: string) => JSON.parse(await readFile(path.join(folder, file), "utf8")) as unknown;
  const library = customFunctions && {
    ...((await read(customFunctions.metadata)) as CustomFunctionLibrary),
    namespace: customFunctions.namespace,
  };
  const keys = shortcuts && ((await read(shortcuts)) as ShortcutsFile);
  return openHeadless({
    page: path.join(folder, panePage),
    ...library,
    ...(keys && { shortcuts: keys }),
  });
}

/** The engine reports each evaluation there; a command's output is its own. */
function silenceEngine(): void {
  console.debug = () => undefined;
}
