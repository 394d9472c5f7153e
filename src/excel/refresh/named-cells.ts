import { cellAddress } from "../cell-address";
import { cellNames } from "../cell-names";
import type { CellValue, SheetPlan } from "../sheet-plan";
import { type FoundName, formulaAt, sheetOf, valueAt } from "./found-workbook";
import type { RefreshBasis } from "./refresh-basis";
import type { RefreshRow } from "./refresh-row";

/** A named cell that follows the release. */
export interface NamedChange {
  readonly name: string;
  readonly now: CellValue;
  readonly next: CellValue;
}

/** The named cells: those that describe the release follow it, one that the user changed is left to them. */
export function compareNames({ record, found, sheets }: RefreshBasis): {
  follow: NamedChange[];
  rows: RefreshRow[];
} {
  const follow: NamedChange[] = [];
  const rows: RefreshRow[] = [];
  const gone: string[] = [];
  for (const [name, wrote] of Object.entries(record.names)) {
    const place = found.names.find((named) => named.name === name);
    const next = plannedName(sheets, name);
    if (!place) gone.push(name);
    if (!place || next === undefined || name === cellNames.generation) continue;
    const sheet = sheetOf(found, place.sheet);
    const now = formulaAt(sheet, place.row, place.column);
    if (now === next) continue;
    if (now === wrote || name === cellNames.asOf) follow.push({ name, now, next });
    else
      rows.push(
        changedByYou(name, place, { wrote, next, now: valueAt(sheet, place.row, place.column) }, sheet.name),
      );
  }
  if (gone.length) {
    rows.push({
      type: "deleted",
      sheet: "IIJ About",
      says: `the named cells ${gone.join(", ")} are gone`,
      releases: {},
      ticked: false,
      live: false,
    });
  }
  return { follow, rows };
}

/** What a planned sheet puts into a named cell. */
export function plannedName(sheets: readonly SheetPlan[], name: string): CellValue | undefined {
  for (const { names, values } of sheets) {
    const named = names.find((each) => each.name === name);
    if (named) return values[named.row]?.[named.column];
  }
  return undefined;
}

function changedByYou(
  name: string,
  { row, column }: FoundName,
  cells: { wrote: CellValue; now: CellValue; next: CellValue },
  sheet: string,
): RefreshRow {
  const cell = cellAddress(row, column);
  return {
    type: "changedByYou",
    sheet,
    cell,
    at: { name },
    ...cells,
    releases: {},
    ticked: false,
    live: false,
  };
}
