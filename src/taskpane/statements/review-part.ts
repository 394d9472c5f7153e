import type { LiveCell } from "../../excel/refresh/live-cells";
import type { RefreshRow, RowType } from "../../excel/refresh/refresh-row";
import { button } from "../parts/button";
import { element } from "../parts/element";
import { selectField } from "../parts/field";
import { longList } from "../parts/long-list";
import type { Text } from "../text";
import { reviewRow } from "./review-row";

export interface ReviewGiven {
  readonly from: string;
  readonly to: string;
  readonly rows: readonly RefreshRow[];
  /** Formulas of the user's own that follow the as-of. */
  readonly live: readonly LiveCell[];
}

export interface ReviewEvents {
  /** @param rows all of them, ticked as the user has them */
  readonly onApply: (rows: readonly RefreshRow[]) => Promise<void>;
  readonly onBack: () => void;
}

/** Everything that a refresh would change, before anything is written: filter, tick, apply. */
export function reviewPart(
  text: Text["review"],
  { from, to, rows, live }: ReviewGiven,
  { onApply, onBack }: ReviewEvents,
): HTMLElement {
  const ticked = new Set(rows.filter((row) => row.ticked));
  const isBackward = from !== "First" && to < from;
  const types: Text["review"]["types"] = isBackward ? { ...text.types, ...text.typesBackward } : text.types;
  const list = element("div", { class: "review-list" });
  const summary = element("p", { class: "hint", role: "status" });
  const all = element("input", { type: "checkbox" });
  const apply = button({
    id: "apply",
    kind: "primary",
    label: text.apply(ticked.size),
    onPress: () => onApply(rows.map((row) => ({ ...row, ticked: ticked.has(row) }))),
  });
  let shown = rows;

  const count = (): void => {
    const tickable = shown.filter(({ at }) => at);
    const inView = tickable.filter((row) => ticked.has(row)).length;
    all.checked = inView > 0 && inView === tickable.length;
    all.indeterminate = inView > 0 && inView < tickable.length;
    all.disabled = !tickable.length;
    apply.textContent = text.apply(ticked.size);
    apply.disabled = ticked.size === 0 && from === to; // nothing would change, not even the day
    summary.textContent = text.summary(rows.length, ticked.size);
  };
  const tick = (row: RefreshRow, isTicked: boolean): void => {
    if (isTicked) ticked.add(row);
    else ticked.delete(row);
  };
  const showRows = (type: RowType | ""): void => {
    shown = type ? rows.filter((row) => row.type === type) : rows;
    list.replaceChildren(
      longList(text.list, shown.length, (i) =>
        reviewRow(shown[i]!, { ...text, types }, ticked.has(shown[i]!), (isTicked) => {
          tick(shown[i]!, isTicked);
          count();
        }),
      ),
    );
    count();
  };
  let filter: RowType | "" = "";
  all.addEventListener("change", () => {
    for (const row of shown) if (row.at) tick(row, all.checked);
    showRows(filter);
  });
  showRows(filter);

  return element(
    "div",
    { class: "form" },
    element("h2", { tabindex: "-1" }, text.title(from, to)),
    summary,
    element(
      "div",
      { class: "filter" },
      element("label", { class: "check" }, all, element("span", {}, text.all)),
      selectField<RowType | "">({
        label: text.filter,
        options: filterOptions({ ...text, types }, rows),
        value: "",
        onChange: (type) => showRows((filter = type)),
      }),
    ),
    list,
    ...(live.length ? [livePart(text, live)] : []),
    element("div", { class: "buttons foot" }, apply, button({ label: text.back, onPress: onBack })),
  );
}

function filterOptions(text: Text["review"], rows: readonly RefreshRow[]) {
  const types = [...new Set(rows.map(({ type }) => type))];
  const countOf = (wanted: RowType) => rows.filter(({ type }) => type === wanted).length;
  return [
    { value: "" as const, label: text.everything(rows.length) },
    ...types.map((type) => ({ value: type, label: `${text.types[type]} (${countOf(type)})` })),
  ];
}

/** The user's own formulas follow the as-of, ticked or not: they are listed, because they move. */
function livePart(text: Text["review"], live: readonly LiveCell[]): HTMLElement {
  return element(
    "details",
    {},
    element("summary", {}, text.liveCells(live.length)),
    longList(text.liveCells(live.length), live.length, (i) => {
      const { sheet, cell, formula, change } = live[i]!;
      return element(
        "li",
        {},
        element("span", { class: "quiet" }, `${sheet}!${cell}`),
        element("code", {}, formula),
        element("span", {}, change ? `${change.was} → ${change.is}` : text.mayChange),
      );
    }),
  );
}
