// The choices for the pane: each says what it did, and is taken back with Undo.
import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { describeWith } from "./programs";

describeWith("Chromium")("the settings", () => {
  let workbench: OpenWorkbench;
  beforeEach(async () => {
    workbench = await openWorkbench();
    await workbench.pane.getByRole("button", { name: "Settings" }).click();
    await dialog().waitFor();
  });
  afterEach(async () => {
    expect(workbench.complaints).toEqual([]);
    await workbench.close();
  });

  const dialog = () => workbench.pane.getByRole("dialog");
  const says = (words: string) => workbench.pane.locator("#message", { hasText: words }).waitFor();
  const undo = (name = "Undo") => workbench.pane.getByRole("button", { name, exact: true });
  const theme = () => workbench.pane.locator(":root").evaluate((root) => root.dataset.theme);

  test("the theme, by keyboard alone", async () => {
    const { page, pane } = workbench;
    const before = await theme();
    await pane.getByLabel("Theme").focus();
    await page.keyboard.type("High");
    await says("Theme: High contrast.");
    expect(await theme()).toBe("contrast");
    for (let i = 0; i < 9; i++) {
      if (await undo().evaluate((button) => button === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await says("Theme: As around the pane.");
    expect(await theme()).toBe(before);
    expect(await pane.getByLabel("Theme").inputValue()).toBe("auto");
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    await says("Theme: As around the pane."); // the line is back at the foot of the pane
  });

  test("the language: the pane says it in the new one, and Undo speaks the old one again", async () => {
    const { pane } = workbench;
    await pane.getByLabel("Language").selectOption("ja");
    await says("言語: 日本語");
    expect(await pane.locator(":root").getAttribute("lang")).toBe("ja");
    expect(await dialog().count()).toBe(0);
    expect(await pane.locator("#settings").evaluate((button) => button === document.activeElement)).toBe(
      true,
    );
    await undo("元に戻す").click();
    await says("Language: As in Excel.");
    expect(await pane.locator(":root").getAttribute("lang")).toBe("en");
    expect(await undo().count()).toBe(0);
    await pane.getByRole("tab", { name: "Functions" }).click(); // the pane built last is the one that works
    await pane.getByRole("searchbox").waitFor();
    expect(await pane.locator("#message").count()).toBe(1);
  });

  test("opening with the workbook", async () => {
    const tick = workbench.pane.getByLabel("Open this pane with the workbook");
    await tick.check();
    await says("The pane opens with this workbook once it is saved.");
    await undo().click();
    await says("The pane no longer opens with this workbook once it is saved.");
    expect(await tick.isChecked()).toBe(false);
  });
});
