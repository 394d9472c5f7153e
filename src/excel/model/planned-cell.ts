import { type CellValue, type Look, type SheetPlan, numberFormats } from "../sheet-plan";

/** One cell as it will be written. */
export interface PlannedCell {
  readonly value: CellValue;
  /** Unless given, texts are texts whatever they begin with, and everything else is general. */
  readonly format?: string;
  readonly look?: Look;
}

export const blank: PlannedCell = { value: "" };

/** Cells in rows of any length, made one rectangle. */
export function gridOf(
  rows: readonly (readonly PlannedCell[])[],
): Pick<SheetPlan, "values" | "formats" | "looks"> {
  const width = Math.max(...rows.map((cells) => cells.length));
  const full = rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? blank));
  return {
    values: full.map((cells) => cells.map(({ value }) => value)),
    formats: full.map((cells) => cells.map(({ value, format }) => format ?? formatOf(value))),
    looks: blocksOf(full.map((cells) => cells.map(({ look }) => look))),
  };
}

const formatOf = (value: CellValue): string =>
  typeof value === "string" && value !== "" && !value.startsWith("=")
    ? numberFormats.text
    : numberFormats.general;

interface Run {
  readonly look: Look;
  readonly block: { readonly row: number; readonly column: number; rows: number; readonly columns: number };
}

/** Equal neighbours in a row are one run, equal runs below one another one block, so that Excel is told less. */
function blocksOf(looks: readonly (readonly (Look | undefined)[])[]): SheetPlan["looks"] {
  const done: Run[] = [];
  let above: Run[] = [];
  looks.forEach((cells, row) => {
    above = runsOf(cells, row).map((run) => {
      const { look, block } = run;
      const upper = above.find(
        (other) =>
          other.look === look && other.block.column === block.column && other.block.columns === block.columns,
      );
      if (!upper) done.push(run);
      else upper.block.rows++;
      return upper ?? run;
    });
  });
  return done;
}

function runsOf(cells: readonly (Look | undefined)[], row: number): Run[] {
  return cells.flatMap((look, column) => {
    if (!look || cells[column - 1] === look) return [];
    const end = cells.findIndex((other, i) => i > column && other !== look);
    const columns = (end === -1 ? cells.length : end) - column;
    return [{ look, block: { row, column, rows: 1, columns } }];
  });
}
