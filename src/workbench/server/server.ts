import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { hostedPage } from "./addin-page";
import { ADDIN_POLICY, WORKBENCH_POLICY } from "./content-security-policy";
import { NotFound, readWithin, type Content } from "./files";
import { readManifest } from "./manifest";
import { readLicenses, readPackageFile } from "./packages";

export interface ServerOptions {
  /** The built add-in: its manifest.xml and everything the manifest names. */
  readonly addinFolder: string;
  /** The built page of the workbench. */
  readonly pageFolder: string;
  /** node_modules. */
  readonly packagesFolder: string;
  /** The first port to try; 0 is any free one. */
  readonly port: number;
}

export interface WorkbenchServer {
  /** For example "http://127.0.0.1:8080/". */
  readonly url: string;
  close(): Promise<void>;
}

/** What the page asks the server about the add-in beside it; addresses are the server's. */
export interface ServedAddin {
  readonly id: string;
  readonly version: string;
  readonly displayName: string;
  readonly panePage: string;
  readonly shortcuts?: string;
  readonly customFunctions?: { readonly namespace: string; readonly metadata: string };
}

const LOOPBACK = "127.0.0.1";
const PORTS_TO_TRY = 20;
const ADDIN = "/addin/";
const PACKAGES = "/packages/";
const SCRIPTS = { officeJs: `${PACKAGES}@microsoft/office-js/dist/office.js`, connect: "/connect.js" };

/**
 * Serves the workbench to this machine alone: the page, the add-in's built folder under /addin/, and the published
 * packages they load. Files are read as they are asked for, so a new build shows on the next load.
 *
 * @throws Error when this port and the next ones are taken
 */
export async function startServer(options: ServerOptions): Promise<WorkbenchServer> {
  const server = createServer((request, response) => void respond(request, response, options));
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${LOOPBACK}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, firstPort: number): Promise<void> {
  for (let port = firstPort; ; port++) {
    try {
      return await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, LOOPBACK, () => {
          server.off("error", reject);
          resolve();
        });
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
      if (port + 1 === firstPort + PORTS_TO_TRY)
        throw new Error(`The ports ${firstPort} to ${port} are all in use; choose another one with --port.`, {
          cause: error,
        });
    }
  }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", `http://${LOOPBACK}`);
  const send = (status: number, { body, type }: Content) => {
    response.writeHead(status, {
      "Content-Type": type,
      "Content-Security-Policy": pathname.startsWith(ADDIN) ? ADDIN_POLICY : WORKBENCH_POLICY,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-cache",
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  const sentence = (status: number, text: string) =>
    send(status, { body: `${text}\n`, type: "text/plain; charset=utf-8" });
  if (request.method !== "GET" && request.method !== "HEAD")
    return sentence(405, `${request.method} is not answered here; only GET and HEAD are.`);
  try {
    send(200, await contentOf(pathname, options));
  } catch (error) {
    sentence(error instanceof NotFound ? 404 : 500, (error as Error).message);
  }
}

async function contentOf(address: string, options: ServerOptions): Promise<Content> {
  const { addinFolder, pageFolder, packagesFolder } = options;
  if (address.startsWith(ADDIN)) return addinFile(addinFolder, address.slice(ADDIN.length));
  if (address.startsWith(PACKAGES)) return readPackageFile(packagesFolder, address.slice(PACKAGES.length));
  if (address === "/licenses/") return readLicenses(packagesFolder);
  if (address === "/addin.json") {
    const addin = JSON.stringify(await servedAddin(addinFolder));
    return { body: addin, type: "application/json; charset=utf-8" };
  }
  return readWithin(pageFolder, address === "/" ? "index.html" : address.slice(1));
}

async function addinFile(addinFolder: string, address: string): Promise<Content> {
  const content = await readWithin(addinFolder, address);
  if (!content.type.startsWith("text/html")) return content;
  return { ...content, body: hostedPage(content.body.toString(), SCRIPTS) };
}

async function servedAddin(addinFolder: string): Promise<ServedAddin> {
  const { panePage, shortcuts, customFunctions, ...named } = await readManifest(
    path.join(addinFolder, "manifest.xml"),
  );
  return {
    ...named,
    panePage: ADDIN + panePage,
    ...(shortcuts && { shortcuts: ADDIN + shortcuts }),
    ...(customFunctions && {
      customFunctions: { ...customFunctions, metadata: ADDIN + customFunctions.metadata },
    }),
  };
}
