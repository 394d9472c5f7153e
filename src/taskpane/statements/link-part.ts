import type { Layout, LayoutColumn, LayoutRow } from "../../excel/layout";
import type { LinkOptions, LinkOutcome } from "../../excel/link-layout";
import { itemOfCode } from "../../statements/find-item";
import { button } from "../parts/button";
import { element } from "../parts/element";
import { checkField, selectField } from "../parts/field";
import { longList } from "../parts/long-list";
import type { Text } from "../text";

/**
 * What each label and header of the user's block was taken for, and what linking it would write.
 *
 * @param planned what would be written, for the choices so far
 */
export function linkPart(
  text: Text["link"],
  read: Layout,
  planned: (layout: Layout, options: LinkOptions) => LinkOutcome,
  onLink: (layout: Layout, options: LinkOptions) => Promise<void>,
  onBack: () => void,
): HTMLElement {
  let layout = read;
  let as: LinkOptions["as"] = "formulas";
  let currency: LinkOptions["currency"] = "JPY";
  const overwrite = new Set<string>();
  const options = (): LinkOptions => ({ as, currency, overwrite });
  const filled = element("div");
  const link = button({
    id: "link-cells",
    kind: "primary",
    label: text.link(0),
    onPress: () => onLink(layout, options()),
  });

  const count = (): void => {
    link.textContent = text.link(planned(layout, options()).written.length);
  };
  /** Cells that hold something and where a ticked label meets a ticked header. */
  const showFilled = (): void => {
    const { kept } = planned(layout, { ...options(), overwrite: new Set() });
    const row = (address: string) =>
      checkField({
        label: `${address}: ${layout.filled.get(address) ?? ""}`,
        isTicked: overwrite.has(address),
        onChange: (isTicked) => {
          if (isTicked) overwrite.add(address);
          else overwrite.delete(address);
          count();
        },
      });
    filled.replaceChildren(
      ...(kept.length
        ? [
            element("h2", {}, text.filled),
            longList(text.filled, kept.length, (i) => element("li", {}, row(kept[i]!))),
          ]
        : []),
    );
    count();
  };
  const changeRow = (row: number, change: Partial<LayoutRow>): void => {
    layout = {
      ...layout,
      rows: layout.rows.map((each) => (each.row === row ? { ...each, ...change } : each)),
    };
    showFilled();
  };
  const changeColumn = (column: number, isTicked: boolean): void => {
    layout = {
      ...layout,
      columns: layout.columns.map((each) => (each.column === column ? { ...each, isTicked } : each)),
    };
    showFilled();
  };
  showFilled();

  return element(
    "div",
    { class: "form" },
    element("h2", { tabindex: "-1" }, text.title),
    element(
      "section",
      {},
      element("h2", {}, text.rows),
      longList(text.rows, layout.rows.length, (i) =>
        labelRow(text, read.rows[i]!, (change) => changeRow(read.rows[i]!.row, change)),
      ),
    ),
    element(
      "section",
      {},
      element("h2", {}, text.columns),
      longList(text.columns, layout.columns.length, (i) =>
        headerRow(read.columns[i]!, (isTicked) => changeColumn(read.columns[i]!.column, isTicked)),
      ),
    ),
    filled,
    element(
      "div",
      { class: "pair" },
      selectField<LinkOptions["as"]>({
        label: text.as,
        options: [
          { value: "formulas", label: text.kinds.formulas },
          { value: "values", label: text.kinds.values },
        ],
        value: as,
        onChange: (value) => (as = value),
      }),
      selectField<LinkOptions["currency"]>({
        label: text.currency,
        options: [
          { value: "JPY", label: "JPY" },
          { value: "USD", label: "USD" },
        ],
        value: currency,
        onChange: (value) => (currency = value),
      }),
    ),
    element("div", { class: "buttons foot" }, link, button({ label: text.back, onPress: onBack })),
  );
}

/** A label, the item it was taken for or those to choose from, and why it is not ticked. */
function labelRow(
  text: Text["link"],
  { label, item, candidates, why, isTicked }: LayoutRow,
  onChange: (change: Partial<LayoutRow>) => void,
): HTMLElement {
  const tick = checkField({ label, isTicked, onChange: (ticked) => onChange({ isTicked: ticked }) });
  const box = tick.querySelector("input")!;
  box.disabled = item === undefined;
  const choice =
    item !== undefined || !candidates.length
      ? element("span", { class: "quiet" }, item === undefined ? "" : itemOfCode(item).label)
      : selectField({
          label: text.choose,
          options: [{ value: "", label: "" }, ...candidates.map((code) => named(code))],
          value: "",
          onChange: (code) => {
            box.disabled = !code;
            box.checked = Boolean(code);
            onChange({ item: code || undefined, isTicked: Boolean(code) });
          },
        });
  return element("li", {}, tick, choice, element("span", { class: "quiet" }, why ?? ""));
}

const named = (code: string) => ({ value: code, label: itemOfCode(code).label });

function headerRow(
  { header, period, dates, why, isTicked }: LayoutColumn,
  onTick: (isTicked: boolean) => void,
): HTMLElement {
  const tick = checkField({ label: header, isTicked, onChange: onTick });
  tick.querySelector("input")!.disabled = period === undefined;
  const meaning = period === undefined ? (why ?? "") : `${period}, ${dates?.join(" – ")}`;
  return element("li", {}, tick, element("span", { class: "quiet" }, meaning));
}
