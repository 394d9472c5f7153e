import { HOST_INFO } from "../boundary/host-info";
import type { Pace } from "../calc/calculation";
import type { CustomFunctionLibrary } from "../custom-function";
import type { EngineNamespace } from "../engine/o-spreadsheet";
import type { ServedAddin } from "../server/server";
import type { ShortcutsFile } from "../shortcuts";
import { createWorkbench, type Workbench } from "../workbench";
import { download } from "./download";
import { keepInView } from "./keep-in-view";
import { listenForShortcuts } from "./listen-for-shortcuts";
import { noticeIn } from "./notice";
import { mountSpreadsheet, type InterfaceLibrary } from "./spreadsheet";
import { watchUnsaved } from "./unsaved";
import { watchCellEdit } from "./watch-cell-edit";

/** The page's window, as the pane in its frame and the browser's console see it. */
export interface WorkbenchPage extends Window {
  /** Makes the workbench the host of a window whose Office.js has not loaded yet. */
  connectPane(paneWindow: Window): void;
  readonly workbench: Workbench;
}

// Published scripts of their own, loaded before this one; see page.html.
declare const o_spreadsheet: EngineNamespace;
declare const owl: InterfaceLibrary;

/** The grid, the add-in and the engine share a thread: so much in one turn lets it answer the mouse meanwhile. */
const PACE: Pace = { invocations: 250, cells: 500 };

const notice = noticeIn(place("notice"));
open().catch((error: Error) => notice.tell(`The workbench cannot open: ${error.message}`));

/** Joins the spreadsheet, the add-in's pane and the toolbar. */
async function open(): Promise<void> {
  const addin = await fetchJson<ServedAddin>("/addin.json");
  const workbench = createWorkbench(o_spreadsheet, {
    ...(await customFunctionsOf(addin)),
    addin,
    ...(addin.shortcuts && { shortcuts: await fetchJson<ShortcutsFile>(addin.shortcuts) }),
    // By the keyboard before us, whatever Excel the host is taken for.
    keyboard: navigator.userAgent.includes("Macintosh") ? "mac" : "windows",
    pace: PACE,
    onNewWorkbook: (bytes) => download("Book2.xlsx", bytes),
    newCanvas: (width, height) => Object.assign(document.createElement("canvas"), { width, height }),
  });
  let unmount = await mount(workbench);
  const connectPane = (paneWindow: Window) => {
    workbench.connect(paneWindow);
    listenForShortcuts(paneWindow, workbench);
  };
  listenForShortcuts(window, workbench);
  Object.assign(window, { workbench, connectPane } satisfies Partial<WorkbenchPage>);
  const reloadPane = openPane(addin, async () => workbench.registerFunctions(await customFunctionsOf(addin)));
  startToolbar(workbench, async () => {
    unmount();
    unmount = await mount(workbench);
    reloadPane(); // in Excel each workbook has a pane of its own
  });
}

async function mount({ engine: { model }, cellEdit }: Workbench): Promise<() => void> {
  const grid = place("grid");
  const unmount = await mountSpreadsheet(grid, { engine: o_spreadsheet, owl, model, notice });
  const stopWatching = watchCellEdit(grid, place<HTMLIFrameElement>("pane"), cellEdit);
  const stopKeeping = keepInView(model);
  return () => {
    stopKeeping();
    stopWatching();
    unmount();
  };
}

/**
 * Answers with what loads the pane anew.
 *
 * @param beforeReload the add-in may have been built anew, its functions with it
 */
function openPane({ displayName, panePage }: ServedAddin, beforeReload: () => Promise<void>): () => void {
  const frame = place<HTMLIFrameElement>("pane");
  const address = new URL(panePage, location.href);
  address.search += `${address.search ? "&" : "?"}${HOST_INFO}`;
  frame.src = address.href;
  frame.title = place("pane-title").textContent = displayName;
  const reload = () => {
    beforeReload().then(
      () => frame.contentWindow?.location.reload(),
      (error: Error) => notice.tell(`The add-in cannot be loaded: ${error.message}`),
    );
  };
  place("reload").addEventListener("click", reload);
  return reload;
}

/** @param afterOpening another workbook is in the place of the one before */
function startToolbar(workbench: Workbench, afterOpening: () => Promise<void>): void {
  let unsaved = watchUnsaved(o_spreadsheet, workbench.engine.model);
  const name = place<HTMLInputElement>("name");
  const fileName = () => `${name.value.trim() || name.defaultValue}.xlsx`;

  const mayDiscard = async () => {
    const question = `${fileName()} has changes that are not saved. Discard them?`;
    return !unsaved.changes || notice.ask(question, { yes: "Discard", no: "Keep" });
  };

  place("new").addEventListener("click", () => {
    void (async () => {
      if (!(await mayDiscard())) return;
      unsaved.settle();
      location.reload();
    })();
  });

  const file = place<HTMLInputElement>("file");
  const openButton = place<HTMLButtonElement>("open");
  openButton.disabled = false;
  openButton.addEventListener("click", () => {
    void (async () => {
      if (await mayDiscard()) file.click();
    })();
  });
  file.addEventListener("change", () => {
    void (async () => {
      const [chosen] = file.files ?? [];
      if (!chosen) return;
      file.value = ""; // the same file may be chosen again
      try {
        workbench.openXlsx(new Uint8Array(await chosen.arrayBuffer()));
      } catch (error) {
        return notice.tell(`${chosen.name} was not opened. ${(error as Error).message}`);
      }
      name.value = chosen.name.replace(/\.xlsx$/i, "");
      unsaved = watchUnsaved(o_spreadsheet, workbench.engine.model);
      await afterOpening();
    })();
  });

  const save = place<HTMLButtonElement>("save");
  save.disabled = false;
  save.addEventListener("click", () => {
    void (async () => {
      try {
        download(fileName(), await workbench.saveXlsx());
        unsaved.settle();
      } catch (error) {
        notice.tell(`${fileName()} was not saved: ${(error as Error).message}`);
      }
    })();
  });

  window.addEventListener("beforeunload", (event) => {
    if (unsaved.changes) event.preventDefault(); // the browser asks in words of its own
  });
}

async function customFunctionsOf({ customFunctions }: ServedAddin): Promise<CustomFunctionLibrary> {
  if (!customFunctions) return { namespace: "", functions: [] };
  const { metadata, namespace } = customFunctions;
  return { ...(await fetchJson<Omit<CustomFunctionLibrary, "namespace">>(metadata)), namespace };
}

async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Content;
}

function place<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`page.html has no element "${id}".`);
  return found as Kind;
}
