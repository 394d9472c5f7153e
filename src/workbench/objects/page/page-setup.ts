/** How a sheet is printed; what is absent is as in a new workbook of Excel's. */
export interface PageSetup {
  readonly orientation?: "Portrait" | "Landscape";
  readonly paperSize?: PaperSize;
  readonly zoom?: Zoom;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printGridlines?: boolean;
  readonly printHeadings?: boolean;
  readonly blackAndWhite?: boolean;
  readonly draftMode?: boolean;
  readonly printOrder?: "DownThenOver" | "OverThenDown";
  readonly printComments?: "NoComments" | "EndSheet" | "InPlace";
  readonly printErrors?: "AsDisplayed" | "Blank" | "Dash" | "NotAvailable";
  /** "" lets Excel count. */
  readonly firstPageNumber?: number | "";
  readonly margins?: Margins;
  readonly headersFooters?: HeadersFooters;
}

/** In percent, or so that it fits that many pages. */
export interface Zoom {
  readonly scale?: number | null;
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
}

/** In points. */
export type Margins = Readonly<Partial<Record<MarginSide, number>>>;
export type MarginSide = keyof typeof MARGINS;

/** Excel's margins of a new workbook, in points: 0.7, 0.75 and 0.3 inches. */
export const MARGINS = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 } as const;

/** Excel's names of paper, and their numbers in a file. */
export const PAPER_SIZES = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
} as const;
export type PaperSize = keyof typeof PAPER_SIZES;

export type PagePlace = `${"left" | "center" | "right"}${"Header" | "Footer"}`;
export const PAGE_PLACES = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const satisfies readonly PagePlace[];

/** Which pages a set of headers and footers is for. */
export type PageKind = "defaultForAllPages" | "firstPage" | "evenPages";

export interface HeadersFooters {
  readonly state?: "Default" | "FirstAndDefault" | "OddAndEven" | "FirstOddAndEven";
  readonly useSheetMargins?: boolean;
  readonly useSheetScale?: boolean;
  readonly texts?: Readonly<Partial<Record<PageKind, Readonly<Partial<Record<PagePlace, string>>>>>>;
}
