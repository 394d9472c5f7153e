import { aboutCell, aboutLabels } from "./about-sheet";
import { cellAddress, columnLetters } from "./cell-address";
import { type AlertRule, type Cells, type CheckRule, workingKeys } from "./check-rules";
import { type CellPlace, type DraftRow, firstFigureColumn } from "./sheet-draft";
import { type SheetPlan, numberFormats } from "./sheet-plan";
import { codeBeside, lookedUp } from "./table-lookup";

/** A row of the workings as it is planned; the place of the others is known by then. */
interface Working extends Omit<DraftRow, "cell"> {
  readonly formula: (cell: Cells, at: CellPlace) => string;
}

/** The rows that an alert and a check end in. */
export const outcomes = {
  left: (rule: string) => `${rule}.Left`,
  right: (rule: string) => `${rule}.Right`,
  difference: (rule: string) => `${rule}.Difference`,
  tolerance: (rule: string) => `${rule}.Tolerance`,
  figure: (rule: string) => `${rule}.Figure`,
  limit: (rule: string) => `${rule}.Limit`,
} as const;

/**
 * Every row that the checks and alerts rest on: first what is fetched from the other sheets, each figure once, then
 * what is derived from it, then each rule's own rows. One formula a row, the same in every period.
 *
 * @param columns how many periods there are
 */
export function workings(
  about: SheetPlan,
  figures: readonly SheetPlan[],
  checks: readonly CheckRule[],
  alerts: readonly AlertRule[],
  columns: number,
): Working[] {
  const derived = [...derivedRows(columns), ...checks.flatMap(checkRows), ...alerts.flatMap(alertRows)];
  const own = new Set([...Object.keys(limits), ...derived.map(({ key }) => key)]);
  const needed = new Set<string>();
  const note: Cells = (key) => {
    if (!own.has(key)) needed.add(key);
    return key;
  };
  for (const { formula } of derived) formula(note, { row: 0, column: firstFigureColumn });
  for (const rule of alerts) rule.fires("", "", note);
  return [...fetchedRows(figures, needed), ...limitRows(about), ...derived];
}

const { general, jpyMillion, usdMillion, percent } = numberFormats;

/** Figures in the order of their sheets; a code that stands in two tables is fetched from the first. */
function fetchedRows(figures: readonly SheetPlan[], needed: ReadonlySet<string>): Working[] {
  const found = new Map<string, Working>();
  for (const sheet of figures)
    for (const { block } of sheet.tables.filter(({ statement }) => statement))
      for (let row = block.row + 1; row < block.row + block.rows; row++) {
        const [key, label] = sheet.values[row] as [string, string];
        if (!needed.has(key) || found.has(key)) continue;
        const format = sheet.formats[row]?.[firstFigureColumn] ?? general;
        const formula = (_: Cells, at: CellPlace) =>
          lookedUp({ sheet: sheet.name, block }, codeBeside(at), at);
        found.set(key, { key, label, format, look: "link", formula });
      }
  const missing = [...needed].filter((key) => !found.has(key));
  if (missing.length) throw new Error(`No sheet holds ${missing.join(", ")}, which the checks read.`);
  return [...found.values()];
}

const limits: Readonly<Record<string, readonly [label: string, format: string]>> = {
  [workingKeys.halfJpy]: [aboutLabels.halfJpy, general],
  [workingKeys.halfUsd]: [aboutLabels.halfUsd, general],
  [workingKeys.halfPercent]: [aboutLabels.halfPercent, "0.00%"],
  [workingKeys.halfRate]: [aboutLabels.halfRate, general],
  [workingKeys.gainsShare]: [aboutLabels.gainsShare, percent],
  [workingKeys.residualMove]: [aboutLabels.residualMove, percent],
  [workingKeys.guidanceMultiple]: [aboutLabels.guidanceMultiple, general],
};

function limitRows(about: SheetPlan): Working[] {
  return Object.entries(limits).map(([key, [label, format]]) => ({
    key,
    label,
    format,
    look: "link",
    formula: () => aboutCell(about, label),
  }));
}

