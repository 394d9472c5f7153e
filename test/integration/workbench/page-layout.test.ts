// How a sheet is printed: kept, and written into the file.
import { contosoWorkbook, onSheet, plain } from "./contoso";

test("a new sheet is set up as Excel does it", async () => {
  contosoWorkbook();
  const layout = await onSheet((sheet) => {
    sheet.pageLayout.load();
    return sheet.pageLayout;
  });
  expect(plain(layout.toJSON())).toMatchObject({
    orientation: "Portrait",
    paperSize: "Letter",
    zoom: { scale: 100, horizontalFitToPages: null, verticalFitToPages: null },
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draftMode: false,
    printOrder: "DownThenOver",
    printComments: "NoComments",
    printErrors: "AsDisplayed",
    firstPageNumber: "",
  });
});

test("every setting is kept, undone and done again", async () => {
  const workbench = contosoWorkbook();
  const settings = {
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    leftMargin: 36,
    rightMargin: 37,
    topMargin: 38,
    bottomMargin: 39,
    headerMargin: 18,
    footerMargin: 19,
    centerHorizontally: true,
    centerVertically: true,
    printGridlines: true,
    printHeadings: true,
    blackAndWhite: true,
    draftMode: true,
    printOrder: "OverThenDown",
    printComments: "EndSheet",
    printErrors: "Dash",
    firstPageNumber: 3,
  } as const;
  const layout = () =>
    onSheet((sheet) => {
      sheet.pageLayout.load();
      return sheet.pageLayout;
    }).then((loaded) => plain(loaded.toJSON()));
  await onSheet((sheet) => sheet.pageLayout.set({ ...settings }));
  const kept = { ...settings, zoom: { scale: null, horizontalFitToPages: 1, verticalFitToPages: null } };
  expect(await layout()).toMatchObject(kept);
  workbench.undo();
  expect(await layout()).toMatchObject({ orientation: "Portrait", leftMargin: 50.4 });
  workbench.redo();
  expect(await layout()).toMatchObject(kept);
});

test("margins in other units", async () => {
  contosoWorkbook();
  const layout = await onSheet(({ pageLayout }) => {
    pageLayout.setPrintMargins("Inches" as Excel.PrintMarginUnit, { left: 0.5, top: 1 });
    pageLayout.setPrintMargins("Centimeters" as Excel.PrintMarginUnit, { bottom: 2.54 });
    pageLayout.load("leftMargin,topMargin,bottomMargin,rightMargin");
    return pageLayout;
  });
  expect(layout).toMatchObject({ leftMargin: 36, topMargin: 72, bottomMargin: 72, rightMargin: 50.4 });
});

test.each([
  ["orientation", (layout: Excel.PageLayout) => (layout.orientation = "Sideways" as "Portrait")],
  ["zoom", (layout: Excel.PageLayout) => (layout.zoom = { scale: 500 })],
  ["zoom", (layout: Excel.PageLayout) => (layout.zoom = { horizontalFitToPages: 0 })],
  ["leftMargin", (layout: Excel.PageLayout) => (layout.leftMargin = -1)],
])("a wrong %s is refused", async (name, act) => {
  contosoWorkbook();
  await expect(onSheet(({ pageLayout }) => act(pageLayout))).rejects.toMatchObject({
    code: "InvalidArgument",
    debugInfo: { errorLocation: `PageLayout.${name}` },
  });
});

test("titles that every page repeats", async () => {
  contosoWorkbook();
  const titles = () =>
    onSheet(({ pageLayout }) => {
      const [rows, columns] = [pageLayout.getPrintTitleRows(), pageLayout.getPrintTitleColumns()];
      rows.load("address");
      columns.load("address");
      return [rows, columns];
    }).then((ranges) => ranges.map(({ address }) => address));
  await onSheet((sheet) => {
    sheet.pageLayout.setPrintTitleRows("$3:$4");
    sheet.pageLayout.setPrintTitleColumns(sheet.getRange("A1:B9"));
  });
  expect(await titles()).toEqual(["Sheet1!3:4", "Sheet1!A:B"]);
});

test("without them there is none", async () => {
  contosoWorkbook();
  const [rows, columns] = await onSheet(({ pageLayout }) => [
    pageLayout.getPrintTitleRowsOrNullObject(),
    pageLayout.getPrintTitleColumnsOrNullObject(),
  ]);
  expect([rows.isNullObject, columns.isNullObject]).toEqual([true, true]);
  await expect(
    onSheet(({ pageLayout }) => pageLayout.getPrintTitleRows().load("address")),
  ).rejects.toMatchObject({
    code: "ItemNotFound",
  });
});

test("headers and footers", async () => {
  contosoWorkbook();
  const group = await onSheet(({ pageLayout: { headersFooters } }) => {
    headersFooters.state = "FirstOddAndEven";
    headersFooters.useSheetMargins = false;
    headersFooters.useSheetScale = false;
    const { defaultForAllPages: all, firstPage: first, evenPages: even, oddPages: odd } = headersFooters;
    all.leftHeader = "left";
    all.centerHeader = "Statements";
    all.rightHeader = "&D";
    all.leftFooter = "below";
    all.centerFooter = "&P of &N";
    all.rightFooter = "right";
    first.centerHeader = "First";
    even.centerHeader = "Even";
    for (const pages of [all, first, even, odd]) pages.load();
    headersFooters.load("state,useSheetMargins,useSheetScale");
    return headersFooters;
  });
  expect(plain(group.toJSON())).toMatchObject({
    state: "FirstOddAndEven",
    useSheetMargins: false,
    useSheetScale: false,
    defaultForAllPages: {
      leftHeader: "left",
      centerHeader: "Statements",
      rightHeader: "&D",
      leftFooter: "below",
      centerFooter: "&P of &N",
      rightFooter: "right",
    },
    firstPage: { centerHeader: "First", leftHeader: "" },
    evenPages: { centerHeader: "Even" },
    oddPages: { centerHeader: "Statements" },
  });
});
