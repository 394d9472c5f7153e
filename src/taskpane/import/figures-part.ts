import { button } from "../parts/button";
import { element } from "../parts/element";
import type { Text } from "../text";
import type { FigureRow } from "./figure-rows";
import { smallChart } from "./small-chart";

/** So many items at first; the rest on demand. */
const mostShown = 12;

/** What was read, item by item, with a small chart of its quarters. */
export function figuresPart(rows: readonly FigureRow[], text: Text["import"]): HTMLElement {
  const list = element("ul", { class: "figures" });
  const show = (shown: readonly FigureRow[]) => list.append(...shown.map((row) => figureItem(row)));
  show(rows.slice(0, mostShown));
  const rest = rows.slice(mostShown);
  const more = button({
    kind: "quiet",
    label: text.showMore(rest.length),
    onPress: () => {
      show(rest);
      more.remove();
    },
  });
  const count = rows.reduce((sum, { figures }) => sum + figures.length, 0);
  const part = element(
    "details",
    { class: "read-figures" },
    element("summary", {}, text.figures(count, rows.length)),
    list,
    ...(rest.length ? [more] : []),
  );
  part.open = true;
  return part;
}

function figureItem({ label, figures, series }: FigureRow): HTMLElement {
  const values = figures.map(({ period, shown }) =>
    element("span", { class: "figure" }, element("span", { class: "hint" }, period), ` ${shown}`),
  );
  return element(
    "li",
    {},
    element("span", { class: "figure-label" }, label),
    ...(series.length ? [smallChart(series)] : []),
    element("span", { class: "figure-values" }, ...values),
  );
}
