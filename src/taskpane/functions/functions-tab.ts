import { followSelection } from "../../excel/selection/follow-selection";
import {
  type ResultSize,
  type InsertTarget,
  insertFormula,
  readInsertTarget,
  takeFormulaBack,
} from "../../excel/selection/insert-formula";
import { readReferencedCells } from "../../excel/selection/read-references";
import { type Given, callFunction } from "../../functions/call-function";
import { element } from "../parts/element";
import type { StartTab } from "../tab";
import { type BuilderPart, builderPart } from "./builder-part";
import { type BuiltArgument, builtArgument, formulaText, missingArguments } from "./formula";
import { type ListedFunction, searchFunctions } from "./function-list";
import { listPart } from "./list-part";
import { loadFunctionList } from "./load-function-list";
import type { Preview } from "./preview-part";
import { keepRecent, recentFormulas } from "./recent";
import { suggestionsFor } from "./suggestions";

/** What is being put together. */
interface Draft {
  readonly chosen: ListedFunction;
  readonly part: BuilderPart;
  typed: readonly string[];
}

/** Functions to look up, fill in and insert into the active cell. */
export const startTab: StartTab = (panel, { text: { functions: text }, act }) => {
  let functions: readonly ListedFunction[] = [];
  let draft: Draft | undefined;
  let target: InsertTarget | undefined;
  let stopFollowing: Promise<() => Promise<void>> | undefined;
  let newest = 0;

  loadFunctionList().then(
    (list) => {
      functions = list;
      showList();
    },
    (error: Error) => panel.replaceChildren(element("p", { class: "problem" }, error.message)),
  );

  function showList(): void {
    draft = undefined;
    const recent = recentFormulas();
    panel.replaceChildren(
      listPart({
        text,
        recent: recent.map(({ formula }) => formula),
        search: (words) => searchFunctions(functions, words),
        onChoose: (found) => build(found.function, found.item === undefined ? [] : [found.item]),
        onRecent: (wanted) => {
          const again = recent.find(({ formula }) => formula === wanted);
          const chosen = functions.find(({ id }) => id === again?.id);
          if (again && chosen) build(chosen, again.typed);
        },
      }),
    );
  }

  /** The focus stays with the list; on the tab's first show it is with the tabs, where arrow keys go on from. */
  function backToList(): void {
    showList();
    panel.querySelector<HTMLElement>("#search-functions")?.focus();
  }

  function build(chosen: ListedFunction, typed: readonly string[]): void {
    const part = builderPart({
      text,
      chosen,
      help: helpPage(chosen),
      typed,
      onTyped: (now) => {
        if (draft) draft.typed = now;
        void update();
      },
      onInsert: () => void insert(),
      onBack: backToList,
    });
    draft = { chosen, part, typed };
    panel.replaceChildren(part.element);
    part.suggest(suggestionsFor(target));
    part.focus();
    void update();
  }

  /** Shows the formula at once, and its result as soon as the cells it refers to are read. */
  async function update(): Promise<void> {
    if (!draft) return;
    const { chosen, part } = draft;
    const built = argumentsOf(draft);
    const turn = ++newest;
    const preview = await previewOf(chosen, built, target?.sheet);
    if (turn !== newest) return;
    part.show({
      formula: formulaText(chosen.id, built),
      preview,
      insertLabel: !target
        ? text.insert
        : target.holds === ""
          ? text.insertInto(target.address)
          : text.replace(target.address, String(target.holds)),
      canInsert: preview.kind !== "missing" && target !== undefined,
    });
  }

  async function insert(): Promise<void> {
    if (!draft || !target) return;
    const { chosen, typed } = draft;
    const into = target;
    const built = argumentsOf(draft);
    const formula = formulaText(chosen.id, built);
    await act(text.inserting, async () => {
      await insertFormula(into, formula, sizeOf(await previewOf(chosen, built, into.sheet)));
      keepRecent({ formula, id: chosen.id, typed });
      return {
        sentence: text.inserted(formula, into.address),
        undo: async () => {
          await takeFormulaBack(into, formula);
          await readTarget();
          return { sentence: text.takenBack(into.address) };
        },
      };
    });
    follow();
  }

  async function readTarget(): Promise<void> {
    target = await readInsertTarget();
    draft?.part.suggest(suggestionsFor(target));
    await update();
  }

  return {
    shown() {
      stopFollowing ??= followSelection(follow);
      follow();
    },
    hidden: stop,
    end: stop,
  };

  function follow(): void {
    readTarget().catch(() => undefined); // a cell is being edited: leaving it selects another
  }

  function stop(): void {
    void stopFollowing?.then((end) => end());
    stopFollowing = undefined;
  }
};

const argumentsOf = ({ chosen, typed }: Draft): BuiltArgument[] =>
  chosen.parameters.map((parameter, i) => builtArgument(typed[i] ?? "", parameter));

/** How many cells the result fills, as far as that is known before it stands there. */
function sizeOf(preview: Preview): ResultSize {
  const cells = preview.kind === "outcome" && "cells" in preview.outcome ? preview.outcome.cells : [];
  return { rows: Math.max(cells.length, 1), columns: Math.max(cells[0]?.length ?? 1, 1) };
}

/** Asks the function itself, with the values that the cells would hand it. */
async function previewOf(
  chosen: ListedFunction,
  built: readonly BuiltArgument[],
  sheet: string | undefined,
): Promise<Preview> {
  const names = missingArguments(chosen.parameters, built);
  if (names.length) return { kind: "missing", names };
  const references = built.flatMap((each) => (each.kind === "reference" ? [each.text] : []));
  const cells = await readReferencedCells(sheet, references).catch(noneWhileEditing);
  if (!cells) return { kind: "editing" };
  const given: Given[] = [];
  for (const each of built) {
    if (each.kind === "left out") given.push(undefined);
    else if (each.kind === "constant") given.push({ cells: [[each.value]] });
    else {
      const read = cells.get(each.text);
      if (!read) return { kind: "unknown", written: each.text };
      given.push({ cells: read.values, address: read.address });
    }
  }
  return { kind: "outcome", outcome: await callFunction(chosen, given) };
}

function noneWhileEditing(error: { readonly code?: string }): undefined {
  if (error.code !== "InvalidOperationInCellEditMode") throw error as Error;
}

/** Where the add-in serves it: `functions/checks.html#BRIDGE`. */
function helpPage({ helpUrl }: ListedFunction): string {
  const { pathname, hash } = new URL(helpUrl, location.href);
  return pathname.split("/").slice(-2).join("/") + hash;
}
