import { oneOf } from "../../batch/arguments";
import { isCellError } from "../../engine/cell-error";
import type { Zone } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";
import type { Block } from "../cell-matrix";
import { usedZone } from "../used-zone";
import { intersection, isInside, zonesOf } from "../zones";

const TYPES = [
  "Blanks",
  "Constants",
  "Formulas",
  "Visible",
  "ConditionalFormats",
  "DataValidations",
] as const;

/** Kinds of values that a search for constants or formulas can be limited to: "LogicalNumbers" is two of them. */
const KINDS = { Errors: "error", Logical: "boolean", Numbers: "number", Text: "text" } as const;

/**
 * The cells of a kind, in as few rectangles as need be; of a single cell, those of the whole sheet, as Excel does it.
 *
 * @throws HostError ApiNotAvailable for SameConditionalFormat and SameDataValidation
 */
export function specialCells(block: Block, type: unknown, valueType: unknown): Zone[] {
  if (type === "SameConditionalFormat" || type === "SameDataValidation")
    throw new HostError("ApiNotAvailable", `The cell type ${type} is not available in the workbench`);
  const wanted = oneOf(type, TYPES, "cellType");
  const { host, sheetId } = block;
  const { engine } = host;
  const used = usedZone(engine, sheetId);
  const isSingle = block.zone.left === block.zone.right && block.zone.top === block.zone.bottom;
  const zone = used && intersection(used, isSingle ? used : block.zone);
  if (!zone) return [];
  const has = tester(block, wanted, kindsOf(valueType));
  const cells: { col: number; row: number }[] = [];
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) if (has(col, row)) cells.push({ col, row });
  return zonesOf(cells);
}

function kindsOf(valueType: unknown): string[] | undefined {
  if (valueType === undefined || valueType === null || valueType === "All") return undefined;
  const names = Object.keys(KINDS) as (keyof typeof KINDS)[];
  const chosen = names.filter((name) => JSON.stringify(valueType).includes(name.replace(/s$/, "")));
  if (!chosen.length)
    throw new HostError("InvalidArgument", `There is no value type ${JSON.stringify(valueType)}.`);
  return chosen.map((name) => KINDS[name]);
}

function tester(
  { host: { engine }, sheetId }: Block,
  type: (typeof TYPES)[number],
  kinds: string[] | undefined,
): (col: number, row: number) => boolean {
  const { get } = engine;
  const isOfKind = (col: number, row: number) => {
    const { value } = engine.cell(sheetId, col, row);
    const kind = isCellError(value) ? "error" : typeof value === "string" ? "text" : typeof value;
    return !kinds || kinds.includes(kind);
  };
  switch (type) {
    case "Blanks":
      return (col, row) => engine.cell(sheetId, col, row).value === null;
    case "Constants":
      return (col, row) => {
        const cell = get.getCell({ sheetId, col, row });
        return cell !== undefined && !cell.isFormula && cell.content !== "" && isOfKind(col, row);
      };
    case "Formulas":
      return (col, row) => get.getCell({ sheetId, col, row })?.isFormula === true && isOfKind(col, row);
    case "Visible":
      return (col, row) => !get.isRowHidden(sheetId, row) && !get.isColHidden(sheetId, col);
    case "ConditionalFormats": {
      const zones = get
        .getConditionalFormats(sheetId)
        .flatMap(({ ranges }) => ranges.map((xc) => get.getRangeFromSheetXC(sheetId, xc).zone));
      return (col, row) => zones.some((zone) => isInside(zone, col, row));
    }
    case "DataValidations": {
      const zones = get
        .getDataValidationRules(sheetId)
        .flatMap(({ ranges }) => ranges.map((range) => range.zone));
      return (col, row) => zones.some((zone) => isInside(zone, col, row));
    }
  }
}
