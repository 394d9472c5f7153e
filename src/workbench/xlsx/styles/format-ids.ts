import type { SheetData, WorkbookData } from "../../engine/file-data";
import type { CellFormat } from "./style-writer";

/** Gives cells their formats in the engine's data: each look, code and border stands there once. */
export class FormatIds {
  private readonly numbers = new Map<string, number>();

  /** Takes the formats that are there away. */
  constructor(private readonly data: WorkbookData) {
    data.styles = {};
    data.formats = {};
    data.borders = {};
  }

  put(sheet: SheetData, address: string, { look, numberFormat, border }: CellFormat): void {
    if (Object.keys(look).length) sheet.styles[address] = this.idOf("styles", look);
    if (numberFormat !== undefined) sheet.formats[address] = this.idOf("formats", numberFormat);
    if (border) sheet.borders[address] = this.idOf("borders", border);
  }

  private idOf(list: "styles" | "formats" | "borders", value: unknown): number {
    const key = `${list} ${JSON.stringify(value)}`;
    let id = this.numbers.get(key);
    if (id === undefined) {
      id = Object.keys(this.data[list]).length + 1;
      this.numbers.set(key, id);
      (this.data[list] as Record<number, unknown>)[id] = value;
    }
    return id;
  }
}
