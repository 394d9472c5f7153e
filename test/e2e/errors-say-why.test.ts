// An error in a cell says what was wrong, on the page, where the person looks.
import { openWorkbench, pointOf, readCells, typeInto, type OpenWorkbench } from "./open-workbench";
import { describeWith } from "./programs";

describeWith("Chromium")("errors say why", () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  test.each([
    ["B2", '=IIJ.GET("Operating incom","3Q03")', "#VALUE!", 'Unknown item "Operating incom".'],
    ["B4", "=IIJ.MARGIN(236,0)", "#DIV/0!", "zero"],
  ])("pointing at %s with %s shows the sentence", async (address, formula, value, words) => {
    await typeInto(workbench, address, formula);
    const [cell] = await readCells(workbench, "Sheet1", [address]);
    expect(cell).toMatchObject({ value, text: value });
    const { x, y } = await pointOf(workbench, address);
    await workbench.page.mouse.move(x, y, { steps: 5 });
    const tooltip = workbench.page.locator(".o-error-tooltip-message");
    await tooltip.waitFor();
    expect(await tooltip.textContent()).toContain(words);
    expect(await tooltip.textContent()).toBe(cell?.error);
    await workbench.page.mouse.move(600, 600);
    await tooltip.waitFor({ state: "detached" });
  });
});
