// Office.actions over the keys of an add-in's shortcuts file.
import type { ShortcutsFile } from "../../../src/workbench/shortcuts";

const shortcuts: ShortcutsFile = {
  actions: [{ id: "SHOW" }, { id: "HIDE" }],
  shortcuts: [{ action: "SHOW", key: { default: "Ctrl+Alt+1", mac: "Command+Option+1" } }],
};

test("the requirement set is announced", () => {
  expect(Office.context.requirements.isSetSupported("KeyboardShortcuts", "1.1")).toBe(true);
});

test("an add-in reads its keys, asks which are taken, and puts others in their place", async () => {
  newWorkbook({ shortcuts });
  expect(await Office.actions.getShortcuts()).toEqual({ SHOW: "Command+Option+1", HIDE: null });
  await Office.actions.replaceShortcuts({ HIDE: "Command+Shift+2" });
  expect(await Office.actions.areShortcutsInUse(["Command+Shift+2", "Command+Shift+3"])).toEqual([
    { shortcut: "Command+Shift+2", inUse: true },
    { shortcut: "Command+Shift+3", inUse: false },
  ]);
  expect(await Office.actions.getShortcuts()).toMatchObject({ HIDE: "Command+Shift+2" });
});

test("keys that cannot be are refused with the code that Microsoft documents", async () => {
  newWorkbook({ shortcuts });
  await expect(Office.actions.replaceShortcuts({ SHOW: "Shift+2" })).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  await expect(Office.actions.replaceShortcuts({ NONE: "Ctrl+2" })).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

test("an add-in without shortcuts has none", async () => {
  newWorkbook();
  expect(await Office.actions.getShortcuts()).toEqual({});
});
