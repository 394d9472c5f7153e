import { serialFromDate } from "../statements/date";
import type { Statement } from "../statements/item";
import { type Period, fiscalYearEnd, periodEnd, periodToken } from "../statements/period";
import {
  type CellValue,
  type Look,
  type PlannedLine,
  type PlannedTable,
  type SheetPlan,
  numberFormats,
} from "./sheet-plan";

/** Columns before the figures: code, label. The same on every sheet, so that one column is one period everywhere. */
export const firstFigureColumn = 2;
/** Rows that never scroll away: title, period ends, fiscal years, and the header of the first table. */
const frozenRows = 4;

// In points. Fonts differ between machines: the mean of a character with room to spare.
const figureWidth = 75;
const codeCharacter = 5;
const labelCharacter = 5.5;
const leastWidth = 120;
const padding = 12;

const widthFor = (texts: readonly string[], character: number): number =>
  Math.max(leastWidth, padding + Math.ceil(character * Math.max(...texts.map(({ length }) => length))));

/** Where a cell stands, counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** One row of a table: the same kind of content in every period. */
export interface DraftRow {
  readonly key: string;
  readonly label: string;
  /** What the cell of a period holds. */
  readonly cell: (at: CellPlace, token: string) => CellValue;
  readonly format: string;
  readonly look: Look;
  /** Of the label; absent: plain. */
  readonly labelLook?: Look;
}

export interface Heading {
  readonly name: string;
  readonly title: CellValue;
  readonly note: string;
  /** What the dates above the periods are, e.g. `Quarter ended`. */
  readonly endLabel: string;
  /** Two sentences about the whole workbook, in the frozen corner. */
  readonly state: readonly [CellValue, CellValue];
}

/** A sheet in the making: tables below one another, all under the same periods. */
export class SheetDraft {
  private readonly values: CellValue[][] = [];
  private readonly formats: string[][] = [];
  private readonly looks: SheetPlan["looks"][number][] = [];
  private readonly tables: PlannedTable[] = [];
  private readonly lines: PlannedLine[] = [];
  private readonly tokens: readonly string[];
  /** What stands in the tables before the figures, to be seen whole. */
  private readonly before: { readonly code: string; readonly label: string }[] = [];

  constructor(
    private readonly heading: Heading,
    periods: readonly Period[],
  ) {
    this.tokens = periods.map(periodToken);
    const { title, note, endLabel, state } = heading;
    const { general, date } = numberFormats;
    // Left of the figures the title must fit: frozen columns cut it off at their edge.
    this.line([title, "", note], general, ["title", undefined, "note"]);
    const ends = periods.map((period) => serialFromDate(periodEnd(period)));
    const years = periods.map((period) => serialFromDate(fiscalYearEnd(period)));
    this.line([state[0], endLabel, ...ends], date, ["state", "date", "date"]);
    this.line([state[1], "Fiscal year ending", ...years], date, ["state", "date", "date"]);
  }

  /** The row that comes next, counted from 0. */
  get nextRow(): number {
    return this.values.length;
  }

  /** Empty rows. */
  skip(rows: number): void {
    for (let i = 0; i < rows; i++) this.line([], numberFormats.general, []);
  }

  /** An empty row, then a title for what follows, perhaps with a remark beside it. */
  section(title: CellValue, note = ""): void {
    this.skip(1);
    this.line([title, "", note], numberFormats.general, ["heading", undefined, "note"]);
  }

  /** A section of texts that come and go with their releases, three a row; the third runs over the figures. */
  words(title: string, note: string, rows: readonly (readonly [string, string, string])[]): void {
    if (!rows.length) return;
    this.section(title, note);
    const first = this.nextRow - 1;
    for (const texts of rows) this.line(texts, numberFormats.text, ["code", undefined, undefined]);
    for (let row = first; row < this.nextRow; row++) this.lines.push({ row, keys: 3, whole: true });
  }

  /** A table with its header; `statement` as for a planned table. */
  table(name: string, rows: readonly DraftRow[], statement?: Statement): PlannedTable {
    const row = this.nextRow;
    this.line(["Code", "Item", ...this.tokens], numberFormats.text, ["heading", "heading", "period"]);
    for (const { key, label, cell, format, look, labelLook } of rows) {
      this.before.push({ code: key, label });
      const cells = this.tokens.map((token, i) =>
        cell({ row: this.nextRow, column: firstFigureColumn + i }, token),
      );
      this.line([key, label, ...cells], format, ["code", labelLook, look]);
    }
    const columns = firstFigureColumn + this.tokens.length;
    const table: PlannedTable = {
      name,
      block: { row, column: 0, rows: rows.length + 1, columns },
      ...(statement && { statement }),
    };
    this.tables.push(table);
    return table;
  }

  /** The sheet as it is to be written; with charts, whose rows are scrolled under them, only rows are frozen. */
  plan({
    charts = [],
    verdicts = [],
    ...others
  }: Partial<Pick<SheetPlan, "charts" | "verdicts" | "newPages" | "isPortrait">> = {}): SheetPlan {
    const codes = this.before.map(({ code }) => code);
    const labels = this.before.map(({ label }) => label);
    return {
      ...others,
      name: this.heading.name,
      values: this.values,
      formats: this.formats,
      looks: joined(this.looks),
      columnWidths: [
        widthFor(codes, codeCharacter),
        widthFor(labels, labelCharacter),
        ...this.tokens.map(() => figureWidth),
      ],
      frozen: { rows: frozenRows, columns: charts.length ? 0 : firstFigureColumn },
      tables: this.tables,
      charts,
      lines: this.lines,
      verdicts: [{ row: 1, column: 0, rows: 1, columns: 1 }, ...verdicts],
      names: [],
    };
  }

  /** One row; `format` is that of its figures, `looks` those of code, label and figures. */
  private line(cells: readonly CellValue[], format: string, looks: readonly (Look | undefined)[]): void {
    const row = this.nextRow;
    const width = firstFigureColumn + this.tokens.length;
    this.values.push(Array.from({ length: width }, (_, column) => cells[column] ?? ""));
    const isFormula = (value: CellValue | undefined) => typeof value === "string" && value.startsWith("=");
    const formatBefore = (column: number) =>
      isFormula(cells[column]) ? numberFormats.general : numberFormats.text;
    this.formats.push([formatBefore(0), formatBefore(1), ...this.tokens.map(() => format)]);
    looks.forEach((look, column) => {
      const columns = column < firstFigureColumn ? 1 : this.tokens.length;
      if (look) this.looks.push({ look, block: { row, column, rows: 1, columns } });
    });
  }
}

/** Blocks of one look below one another become one block, so that Excel is told less. */
function joined(looks: SheetPlan["looks"]): SheetPlan["looks"] {
  const done: { look: Look; block: { row: number; column: number; rows: number; columns: number } }[] = [];
  for (const { look, block } of looks) {
    const above = done.filter((other) => other.block.column === block.column).at(-1);
    if (above?.look === look && above.block.row + above.block.rows === block.row) above.block.rows++;
    else done.push({ look, block: { ...block } });
  }
  return done;
}
