/** The three views of the future that every driver has, in the order of the sheet. */
export const cases = ["Base", "Upside", "Downside"] as const;
export type Case = (typeof cases)[number];
