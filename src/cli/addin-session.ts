import { loadFunctions } from "../../build/addin";
import { type Headless, openHeadless } from "../workbench/headless";

/** The namespace that manifest.xml registers; a formula writes `IIJ.MARGIN(…)`. */
const namespace = "IIJ";

/**
 * The add-in at work in this process: the published Office.js over an empty workbook, the custom functions associated
 * as the bundle associates them, and `Excel` a global as in the pane.
 */
export async function openAddinSession(): Promise<Headless> {
  const { metadata, associations } = await loadFunctions();
  const headless = await openHeadless({ ...metadata, namespace, quicken: true });
  const { Excel, Office, OfficeExtension, CustomFunctions, DOMParser, XMLSerializer } = headless.window;
  // The two are a pair: what one parses only its own kind can write.
  Object.assign(globalThis, { Excel, Office, OfficeExtension, CustomFunctions, DOMParser, XMLSerializer });
  for (const { id, functionName, sourceFileName } of associations) {
    const module = (await import(sourceFileName)) as Record<string, (...args: unknown[]) => unknown>;
    CustomFunctions.associate(id, module[functionName] as (...args: unknown[]) => unknown);
  }
  return headless;
}
