import { LAST_COLUMN, LAST_ROW, formatZone } from "../engine/address";
import type { Border, Command, CompiledFormula, SheetId, Zone } from "../engine/o-spreadsheet";
import { shiftedFormula, type Shift } from "../engine/shift";
import { HostError } from "../host-error";
import { columnCount, rowCount, type Block } from "./cell-matrix";
import type { Look } from "./cell-look";
import type { Host } from "./host";
import { writeHeaders } from "./table-headers";

/** How an insertion differs from an ordinary one. */
interface Insertion {
  /** Where the new cells take their looks from; by default the cells before them. */
  looks?: Zone;
  /** See Shift. */
  stretching?: readonly number[];
}

/** Makes room for a block: the cells that stand there go down or to the right. */
export function insertCells(
  { host, sheetId, zone }: Block,
  direction: "Down" | "Right",
  { looks: model, stretching = [] }: Insertion = {},
): void {
  const dimension = direction === "Down" ? "ROW" : "COL";
  checkEnd(host, sheetId, zone, dimension);
  const lines = wholeLines(zone);
  if (lines) return insertLines(host, sheetId, zone, lines);
  const looks = looksFor(host, sheetId, zone, dimension, model);
  shiftCells(host, { sheetId, zone, dimension, isDeletion: false, stretching });
  for (const [position, look] of looks) host.engine.dispatch("UPDATE_CELL", { ...position, ...look });
  if (dimension === "COL") nameNewColumns(host, sheetId, zone);
}

/** Takes a block away: the cells below it, or to its right, take its place. */
export function deleteCells({ host, sheetId, zone }: Block, direction: "Up" | "Left"): void {
  const lines = wholeLines(zone);
  if (lines) return deleteLines(host, sheetId, zone, lines);
  shiftCells(host, { sheetId, zone, dimension: direction === "Up" ? "ROW" : "COL", isDeletion: true });
}

type Dimension = "COL" | "ROW";

/** The dimension of whole rows or columns; undefined for a block of cells. */
export function wholeLines(zone: Zone): Dimension | undefined {
  if (zone.left === 0 && zone.right === LAST_COLUMN) return "ROW";
  return zone.top === 0 && zone.bottom === LAST_ROW ? "COL" : undefined;
}

function insertLines(host: Host, sheetId: SheetId, zone: Zone, dimension: Dimension): void {
  const { engine } = host;
  const [first, quantity] = dimension === "ROW" ? [zone.top, rowCount(zone)] : [zone.left, columnCount(zone)];
  engine.grow(sheetId, dimension === "ROW" ? { right: 0, bottom: first } : { right: first, bottom: 0 });
  const sheetName = engine.get.getSheetName(sheetId);
  // New lines look like the one before them; before the first there is none.
  const place =
    first > 0
      ? ({ base: first - 1, position: "after" } as const)
      : ({ base: 0, position: "before" } as const);
  engine.dispatch("ADD_COLUMNS_ROWS", { sheetId, sheetName, dimension, quantity, ...place });
  if (first === 0)
    engine.dispatch("CLEAR_FORMATTING", { sheetId, target: [engine.existing(sheetId, zone)!] });
  if (dimension === "COL") nameNewColumns(host, sheetId, zone);
}

/** A column that came into a table gets a heading. */
function nameNewColumns(host: Host, sheetId: SheetId, { left, right }: Zone): void {
  for (const { range, config } of host.engine.get.getCoreTables(sheetId)) {
    const { zone } = range;
    if (config.numberOfHeaders && zone.left <= left && right <= zone.right)
      writeHeaders({ host, sheetId, zone: { ...zone, bottom: zone.top } });
  }
}

function deleteLines({ engine }: Host, sheetId: SheetId, zone: Zone, dimension: Dimension): void {
  const existing = engine.existing(sheetId, zone);
  if (!existing) return;
  const [first, last] =
    dimension === "ROW" ? [existing.top, existing.bottom] : [existing.left, existing.right];
  // The engine's sheets keep at least one line.
  engine.grow(sheetId, dimension === "ROW" ? { right: 0, bottom: last + 1 } : { right: last + 1, bottom: 0 });
  engine.dispatch("REMOVE_COLUMNS_ROWS", {
    sheetId,
    sheetName: engine.get.getSheetName(sheetId),
    dimension,
    elements: Array.from({ length: last - first + 1 }, (_, i) => first + i),
  });
}

/** Moves the cells behind an inserted or deleted zone, with everything that refers to them. */
function shiftCells(host: Host, shift: Omit<Shift, "type">): void {
  const { sheetId, zone, dimension, isDeletion } = shift;
  const { engine } = host;
  checkTables(host, sheetId, zone, dimension);
  engine.grow(sheetId, zone);
  const size = dimension === "ROW" ? rowCount(zone) : columnCount(zone);
  const moved = behind(host, sheetId, zone, dimension, isDeletion ? size : 0);
  const merges = moved ? engine.get.getMergesInZone(sheetId, moved) : [];
  if (merges.length) engine.dispatch("REMOVE_MERGE", { sheetId, target: merges });
  const reads = (formula: CompiledFormula) => shiftedFormula(engine.get, formula, shift);
  const cells = moved ? liftCells({ host, sheetId, zone: moved }, reads) : [];
  if (isDeletion) emptyCells(host, sheetId, zone);
  if (moved) emptyCells(host, sheetId, moved);
  engine.shift(shift);

  const by = isDeletion ? -size : size;
  const [down, across] = dimension === "ROW" ? [by, 0] : [0, by];
  if (moved) engine.grow(sheetId, { right: moved.right + across, bottom: moved.bottom + down });
  keepingTables(host, sheetId, () => {
    for (const { col, row, border, ...cell } of cells) {
      const position = { sheetId, col: col + across, row: row + down };
      engine.dispatch("UPDATE_CELL", { ...position, ...cell });
      if (border) engine.dispatch("SET_BORDER", { ...position, border });
    }
  });
  const target = merges.map(({ left, right, top, bottom }) => ({
    left: left + across,
    right: right + across,
    top: top + down,
    bottom: bottom + down,
  }));
  if (target.length) engine.dispatch("ADD_MERGE", { sheetId, target });
}

