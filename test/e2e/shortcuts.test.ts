// The keys that shortcuts.json names, pressed in the grid and in the pane.
import { openWorkbench, readCells, selectCell, type OpenWorkbench } from "./open-workbench";
import { openTab } from "./pane-tabs";
import { describeWith } from "./programs";

const keys = (letter: string) => `Control+Alt+Shift+${letter}`;

describeWith("Chromium")("the shortcuts", () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.page.locator(".o-grid").waitFor();
  });
  afterAll(() => workbench.close());

  const press = (key: string) => workbench.page.keyboard.press(key);
  const says = (words: string) => workbench.pane.locator("#message", { hasText: words }).waitFor();
  const inFront = (name: string) =>
    workbench.pane.getByRole("tab", { name, exact: true, selected: true }).waitFor();

  test("in the grid: W writes what is chosen in the pane, says what, and offers Undo", async () => {
    await workbench.pane.getByRole("combobox", { name: "From" }).selectOption("2Q03");
    await workbench.pane.getByRole("combobox", { name: "Figures" }).selectOption("live");
    await selectCell(workbench, "A1");
    await press(keys("W"));
    await says("Wrote IIJ About");
    const [header, revenues] = await readCells(workbench, "IIJ Operations", ["C4", "D5"]);
    expect(header?.value).toBe("2Q03");
    expect(revenues).toMatchObject({ value: 9633, formula: expect.stringContaining("IIJ.GET(") });
    await workbench.pane.getByRole("button", { name: "Undo", exact: true }).waitFor();
  });

  test("K shows the checks", async () => {
    await press(keys("K"));
    await inFront("Checks");
    await workbench.pane.locator(".banner").first().waitFor();
  });

  test("in a field of the pane: R refreshes, and nothing is typed", async () => {
    await openTab(workbench, "Functions");
    const search = workbench.pane.locator("#search-functions");
    await search.focus();
    await press(keys("R"));
    await inFront("Statements");
    await says("Nothing to refresh");
    expect(await search.inputValue()).toBe("");
  });

  test("I leaves the pane as it is", async () => {
    await openTab(workbench, "Source");
    await press(keys("I"));
    await inFront("Source");
  });

  test("other keys call nothing, and while a cell is edited none does", async () => {
    await workbench.page.locator(".o-sheet", { hasText: "Sheet1" }).click();
    await selectCell(workbench, "B3");
    await press("Control+Shift+K");
    await workbench.page.keyboard.type("abc");
    await press(keys("K"));
    await press("Enter");
    await inFront("Source");
    const [cell] = await readCells(workbench, "Sheet1", ["B3"]);
    expect(cell?.value).toBe("abc");
    expect(workbench.complaints).toEqual([]);
  });
});
