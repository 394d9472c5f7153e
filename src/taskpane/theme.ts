import { keepSetting, readSetting } from "./settings";

/** `auto` follows Excel where it tells its theme (Excel on the web does not), else the browser. */
export const themes = ["auto", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

export const chosenTheme = (): Theme => readSetting("theme", themes);

export function chooseTheme(theme: Theme): void {
  keepSetting("theme", theme);
  applyTheme();
}

/** Paints the page in the chosen theme: tokens.css goes by the attribute. */
function applyTheme(): void {
  const theme = chosenTheme();
  document.documentElement.dataset.theme = theme === "auto" ? surroundingTheme() : theme;
}

/** Paints the page now and whenever the surroundings change. */
export function followTheme(): void {
  applyTheme();
  darkBrowser().addEventListener("change", applyTheme);
}

const darkBrowser = (): MediaQueryList => matchMedia("(prefers-color-scheme: dark)");

function surroundingTheme(): "light" | "dark" {
  const background =
    typeof Office === "undefined" ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  const isDark = background ? isDarkColor(background) : darkBrowser().matches;
  return isDark ? "dark" : "light";
}

/** Of a colour `#rrggbb`. */
function isDarkColor(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((hex) =>
    parseInt(hex, 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
