import { actIn } from "../../../src/taskpane/act";
import { messagePart } from "../../../src/taskpane/parts/message-part";
import type { StartTab, Tab, TabId } from "../../../src/taskpane/tab";
import { english as text } from "../../../src/taskpane/text";

/** A tab in the page of the published Office.js, used as a person uses it: by labels. */
export interface OpenTab {
  readonly tab: Tab;
  readonly panel: HTMLElement;
  /** Tabs that it asked the frame to open. */
  readonly opened: readonly TabId[];
  /** Presses a button; resolves when what it began has ended. */
  press(label: string): Promise<void>;
  choose(label: string, option: string): void;
  tick(label: string): void;
  /** The sentence of the message line. */
  message(): string;
  /** Resolves when every action has ended. */
  settled(): Promise<void>;
}

export async function openTab(startTab: StartTab): Promise<OpenTab> {
  const message = messagePart("Dismiss");
  const { act } = actIn(message, text.frame);
  const panel = document.createElement("div");
  document.body.replaceChildren(panel, message.element);
  const opened: TabId[] = [];
  const tab = startTab(panel, { text, act, openTab: (id) => opened.push(id) });
  const settled = async () => {
    for (let i = 0; i < 3; i++) await act("", () => Promise.resolve(undefined));
  };
  tab.shown?.();
  await settled();

  const labelled = <Kind extends HTMLElement>(label: string, kind: string): Kind => {
    const found = [...panel.querySelectorAll("label")].find(({ textContent }) =>
      textContent?.startsWith(label),
    );
    const control = found?.querySelector<Kind>(kind);
    if (!control) throw new Error(`There is no ${kind} "${label}" in: ${document.body.textContent}`);
    return control;
  };
  return {
    tab,
    panel,
    opened,
    settled,
    async press(label) {
      const buttons = [...document.body.querySelectorAll("button")];
      const button = buttons.find(({ textContent }) => textContent === label);
      if (!button) throw new Error(`There is no button "${label}" in: ${document.body.textContent}`);
      button.click();
      await settled();
    },
    choose(label, option) {
      const select = labelled<HTMLSelectElement>(label, "select");
      const wanted = [...select.options].find(({ text: words }) => words === option);
      if (!wanted) throw new Error(`"${label}" offers ${select.textContent}, not "${option}".`);
      select.value = wanted.value;
      select.dispatchEvent(new Event("change"));
    },
    tick: (label) => labelled<HTMLInputElement>(label, "input").click(),
    message: () => document.getElementById("message")?.textContent ?? "",
  };
}
