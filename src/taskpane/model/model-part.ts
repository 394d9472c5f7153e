import type { CaseFound, ModelFound } from "../../excel/model/read-model";
import { button } from "../parts/button";
import { element } from "../parts/element";
import { field, selectField } from "../parts/field";
import type { Text } from "../text";

export interface ModelEvents {
  readonly onChoose: (name: string) => Promise<void>;
  readonly onRecord: (title: string) => Promise<void>;
  readonly onGo: (sheet: string) => Promise<void>;
}

const sheets = ["IIJ Model", "IIJ Analysis", "IIJ Estimates"];

/** The model's state, its cases side by side, and the button that records the live one. */
export function modelPart(text: Text["model"], model: ModelFound, events: ModelEvents): HTMLElement {
  const { state, live, quarter, cases, estimates } = model;
  const title = element("input", { class: "control", id: "estimate-title", autocomplete: "off" });
  return element(
    "div",
    { class: "form" },
    element("p", { class: "banner", "data-state": state.includes("FAILS") ? "fails" : "holds" }, state),
    selectField({
      label: text.live,
      options: cases.map(({ name }) => ({ value: name, label: name })),
      value: live as CaseFound["name"],
      onChange: (name) => void events.onChoose(name),
    }),
    caseTable(text, quarter, cases, live),
    field(text.title, title),
    button({
      id: "record-estimate",
      kind: "primary",
      label: text.record,
      onPress: () => events.onRecord(title.value.trim()),
    }),
    element("p", { class: "hint" }, text.recordHint(estimates)),
    element(
      "div",
      { class: "buttons" },
      ...sheets.map((sheet) => button({ label: text.goTo(sheet), onPress: () => events.onGo(sheet) })),
    ),
  );
}

function caseTable(
  text: Text["model"],
  quarter: string,
  cases: readonly CaseFound[],
  live: string,
): HTMLElement {
  const row = (label: string, show: (found: CaseFound) => string) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, label),
      ...cases.map((found) => element("td", { class: found.name === live ? "live" : "" }, show(found))),
    );
  return element(
    "table",
    { class: "cases" },
    element("caption", {}, text.compared(quarter)),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "col" }, text.case),
        ...cases.map(({ name }) => element("th", { scope: "col", class: name === live ? "live" : "" }, name)),
      ),
    ),
    element(
      "tbody",
      {},
      row(text.revenues, ({ revenues }) => revenues),
      row(text.operatingIncome, ({ operatingIncome }) => operatingIncome),
      row(text.netIncome, ({ netIncome }) => netIncome),
      row(text.outlook, ({ outlook }) => outlook),
    ),
  );
}
