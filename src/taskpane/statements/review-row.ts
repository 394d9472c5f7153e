import type { RefreshRow } from "../../excel/refresh/refresh-row";
import { matchItem } from "../../statements/find-item";
import { vintages } from "../../statements/store";
import { figureText } from "../figure-text";
import { element } from "../parts/element";
import type { Text } from "../text";

/** One line of the review: what, where, old → new, and which release says so. */
export function reviewRow(
  row: RefreshRow,
  text: Text["review"],
  isTicked: boolean,
  onTick: (isTicked: boolean) => void,
): HTMLElement {
  const box = element("input", { type: "checkbox" });
  box.checked = isTicked;
  box.disabled = !row.at;
  box.addEventListener("change", () => onTick(box.checked));
  const place = row.cell === undefined ? row.sheet : `${row.sheet}!${row.cell}`;
  return element(
    "li",
    { "data-type": row.type },
    element(
      "label",
      { class: "review-row" },
      box,
      element(
        "span",
        { class: "row-title" },
        element("strong", {}, titleOf(row)),
        element("span", { class: "quiet" }, place),
      ),
      element("span", { class: "row-change" }, changeOf(row, text)),
      element("span", { class: "quiet" }, whyOf(row, text)),
    ),
  );
}

const titleOf = ({ item, period, sheet }: RefreshRow): string =>
  item === undefined ? sheet : [matchItem(item)?.label ?? item, period].filter(Boolean).join(" · ");

function changeOf(row: RefreshRow, text: Text["review"]): string {
  const { type, item, wrote, now, next } = row;
  const unit = item === undefined ? undefined : matchItem(item)?.unit;
  const shown = (value: RefreshRow["wrote"]) =>
    value === null || value === undefined || value === ""
      ? text.nothing
      : value === "#N/A"
        ? text.notDisclosed
        : figureText(value, unit);
  if (row.says !== undefined) return row.says;
  if (type === "changedByYou") return text.yours(shown(now), shown(next));
  return `${shown(wrote)} → ${shown(next)}`;
}

function whyOf(row: RefreshRow, text: Text["review"]): string {
  const { type, releases, live } = row;
  const by = type === "restated" ? restatedBy(row) : releases.next;
  return [
    text.types[type],
    by !== undefined && type !== "noLongerDisclosed" && text.by(by),
    releases.wrote !== undefined && releases.wrote !== releases.next && text.before(releases.wrote),
    live && text.live,
  ]
    .filter((word) => typeof word === "string")
    .join(", ");
}

/** The first release with the new figure; later ones that print it again restate nothing. */
function restatedBy({ item, period, next, releases }: RefreshRow): string | undefined {
  if (item === undefined || period === undefined || !matchItem(item)) return releases.next;
  const prints = vintages(item, period, releases.next);
  return prints.find(({ fact }) => Number(fact.value) === next)?.release.published ?? releases.next;
}
