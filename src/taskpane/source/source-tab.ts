import { followSelection } from "../../excel/selection/follow-selection";
import { goToCell } from "../../excel/selection/go-to-cell";
import { type SelectedCell, readSelectedCell } from "../../excel/selection/selected-cell";
import { insertFormula, takeFormulaBack } from "../../excel/selection/insert-formula";
import {
  type ChosenOffer,
  type Offer,
  findTypedNumbers,
  replaceTypedNumbers,
  typeNumbersAgain,
} from "../../excel/typed-numbers";
import { callFunction } from "../../functions/call-function";
import { loadFunctionList } from "../functions/load-function-list";
import { button } from "../parts/button";
import { element } from "../parts/element";
import type { StartTab } from "../tab";
import { sourceOf } from "./cell-source";
import { sourcePart } from "./source-part";
import { typedNumbersPart } from "./typed-numbers-part";

/** After so many milliseconds a cell that was being calculated is looked at again. */
const patience = 1_000;

/** Follows the selection and says where the cell's content comes from. */
export const startTab: StartTab = (panel, { text: { source: text }, act }) => {
  let stopFollowing: Promise<() => Promise<void>> | undefined;
  let newest = 0;
  const root = element(
    "div",
    { role: "status", id: "cell-source" },
    element("p", { class: "hint" }, text.empty),
  );
  const numbers = element("div");
  panel.append(root, button({ label: text.find, onPress: () => void findNumbers() }), numbers);

  async function show(): Promise<void> {
    const turn = ++newest;
    const cell = await readSelectedCell();
    const source = await sourceOf(cell, await loadFunctionList(), callFunction);
    if (turn !== newest) return; // the user has gone on
    if (source.error?.error === "#BUSY!") setTimeout(() => turn === newest && follow(), patience);
    root.replaceChildren(
      sourcePart(source, text, { onGoTo: goTo, onLink: (offer) => void link(cell, offer) }),
    );
  }

  const goTo = (address: string) =>
    void act(text.going, async () => {
      await goToCell(address);
      return undefined;
    });

  async function link({ sheet, row, column, formula: holds }: SelectedCell, offer: Offer): Promise<void> {
    const place = { sheet, row, column, holds };
    await act(text.linking, async () => {
      await insertFormula(place, offer.formula);
      return {
        sentence: text.linked(offer.formula),
        undo: async () => {
          await takeFormulaBack(place, offer.formula);
          await show();
          return { sentence: text.unlinked(String(holds)) };
        },
      };
    });
    follow();
  }

  const findNumbers = () =>
    act(text.finding, async (work) => {
      const found = await findTypedNumbers(work);
      numbers.replaceChildren(
        ...(found.length ? [typedNumbersPart(found, text, (chosen) => void replace(chosen))] : []),
      );
      return { sentence: found.length ? text.found(found.length) : text.noneFound };
    });

  const replace = (chosen: readonly ChosenOffer[]) =>
    act(text.linking, async (work) => {
      await replaceTypedNumbers(chosen, work);
      numbers.replaceChildren();
      return {
        sentence: text.replaced(chosen.length),
        undo: async () => {
          await typeNumbersAgain(chosen);
          return { sentence: text.typedAgain(chosen.length) };
        },
      };
    });

  function follow(): void {
    show().catch((error: Error) => {
      // A cell is being edited: leaving it selects another, which is read then.
      if ((error as { code?: string }).code === "InvalidOperationInCellEditMode") return;
      root.replaceChildren(element("p", { class: "problem" }, error.message));
    });
  }

  function stop(): void {
    newest++;
    void stopFollowing?.then((end) => end());
    stopFollowing = undefined;
  }

  return {
    shown() {
      stopFollowing ??= followSelection(follow);
      follow();
    },
    hidden: stop,
    end: stop,
  };
};
