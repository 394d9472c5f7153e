import { excelValue, isCellError } from "../engine/cell-error";
import type { EvaluatedCell } from "../engine/o-spreadsheet";
import { excelFormat } from "../engine/number-format";
import { QUOTED_TEXT_FORMAT } from "../engine/quoted-text";
import { readMatrix, type Block } from "./cell-matrix";

/** Reads see the writes before them in the same batch. Blank cells are "", errors are text such as "#N/A". */
export function readValues(block: Block): unknown[][] {
  return read(block, ({ value }) => excelValue(value) ?? "");
}

/** Values as shown, in their number formats. */
export function readTexts(block: Block): string[][] {
  return read(block, ({ value, formattedValue }) =>
    isCellError(value) ? String(excelValue(value)) : formattedValue,
  );
}

/** The formula of each cell, or its value where it has none. */
export function readFormulas(block: Block): unknown[][] {
  const { sheetId, host } = block;
  return read(block, ({ value }, col, row) => {
    const cell = host.engine.get.getCell({ sheetId, col, row });
    return cell?.isFormula ? host.engine.formulaText(cell, { sheetId, col, row }) : (excelValue(value) ?? "");
  });
}

export function readValueTypes(block: Block): string[][] {
  return read(block, ({ value }) => valueType(value));
}

/** Excel's name for the kind of an evaluated value. */
export function valueType(value: EvaluatedCell["value"]): string {
  if (value === null) return "Empty";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number" || value === "#CYCLE") return "Double";
  return isCellError(value) ? "Error" : "String";
}

export function readNumberFormats(block: Block): string[][] {
  const { get } = block.host.engine;
  return read(block, (cell, col, row) => {
    // The cell's own: an error has none to show, and must not lose it.
    const format = get.getCell({ sheetId: block.sheetId, col, row })?.format ?? cell.format;
    return format === QUOTED_TEXT_FORMAT ? "@" : excelFormat(format || "General");
  });
}

function read<Value>(
  { host: { engine }, sheetId, zone }: Block,
  pick: (cell: EvaluatedCell, col: number, row: number) => Value,
): Value[][] {
  engine.evaluate();
  const columns = engine.get.getEvaluatedColumns(sheetId);
  return readMatrix(zone, (col, row) =>
    pick(columns[col]?.[row] ?? engine.cell(sheetId, col, row), col, row),
  );
}
