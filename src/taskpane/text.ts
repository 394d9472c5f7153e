/** Every sentence of the pane, in one place. */
export const text = {
  statements: "Statements",
  write: "Write statements",
  writing: "Writing…",
  release: "Release",
  published: "Published",
  figures: "Figures",
  periods: "Periods",
  rate: "JPY per USD",
  notInSource: "not in the source",
  writeHint: "Adds the IIJ sheets: statements, checks and charts. Your own cells are not touched.",
  functions: "In cells",
  functionsHint: "Type these anywhere; Excel helps with the arguments.",
  wrote: (sheets: readonly string[]) => `Wrote ${listed(sheets)}.`,
  unchanged: (sheets: readonly string[]) => `Nothing to write: ${listed(sheets)} already hold these figures.`,
  wroteSome: (written: readonly string[], unchanged: readonly string[]) =>
    `Wrote ${listed(written)}; ${listed(unchanged)} already held these figures.`,
  notInExcel: "This page works inside Excel. Without Excel, start the workbench: npm start.",
} as const;

function listed(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words.join("");
}
