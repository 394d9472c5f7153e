// How soon the pane is ready for input, against an empty page that only loads Office.js, both in the workbench, in turn,
// in one run: `npm run bench:pane`.
import { openWorkbench, type OpenWorkbench } from "../e2e/open-workbench";
import { startWorkbench } from "../e2e/start-workbench";

/** Of each page; the first of both only warms up. */
const RUNS = 12;
const LIMIT = 1.3;

type PageKind = "empty" | "pane";
declare const window: Window & { readyAt?: number };

async function main(): Promise<void> {
  const started = await startWorkbench(0);
  try {
    const workbench = await openWorkbench({ address: started.url });
    let kind: PageKind = "pane";
    await workbench.page.route(/\/taskpane\.html/, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: kind === "pane" ? html : withOfficeAlone(html) });
    });
    await workbench.page.addInitScript(markWhenReady);
    const times: Record<PageKind, number[]> = { empty: [], pane: [] };
    for (let run = 0; run < RUNS; run++) {
      for (kind of ["empty", "pane"] as const) times[kind].push(await timeToReady(workbench));
    }
    const [empty, pane] = [median(times.empty.slice(1)), median(times.pane.slice(1))];
    const ratio = pane / empty;
    const sentence = `Ready for input: pane ${pane.toFixed(0)} ms, empty page with Office.js ${empty.toFixed(0)} ms`;
    process.stdout.write(
      `${sentence}: ${ratio.toFixed(2)} times (at most ${LIMIT}), medians of ${RUNS - 1} each.\n`,
    );
    if (ratio > LIMIT) process.exitCode = 1;
    await workbench.close();
  } finally {
    await started.stop();
  }
}

/** The same page without what is ours. */
const withOfficeAlone = (html: string): string =>
  html.replace(/<link[^>]*>/g, "").replace(/<script src="?(?:functions|taskpane)\.js"?><\/script>/g, "");

/**
 * Runs in the pane's page before anything else: ready is when Office.js is, and the first action can be pressed.
 *
 * Without functions of its own that have a name: tsx would wrap them in a call that the page does not know.
 */
function markWhenReady(): void {
  if (window.parent === window) return;
  document.addEventListener("DOMContentLoaded", () => {
    void Office.onReady(() => {
      const watch = new MutationObserver(() => {
        const isOurs = document.querySelector('script[src*="taskpane.js"]') !== null;
        if (isOurs && !document.querySelector("#write")) return;
        watch.disconnect();
        window.readyAt = performance.now();
      });
      watch.observe(document.body, { attributes: true, childList: true, subtree: true });
      document.body.toggleAttribute("data-watched");
    });
  });
}

async function timeToReady({ page }: OpenWorkbench): Promise<number> {
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
  if (!frame) throw new Error("The page has no pane.");
  await frame.evaluate(() => (window.readyAt = -1));
  await frame.evaluate(() => setTimeout(() => location.reload()));
  const ready = await frame.waitForFunction(() => (window.readyAt ?? -1) > 0 && window.readyAt, undefined, {
    timeout: 60_000,
  });
  return Number(await ready.jsonValue());
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

void main();
