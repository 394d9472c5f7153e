import type { SheetPlan } from "./sheet-plan";

/** Queues how a sheet is printed: landscape, one page wide, its frozen rows on every page, a page number below. */
export function setUpPage({ pageLayout }: Excel.Worksheet, { frozen }: SheetPlan): void {
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows(`$1:$${frozen.rows}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = "&A, page &P of &N";
}
