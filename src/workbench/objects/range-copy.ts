import { oneOf } from "../batch/arguments";
import type { CellPosition } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import { columnCount, rowCount, type Block } from "./cell-matrix";
import { readValues } from "./range-read";
import { writeContents } from "./range-write";

const PARTS = ["All", "Formulas", "Values", "Formats"] as const;
type Part = (typeof PARTS)[number];

interface CopyOptions {
  /** Blank cells of the source leave their targets alone. */
  readonly skipBlanks?: boolean;
  /** Rows become columns. */
  readonly transpose?: boolean;
}

/**
 * `copyFrom(source, part)`: formulas refer to what they would refer to if they were filled from there. A target larger
 * than the source is filled with it again and again; a smaller one takes all of it.
 */
export function copyInto(target: Block, source: Block, asked: unknown, options: CopyOptions = {}): void {
  const [rows, columns] = [rowCount(source.zone), columnCount(source.zone)];
  const [height, width] = options.transpose ? [columns, rows] : [rows, columns];
  const part: Part = asked === undefined || asked === null ? "All" : oneOf(asked, PARTS, "copyType");
  const zone = {
    ...target.zone,
    right: target.zone.left + Math.max(width, columnCount(target.zone)) - 1,
    bottom: target.zone.top + Math.max(height, rowCount(target.zone)) - 1,
  };
  const [tall, wide] = [rowCount(zone) % height, columnCount(zone) % width];
  if (tall || wide)
    throw new HostError("InvalidArgument", "The target is not a multiple of the range to be copied.");
  target.host.engine.grow(target.sheetId, zone);
  const copies = copiesInto({ ...target, zone }, source, part, options);
  for (const write of copies) write();
}

/** Everything is read before the first cell is written: source and target may overlap. */
function copiesInto(
  target: Block,
  source: Block,
  part: Part,
  { skipBlanks, transpose }: CopyOptions,
): (() => void)[] {
  const { engine } = target.host;
  const values = readValues(source);
  const writes: (() => void)[] = [];
  for (let row = target.zone.top; row <= target.zone.bottom; row++)
    for (let col = target.zone.left; col <= target.zone.right; col++) {
      const [y, x] = [row - target.zone.top, col - target.zone.left];
      const down = (transpose ? x : y) % rowCount(source.zone);
      const along = (transpose ? y : x) % columnCount(source.zone);
      if (skipBlanks && values[down]![along] === "") continue;
      const from = { sheetId: source.sheetId, col: source.zone.left + along, row: source.zone.top + down };
      const to = { sheetId: target.sheetId, col, row };
      if (part === "All" || part === "Formats") {
        const cell = engine.get.getCell(from);
        const border = engine.get.getCellBorder(from);
        const look = { style: cell?.style ?? null, format: cell?.format ?? "" };
        writes.push(() => {
          engine.dispatch("UPDATE_CELL", { ...to, ...look });
          if (border) engine.dispatch("SET_BORDER", { ...to, border });
        });
      }
      if (part === "Formats") continue;
      const formula = part === "Values" ? undefined : formulaFrom(target, from, to);
      const content = formula ?? values[down]![along];
      const cell = { left: col, right: col, top: row, bottom: row };
      writes.push(() => writeContents({ ...target, zone: cell }, content));
    }
  return writes;
}

function formulaFrom({ host }: Block, from: CellPosition, to: CellPosition): string | undefined {
  const { get } = host.engine;
  const cell = get.getCell(from);
  if (!cell?.isFormula) return undefined;
  return get.getTranslatedCellFormula(to.sheetId, to.col - from.col, to.row - from.row, cell.compiledFormula);
}
