import { alertsInWords } from "../../excel/alerts-in-words";
import { quotedSheet } from "../../excel/cell-address";
import { type Verdict, readChecks } from "../../excel/read-checks";
import { goToCell } from "../../excel/selection/go-to-cell";
import { button } from "../parts/button";
import { element } from "../parts/element";
import type { StartTab } from "../tab";
import { checksPart } from "./checks-part";

/** What the workbook's own checks say now. */
export const startTab: StartTab = (panel, { text: { checks: text, copy }, act, openTab }) => {
  const read = () =>
    act(text.reading, async () => {
      const found = await readChecks();
      const inWords = found ? alertsInWords() : [];
      panel.replaceChildren(
        found ? checksPart(text, copy, { ...found, inWords }, { onGo: go, onReadAgain: read }) : empty(),
      );
      return undefined;
    });
  const go = ({ sheet, cell }: Verdict) =>
    act(text.going, async () => {
      await goToCell(`${quotedSheet(sheet)}!${cell}`);
      return undefined;
    });
  const empty = () =>
    element(
      "div",
      { class: "form" },
      element("p", {}, text.noSheet),
      button({ kind: "primary", label: text.write, onPress: () => openTab("statements") }),
    );
  return { shown: () => void read() };
};
