import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM, VirtualConsole, requestInterceptor, type DOMWindow } from "jsdom";
import { installBoundary, type Boundary, type BoundaryHost } from "./boundary/boundary";
import { HOST_INFO } from "./boundary/host-info";

/** The window of an add-in's page after office.js: the published globals. */
export type OfficeWindow = DOMWindow & {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: typeof CustomFunctions;
};

export interface OfficePageOptions {
  /** Script files that the page loads after office.js: an add-in's own. */
  scripts?: readonly string[];
  /**
   * Removes the client's pauses of 50, 200 and 500 ms before and between deliveries of results. It does so to every
   * timer of those lengths in the page.
   */
  quicken?: boolean;
}

/** A page with the published Office.js, before and after it has loaded. */
export interface OfficePage {
  readonly window: OfficeWindow;
  readonly boundary: Boundary;
  /** Addresses outside that the page asked for, and did not get. */
  readonly refused: readonly string[];
  /** Resolves when Office.js has loaded and said so. */
  readonly ready: Promise<void>;
}

const ORIGIN = "http://workbench.invalid";
const PAUSES = [50, 200, 500];

/**
 * Opens a page with office.js out of node_modules in this process, and a host behind it. Nothing outside is reached:
 * the page's own files are read from disk, everything else is refused.
 */
export function openOfficePage(
  host: BoundaryHost,
  { scripts = [], quicken = false }: OfficePageOptions = {},
): OfficePage {
  const files = new Map(scripts.map((file, i) => [`/addin/${i}.js`, path.resolve(file)]));
  const refused: string[] = [];
  const tags = ["/office/office.js", ...files.keys()].map((src) => `<script src="${src}"></script>`).join("");
  const dom = new JSDOM(`<!doctype html><title>Add-in</title><body>${tags}</body>`, {
    url: `${ORIGIN}/?${HOST_INFO}`,
    runScripts: "dangerously",
    virtualConsole: new VirtualConsole(), // office.js is talkative
    resources: { interceptors: [requestInterceptor((request) => answer(request.url, files, refused))] },
    beforeParse(window) {
      if (quicken) removePauses(window);
    },
  });
  const window = dom.window as OfficeWindow;
  const boundary = installBoundary(window, host);
  const ready = new Promise<void>((resolve, reject) => {
    window.addEventListener("load", () => {
      if (!window.Office) return reject(new Error("office.js did not load from node_modules."));
      void window.Office.onReady(() => resolve());
    });
  });
  return { window, boundary, refused, ready };
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
