/** Figures that an analyst would expect in a period and the releases do not give, each with the reason. */
export const gaps: readonly { readonly item: string; readonly period: string; readonly why: string }[] = [
  {
    item: "TotalRevenues",
    period: "FY02",
    why: "the yearly figures stood in a chart, and the text of the release does not hold the charts' values",
  },
  {
    item: "TotalRevenues",
    period: "3Q02",
    why: "only the growth on it is printed; see Total revenues implied by a printed growth rate",
  },
  {
    item: "TotalRevenues",
    period: "4Q02",
    why: "only the growth on it is printed; see Total revenues implied by a printed growth rate",
  },
  { item: "TotalAssets", period: "3Q02", why: "the balance sheet is given for 1Q03, 2Q03 and 3Q03 only" },
  {
    item: "TotalLiabilities",
    period: "3Q02",
    why: "the balance sheet is given for 1Q03, 2Q03 and 3Q03 only",
  },
  {
    item: "ShareholdersEquity",
    period: "3Q02",
    why: "the balance sheet is given for 1Q03, 2Q03 and 3Q03 only",
  },
  {
    item: "ConvenienceRate",
    period: "2Q03",
    why: "the release of 2003-11-21 gave dollar amounts but not the rate behind them",
  },
];
