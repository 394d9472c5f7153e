import { serialFromDate } from "../../statements/date";
import { type Period, fiscalYearEnd, periodEnd, periodToken } from "../../statements/period";
import { firstFigureColumn } from "../sheet-draft";
import { type CellValue, type Look, type SheetPlan, numberFormats } from "../sheet-plan";
import { type Cells, type ModelRow, cellsIn, firstRow, rowNumbers } from "./model-row";
import { type PlannedCell, blank, gridOf } from "./planned-cell";
import { type TimeLine, modelColumns } from "./time-line";

/** What stands above the rows of a sheet on the model's time line. */
export interface ModelHeading {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  /** Two sentences about the whole workbook, in the frozen corner. */
  readonly state: readonly [CellValue, CellValue | ((at: Cells) => CellValue)];
  /** Columns at the right of the fiscal years; widths in points. */
  readonly ends: readonly { readonly head: string; readonly width: number }[];
  /** Headings that begin a new printed page; absent where all columns are printed as they come. */
  readonly pages?: readonly string[];
}

/** A row's cells by where they stand. */
interface Parts {
  readonly start: readonly [PlannedCell, PlannedCell];
  readonly quarters?: readonly PlannedCell[];
  readonly unit?: PlannedCell;
  readonly years?: readonly PlannedCell[];
  readonly end?: readonly PlannedCell[];
}

/**
 * Lays rows out on the time line: quarters in the columns that they have on the statement sheets, then the unit, the
 * fiscal years, and of inputs their rule and source.
 */
export function modelPlan(
  { name, title, note, state, ends, pages }: ModelHeading,
  rows: readonly ModelRow[],
  timeLine: TimeLine,
): SheetPlan {
  const { quarters, years } = timeLine;
  const columns = modelColumns(timeLine);
  const numbers = rowNumbers(rows);
  const at = (column: number) => cellsIn(numbers, timeLine, column);
  const lay = ({ start, quarters: line = [], unit = blank, years: ofYears = [], end = [] }: Parts) => [
    ...start,
    ...padded(line, quarters.length),
    unit,
    ...padded(ofYears, years.length),
    ...end,
  ];
  const periods = (show: (period: Period) => PlannedCell) => ({
    quarters: quarters.map(show),
    years: years.map(show),
  });
  const dates = (label: string, corner: CellValue, of: (period: Period) => string) =>
    lay({
      start: [cell(corner, "state"), cell(label, "date")],
      ...periods((period) => ({
        value: serialFromDate(of(period)),
        format: numberFormats.date,
        look: "date",
      })),
    });
  const grid = [
    lay({ start: [cell(title, "title"), blank], quarters: [cell(note, "note")] }),
    dates("Quarter ended", state[0], periodEnd),
    dates("Fiscal year ending", resolved(state[1], at(0)), fiscalYearEnd),
    lay({
      start: [cell("Code", "heading"), cell("Item", "heading")],
      ...periods((period) => cell(periodToken(period), "period")),
      unit: cell("Unit", "heading"),
      end: ends.map(({ head }) => cell(head, "heading")),
    }),
    ...rows.map((row) =>
      lay({
        start: [
          cell(row.key, row.isHeading ? "heading" : "code"),
          cell(resolved(row.label, at(1)), row.labelLook),
        ],
        quarters: row.quarter
          ? quarters.map((_, i) => figure(row, row.quarter!(at(firstFigureColumn + i), i), i))
          : [cell(row.note ?? "", "note")],
        unit: cell(row.unit ?? "", "note"),
        years: row.year && years.map((_, i) => figure(row, row.year!(at(columns.firstYear + i)))),
        end: [cell(row.rule ?? "", "note"), cell(row.source ?? "", "note")],
      }),
    ),
  ];
  return {
    name,
    ...gridOf(grid),
    columnWidths: [...[150, 330], ...quarters.map(() => 75), 80, ...years.map(() => 75), ...[330, 700]],
    frozen: { rows: firstRow, columns: firstFigureColumn },
    tables: [],
    charts: [],
    lines: [],
    names: [],
    // Rules and sources are read on the screen: printed beside the figures they would leave no room for them.
    ...(pages && {
      printed: { row: 0, column: 0, rows: grid.length, columns: columns.rule },
      newPages: pages.map((key) => numbers.get(key)! - 1),
    }),
  };
}

const resolved = (value: CellValue | ((at: Cells) => CellValue), at: Cells): CellValue =>
  typeof value === "function" ? value(at) : value;

/** An empty cell has no look, so that it is not taken for something to fill in. */
const cell = (value: CellValue, look?: Look): PlannedCell => (value === "" ? blank : { value, look });

const figure = ({ format, look, quarterLook }: ModelRow, value: CellValue, quarter?: number): PlannedCell =>
  value === ""
    ? blank
    : { value, format, look: (quarter === undefined ? undefined : quarterLook?.(quarter)) ?? look };

const padded = (cells: readonly PlannedCell[], width: number): PlannedCell[] => [
  ...cells,
  ...Array<PlannedCell>(Math.max(0, width - cells.length)).fill(blank),
];
