const CATEGORIES: readonly [RegExp, string][] = [
  [/^General$/i, "General"],
  [/^@$/, "Text"],
  [/%/, "Percentage"],
  [/[$€£¥]/, "Currency"],
  [/[yd]|mmm/i, "Date"],
  [/[hs]|am\/pm/i, "Time"],
  [/[0#]/, "Number"],
];

/** The group under which Excel lists a number format, by its signs; formats of other groups the engine cannot show. */
export function categoryOf(format: string): string {
  const signs = format.replace(/"[^"]*"|\\./g, "");
  return CATEGORIES.find(([pattern]) => pattern.test(signs))?.[1] ?? "Custom";
}
