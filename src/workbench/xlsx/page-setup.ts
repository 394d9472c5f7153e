import { LAST_COLUMN } from "../engine/address";
import {
  MARGINS,
  PAGE_PLACES,
  PAPER_SIZES,
  type HeadersFooters,
  type Margins,
  type MarginSide,
  type PageKind,
  type PagePlace,
  type PageSetup,
} from "../objects/page/page-setup";
import { sheetChild, sheetProperty } from "./sheet-part";
import { append, childNamed, childrenNamed, type Attributes, type Element } from "./xml";

const POINTS_PER_INCH = 72;
const SIDES = Object.keys(MARGINS) as MarginSide[];

/** The words of Excel's API and those of a file. */
const ORIENTATIONS = { Portrait: "portrait", Landscape: "landscape" } as const;
const ORDERS = { DownThenOver: "downThenOver", OverThenDown: "overThenDown" } as const;
const COMMENTS = { NoComments: "none", EndSheet: "atEnd", InPlace: "asDisplayed" } as const;
const ERRORS = { AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" } as const;

/** A text for each place of a page stands in one text, behind these codes. */
const SECTIONS = { left: "&L", center: "&C", right: "&R" } as const;
const TEXTS: Readonly<Record<PageKind, Readonly<Record<"Header" | "Footer", string>>>> = {
  defaultForAllPages: { Header: "oddHeader", Footer: "oddFooter" },
  evenPages: { Header: "evenHeader", Footer: "evenFooter" },
  firstPage: { Header: "firstHeader", Footer: "firstFooter" },
};

/** Writes how a sheet is printed. */
export function writePageSetup(root: Element, setup: PageSetup): void {
  writeOptions(root, setup);
  if (setup.margins) {
    const margins = sheetChild(root, "pageMargins");
    for (const side of SIDES)
      margins.setAttribute(side, String((setup.margins[side] ?? MARGINS[side]) / POINTS_PER_INCH));
  }
  const { zoom } = setup;
  const fits = zoom && !zoom.scale ? zoom : undefined;
  if (fits) sheetProperty(root, "pageSetUpPr").setAttribute("fitToPage", "1");
  writeAttributes(root, "pageSetup", {
    paperSize: setup.paperSize && String(PAPER_SIZES[setup.paperSize]),
    scale: zoom?.scale ? String(zoom.scale) : undefined,
    // 0 is any number of pages.
    fitToWidth: fits && String(fits.horizontalFitToPages ?? 0),
    fitToHeight: fits && String(fits.verticalFitToPages ?? 0),
    pageOrder: setup.printOrder && ORDERS[setup.printOrder],
    orientation: setup.orientation && ORIENTATIONS[setup.orientation],
    blackAndWhite: setup.blackAndWhite === undefined ? undefined : flag(setup.blackAndWhite),
    draft: setup.draftMode === undefined ? undefined : flag(setup.draftMode),
    cellComments: setup.printComments && COMMENTS[setup.printComments],
    errors: setup.printErrors && ERRORS[setup.printErrors],
    firstPageNumber: setup.firstPageNumber ? String(setup.firstPageNumber) : undefined,
    useFirstPageNumber: setup.firstPageNumber ? "1" : undefined,
  });
  if (setup.headersFooters) writeHeadersFooters(root, setup.headersFooters);
}

/** Writes the rows, counted from 0, above which a page ends. */
export function writeRowBreaks(root: Element, rows: readonly number[]): void {
  if (!rows.length) return;
  const breaks = sheetChild(root, "rowBreaks");
  const count = String(rows.length);
  breaks.setAttribute("count", count);
  breaks.setAttribute("manualBreakCount", count);
  // A file counts rows from 1 and names the last one of the page: the same number.
  for (const row of rows) append(breaks, "brk", { id: String(row), max: String(LAST_COLUMN), man: "1" });
}

export const readRowBreaks = (root: Element): number[] =>
  childrenNamed(childNamed(root, "rowBreaks"), "brk").map((element) => Number(element.getAttribute("id")));

function writeOptions(root: Element, setup: PageSetup): void {
  const { centerHorizontally, centerVertically, printHeadings, printGridlines } = setup;
  writeAttributes(root, "printOptions", {
    horizontalCentered: centerHorizontally === undefined ? undefined : flag(centerHorizontally),
    verticalCentered: centerVertically === undefined ? undefined : flag(centerVertically),
    headings: printHeadings === undefined ? undefined : flag(printHeadings),
    gridLines: printGridlines === undefined ? undefined : flag(printGridlines),
  });
}

function writeHeadersFooters(
  root: Element,
  { state, useSheetMargins, useSheetScale, texts = {} }: HeadersFooters,
): void {
  const element = sheetChild(root, "headerFooter");
  if (state?.includes("Odd")) element.setAttribute("differentOddEven", "1");
  if (state?.includes("First")) element.setAttribute("differentFirst", "1");
  if (useSheetScale === false) element.setAttribute("scaleWithDoc", "0");
  if (useSheetMargins === false) element.setAttribute("alignWithMargins", "0");
  for (const [kind, names] of Object.entries(TEXTS) as [PageKind, (typeof TEXTS)[PageKind]][])
    for (const [end, name] of Object.entries(names)) {
      const joined = Object.entries(SECTIONS)
        .map(([place, code]) => [code, texts[kind]?.[`${place}${end}` as PagePlace] ?? ""])
        .flatMap(([code, text]) => (text ? [code + text] : []))
        .join("");
      if (joined) append(element, name, {}, joined);
    }
}

function writeAttributes(root: Element, name: string, attributes: Attributes): void {
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined);
  if (!present.length) return;
  const element = sheetChild(root, name);
  for (const [attribute, value] of present) element.setAttribute(attribute, value!);
}

