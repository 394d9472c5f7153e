import type { LongWork } from "../../excel/long-work";
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

  const read = (chosen: Chosen, published?: string): Promise<void> => {
    results.replaceChildren();
    return act(text.reading, async (work) => ({ sentence: await readNow(work, chosen, published) }));
  };

  /**
   * @param published the day of figures that their document does not date
   * @returns how many documents were read
   */
  async function readNow({ signal }: LongWork, chosen: Chosen, published?: string): Promise<string> {
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
          onMap: (label, code) => void map(label, code, (work) => readNow(work, chosen, published)),
          onPublished: (day) => void read(chosen, day),
          onAccept: () => void accept(result.releases),
        }),
      );
      results.replaceChildren(...shown);
      results.scrollIntoView();
      const refused = documents.filter(({ result }) => !result.releases.length).length;
      return text.readDocuments(documents.length, refused);
    } finally {
      stages.hide();
    }
  }

  /** @param readAgain with what the label stands for now */
  const map = (label: string, code: string, readAgain: (work: LongWork) => Promise<string>): Promise<void> =>
    act(text.mapping, async (work) => {
      const takeBack = await mapLabels({ [label]: code });
      await readAgain(work);
      return {
        sentence: text.mapped(label, code),
        undo: async (undoing) => {
          await takeBack();
          await readAgain(undoing);
          return { sentence: text.unmapped(label) };
        },
      };
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
