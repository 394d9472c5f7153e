import { JSDOM } from "jsdom";

const OFFICE_JS_HOST = "appsforoffice.microsoft.com";

/** Where the server offers the published Office.js, and the script that makes the workbench the host of a pane. */
export interface HostScripts {
  readonly officeJs: string;
  readonly connect: string;
}

/**
 * An add-in's page as the workbench serves it: Office.js comes from this machine instead of Microsoft's CDN, and
 * directly before it a script lets the workbench define the functions by which Office.js finds its host.
 *
 * A page that does not load Office.js is returned as it is.
 */
export function hostedPage(html: string, { officeJs, connect }: HostScripts): string {
  const dom = new JSDOM(html, { url: "http://localhost/" }); // an address, so that relative ones can be read
  const { document } = dom.window;
  const script = [...document.scripts].find(({ src }) => src && new URL(src).hostname === OFFICE_JS_HOST);
  if (!script) return html;
  const connecting = document.createElement("script");
  connecting.src = connect;
  script.before(connecting);
  script.src = officeJs;
  script.removeAttribute("integrity"); // of the CDN's version
  script.removeAttribute("crossorigin");
  return dom.serialize();
}
