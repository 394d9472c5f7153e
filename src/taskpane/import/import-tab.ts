import { keepRelease } from "../../excel/record/imported-releases";
import { mapLabels, mappedLabels } from "../../excel/record/mapped-labels";
import { importDocuments } from "../../importer/import-document";
import { isPrinted } from "../../importer/is-printed";
import { items } from "../../statements/items.data";
import type { Release } from "../../statements/release";
import { allReleases } from "../../statements/store";
import { button } from "../parts/button";
import { element } from "../parts/element";
import type { StartTab } from "../tab";
import { type Chosen, choosePart } from "./choose-part";
import { documentPart } from "./document-part";
import { stagesPart } from "./stages-part";
import type { ItemChoice } from "./unknown-labels-part";

/** Documents read, looked over, and kept in the workbook; no cell changes. */
export const startTab: StartTab = (panel, pane) => {
  const { act } = pane;
  const text = pane.text.import;
  const stages = stagesPart(text);
  const results = element("div", { class: "documents" });
  panel.append(
    choosePart(text, (chosen) => void read(chosen)),
    stages.element,
    results,
  );

  /** @param published the day of figures that their document does not date */
  async function read(chosen: Chosen, published?: string): Promise<void> {
    results.replaceChildren();
    await act(text.reading, async ({ signal }) => {
      try {
        const mapping = await mappedLabels();
        const options = { mapping, signal, onProgress: stages.show, earlier: allReleases() };
        const documents = await importDocuments(chosen, { ...options, ...(published && { published }) });
        const shown = documents.map(({ name, result }) =>
          documentPart({
            text,
            name,
            result,
            items: choices,
            onMap: (label, code) => void map(label, code).then(() => read(chosen, published)),
            onPublished: (day) => void read(chosen, day),
            onAccept: () => void accept(result.releases),
          }),
        );
        results.replaceChildren(...shown);
        results.scrollIntoView();
        const refused = documents.filter(({ result }) => !result.releases.length).length;
        return { sentence: text.readDocuments(documents.length, refused) };
      } finally {
        stages.hide();
      }
    });
  }

  const map = (label: string, code: string): Promise<void> =>
    act(text.mapping, async () => {
      await mapLabels({ [label]: code });
      return { sentence: text.mapped(label, code) };
    });

  async function accept(releases: readonly Release[]): Promise<void> {
    await act(text.keeping, async () => {
      const takeBack: (() => Promise<void>)[] = [];
      for (const release of releases) takeBack.unshift(await keepRelease(release));
      const documents = [...results.children];
      results.replaceChildren(
        element("p", { class: "hint" }, text.next),
        button({ label: text.openStatements, onPress: () => pane.openTab("statements") }),
      );
      const days = releases.map(({ published }) => published);
      return {
        sentence: text.kept(days),
        undo: async () => {
          for (const undo of takeBack) await undo();
          results.replaceChildren(...documents);
          return { sentence: text.takenBack(days) };
        },
      };
    });
  }

  return {};
};

/** What releases print; what we compute is printed by none. */
const choices: readonly ItemChoice[] = items.filter(isPrinted).map(({ code, label }) => ({ code, label }));
