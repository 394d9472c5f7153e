import type { SheetPlan } from "./sheet-plan";

/**
 * Queues how a sheet is printed: one page wide, landscape unless planned otherwise, its frozen rows on every page, a
 * page number below.
 */
export function setUpPage(
  sheet: Excel.Worksheet,
  { frozen, printed, newPages = [], isPortrait }: SheetPlan,
): void {
  const { pageLayout, horizontalPageBreaks } = sheet;
  pageLayout.orientation = isPortrait ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows(`$1:$${frozen.rows}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = "&A, page &P of &N";
  if (printed) {
    const { row, column, rows, columns } = printed;
    pageLayout.setPrintArea(sheet.getRangeByIndexes(row, column, rows, columns));
  }
  for (const row of newPages) horizontalPageBreaks.add(`A${row + 1}`);
}
