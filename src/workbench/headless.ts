import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM, VirtualConsole, requestInterceptor, type DOMWindow } from "jsdom";
import { installBoundary, type BoundaryHost } from "./boundary/boundary";
import { HOST_INFO } from "./boundary/host-info";
import { installedEngine } from "./engine/installed";
import { createWorkbench, type Workbench, type WorkbenchOptions } from "./workbench";

/** The window of an add-in's page after office.js: the published globals. */
export type OfficeWindow = DOMWindow & {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: typeof CustomFunctions;
};

export interface HeadlessOptions extends WorkbenchOptions {
  /** Script files that the page loads after office.js: an add-in's own. */
  scripts?: readonly string[];
  /**
   * Removes the client's pauses of 50, 200 and 500 ms before and between deliveries of results. It does so to every
   * timer of those lengths in the page.
   */
  quicken?: boolean;
}

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

const ORIGIN = "http://workbench.invalid";
const PAUSES = [50, 200, 500];

/**
 * Opens a page with office.js out of node_modules in this process. Nothing outside is reached: the page's own
 * files are read from disk, everything else is refused.
 *
 * @example
 * const { window, workbench, close } = await openHeadless({ functions, namespace: "CONTOSO" });
 * await window.Excel.run(async (context) => { ... });
 */
export async function openHeadless(options: HeadlessOptions = {}): Promise<Headless> {
  const { scripts = [], quicken = false, ...workbenchOptions } = options;
  silenceEngine();
  const files = new Map(scripts.map((file, i) => [`/addin/${i}.js`, path.resolve(file)]));
  const refused: string[] = [];
  const tags = ["/office/office.js", ...files.keys()].map((src) => `<script src="${src}"></script>`).join("");

  let workbench!: Workbench;
  let functionsReady = false;
  // The page outlives its workbook: the boundary talks to whichever is current.
  const host: BoundaryHost = {
    get documentSettings() {
      return workbench.documentSettings;
    },
    execute: (request) => workbench.execute(request),
  };
  const fresh = (more: WorkbenchOptions = {}) =>
    createWorkbench(installedEngine, { dom: dom.window, ...workbenchOptions, ...more });

  const dom = new JSDOM(`<!doctype html><title>Add-in</title><body>${tags}</body>`, {
    url: `${ORIGIN}/?${HOST_INFO}`,
    runScripts: "dangerously",
    virtualConsole: new VirtualConsole(), // office.js is talkative
    resources: { interceptors: [requestInterceptor((request) => answer(request.url, files, refused))] },
    beforeParse(window) {
      if (quicken) removePauses(window);
    },
  });
  const boundary = installBoundary(dom.window, host);
  workbench = fresh();
  workbench.attach(boundary);
  const window = dom.window as OfficeWindow;
  await new Promise<void>((resolve, reject) => {
    window.addEventListener("load", () => {
      if (!window.Office) return reject(new Error("office.js did not load from node_modules."));
      void window.Office.onReady(() => resolve());
    });
  });
  functionsReady = true;

  return {
    window,
    refused,
    get workbench() {
      return workbench;
    },
    newWorkbook(more) {
      workbench.detach();
      workbench = fresh(more);
      workbench.attach(boundary);
      if (functionsReady) workbench.functionsReady(); // the runtime said so long ago
      return workbench;
    },
    close() {
      workbench.detach();
      window.close();
    },
  };
}

function answer(url: string, files: ReadonlyMap<string, string>, refused: string[]): Response {
  const { origin, pathname } = new URL(url);
  const file = origin === ORIGIN ? fileOf(pathname, files) : undefined;
  if (!file) {
    refused.push(url);
    return new Response("", { status: 404 });
  }
  return new Response(readFileSync(file), { headers: { "content-type": "text/javascript" } });
}

/** office.js loads its host script and its texts from beside it. */
function fileOf(pathname: string, files: ReadonlyMap<string, string>): string | undefined {
  const office = /^\/office\/([\w./-]+\.js)$/.exec(pathname)?.[1];
  if (!office || office.includes("..")) return files.get(pathname);
  return path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist", office);
}

function removePauses(window: DOMWindow): void {
  const wait = window.setTimeout.bind(window);
  const withoutPauses = (run: () => void, delay?: number, ...rest: unknown[]) =>
    wait(run, delay !== undefined && PAUSES.includes(delay) ? 0 : delay, ...rest);
  window.setTimeout = withoutPauses as typeof window.setTimeout;
}

/** The engine reports each evaluation there; a command's output is its own. */
function silenceEngine(): void {
  console.debug = () => undefined;
}
