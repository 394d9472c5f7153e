import { HostError } from "./host-error";

/** What the file behind a manifest's ExtendedOverrides says, as far as a host needs it. */
export interface ShortcutsFile {
  readonly actions?: readonly { readonly id: string }[];
  readonly shortcuts?: readonly { readonly action: string; readonly key: KeyOfPlatforms }[];
  /** Texts that stand for themselves elsewhere in the file as `${resource.name}`. */
  readonly resources?: { readonly default?: Readonly<Record<string, { readonly value: string }>> };
}

export type Platform = "mac" | "windows" | "web";
type KeyOfPlatforms = { readonly default: string } & { readonly [platform in Platform]?: string };

/** A key that goes down, as the browser tells it. */
export type KeyDown = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "altKey" | "shiftKey" | "metaKey">;

const COMBINATION = /^((?:(?:ctrl|alt|option|shift|cmd|command)\+)+)([a-z0-9_+-]|up|down|left|right)$/i;
/** Keys that have another name in the browser, by what it calls their place. */
const PLACES: Readonly<Record<string, string>> = {
  ArrowUp: "UP",
  ArrowDown: "DOWN",
  ArrowLeft: "LEFT",
  ArrowRight: "RIGHT",
  Minus: "-",
  Equal: "+",
};

/** The keys that call the actions of an add-in: those of its file, or those the user chose instead. */
export class Shortcuts {
  private readonly actions: readonly string[];
  private readonly own = new Map<string, string>();
  private readonly chosen = new Map<string, string>();

  constructor(
    { actions = [], shortcuts = [], resources }: ShortcutsFile = {},
    private readonly platform: Platform = "mac",
  ) {
    this.actions = actions.map(({ id }) => id);
    for (const { action, key } of shortcuts) {
      const text = (key[platform] ?? key.default).replace(
        /^\$\{resource\.(.+)\}$/,
        (token, name: string) => resources?.default?.[name]?.value ?? token,
      );
      this.requireAction(action);
      this.normal(text);
      this.own.set(action, text);
    }
  }

  /** By action; null for an action that no key calls. */
  current(): Record<string, string | null> {
    return Object.fromEntries(this.actions.map((action) => [action, this.keyOf(action) ?? null]));
  }

  /**
   * Lets the user's keys call actions; null gives an action its own back.
   *
   * @throws HostError InvalidArgument for an action that the file does not name, or keys that cannot be a shortcut
   */
  replace(keys: Readonly<Record<string, string | null>>): void {
    for (const [action, key] of Object.entries(keys)) {
      this.requireAction(action);
      if (key !== null) this.normal(key);
    }
    for (const [action, key] of Object.entries(keys))
      if (key === null) this.chosen.delete(action);
      else this.chosen.set(action, key);
  }

  areInUse(keys: readonly string[]): boolean[] {
    const used = new Set(
      this.actions.map((action) => this.keyOf(action)).map((key) => key && this.normal(key)),
    );
    return keys.map((key) => used.has(this.normal(key)));
  }

  /** The action that a key calls. */
  actionOf({ key, code, ctrlKey, altKey, shiftKey, metaKey }: KeyDown): string | undefined {
    // With Option or AltGr a key writes something else than what is printed on it: then its place counts.
    const written = /^[a-z0-9]$/i.test(key) ? key : (PLACES[code] ?? code.replace(/^(Key|Digit)/, ""));
    const pressed = [
      ctrlKey && "CTRL",
      metaKey && "CMD",
      altKey && "ALT",
      shiftKey && "SHIFT",
      written.toUpperCase(),
    ];
    const wanted = pressed.filter(Boolean).join("+");
    return this.actions.find((action) => {
      const own = this.keyOf(action);
      return own !== undefined && this.normal(own) === wanted;
    });
  }

  private keyOf(action: string): string | undefined {
    return this.chosen.get(action) ?? this.own.get(action);
  }

  private requireAction(action: string): void {
    if (this.actions.includes(action)) return;
    throw new HostError("InvalidArgument", `"${action}" is none of the actions ${this.actions.join(", ")}.`);
  }

  /** One text for all ways to write the same keys: "Option+Command+a" is "CMD+ALT+A". */
  private normal(keys: string): string {
    const [, before, key = ""] = COMBINATION.exec(keys) ?? [];
    const modifiers = new Set(
      before
        ?.toUpperCase()
        .replace(/OPTION/g, "ALT")
        .replace(/COMMAND|CMD/g, this.platform === "mac" ? "CMD" : "CTRL")
        .split("+"),
    );
    if (!["CTRL", "CMD", "ALT"].some((needed) => modifiers.has(needed)))
      throw new HostError(
        "InvalidArgument",
        `"${keys}" is no shortcut: expected Ctrl, Alt, Option or Command, with or without Shift, and one letter, digit, ` +
          `arrow, "-", "_" or "+", joined by "+".`,
      );
    const order = ["CTRL", "CMD", "ALT", "SHIFT"].filter((modifier) => modifiers.has(modifier));
    return [...order, key === "_" ? "-" : key.toUpperCase()].join("+");
  }
}
