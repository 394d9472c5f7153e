import { cellAddress } from "../cell-address";
import { isLiveFormula } from "../live-formula";
import { type LongWork, goOn } from "../long-work";
import type { Generation } from "../record/generation";
import type { CellValue } from "../sheet-plan";
import type { CalculationWatch } from "./calculation-watch";
import type { RefreshPlan } from "./plan-refresh";

/** How long live cells may take to answer, in milliseconds. */
const mostWait = 5_000;
/** Looked at again after so long even where no event came. */
const pause = 500;

/**
 * Looks at the live figures after each calculated event until all of them show what the data says, or time is up.
 *
 * @returns addresses of those that did not by then
 * @throws WorkbookError `cancelled`
 */
export async function lateFigures(
  context: Excel.RequestContext,
  { basis }: RefreshPlan,
  { tables }: Generation,
  calculation: CalculationWatch,
  work: LongWork & { readonly mostWait?: number },
): Promise<readonly string[]> {
  const isThere = (id: string | undefined) => basis.found.tables.some((table) => table.id === id);
  const live = tables.filter(({ id, live: asks }) => asks && isThere(id));
  for (const end = Date.now() + (work.mostWait ?? mostWait); ;) {
    await calculation.next(Math.max(0, Math.min(pause, end - Date.now())));
    const read = live.map((recorded) => ({
      recorded,
      range: context.workbook.tables
        .getItem(recorded.id ?? "")
        .getRange()
        .load("formulas,values,rowIndex,columnIndex,address"),
    }));
    await context.sync();
    const late = read.flatMap(({ recorded, range }) => lateIn(recorded, range, basis));
    if (!late.length || Date.now() >= end) return late;
    goOn({ signal: work.signal }, 0, 1);
  }
}

function lateIn(
  recorded: Generation["tables"][number],
  { formulas, values, rowIndex, columnIndex, address }: Excel.Range,
  { after }: RefreshPlan["basis"],
): string[] {
  const [headers = [], ...rows] = values as CellValue[][];
  const codes = headers.indexOf("Code");
  const sheet = address.slice(0, address.lastIndexOf("!"));
  return rows.flatMap((cells, i) =>
    cells.flatMap((value, j) => {
      const [row, column] = [rowIndex + 1 + i, columnIndex + j];
      const place = { row, column, codeColumn: columnIndex + codes, headerRow: rowIndex };
      if (!isLiveFormula((formulas as unknown[][])[i + 1]?.[j], place)) return [];
      const { figure } = after(recorded, String(cells[codes]), String(headers[j]));
      return value === figure ? [] : [`${sheet}!${cellAddress(row, column)}`];
    }),
  );
}
