import type { Parts } from "./parts";
import { append, childNamed, childrenNamed } from "./xml";

// What an add-in keeps in a workbook stands in two parts: one lists the add-ins that the workbook has been opened
// with, the other holds the settings of one, each a JSON text.

const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const RELATIONSHIPS = "http://schemas.microsoft.com/office/2011/relationships";
const PATHS = { panes: "xl/webextensions/taskpanes.xml", extension: "xl/webextensions/webextension1.xml" };
const TYPES = {
  panes: "application/vnd.ms-office.webextensiontaskpanes+xml",
  extension: "application/vnd.ms-office.webextension+xml",
};

/** An add-in as its manifest names it. */
export interface AddinIdentity {
  readonly id: string;
  /** "1.0.0.0" */
  readonly version: string;
}

/** @param settings JSON texts by key */
export function writeAddinSettings(
  parts: Parts,
  settings: ReadonlyMap<string, string>,
  addin: AddinIdentity,
): void {
  if (!settings.size) return;
  const panes = parts.add(PATHS.panes, `<wetp:taskpanes xmlns:wetp="${PANES}"/>`, TYPES.panes);
  parts.relate("", PATHS.panes, "", `${RELATIONSHIPS}/webextensiontaskpanes`);
  const pane = append(panes, "taskpane", { dockstate: "right", visibility: "0", width: "350", row: "0" });
  const id = parts.relate(PATHS.panes, PATHS.extension, "", `${RELATIONSHIPS}/webextension`);
  append(pane, "webextensionref").setAttributeNS(
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "r:id",
    id,
  );
  const root = parts.add(PATHS.extension, `<we:webextension xmlns:we="${EXTENSION}"/>`, TYPES.extension);
  root.setAttribute("id", `{${addin.id}}`);
  append(root, "reference", {
    id: addin.id,
    version: addin.version,
    store: "developer",
    storeType: "Registry",
  });
  append(root, "alternateReferences");
  const properties = append(root, "properties");
  for (const [name, value] of settings) append(properties, "property", { name, value });
  append(root, "bindings");
}

/** The settings of the add-in: JSON texts by key. Those of others are not kept. */
export function readAddinSettings(parts: Parts, addin: AddinIdentity): Map<string, string> {
  const roots = parts
    .related("", "webextensiontaskpanes")
    .flatMap(({ target }) => parts.related(target, "webextension"))
    .map(({ target }) => parts.root(target));
  const own = roots.find((root) => childNamed(root, "reference")?.getAttribute("id") === addin.id);
  const properties = childrenNamed(own && childNamed(own, "properties"), "property").map(
    (property) => [property.getAttribute("name") ?? "", property.getAttribute("value") ?? ""] as const,
  );
  return new Map(properties);
}
