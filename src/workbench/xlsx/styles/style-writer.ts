import type { Border } from "../../engine/o-spreadsheet";
import type { CellStyle } from "../../objects/cell-style";
import type { Look } from "../../objects/cell-look";
import { append, elementLike, insertInOrder, type Attributes, type Element } from "../xml";
import { storedFormat, STANDARD_FORMATS, FIRST_OWN_FORMAT } from "./number-format";

/** The lists of the styles part in the order that the format has them. */
const LISTS = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
] as const;
type ListName = (typeof LISTS)[number];

/** What one cell shows beside its value. */
export interface CellFormat {
  readonly look: Look;
  readonly numberFormat?: string;
  readonly border?: Border | null;
}

/** Writes the styles part: each font, fill, border and combination once. */
export class StyleWriter {
  private readonly lists = new Map<ListName, Records>();
  private readonly named = new Map<string, number>();

  /** @param root of the engine's styles part, of which the formats of conditional formatting stay */
  constructor(
    private readonly root: Element,
    namedStyles: Iterable<CellStyle>,
  ) {
    for (const child of root.children) if (child.localName !== "dxfs") child.remove();
    this.list("fills").add("none", (fill) => append(fill, "patternFill", { patternType: "none" }));
    this.list("fills").add("gray125", (fill) => append(fill, "patternFill", { patternType: "gray125" }));
    const normal = this.list("cellStyleXfs").add("Normal", (xf) =>
      set(xf, this.lookAttributes({ look: {} })),
    );
    this.nameStyle("Normal", normal, { builtinId: "0" });
    this.recordOf({ look: {} });
    for (const style of namedStyles) this.addNamed(style);
  }

  /** The number of a cell's format, for its attribute s. */
  recordOf(given: CellFormat): number {
    const format = withoutDefaults(given);
    const { look, border } = format;
    return this.list("cellXfs").add(JSON.stringify(format), (xf) => {
      const attributes = this.lookAttributes(format);
      set(xf, attributes);
      if (attributes["numFmtId"] !== "0") xf.setAttribute("applyNumberFormat", "1");
      if (attributes["fontId"] !== "0") xf.setAttribute("applyFont", "1");
      if (attributes["fillId"] !== "0") xf.setAttribute("applyFill", "1");
      if (border) xf.setAttribute("applyBorder", "1");
      xf.setAttribute("xfId", String(this.named.get(look.named ?? "Normal") ?? 0));
      for (const child of this.addLookChildren(xf, look)) xf.setAttribute(`apply${child}`, "1");
    });
  }

  private addNamed({ name, look, numberFormat, includes }: CellStyle): void {
    const record = this.list("cellStyleXfs").add(name, (xf) => {
      set(xf, this.lookAttributes({ look, numberFormat }));
      set(xf, {
        applyNumberFormat: includes.includeNumber ? "1" : "0",
        applyFont: includes.includeFont ? "1" : "0",
        applyFill: includes.includePatterns ? "1" : "0",
        applyBorder: includes.includeBorder ? "1" : "0",
        applyAlignment: includes.includeAlignment ? "1" : "0",
        applyProtection: includes.includeProtection ? "1" : "0",
      });
      this.addLookChildren(xf, look);
    });
    this.nameStyle(name, record);
  }

  private nameStyle(name: string, record: number, attributes: Attributes = {}): void {
    this.named.set(name, record);
    this.list("cellStyles").add(name, (style) => set(style, { name, xfId: String(record), ...attributes }));
  }

  private lookAttributes({ look, numberFormat, border }: CellFormat): Record<string, string> {
    return {
      numFmtId: String(this.numberFormatId(numberFormat)),
      fontId: String(this.fontId(look)),
      fillId: String(this.fillId(look)),
      borderId: String(this.borderId(border ?? {})),
    };
  }

  /** Adds alignment and protection where the look has any, and answers with what it has added. */
  private addLookChildren(xf: Element, look: Look): string[] {
    const { align, verticalAlign, wrapping, rotation, indent, locked, formulaHidden } = look;
    const alignment = {
      horizontal: align,
      vertical: verticalAlign === "middle" ? "center" : verticalAlign,
      textRotation: rotation ? String(storedRotation(rotation)) : undefined,
      wrapText: wrapping === "wrap" ? "1" : undefined,
      indent: indent ? String(indent) : undefined,
      shrinkToFit: wrapping === "clip" ? "1" : undefined,
    };
    const protection = {
      locked: locked === false ? "0" : undefined,
      hidden: formulaHidden ? "1" : undefined,
    };
    const isPresent = (attributes: Attributes) => Object.values(attributes).some(Boolean);
    if (isPresent(alignment)) append(xf, "alignment", alignment);
    if (isPresent(protection)) append(xf, "protection", protection);
    return [isPresent(alignment) && "Alignment", isPresent(protection) && "Protection"].filter(
      (name) => name !== false,
    );
  }

