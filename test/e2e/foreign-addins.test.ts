/** @jest-environment ./test/dom-environment.ts */
// Two add-ins of strangers run in the page as they are: the server is given their folders, and changes nothing in them.
import path from "node:path";
import type { WorkbenchPage } from "../../src/workbench/page/page";
import { startServer, type WorkbenchServer } from "../../src/workbench/server/server";
import { openWorkbench, readCells, type OpenWorkbench } from "./open-workbench";
import { describeWith } from "./programs";

jest.mock("jsdom", () => outerJsdom);

declare const window: WorkbenchPage;

const root = path.join(__dirname, "..", "..");
let server: WorkbenchServer;
let workbench: OpenWorkbench;

async function open(addin: string, readyWhen: string): Promise<void> {
  server = await startServer({
    addinFolder: path.join(root, "test", "fixtures", addin),
    pageFolder: path.join(root, "dist", "workbench"),
    packagesFolder: path.join(root, "node_modules"),
    port: 0,
  });
  workbench = await openWorkbench({ address: server.url, readyWhen });
}

describeWith("Chromium")("a foreign add-in", () => {
  afterEach(async () => {
    await workbench.close();
    await server.close();
  });

  test("writes its table, sorts, charts and hears of changes", async () => {
    await open("expenses", "#create");
    const { pane } = workbench;
    const press = async (button: string, status: string) => {
      await pane.getByRole("button", { name: button }).click();
      await pane.getByText(status, { exact: true }).waitFor();
    };
    await press("Create table", "Table created.");
    await press("Watch changes", "Watching.");
    await press("Add expense", "8 expenses.");
    await press("Sort by amount", "The largest is Bellows College.");
    await press("Chart", "Chart added.");
    await press("Total", "Total: 954.71 of 8");
    const [amount] = await readCells(workbench, "Expenses", ["D2"]);
    expect(amount).toMatchObject({ value: 350.1, text: "€350.10" });
    expect(workbench.complaints).toEqual([]);
  });

  test("streams into cells until none wants it", async () => {
    await open("ticker", "#publish");
    const { page, pane } = workbench;
    const type = (address: string, content: string) =>
      page.evaluate(([a, c]) => window.workbench.type("Sheet1", a, c), [address, content] as const);
    const shows = (value: number) =>
      page.waitForFunction((wanted) => window.workbench.cell("Sheet1", "A1").value === wanted, value);
    await type("A1", '=TAILSPIN.PRICE("TSPN")');
    for (const price of [12, 13]) {
      await pane.getByLabel("Price of TSPN").fill(String(price));
      await pane.getByRole("button", { name: "Publish" }).click();
      await shows(price);
    }
    await type("A1", "1");
    await pane.getByText("Streams that have been stopped: 1").waitFor();
    expect(workbench.outside).toEqual([]);
  });
});
