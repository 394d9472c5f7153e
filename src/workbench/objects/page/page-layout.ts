import { flag, number, oneOf, text, wholeNumber } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType, type Property } from "../../batch/host-object";
import { LAST_COLUMN, LAST_ROW, parseZone } from "../../engine/address";
import type { SheetId, Zone } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";
import type { Host } from "../host";
import { Range } from "../range";
import { HeaderFooterGroup } from "./header-footer";
import {
  MARGINS,
  PAPER_SIZES,
  type MarginSide,
  type PageSetup,
  type PaperSize,
  type Zoom,
} from "./page-setup";

/** `worksheet.pageLayout`. The grid does not print: all of it is kept for the file. */
export class PageLayout extends HostObject {
  readonly type: ObjectType = pageLayoutType;
  constructor(
    readonly host: Host,
    readonly sheetId: SheetId,
  ) {
    super();
  }

  get setup(): PageSetup {
    return this.host.pageSetups.get(this.sheetId) ?? {};
  }

  change(setup: PageSetup): void {
    this.host.pageSetups.set(this.sheetId, { ...this.setup, ...setup });
  }

  /** The rows or columns that every page repeats. */
  titles(side: "rows" | "columns"): Range | null {
    const place = this.host.printTitles[side].get(this.sheetId);
    return place ? new Range(this.host, this.sheetId, place.zone) : null;
  }

  setTitles(side: "rows" | "columns", given: unknown): void {
    const zone = zoneOf(given, "print title");
    const whole =
      side === "rows" ? { ...zone, left: 0, right: LAST_COLUMN } : { ...zone, top: 0, bottom: LAST_ROW };
    this.host.printTitles[side].set(this.sheetId, this.sheetId, whole);
  }

  setArea(given: unknown): void {
    this.host.printAreas.set(this.sheetId, this.sheetId, zoneOf(given, "print area"));
  }
}

const zoneOf = (given: unknown, what: string): Zone =>
  given instanceof Range ? given.zone : parseZone(text(given, what));

/** One of the set-up's plain values. */
const setting = <Name extends keyof PageSetup>(
  name: Name,
  otherwise: PageSetup[Name],
  check: (value: unknown, what: string) => PageSetup[Name],
): Property<PageLayout> => ({
  get: ({ setup }) => setup[name] ?? otherwise,
  set: (layout, value) => layout.change({ [name]: check(value, name) }),
});

const choice =
  <const Choice extends string>(choices: readonly Choice[]) =>
  (value: unknown, what: string): Choice =>
    oneOf(value, choices, what);

const margin = (side: MarginSide): Property<PageLayout> => ({
  get: ({ setup }) => setup.margins?.[side] ?? MARGINS[side],
  set: (layout, value) => setMargins(layout, { [side]: number(value, `${side}Margin`) }),
});

function setMargins(layout: PageLayout, margins: Partial<Record<MarginSide, number>>): void {
  for (const [side, points] of Object.entries(margins))
    if (points < 0) throw new HostError("InvalidArgument", `The ${side} margin cannot be ${points} points.`);
  layout.change({ margins: { ...layout.setup.margins, ...margins } });
}

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function checkZoom(value: unknown): Zoom {
  const { scale, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Zoom;
  const fits = {
    horizontalFitToPages: horizontalFitToPages ?? null,
    verticalFitToPages: verticalFitToPages ?? null,
  };
  if (scale === undefined || scale === null) {
    for (const [name, pages] of Object.entries(fits)) if (pages !== null) wholeNumber(pages, name, 1);
    return { scale: null, ...fits };
  }
  if (wholeNumber(scale, "scale", 10) > 400)
    throw new HostError("InvalidArgument", `scale must be from 10 to 400, but is ${scale}.`);
  return { scale, horizontalFitToPages: null, verticalFitToPages: null };
}

function required(range: Range | null, what: string): Range {
  if (range) return range;
  throw new HostError("ItemNotFound", `The sheet has no print title ${what}.`);
}

const pageLayoutType: ObjectType = objectType<PageLayout>("PageLayout", {
  orientation: setting("orientation", "Portrait", choice(["Portrait", "Landscape"])),
  paperSize: setting("paperSize", "Letter", choice(Object.keys(PAPER_SIZES) as PaperSize[])),
  zoom: setting("zoom", { scale: 100, horizontalFitToPages: null, verticalFitToPages: null }, checkZoom),
  centerHorizontally: setting("centerHorizontally", false, flag),
  centerVertically: setting("centerVertically", false, flag),
  printGridlines: setting("printGridlines", false, flag),
  printHeadings: setting("printHeadings", false, flag),
  blackAndWhite: setting("blackAndWhite", false, flag),
  draftMode: setting("draftMode", false, flag),
  printOrder: setting("printOrder", "DownThenOver", choice(["DownThenOver", "OverThenDown"])),
  printComments: setting("printComments", "NoComments", choice(["NoComments", "EndSheet", "InPlace"])),
  printErrors: setting(
    "printErrors",
    "AsDisplayed",
    choice(["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
  ),
  firstPageNumber: setting("firstPageNumber", "", (value, what) =>
    value === "" ? "" : wholeNumber(value, what, 1),
  ),
  leftMargin: margin("left"),
  rightMargin: margin("right"),
  topMargin: margin("top"),
  bottomMargin: margin("bottom"),
  headerMargin: margin("header"),
  footerMargin: margin("footer"),

  headersFooters: { object: (layout) => new HeaderFooterGroup(layout) },

  setPrintMargins: {
    call: (layout, unit, margins) => {
      const points = POINTS[oneOf(unit, ["Points", "Inches", "Centimeters"] as const, "unit")];
      const given = Object.entries((margins ?? {}) as Record<string, unknown>).filter(
        ([, size]) => size !== null,
      );
      setMargins(
        layout,
        Object.fromEntries(
          given.map(([side, size]) => [
            oneOf(side, Object.keys(MARGINS) as MarginSide[], "margin"),
            number(size, side) * points,
          ]),
        ),
      );
    },
  },
  setPrintArea: { call: (layout, area) => layout.setArea(area) },
  setPrintTitleRows: { call: (layout, rows) => layout.setTitles("rows", rows) },
  setPrintTitleColumns: { call: (layout, columns) => layout.setTitles("columns", columns) },
  getPrintTitleRows: { call: (layout) => required(layout.titles("rows"), "rows") },
  getPrintTitleRowsOrNullObject: { call: (layout) => layout.titles("rows") },
  getPrintTitleColumns: { call: (layout) => required(layout.titles("columns"), "columns") },
  getPrintTitleColumnsOrNullObject: { call: (layout) => layout.titles("columns") },
});
