import type { CellError, Outcome, Shown } from "../../functions/call-function";
import { element } from "../parts/element";
import type { Text } from "../text";

/** What a formula would show, or why that cannot be said. */
export type Preview =
  | { readonly kind: "outcome"; readonly outcome: Outcome }
  | { readonly kind: "missing"; readonly names: readonly string[] }
  /** A cell is being edited, and no other can be read meanwhile. */
  | { readonly kind: "editing" }
  /** An argument is a calculation, whose value only Excel knows. */
  | { readonly kind: "unknown"; readonly written: string };

/** So many rows and columns of a spill are shown. */
const [mostRows, mostColumns] = [8, 5];

/** The result as the cells would show it. */
export function previewPart(preview: Preview, text: Text["functions"]): HTMLElement {
  if (preview.kind === "missing") return element("p", { class: "hint" }, text.missing(preview.names));
  if (preview.kind === "editing") return element("p", { class: "hint" }, text.editing);
  if (preview.kind === "unknown") return element("p", { class: "hint" }, text.unknown(preview.written));
  const { outcome } = preview;
  if ("error" in outcome) return errorLine(outcome);
  const { cells } = outcome;
  const [first] = cells[0] ?? [];
  if (cells.length === 1 && cells[0]?.length === 1 && first !== undefined) {
    return typeof first === "object" ? errorLine(first) : element("p", { class: "result" }, shown(first));
  }
  const rows = cells
    .slice(0, mostRows)
    .map((row) =>
      element(
        "tr",
        {},
        ...row.slice(0, mostColumns).map((cell) => element("td", kindOf(cell), ...inCell(cell))),
      ),
    );
  return element(
    "div",
    { class: "spill", tabindex: "0", role: "group", "aria-label": text.result },
    element("p", { class: "hint" }, text.fills(cells.length, cells[0]?.length ?? 0)),
    element("table", {}, element("tbody", {}, ...rows)),
  );
}

const errorLine = ({ error, why }: CellError): HTMLElement =>
  element("p", { class: "result problem" }, element("strong", {}, error), ` ${why}`);

const kindOf = (cell: Shown | CellError): Record<string, string> =>
  typeof cell === "number" ? { class: "number" } : typeof cell === "object" ? { title: cell.why } : {};

const inCell = (cell: Shown | CellError): string[] => [typeof cell === "object" ? cell.error : shown(cell)];

/** As a cell of General format has room for it. */
function shown(value: Shown): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(Number(value.toPrecision(11))) : value;
}
