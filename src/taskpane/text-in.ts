import { type Text, english } from "./text";

/** The words of a language; those that are not English are loaded where they are shown. */
export const textIn = async (language: "en" | "ja"): Promise<Text> =>
  language === "ja" ? (await import("./text-japanese")).japanese : english;
