/** What an analyst would look for and the bundled release does not say, each with the reason. */
export const notInSource: readonly { readonly what: string; readonly why: string }[] = [
  { what: "Segment revenue in yen", why: "only in charts, whose values the text does not hold" },
  { what: "Yearly revenue", why: "only in a chart, whose values the text does not hold" },
  { what: "Income tax and minority interests", why: "no line of their own in the results table" },
  { what: "Cash flow", why: "no statement of cash flows" },
  { what: "Balance sheet below its totals", why: "only total assets, liabilities and equity are printed" },
  { what: "Convenience rate for 1Q03 and 2Q03", why: "one rate is printed, for December 31, 2003" },
];