  private numberFormatId(format: string | undefined): number {
    const formatCode = storedFormat(format || "General");
    const standard = STANDARD_FORMATS.get(formatCode);
    if (standard !== undefined) return standard;
    const formats = this.list("numFmts");
    const place = formats.add(formatCode, (numFmt) =>
      set(numFmt, { numFmtId: String(FIRST_OWN_FORMAT + formats.count), formatCode }),
    );
    return FIRST_OWN_FORMAT + place;
  }

  private fontId(look: Look): number {
    const { bold, italic, strikethrough, underline, textColor, fontSize, fontName } = look;
    const described = { bold, italic, strikethrough, underline, textColor, fontSize, fontName };
    return this.list("fonts").add(JSON.stringify(described), (font) => {
      if (bold) append(font, "b");
      if (italic) append(font, "i");
      if (strikethrough) append(font, "strike");
      if (underline) append(font, "u");
      append(font, "sz", { val: String(fontSize ?? 10) });
      append(font, "color", { rgb: storedColor(textColor ?? "#000000") });
      append(font, "name", { val: fontName ?? "Arial" });
    });
  }

  private fillId({ fillColor }: Look): number {
    if (!fillColor) return 0;
    return this.list("fills").add(fillColor, (fill) => {
      const pattern = append(fill, "patternFill", { patternType: "solid" });
      append(pattern, "fgColor", { rgb: storedColor(fillColor) });
      append(pattern, "bgColor", { indexed: "64" });
    });
  }

  private borderId(border: Border): number {
    return this.list("borders").add(JSON.stringify(border), (element) => {
      for (const side of ["left", "right", "top", "bottom"] as const) {
        const line = border[side];
        const drawn = append(element, side, { style: line?.style });
        if (line) append(drawn, "color", { rgb: storedColor(line.color ?? "#000000") });
      }
      append(element, "diagonal");
    });
  }

  private list(name: ListName): Records {
    let records = this.lists.get(name);
    if (!records) {
      const list = elementLike(this.root, name);
      insertInOrder(this.root, list, LISTS);
      records = new Records(list, RECORD_NAMES[name]);
      this.lists.set(name, records);
    }
    return records;
  }
}

const RECORD_NAMES: Readonly<Record<ListName, string>> = {
  numFmts: "numFmt",
  fonts: "font",
  fills: "fill",
  borders: "border",
  cellStyleXfs: "xf",
  cellXfs: "xf",
  cellStyles: "cellStyle",
  dxfs: "dxf",
  tableStyles: "tableStyle",
};

/** One list of the part; a record that is there is not added again. */
class Records {
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly list: Element,
    private readonly recordName: string,
  ) {}

  get count(): number {
    return this.numbers.size;
  }

  /** The number of the record known by `key`; `fill` makes it when it is not there. */
  add(key: string, fill: (record: Element) => unknown): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.count;
      const record = elementLike(this.list, this.recordName);
      fill(record); // may add to other lists, never to this one
      this.list.append(record);
      this.numbers.set(key, number);
      this.list.setAttribute("count", String(this.count));
    }
    return number;
  }
}

/** What says nothing is left out: cells that look alike have one record. */
function withoutDefaults({ look, numberFormat, border }: CellFormat): CellFormat {
  const defaults: Look = {
    wrapping: "overflow",
    textColor: "#000000",
    fontSize: 10,
    fontName: "Arial",
    locked: true,
  };
  const own = Object.entries(look).filter(
    ([name, value]) => (value || name === "locked") && value !== defaults[name as keyof Look],
  );
  return {
    look: Object.fromEntries(own.sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(numberFormat && { numberFormat: storedFormat(numberFormat) }),
    ...(border && { border }),
  };
}

function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, value);
}

/** The engine's "#RRGGBB" or "#RRGGBBAA" as a file has it: opacity first. */
export function storedColor(color: string): string {
  const digits = color.slice(1).toUpperCase();
  return (digits.slice(6) || "FF") + digits.slice(0, 6);
}

/** The engine counts radians downwards; a file 0 to 90 degrees upwards, 91 to 180 downwards. */
function storedRotation(radians: number): number {
  const degrees = Math.round((-radians / Math.PI) * 180);
  return degrees < 0 ? 90 - degrees : degrees;
}
