import { button } from "./button";
import { element } from "./element";

export interface HeaderPart {
  readonly element: HTMLElement;
  /** @param state `holds`, `fails` or `open`; the words say it without colour */
  light(state: string, words: string): void;
}

/** The name, the light that opens the facts behind it, and the way to the settings. */
export function headerPart(
  name: string,
  words: { readonly health: string; readonly settings: string },
  {
    onHealth,
    onSettings,
  }: { readonly onHealth: () => Promise<void>; readonly onSettings: () => Promise<void> },
): HeaderPart {
  const health = button({ id: "health", kind: "quiet", label: words.health, onPress: onHealth });
  health.classList.add("light");
  return {
    element: element(
      "header",
      { class: "title" },
      element("h1", {}, name),
      health,
      button({ id: "settings", kind: "quiet", label: words.settings, onPress: onSettings }),
    ),
    light(state, shown) {
      health.dataset.light = state;
      health.textContent = shown;
      health.title = words.health;
      health.ariaLabel = `${words.health}: ${shown}`;
    },
  };
}
