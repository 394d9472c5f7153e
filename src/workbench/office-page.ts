import { existsSync, readFileSync } from "node:fs";
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
  /** An add-in's own page in place of an empty one: an HTML file, with what it loads beside it. */
  page?: string;
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
/** Where an add-in's page asks for Office.js. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted";
const PAUSES = [50, 200, 500];

/**
 * Opens a page with office.js out of node_modules in this process, and a host behind it. Nothing outside is reached:
 * the page's own files are read from disk, everything else is refused.
 */
export function openOfficePage(
  host: BoundaryHost,
  { scripts = [], page, quicken = false }: OfficePageOptions = {},
): OfficePage {
  const files = new Map(scripts.map((file, i) => [`/scripts/${i}.js`, path.resolve(file)]));
  const refused: string[] = [];
  const served = { files, folder: page && path.dirname(path.resolve(page)), refused };
  const dom = new JSDOM(page ? readFileSync(page, "utf8") : emptyPage(files.keys()), {
    url: `${ORIGIN}/${page ? path.basename(page) : ""}?${HOST_INFO}`,
    runScripts: "dangerously",
    virtualConsole: new VirtualConsole(), // office.js is talkative
    resources: { interceptors: [requestInterceptor((request) => answer(request.url, served))] },
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

function emptyPage(scripts: Iterable<string>): string {
  const tags = [`${OFFICE_JS}/office.js`, ...scripts].map((src) => `<script src="${src}"></script>`);
  return `<!doctype html><title>Add-in</title><body>${tags.join("")}</body>`;
}

/** What a page may ask for. */
interface Served {
  readonly files: ReadonlyMap<string, string>;
  /** Of the page. */
  readonly folder: string | undefined;
  readonly refused: string[];
}

function answer(url: string, served: Served): Response {
  const file = fileOf(new URL(url), served);
  if (!file || !existsSync(file)) {
    served.refused.push(url);
    return new Response("", { status: 404 });
  }
  const type = path.extname(file) === ".css" ? "text/css" : "text/javascript";
  return new Response(readFileSync(file), { headers: { "content-type": type } });
}

/** Office.js is the published one, which loads its host script and its texts from beside it. */
function fileOf({ href, origin, pathname }: URL, { files, folder }: Served): string | undefined {
  if (href.startsWith(`${OFFICE_JS}/`))
    return within(
      path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist"),
      new URL(href).pathname.slice(new URL(OFFICE_JS).pathname.length),
    );
  if (origin !== ORIGIN) return undefined;
  return files.get(pathname) ?? (folder && within(folder, pathname));
}

/** A URL's path has no ".." any more, but may hold one encoded. */
const within = (folder: string, address: string) =>
  address.includes("%") ? undefined : path.join(folder, address);

function removePauses(window: DOMWindow): void {
  const wait = window.setTimeout.bind(window);
  const withoutPauses = (run: () => void, delay?: number, ...rest: unknown[]) =>
    wait(run, delay !== undefined && PAUSES.includes(delay) ? 0 : delay, ...rest);
  window.setTimeout = withoutPauses as typeof window.setTimeout;
}
