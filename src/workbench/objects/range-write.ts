import { text } from "../batch/arguments";
import { formatZone } from "../engine/address";
import { canShow, engineFormat } from "../engine/number-format";
import { QUOTED_TEXT_FORMAT } from "../engine/quoted-text";
import { HostError } from "../host-error";
import { eachValue, type Block } from "./cell-matrix";
import { typedContent } from "./typed-content";

/** `values` and `formulas` are the same write: both are as if typed. */
export function writeContents(block: Block, input: unknown): void {
  const { host, sheetId, zone } = block;
  const { engine } = host;
  if (!host.guard.isWritable(sheetId, zone))
    throw new HostError("AccessDenied", `${formatZone(zone)} has locked cells, and its sheet is protected.`);
  engine.grow(sheetId, zone);
  eachValue(zone, input, (value, col, row) => {
    const before = engine.get.getCell({ sheetId, col, row });
    const isText = before?.format === "@" || before?.format === QUOTED_TEXT_FORMAT;
    const typed = typedContent(value, isText);
    // The quoted text's format is ours: another text in that cell has its own again.
    const format = typed.format ?? (before?.format === QUOTED_TEXT_FORMAT ? "@" : undefined);
    engine.enter({ sheetId, col, row }, typed.content, format);
    if (!isText && typed.content.startsWith("=")) checkFormula(block, typed.content, col, row);
  });
}

export function writeNumberFormats({ host: { engine }, sheetId, zone }: Block, input: unknown): void {
  engine.grow(sheetId, zone);
  // Unlike values, one format is for all cells even as an array: Microsoft's own samples write it so.
  eachValue(zone, onlyElement(input), (value, col, row) => {
    const given = text(value, "numberFormat");
    const format = engineFormat(given);
    if (format && !canShow(engine.o, format))
      throw new HostError("ApiNotAvailable", `The number format ${given} is not available in the workbench.`);
    engine.dispatch("UPDATE_CELL", { sheetId, col, row, format });
  });
}

function onlyElement(input: unknown): unknown {
  const [row, ...rows] = Array.isArray(input) ? (input as unknown[]) : [];
  return Array.isArray(row) && row.length === 1 && !rows.length ? (row as unknown[])[0] : input;
}

/** What cannot be a formula is refused, and leaves its cell empty; an unknown function is #NAME?, as in Excel. */
function checkFormula({ host: { engine }, sheetId }: Block, formula: string, col: number, row: number): void {
  const cell = engine.get.getCell({ sheetId, col, row });
  if (!cell?.isFormula || !cell.compiledFormula.isBadExpression) return;
  engine.evaluate();
  if (engine.cell(sheetId, col, row).value === "#NAME?") return;
  engine.dispatch("UPDATE_CELL", { sheetId, col, row, content: "" });
  const where = formatZone({ left: col, right: col, top: row, bottom: row });
  throw new HostError("InvalidArgument", `The workbench cannot read the formula ${formula} for ${where}.`);
}
