import { keepSetting, readSetting } from "./settings";

/** `auto` is the language of Excel's user interface. */
export const languages = ["auto", "en", "ja"] as const;
export type Language = (typeof languages)[number];

export const chosenLanguage = (): Language => readSetting("language", languages);
export const chooseLanguage = (language: Language): void => keepSetting("language", language);

/** The language to show: English for every language but Japanese. */
export function shownLanguage(): "en" | "ja" {
  const chosen = chosenLanguage();
  if (chosen !== "auto") return chosen;
  const surrounding = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  return (surrounding ?? navigator.language).toLowerCase().startsWith("ja") ? "ja" : "en";
}
