/** A growth rate that releases print: the item that holds it, and how many quarters back it compares. */
export interface GrowthItem {
  readonly growth: string;
  readonly quarters: number;
}

/** For each item whose growth is printed, the items that hold it. */
export const growthItems: Readonly<Record<string, readonly GrowthItem[]>> = {
  TotalRevenues: [
    { growth: "TotalRevenuesGrowthYoY", quarters: 4 },
    { growth: "TotalRevenuesGrowthQoQ", quarters: 1 },
  ],
};
