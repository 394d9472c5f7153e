import { parseA1Ref } from "@borgar/fx";
import { cellAddress } from "../cell-address";
import type { CellValue } from "../sheet-plan";

/** Cells that a formula refers to. */
export interface ReferredCells {
  /** E.g. `'IIJ Operations'!C$4`, as Excel names the place. */
  readonly address: string;
  readonly values: readonly (readonly (CellValue | boolean)[])[];
}

/** A range of more cells is not read: nobody looks at its values one by one. */
const mostCells = 5_000;

/**
 * What references stand for: cells and ranges of any sheet, and workbook-level names of such; without those that lead
 * nowhere, are too large, or are of another kind.
 *
 * @param sheet on which the references stand
 * @returns by the reference as it is written
 */
export async function readReferences(
  { workbook }: Excel.RequestContext,
  sheet: string,
  references: readonly string[],
): Promise<ReadonlyMap<string, ReferredCells>> {
  const asked = [...new Set(references)].flatMap((written) => {
    const place = placeOf(written, sheet);
    if (!place) return [];
    const range =
      "name" in place
        ? workbook.names.getItemOrNullObject(place.name).getRangeOrNullObject()
        : workbook.worksheets.getItemOrNullObject(place.sheet).getRange(place.cells);
    return [{ written, range: range.load("address,values") }];
  });
  if (asked.length) await workbook.context.sync();
  return new Map(
    asked.flatMap(({ written, range }) =>
      range.isNullObject
        ? []
        : [[written, { address: range.address, values: range.values as (CellValue | boolean)[][] }] as const],
    ),
  );
}

type Place = { readonly name: string } | { readonly sheet: string; readonly cells: string };

function placeOf(written: string, sheet: string): Place | undefined {
  const reference = parseA1Ref(written);
  if (!reference) return undefined;
  const [named = sheet, ...others] = reference.context ?? [];
  if (others.length) return undefined; // another workbook
  if ("name" in reference) return { name: reference.name };
  const { top, left, bottom, right } = reference.range;
  if (![top, left, bottom, right].every((edge) => typeof edge === "number")) return undefined; // whole columns
  const [from, to] = [
    { row: Number(top), column: Number(left) },
    { row: Number(bottom), column: Number(right) },
  ];
  if ((to.row - from.row + 1) * (to.column - from.column + 1) > mostCells) return undefined;
  return { sheet: named, cells: `${cellAddress(from.row, from.column)}:${cellAddress(to.row, to.column)}` };
}

/** The same in a batch of its own; none where no sheet is known. */
export async function readReferencedCells(
  sheet: string | undefined,
  references: readonly string[],
): Promise<ReadonlyMap<string, ReferredCells>> {
  if (sheet === undefined || !references.length) return new Map();
  return Excel.run((context) => readReferences(context, sheet, references));
}
