import { Shortcuts, type KeyDown, type Platform, type ShortcutsFile } from "../../../src/workbench/shortcuts";

const file: ShortcutsFile = {
  actions: [{ id: "SHOW" }, { id: "HIDE" }, { id: "UNBOUND" }],
  shortcuts: [
    { action: "SHOW", key: { default: "Ctrl+Alt+Up", mac: "Command+Option+Up", web: "Ctrl+Alt+1" } },
    { action: "HIDE", key: { default: "${resource.hide_key}" } },
  ],
  resources: { default: { hide_key: { value: "Ctrl+Shift+H" } } },
};
const down = (code: string, key: string, ...modifiers: string[]): KeyDown => ({
  code,
  key,
  ctrlKey: modifiers.includes("ctrl"),
  altKey: modifiers.includes("alt"),
  shiftKey: modifiers.includes("shift"),
  metaKey: modifiers.includes("meta"),
});

test.each<[Platform, string | undefined, string | undefined, string | undefined]>([
  ["windows", "SHOW", undefined, undefined],
  ["mac", undefined, "SHOW", undefined],
  ["web", undefined, undefined, "SHOW"],
])("on %s its own keys count, else the default", (platform, arrow, command, digit) => {
  const shortcuts = new Shortcuts(file, platform);
  expect(shortcuts.actionOf(down("ArrowUp", "ArrowUp", "ctrl", "alt"))).toBe(arrow);
  expect(shortcuts.actionOf(down("ArrowUp", "ArrowUp", "meta", "alt"))).toBe(command);
  expect(shortcuts.actionOf(down("Digit1", "1", "ctrl", "alt"))).toBe(digit);
  expect(shortcuts.actionOf(down("KeyH", "H", "ctrl", "shift"))).toBe("HIDE");
});

test("all of the modifiers and no other", () => {
  const shortcuts = new Shortcuts(file, "windows");
  expect(shortcuts.actionOf(down("ArrowUp", "ArrowUp", "ctrl"))).toBeUndefined();
  expect(shortcuts.actionOf(down("ArrowUp", "ArrowUp", "ctrl", "alt", "shift"))).toBeUndefined();
  expect(shortcuts.actionOf(down("ArrowUp", "ArrowUp"))).toBeUndefined();
});

test("a letter counts as it is written, wherever the keyboard has it; with Option its place counts", () => {
  const shortcuts = new Shortcuts({
    actions: [{ id: "A" }],
    shortcuts: [{ action: "A", key: { default: "Option+Command+w" } }],
  });
  expect(shortcuts.actionOf(down("KeyZ", "W", "meta", "alt"))).toBe("A");
  expect(shortcuts.actionOf(down("KeyW", "∑", "meta", "alt"))).toBe("A");
  expect(shortcuts.actionOf(down("KeyW", "z", "meta", "alt"))).toBeUndefined();
});

test("the user's own keys take the place of the file's, and give it back", () => {
  const shortcuts = new Shortcuts(file, "windows");
  expect(shortcuts.current()).toEqual({ SHOW: "Ctrl+Alt+Up", HIDE: "Ctrl+Shift+H", UNBOUND: null });
  expect(shortcuts.areInUse(["alt+ctrl+up", "Ctrl+Shift+9"])).toEqual([true, false]);
  shortcuts.replace({ SHOW: "Ctrl+Shift+9" });
  expect(shortcuts.actionOf(down("Digit9", "9", "ctrl", "shift"))).toBe("SHOW");
  expect(shortcuts.actionOf(down("ArrowUp", "ArrowUp", "ctrl", "alt"))).toBeUndefined();
  expect(shortcuts.areInUse(["alt+ctrl+up", "Ctrl+Shift+9"])).toEqual([false, true]);
  shortcuts.replace({ SHOW: null });
  expect(shortcuts.current()).toMatchObject({ SHOW: "Ctrl+Alt+Up" });
});

test.each(["Shift+A", "A", "Ctrl+", "Ctrl+AB", "Hyper+A", "Ctrl+F5"])("%s is no shortcut", (keys) => {
  expect(() => new Shortcuts(file).areInUse([keys])).toThrow(`"${keys}" is no shortcut: expected Ctrl`);
});

test("keys of an action that is not there are refused, and nothing is replaced", () => {
  const shortcuts = new Shortcuts(file, "windows");
  expect(() => shortcuts.replace({ HIDE: "Ctrl+9", OTHER: "Ctrl+8" })).toThrow(
    '"OTHER" is none of the actions SHOW, HIDE, UNBOUND.',
  );
  expect(shortcuts.current()).toMatchObject({ HIDE: "Ctrl+Shift+H" });
});
