import { cellAddress } from "./cell-address";
import { outcomes } from "./check-workings";
import { firstFigureColumn } from "./sheet-draft";

/** What one cell of IIJ Checks says, with the figures it rests on as they are shown there. */
export interface Verdict {
  readonly kind: "check" | "alert";
  readonly label: string;
  readonly period: string;
  /** `holds`, `fails`, `open`, `alert`, `quiet`, or an error such as `#REF!`. */
  readonly says: string;
  /** Of a check its difference, of an alert its figure. */
  readonly figure: string;
  /** What the difference must be below, or the figure is held against. */
  readonly limit: string;
  readonly sheet: string;
  readonly cell: string;
}

/** The workbook's own checks, as they are calculated now. */
export interface ChecksFound {
  /** The master check's sentence. */
  readonly state: string;
  readonly verdicts: readonly Verdict[];
}

/** Reads IIJ Checks in two round trips; undefined where the workbook has none. */
export async function readChecks(): Promise<ChecksFound | undefined> {
  return Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const found = ["IIJ_Checks", "IIJ_Alerts", "IIJ_Workings"].map((name) =>
      tables.getItemOrNullObject(name).load("worksheet/name"),
    );
    await context.sync();
    const [checks, alerts, workings] = found.map((table) =>
      table.isNullObject ? undefined : { table, range: table.getRange().load("text,rowIndex,columnIndex") },
    );
    if (!checks || !alerts || !workings) return undefined;
    const sheet = checks.table.worksheet.name;
    const corner = worksheets.getItem(sheet).getRange("A2").load("text");
    await context.sync();

    const worked = new Map(workings.range.text.map((row) => [row[0] ?? "", row]));
    const verdicts = (kind: Verdict["kind"], range: Excel.Range): Verdict[] => {
      const [figureOf, limitOf] =
        kind === "check" ? [outcomes.difference, outcomes.tolerance] : [outcomes.figure, outcomes.limit];
      const [header = [], ...rows] = range.text;
      return rows.flatMap((row, r) => {
        const [key = "", label = ""] = row;
        return row.slice(firstFigureColumn).map((says, c) => ({
          kind,
          label,
          period: header[firstFigureColumn + c] ?? "",
          says,
          figure: worked.get(figureOf(key))?.[firstFigureColumn + c]?.trim() ?? "",
          limit: worked.get(limitOf(key))?.[firstFigureColumn + c]?.trim() ?? "",
          sheet,
          cell: cellAddress(range.rowIndex + 1 + r, range.columnIndex + firstFigureColumn + c),
        }));
      });
    };
    return {
      state: corner.text[0]?.[0] ?? "",
      verdicts: [...verdicts("check", checks.range), ...verdicts("alert", alerts.range)],
    };
  });
}
