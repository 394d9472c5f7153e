import { actIn } from "./act";
import { shownLanguage } from "./language";
import { element } from "./parts/element";
import { messagePart } from "./parts/message-part";
import { tabsPart } from "./parts/tabs-part";
import type { Pane, Tab, TabId } from "./tab";
import { tabs } from "./tabs";
import { texts } from "./text";

/** Builds the pane: header, tabs, message line. The one place that knows everyone. */
export function startPane(root: HTMLElement): void {
  const language = shownLanguage();
  const text = texts[language];
  document.documentElement.lang = language;
  const message = messagePart();
  const started = new Map<string, Promise<Tab>>();
  let shown: string | undefined;

  const labels = tabs.map(({ id }) => ({ id, label: text.tabs[id] }));
  const frame = tabsPart(text.frame.tabs, labels, (id) => void show(id));
  const pane: Pane = { text, act: actIn(message, text.frame), openTab: (id) => frame.choose(id) };

  root.replaceChildren(
    element("header", { class: "title" }, element("h1", {}, text.name)),
    element("main", {}, ...frame.elements),
    message.element,
  );
  frame.choose("statements" satisfies TabId);

  async function show(id: string): Promise<void> {
    const before = shown;
    shown = id;
    if (before !== undefined && before !== id) (await started.get(before))?.hidden?.();
    started.set(id, started.get(id) ?? start(id));
    const tab = await started.get(id);
    if (shown === id) tab?.shown?.();
  }

  async function start(id: string): Promise<Tab> {
    const panel = frame.panels.get(id)!;
    panel.textContent = text.frame.loading;
    const { startTab } = await tabs.find((tab) => tab.id === id)!.load();
    panel.replaceChildren();
    return startTab(panel, pane);
  }
}