/** How a sheet is printed; undefined where the file says nothing of it. */
export function readPageSetup(root: Element): PageSetup | undefined {
  const setup = childNamed(root, "pageSetup");
  const options = childNamed(root, "printOptions");
  const margins = childNamed(root, "pageMargins");
  const headersFooters = childNamed(root, "headerFooter");
  const fits = isTrue(
    childNamed(childNamed(root, "sheetPr") ?? root, "pageSetUpPr")?.getAttribute("fitToPage"),
  );
  const text = (name: string) => setup?.getAttribute(name) ?? undefined;
  const pages = (name: string) => Number(text(name) ?? 1) || null;
  const scale = text("scale");
  const read: PageSetup = defined({
    orientation: keyOf(ORIENTATIONS, text("orientation")),
    paperSize: keyOf(PAPER_SIZES, Number(text("paperSize"))),
    zoom: fits
      ? { scale: null, horizontalFitToPages: pages("fitToWidth"), verticalFitToPages: pages("fitToHeight") }
      : scale === undefined
        ? undefined
        : { scale: Number(scale), horizontalFitToPages: null, verticalFitToPages: null },
    centerHorizontally: readFlag(options, "horizontalCentered"),
    centerVertically: readFlag(options, "verticalCentered"),
    printGridlines: readFlag(options, "gridLines"),
    printHeadings: readFlag(options, "headings"),
    blackAndWhite: readFlag(setup, "blackAndWhite"),
    draftMode: readFlag(setup, "draft"),
    printOrder: keyOf(ORDERS, text("pageOrder")),
    printComments: keyOf(COMMENTS, text("cellComments")),
    printErrors: keyOf(ERRORS, text("errors")),
    firstPageNumber: isTrue(text("useFirstPageNumber")) ? Number(text("firstPageNumber") ?? 1) : undefined,
    margins: margins && readMargins(margins),
    headersFooters: headersFooters && readHeadersFooters(headersFooters),
  });
  return Object.keys(read).length ? read : undefined;
}

function readMargins(element: Element): Margins {
  return Object.fromEntries(
    SIDES.map((side) => {
      const inches = element.getAttribute(side);
      // Points are rounded as far as a person sets them: 0.7 inches are 50.4.
      return [side, inches === null ? MARGINS[side] : Number((Number(inches) * POINTS_PER_INCH).toFixed(6))];
    }),
  );
}

function readHeadersFooters(element: Element): HeadersFooters {
  const [odd, first] = ["differentOddEven", "differentFirst"].map((name) =>
    isTrue(element.getAttribute(name)),
  );
  const texts = Object.entries(TEXTS).flatMap(([kind, names]) => {
    const places = Object.entries(names).flatMap(([end, name]) => sectionsOf(childNamed(element, name), end));
    return places.length ? [[kind, Object.fromEntries(places)]] : [];
  });
  return defined({
    state: first ? (odd ? "FirstOddAndEven" : "FirstAndDefault") : odd ? "OddAndEven" : undefined,
    useSheetScale: readFlag(element, "scaleWithDoc"),
    useSheetMargins: readFlag(element, "alignWithMargins"),
    texts: texts.length ? (Object.fromEntries(texts) as HeadersFooters["texts"]) : undefined,
  });
}

/** "&LDraft&RPage &P" by its places: leftHeader, rightHeader. */
function sectionsOf(element: Element | undefined, end: string): [PagePlace, string][] {
  const pieces = (element?.textContent ?? "").split(/(?<!&)&(?=[LCR])/);
  return pieces.flatMap((piece, i) => {
    const place = i === 0 ? "center" : keyOf(SECTIONS, `&${piece[0]}`);
    const text = i === 0 ? piece : piece.slice(1);
    const name = PAGE_PLACES.find((candidate) => candidate === `${place}${end}`);
    return name && text ? [[name, text]] : [];
  });
}

const flag = (value: boolean) => (value ? "1" : "0");
const isTrue = (value: string | null | undefined) => value === "1" || value === "true";

function readFlag(element: Element | undefined, name: string): boolean | undefined {
  const value = element?.getAttribute(name);
  return value === null || value === undefined ? undefined : isTrue(value);
}

function keyOf<Table extends object>(table: Table, value: unknown): (keyof Table & string) | undefined {
  return (Object.keys(table) as (keyof Table & string)[]).find((key) => table[key] === value);
}

function defined<Content extends object>(content: {
  [Key in keyof Content]: Content[Key] | undefined;
}): Content {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as Content;
}
