import { chromium, type FrameLocator, type Page } from "playwright-core";
import type { WorkbenchPage } from "../../src/workbench/page/page";
import type { CellReport } from "../../src/workbench/workbench";
import { programs } from "./programs";

/** The workbench in a browser, as a person has it before them. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's task pane. */
  readonly pane: FrameLocator;
  /** Addresses on other machines that a page asked for; all are refused. */
  readonly outside: readonly string[];
  /** Errors that no one caught, and what the browser reports of blocked content. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

declare const window: WorkbenchPage & { paintedTexts: Set<string> };

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens the page and waits until the pane shows what it is ready with. */
export async function openWorkbench({
  address = process.env.WORKBENCH_URL ?? "",
  readyWhen = "#write",
  deviceScaleFactor = 1,
} = {}): Promise<OpenWorkbench> {
  const browser = await chromium.launch({ executablePath: programs.Chromium, args: FLAGS });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, deviceScaleFactor });
  const url = new URL(address);
  const outside: string[] = [];
  await page.route(
    ({ protocol, host }) => protocol.startsWith("http") && host !== url.host,
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.addInitScript(rememberPaintedTexts);
  await page.goto(url.href);
  const pane = page.frameLocator("#pane");
  await pane.locator(readyWhen).waitFor();
  return { page, pane, outside, complaints, close: () => browser.close() };
}

/** Presses the pane's button and answers with what the pane says then. */
export async function writeStatements({ pane }: OpenWorkbench): Promise<string> {
  const message = pane.locator("#message");
  await message.evaluate((element) => element.replaceChildren());
  await pane.locator("#write").click();
  await pane.locator("#message:not(:empty)").waitFor();
  return (await message.textContent()) ?? "";
}

export function readCells(
  { page }: OpenWorkbench,
  sheet: string,
  addresses: readonly string[],
): Promise<CellReport[]> {
  return page.evaluate(
    async ([name, wanted]) => {
      await window.workbench.settled();
      return wanted.map((address) => window.workbench.cell(name, address));
    },
    [sheet, addresses] as const,
  );
}

export async function openSheet({ page }: OpenWorkbench, name: string): Promise<void> {
  await page.locator(".o-sheet", { hasText: name }).click();
}

/** The middle of a cell of the sheet before us, which must be in view. */
export async function pointOf({ page }: OpenWorkbench, address: string): Promise<{ x: number; y: number }> {
  const rect = await page.evaluate((wanted) => {
    const { get } = window.workbench.engine;
    return get.getVisibleRect(get.getRangeFromSheetXC(get.getActiveSheetId(), wanted).zone);
  }, address);
  const grid = await page.locator(".o-grid").boundingBox();
  if (!grid || rect.width === 0) throw new Error(`${address} is not in view.`);
  return { x: grid.x + rect.x + rect.width / 2, y: grid.y + rect.y + rect.height / 2 };
}

export async function selectCell(workbench: OpenWorkbench, address: string): Promise<void> {
  const { x, y } = await pointOf(workbench, address);
  await workbench.page.mouse.click(x, y);
}

/** Types into a cell with mouse and keyboard: empties it first, for the grid's editor is a moment behind the mouse. */
export async function typeInto(workbench: OpenWorkbench, address: string, content: string): Promise<void> {
  await selectCell(workbench, address);
  await workbench.page.keyboard.press("Delete");
  await workbench.page.waitForFunction(() =>
    [...document.querySelectorAll(".o-composer")].every(({ textContent }) => !textContent),
  );
  await workbench.page.keyboard.type(content);
  await workbench.page.keyboard.press("Enter");
}

/** The texts that the grid paints: a canvas holds no elements that could be asked. */
export async function textsOnScreen({ page }: OpenWorkbench): Promise<string[]> {
  return page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    window.paintedTexts.clear();
    window.dispatchEvent(new Event("resize")); // paints everything anew
    for (let frame = 0; frame < 5; frame++) await nextFrame();
    return [...window.paintedTexts];
  });
}

function rememberPaintedTexts(): void {
  const painted = new Set<string>();
  window.paintedTexts = painted;
  const { prototype } = CanvasRenderingContext2D;
  type Paint = (this: CanvasRenderingContext2D, text: string, ...place: [number, number, number?]) => void;
  const paint: Paint = Reflect.get(prototype, "fillText");
  prototype.fillText = function (text, ...place) {
    painted.add(text);
    paint.call(this, text, ...place);
  };
}