/** What several rules read. Rows of dates: 2 the ends of the quarters, 3 those of their fiscal years. */
function derivedRows(columns: number): Working[] {
  // One column more on each side, so that a period added at either end is within.
  const [first, last] = [columnLetters(firstFigureColumn - 1), columnLetters(firstFigureColumn + columns)];
  const along = (row: number | string) => `$${first}$${row}:$${last}$${row}`;
  const rowAlong = (cell: string) => along(cell.replace(/^[A-Z]+/, ""));
  const dateAt = (row: 2 | 3, { column }: CellPlace) => `${columnLetters(column)}$${row}`;
  const ended = (row: string, date: string) => `INDEX(${rowAlong(row)},1,MATCH(${date},${along(2)},0))`;
  const revenues = "TotalRevenues";
  const row = (
    key: string,
    label: string,
    formula: Working["formula"],
    format: string = jpyMillion,
  ): Working => ({ key, label, format, look: "calculation", formula });
  const before = (key: string, label: string, of: string, months: number) =>
    row(key, label, (cell, at) => ended(cell(of), `EOMONTH(${dateAt(2, at)},-${months})`));
  const key = workingKeys;
  return [
    before(key.quarterBefore, "Total revenues of the quarter before", revenues, 3),
    before(key.yearBefore, "Total revenues of the year before", revenues, 12),
    before(
      key.balanceResidualBefore,
      "Unprinted minority interest of the quarter before",
      outcomes.figure("BalanceResidual"),
      3,
    ),
    before(
      key.taxResidualBefore,
      "Unprinted tax and minority of the quarter before",
      outcomes.figure("TaxAndMinorityResidual"),
      3,
    ),
    row(
      key.knownRevenues,
      "Total revenues, zero where not in the source",
      (cell) => `IFNA(${cell(revenues)},0)`,
    ),
    row(
      key.isOpenYear,
      "Third quarter of a year whose fourth is open",
      (cell, at) =>
        `IF(AND(${dateAt(2, at)}=EOMONTH(${dateAt(3, at)},-3),COUNTIFS(${along(3)},${dateAt(3, at)},${rowAlong(cell(key.knownRevenues))},"<>0")=3),1,0)`,
      general,
    ),
    row(
      key.revenuesOfYear,
      "Total revenues of the year so far",
      (cell, at) => `SUMIFS(${rowAlong(cell(key.knownRevenues))},${along(3)},${dateAt(3, at)})`,
    ),
    row(
      key.impliedYearBefore,
      "Revenues of the year before, implied by printed growth",
      (cell) => `IF(ISNUMBER(${cell(revenues)}),${cell(revenues)}/(1+${cell("TotalRevenuesGrowthYoY")}),0)`,
    ),
    row(
      key.impliedQuarterBefore,
      "Revenues of the quarter before, implied by printed growth",
      (cell) => `${cell(revenues)}/(1+${cell("TotalRevenuesGrowthQoQ")})`,
    ),
    row(
      key.impliedOfYearBefore,
      "Revenues of the whole year before, implied",
      (cell, at) =>
        `SUMIFS(${rowAlong(cell(key.impliedYearBefore))},${along(3)},${dateAt(3, at)})+${ended(cell(key.impliedQuarterBefore), `EOMONTH(${dateAt(3, at)},-9)`)}`,
    ),
  ];
}

function checkRows({ key, label, format, left, right, tolerance }: CheckRule): Working[] {
  const fine = format === percent ? "0.00%" : format === usdMillion ? "0.000" : "0.0##";
  const row = (
    rowKey: string,
    rowLabel: string,
    rowFormat: string,
    formula: (cell: Cells) => string,
  ): Working => ({
    key: rowKey,
    label: rowLabel,
    format: rowFormat,
    look: "calculation",
    formula,
  });
  return [
    row(outcomes.left(key), label, format, left),
    row(outcomes.right(key), below("computed again"), format, right),
    row(
      outcomes.difference(key),
      below("difference"),
      `${fine};(${fine});"-"`,
      (cell) => `${cell(outcomes.left(key))}-${cell(outcomes.right(key))}`,
    ),
    row(outcomes.tolerance(key), below("must be less than"), fine, (cell) =>
      tolerance(cell, cell(outcomes.right(key))),
    ),
  ];
}

function alertRows({ key, label, format, figure, limit }: AlertRule): Working[] {
  const row = (rowKey: string, rowLabel: string, formula: (cell: Cells) => string): Working => ({
    key: rowKey,
    label: rowLabel,
    format,
    look: "calculation",
    formula,
  });
  return [row(outcomes.figure(key), label, figure), row(outcomes.limit(key), below("limit"), limit)];
}

/** The label of a row that belongs to the one above it. */
const below = (what: string): string => `    ${what}`;

/** Rows of workings as rows of the draft, once it is known in which row the first of them stands. */
export function placed(rows: readonly Working[], firstRow: number): DraftRow[] {
  const rowOf = new Map(rows.map(({ key }, i) => [key, firstRow + i]));
  return rows.map(({ formula, ...row }) => ({
    ...row,
    cell: (at) => `=${formula(cellsIn(rowOf, at), at)}`,
  }));
}

/** Finds the cells of the workings in the column of a place. */
export function cellsIn(rowOf: ReadonlyMap<string, number>, { column }: CellPlace): Cells {
  return (key) => {
    const row = rowOf.get(key);
    if (row === undefined) throw new Error(`The workings have no row ${key}.`);
    return cellAddress(row, column);
  };
}
