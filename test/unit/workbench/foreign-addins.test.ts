/** @jest-environment ./test/dom-environment.ts */
// Two add-ins of strangers run in Node as they are: their manifests, pages and scripts over the published Office.js.
import path from "node:path";
import { openAddin, type Headless } from "../../../src/workbench/headless";

jest.mock("jsdom", () => outerJsdom);

let addin: Headless;
afterEach(() => addin.close());

const open = async (name: string) => {
  addin = await openAddin(path.join(__dirname, "..", "..", "fixtures", name));
};
const element = (id: string) => addin.window.document.getElementById(id)!;
const cell = (address: string, sheet = "Sheet1") => addin.workbench.cell(sheet, address);
async function until(what: string, isSo: () => boolean): Promise<void> {
  const end = Date.now() + 4000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe("Expenses: a sheet, a table and a chart by the pane's buttons", () => {
  const press = async (id: string, status: string) => {
    element(id).click();
    await until(
      `${status} (${element("status").textContent})`,
      () => element("status").textContent === status,
    );
  };

  test("each button does what it says", async () => {
    await open("expenses");
    await until("ready", () => element("status").textContent === "Ready.");
    await press("create", "Table created.");
    expect(cell("D2", "Expenses")).toMatchObject({ value: 120, text: "€120.00" });
    await press("watch", "Watching.");
    await press("add", "8 expenses.");
    expect(element("log").textContent).toContain("A9:D9");
    await press("sort", "The largest is Bellows College.");
    await press("filter", "Filtered.");
    await press("clear", "All expenses.");
    await press("chart", "Chart added.");
    await press("total", "Total: 954.71 of 8");
    addin.workbench.type("Expenses", "B2", "Contoso");
    await until("the event", () => element("log").textContent.endsWith("RangeEdited B2"));
  });

  test("create again begins anew; a table that is not there is said", async () => {
    await open("expenses");
    await until("ready", () => element("status").textContent === "Ready.");
    element("sort").click();
    await until("an error", () => element("status").textContent.startsWith("ItemNotFound: "));
    await press("create", "Table created.");
    await press("add", "8 expenses.");
    await press("create", "Table created.");
    await press("add", "8 expenses.");
    expect(addin.workbench.sheetNames).toEqual(["Sheet1", "Expenses"]);
  });
});

describe("Ticker: custom functions, one of which streams", () => {
  test("calculate, spill and fail with their sentence", async () => {
    await open("ticker");
    const { workbench } = addin;
    workbench.type("Sheet1", "A1", "=TAILSPIN.ADD(1,2)");
    workbench.type("Sheet1", "A2", "=TAILSPIN.ADDALL(A1,A1:A1,4)");
    workbench.type("Sheet1", "C1", "=TAILSPIN.SQUARES(3)");
    workbench.type("Sheet1", "F1", "=TAILSPIN.SQUARES(0)");
    await workbench.settled();
    expect(cell("A1").value).toBe(3);
    expect(cell("A2").value).toBe(10);
    expect(["C3", "D3"].map((address) => cell(address).value)).toEqual([3, 9]);
    expect(cell("F1")).toMatchObject({ value: "#VALUE!", error: "At least one, please." });
  });

  test("stream what the pane publishes, and hear when no cell listens", async () => {
    await open("ticker");
    const { workbench } = addin;
    workbench.type("Sheet1", "A1", '=TAILSPIN.PRICE("TSPN")');
    workbench.type("Sheet1", "A2", "=TAILSPIN.INCREMENT(5)");
    expect(cell("A1").value).toBe("#BUSY!");
    await until("it counts", () => Number(cell("A2").value) >= 10);
    for (const price of [12, 13]) {
      (element("price") as HTMLInputElement).value = String(price);
      element("publish").click();
      await until(`the price ${price}`, () => cell("A1").value === price);
    }
    workbench.type("Sheet1", "A1", "");
    workbench.type("Sheet1", "A2", "1");
    await until("both have stopped", () => element("stopped").textContent === "2");
  });
});

test("nothing outside is asked for", async () => {
  await open("expenses");
  await until("ready", () => element("status").textContent === "Ready.");
  expect(addin.refused).toEqual([]);
});
