/** What the user chose for the pane, kept on this machine; where the browser keeps nothing, until the pane closes. */
const chosen = new Map<string, string>();

/** A choice as it was kept, or the first of the legal values. */
export function readSetting<Value extends string>(name: string, legal: readonly [Value, ...Value[]]): Value {
  const kept = readText(name);
  return legal.find((value) => value === kept) ?? legal[0];
}

export function keepSetting(name: string, value: string): void {
  chosen.set(name, value);
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // A browser that blocks storage: the choice holds until the pane closes.
  }
}

/** A text as it was kept; undefined where there is none. */
export function readText(name: string): string | undefined {
  try {
    return chosen.get(name) ?? localStorage.getItem(keyOf(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

const keyOf = (name: string): string => `iij-financials.${name}`;
