import { quotedSheet } from "../../excel/cell-address";
import { type ModelFound, chooseCase, readModel } from "../../excel/model/read-model";
import { lastGeneration } from "../../excel/record/last-generation";
import { goToCell } from "../../excel/selection/go-to-cell";
import { button } from "../parts/button";
import { element } from "../parts/element";
import type { StartTab } from "../tab";
import { modelPart } from "./model-part";

const actions = () => import("./model-actions");

/** Writes the model, chooses its live case and records estimates. */
export const startTab: StartTab = (panel, { text: { model: text }, act, openTab }) => {
  const read = async (): Promise<void> => {
    const model = await readModel();
    panel.replaceChildren(model ? present(model) : await absent());
  };

  const present = (model: ModelFound): HTMLElement =>
    modelPart(text, model, {
      onChoose: choose,
      onRecord: record,
      onGo: (sheet) =>
        act(text.going, async () => {
          await goToCell(`${quotedSheet(sheet)}!A1`);
          return undefined;
        }),
    });

  async function absent(): Promise<HTMLElement> {
    const isWritten = (await lastGeneration()) !== undefined;
    return element(
      "div",
      { class: "form" },
      element("p", {}, isWritten ? text.about : text.noStatements),
      isWritten
        ? button({ id: "write-model", kind: "primary", label: text.write, onPress: write })
        : button({ kind: "primary", label: text.toStatements, onPress: () => openTab("statements") }),
    );
  }

  const write = () =>
    act(text.writing, async (work) => {
      const { undoModel, writeModel } = await actions();
      const { written } = await writeModel(work);
      await read();
      return {
        sentence: text.wrote(written),
        undo: async () => {
          await undoModel();
          await read();
          return { sentence: text.undone };
        },
      };
    });

  const choose = (name: string) =>
    act(text.choosing, async () => {
      const before = await chooseCase(name);
      await read();
      return {
        sentence: text.chosen(name),
        undo: async () => {
          await chooseCase(before);
          await read();
          return { sentence: text.chosen(before) };
        },
      };
    });

  const record = (title: string) =>
    act(text.recording, async () => {
      const { eraseEstimate, recordEstimate } = await actions();
      const today = new Date().toLocaleDateString("sv"); // the user's own day, written as ISO does
      const recorded = await recordEstimate(title, today);
      await read();
      return {
        sentence: text.recorded(recorded.number, recorded.case),
        undo: async () => {
          await eraseEstimate(recorded.number);
          await read();
          return { sentence: text.unrecorded(recorded.number) };
        },
      };
    });

  return { shown: () => void act(text.reading, async () => void (await read())) };
};