/** The cells that have something in them behind the first line of a zone, or some lines later. */
function behind(
  host: Host,
  sheetId: SheetId,
  zone: Zone,
  dimension: Dimension,
  offset: number,
): Zone | undefined {
  const { get } = host.engine;
  let last = -1;
  for (const { id } of get.getCells(sheetId)) {
    const { col, row } = get.getCellPosition(id);
    if (dimension === "ROW" && col >= zone.left && col <= zone.right) last = Math.max(last, row);
    if (dimension === "COL" && row >= zone.top && row <= zone.bottom) last = Math.max(last, col);
  }
  const found =
    dimension === "ROW"
      ? { ...zone, top: zone.top + offset, bottom: last }
      : { ...zone, left: zone.left + offset, right: last };
  return found.top <= found.bottom && found.left <= found.right ? found : undefined;
}

/** Contents, looks and borders of cells, their formulas as they will read. */
export function liftCells(
  { host, sheetId, zone }: Block,
  formulaOf: (formula: CompiledFormula) => string,
): LiftedCell[] {
  const { get } = host.engine;
  const cells: LiftedCell[] = [];
  eachCell(zone, (col, row) => {
    const cell = get.getCell({ sheetId, col, row });
    const border = get.getCellBorder({ sheetId, col, row });
    if (!cell && !border) return;
    cells.push({
      col,
      row,
      content: cell?.isFormula ? formulaOf(cell.compiledFormula) : (cell?.content ?? ""),
      style: cell?.style ?? null,
      format: cell?.format ?? "",
      border,
    });
  });
  return cells;
}

interface LiftedCell {
  col: number;
  row: number;
  content: string;
  style: Look | null;
  format: string;
  border: Border | null;
}

/** The engine takes what is written below a table into it, which what was there already does not want. */
function keepingTables({ engine }: Host, sheetId: SheetId, act: () => void): void {
  const { get } = engine;
  const zones = new Map(get.getCoreTables(sheetId).map(({ id, range }) => [id, range.zone]));
  act();
  for (const { id, range, type } of get.getCoreTables(sheetId)) {
    const zone = zones.get(id);
    if (!zone || formatZone(zone) === formatZone(range.zone)) continue;
    const newTableRange = get.getRangeDataFromZone(sheetId, zone);
    engine.dispatch("UPDATE_TABLE", { sheetId, zone: range.zone, newTableRange, tableType: type });
  }
}

export function emptyCells({ engine }: Host, sheetId: SheetId, zone: Zone): void {
  engine.dispatch("CLEAR_CELLS", { sheetId, target: [zone] });
  eachCell(zone, (col, row) => {
    if (engine.get.getCellBorder({ sheetId, col, row }))
      engine.dispatch("SET_BORDER", { sheetId, col, row, border: undefined });
  });
}

type Position = Pick<Extract<Command, { type: "UPDATE_CELL" }>, "sheetId" | "col" | "row">;

/** Inserted cells look like those above them, or to their left, or like those of a model line. */
function looksFor(
  host: Host,
  sheetId: SheetId,
  zone: Zone,
  dimension: Dimension,
  model: Zone | undefined,
): [Position, { style: Look | null; format: string }][] {
  const { get } = host.engine;
  const looks: [Position, { style: Look | null; format: string }][] = [];
  eachCell(zone, (col, row) => {
    const source =
      dimension === "ROW"
        ? { col, row: model?.top ?? zone.top - 1 }
        : { col: model?.left ?? zone.left - 1, row };
    const cell = source.row < 0 || source.col < 0 ? undefined : get.getCell({ sheetId, ...source });
    if (cell?.style || cell?.format)
      looks.push([
        { sheetId, col, row },
        { style: cell.style ?? null, format: cell.format ?? "" },
      ]);
  });
  return looks;
}

/** Excel does not push cells with contents off the sheet. */
function checkEnd(host: Host, sheetId: SheetId, zone: Zone, dimension: Dimension): void {
  const last = behind(host, sheetId, zone, dimension, 0);
  if (!last) return;
  const end =
    dimension === "ROW"
      ? last.bottom + rowCount(zone) - LAST_ROW
      : last.right + columnCount(zone) - LAST_COLUMN;
  if (end > 0)
    throw new HostError(
      "NonBlankCellOffSheet",
      "Cells with contents would be pushed off the end of the sheet.",
    );
}

/** A shift moves a table as a whole or goes through all of it. */
function checkTables({ engine }: Host, sheetId: SheetId, zone: Zone, dimension: Dimension): void {
  for (const { range } of engine.get.getCoreTables(sheetId)) {
    const table = range.zone;
    const isBehind = dimension === "ROW" ? table.bottom >= zone.top : table.right >= zone.left;
    const [meets, isWithin] =
      dimension === "ROW"
        ? [
            table.left <= zone.right && table.right >= zone.left,
            table.left >= zone.left && table.right <= zone.right,
          ]
        : [
            table.top <= zone.bottom && table.bottom >= zone.top,
            table.top >= zone.top && table.bottom <= zone.bottom,
          ];
    if (isBehind && meets && !isWithin)
      throw new HostError(
        "InvalidOperation",
        "This would shift a part of a table's cells, which Excel does not do.",
      );
  }
}

function eachCell(zone: Zone, visit: (col: number, row: number) => void): void {
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) visit(col, row);
}
