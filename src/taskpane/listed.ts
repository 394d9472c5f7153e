/** Words as English lists them: "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words.join("");
}

/** The beginning of a long text, for a place that has room for 20 characters. */
export const shortened = (words: string): string => (words.length > 20 ? `${words.slice(0, 19)}…` : words);
