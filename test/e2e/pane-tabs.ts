import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { openSheet, type OpenWorkbench, selectCell, writeStatements } from "./open-workbench";

export const themes = ["light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

/** A small release of the importer's cases. */
export const releaseText = (name: string): string =>
  readFileSync(`test/cases/importer/${name}/input.txt`, "utf8");

/** The pane's own document, for what only a frame can do. */
export function frameOf({ page }: OpenWorkbench): Frame {
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
  if (!frame) throw new Error("The page has no pane.");
  return frame;
}

export async function openTab({ pane }: OpenWorkbench, name: string): Promise<void> {
  await pane.getByRole("tab", { name, exact: true }).click();
  await pane.getByRole("tabpanel", { name, exact: true }).locator(":scope > *").first().waitFor();
}

export const tabNames = ({ pane }: OpenWorkbench): Promise<string[]> =>
  pane.getByRole("tab").allTextContents();

export async function paint(workbench: OpenWorkbench, theme: Theme): Promise<void> {
  await workbench.pane.locator(":root").evaluate((root, name) => (root.dataset.theme = name), theme);
}

/** A workbook and a pane with something in every tab. */
export async function fillPane(workbench: OpenWorkbench): Promise<void> {
  const { pane } = workbench;
  await writeStatements(workbench);
  await openSheet(workbench, "IIJ Operations");
  await openTab(workbench, "Functions");
  await pane.getByRole("searchbox").fill("operating income");
  await pane.getByRole("button", { name: "IIJ.GET" }).click();
  await pane.locator("#argument-period").fill("3Q03");
  await pane.locator("#preview", { hasText: "236" }).waitFor();
  await openTab(workbench, "Import");
  await readText(workbench, releaseText("wrong-digit-in-the-table"));
  await openTab(workbench, "Source");
  await selectCell(workbench, "C10");
  await pane.locator(".trace").waitFor();
}

/** Pastes a text into the Import tab and has it read. */
export async function readText({ pane }: OpenWorkbench, text: string): Promise<void> {
  await pane.locator("#pasted-text").fill(text);
  await pane.getByRole("button", { name: "Read the text" }).click();
  await pane.getByRole("heading", { name: "Pasted text" }).waitFor();
}
