import { canShow, engineFormat } from "../../engine/number-format";
import type { WorkbookData } from "../../engine/file-data";
import type { EngineNamespace } from "../../engine/o-spreadsheet";
import { QUOTED_TEXT_FORMAT } from "../../engine/quoted-text";
import type { CellStyle } from "../../objects/cell-style";
import type { Look } from "../../objects/cell-look";
import { childNamed, type Element } from "../xml";
import { STANDARD_FORMATS } from "./number-format";
import type { CellFormat } from "./style-writer";

/** What the engine has made of the file's formats, by the numbers that it gives them. */
export type EngineFormats = Pick<WorkbookData, "styles" | "formats" | "borders">;

/**
 * Reads the formats of cells. Colours, which may be those of a theme, and borders are the engine's reading; what it
 * does not keep or keeps otherwise is read here.
 */
export class StyleReader {
  private readonly records: CellFormat[];
  readonly namedStyles: CellStyle[];

  constructor(
    private readonly o: EngineNamespace,
    private readonly root: Element | undefined,
    private readonly engine: EngineFormats,
  ) {
    const cells = this.list("cellXfs");
    const masters = this.list("cellStyleXfs");
    const names = this.readNames();
    this.records = cells.map((xf, i) => this.read(xf, i, names.get(Number(xf.getAttribute("xfId") ?? 0))));
    this.namedStyles = [...names].map(([number, name]) => {
      const xf = masters[number];
      // The engine was given these behind those of the cells.
      const { look, numberFormat = "General" } = xf ? this.read(xf, cells.length + number) : { look: {} };
      return { name, look, numberFormat, includes: readIncludes(xf) };
    });
  }

  /** The format of a cell with this attribute s. */
  record(number: number): CellFormat {
    return this.records[number] ?? { look: {} };
  }

  get count(): number {
    return this.records.length;
  }

  /** Names by the number of their record; Normal is what has no name. */
  private readNames(): Map<number, string> {
    const names = this.list("cellStyles").filter((style) => style.getAttribute("builtinId") !== "0");
    return new Map(
      names.map((style) => [Number(style.getAttribute("xfId") ?? 0), style.getAttribute("name") ?? ""]),
    );
  }

  private read(xf: Element, number: number, named?: string): CellFormat {
    const font = this.list("fonts")[Number(xf.getAttribute("fontId") ?? 0)];
    const { textColor, fillColor, rotation } = this.engine.styles[number + 1] ?? {};
    const alignment = attributesOf(childNamed(xf, "alignment"));
    const protection = attributesOf(childNamed(xf, "protection"));
    const size = Number(valueOf(font, "sz") ?? 10);
    const fontName = valueOf(font, "name") ?? "Arial";
    const horizontal = alignment("horizontal");
    const vertical = alignment("vertical");
    const look: Look = {
      ...(isOn(font, "b") && { bold: true }),
      ...(isOn(font, "i") && { italic: true }),
      ...(isOn(font, "strike") && { strikethrough: true }),
      ...(isOn(font, "u") && { underline: true }),
      ...(textColor && textColor !== "#000000" && { textColor }),
      ...(size !== 10 && { fontSize: size }),
      ...(fontName !== "Arial" && { fontName }),
      ...(fillColor && { fillColor }),
      ...(isOneOf(horizontal, ["left", "center", "right"]) && { align: horizontal }),
      ...(isOneOf(vertical, ["top", "center", "bottom"]) && {
        verticalAlign: vertical === "center" ? ("middle" as const) : vertical,
      }),
      ...(isTrue(alignment("wrapText")) && { wrapping: "wrap" as const }),
      ...(isTrue(alignment("shrinkToFit")) && { wrapping: "clip" as const }),
      ...(Number(alignment("indent") ?? 0) && { indent: Number(alignment("indent")) }),
      ...(rotation && { rotation }),
      ...(protection("locked") !== undefined && !isTrue(protection("locked")) && { locked: false }),
      ...(isTrue(protection("hidden")) && { formulaHidden: true }),
      ...(named && { named }),
    };
    const numberFormat = this.numberFormat(Number(xf.getAttribute("numFmtId") ?? 0));
    const border = this.engine.borders[Number(xf.getAttribute("borderId") ?? 0) + 1];
    return {
      look,
      ...(numberFormat !== undefined && { numberFormat }),
      ...(border && Object.keys(border).length && { border }),
    };
  }

  /** The file's own code where the engine can show it, else what the engine makes of it. */
  private numberFormat(id: number): string | undefined {
    const own = this.list("numFmts").find((format) => Number(format.getAttribute("numFmtId")) === id);
    const standard = [...STANDARD_FORMATS].find(([, number]) => number === id)?.[0];
    const code = own?.getAttribute("formatCode") ?? standard;
    if (code === "General" || code === QUOTED_TEXT_FORMAT) return undefined;
    const shown = code && engineFormat(code);
    if (shown && canShow(this.o, shown)) return shown;
    return this.engine.formats[id + 1];
  }

  private list(name: string): Element[] {
    return (this.root && childNamed(this.root, name)?.children) ?? [];
  }
}

function readIncludes(xf: Element | undefined): CellStyle["includes"] {
  const applies = (name: string) => (xf?.getAttribute(`apply${name}`) ?? "1") !== "0";
  return {
    includeNumber: applies("NumberFormat"),
    includeFont: applies("Font"),
    includePatterns: applies("Fill"),
    includeBorder: applies("Border"),
    includeAlignment: applies("Alignment"),
    includeProtection: applies("Protection"),
  };
}

const attributesOf = (element: Element | undefined) => (name: string) =>
  element?.getAttribute(name) ?? undefined;
const isTrue = (value: string | undefined) => value === "1" || value === "true";
const isOneOf = <Value extends string>(value: unknown, values: readonly Value[]): value is Value =>
  (values as readonly unknown[]).includes(value);

const valueOf = (parent: Element | undefined, name: string) =>
  (parent && childNamed(parent, name)?.getAttribute("val")) ?? undefined;

/** "b" and such are on unless they say 0; "u" may also say none. */
function isOn(font: Element | undefined, name: string): boolean {
  const element = font && childNamed(font, name);
  return element !== undefined && !["0", "false", "none"].includes(element.getAttribute("val") ?? "");
}
