import type { OpenedWorkbook } from "../excel/open-workbook";
import { type RibbonCommand, ribbonCommandEvent } from "../excel/ribbon-command";
import { actIn } from "./act";
import { sentenceOf } from "./error-sentence";
import { lightOf } from "./health/health-part";
import { type Health, readHealth } from "./health/read-health";
import { shownLanguage } from "./language";
import { element } from "./parts/element";
import { headerPart } from "./parts/header-part";
import { messagePart } from "./parts/message-part";
import { tabsPart } from "./parts/tabs-part";
import type { FirstWords } from "./show-preferences";
import type { Pane, Tab, TabId } from "./tab";
import { tabs } from "./tabs";
import { textIn } from "./text-in";

/**
 * Builds the pane: header, tabs, message line. The one place that knows everyone.
 *
 * @param opened the first look at the workbook, which may fail
 * @param first the tab in front
 * @param words what it says first, once it was built anew in another language
 */
export async function startPane(
  root: HTMLElement,
  opened: Promise<OpenedWorkbook | undefined>,
  first: TabId = "statements",
  words?: FirstWords,
): Promise<void> {
  const language = shownLanguage();
  const text = await textIn(language);
  document.documentElement.lang = language;
  const message = messagePart(text.frame.dismiss);
  const started = new Map<TabId, Promise<Tab>>();
  let shown: TabId | undefined;
  let trouble: string | undefined;
  let lookAgain: ReturnType<typeof setTimeout> | undefined;

  const { act, tell } = actIn(message, text.frame, () => void updateLight());
  const header = headerPart(text.name, text.header, {
    onHealth: async () => {
      const [{ showHealth }, health] = await Promise.all([import("./health/show-health"), updateLight()]);
      showHealth(text, act, health);
    },
    onSettings: async () => {
      const { showPreferences } = await import("./show-preferences");
      showPreferences(text, { act, tell, message: message.element, onLanguage });
    },
  });
  const labels = tabs.map(({ id }) => ({ id, label: text.tabs[id] }));
  const frame = tabsPart(text.frame.tabs, labels, (id) => void show(id as TabId));
  const pane: Pane = { text, act, openTab: (id) => frame.choose(id) };

  root.replaceChildren(header.element, element("main", {}, ...frame.elements), message.element);
  frame.choose(first);
  document.addEventListener(ribbonCommandEvent, onCommand);
  if (words) {
    tell(words(text, onLanguage));
    document.getElementById("settings")?.focus(); // from where the language was chosen
  }
  void greet();

  /** Says what the first look at the workbook found amiss. */
  async function greet(): Promise<void> {
    try {
      const { repaired } = (await opened) ?? {};
      if (repaired !== undefined && !words) message.say(text.frame.repaired);
    } catch (error) {
      trouble = sentenceOf(error, text.frame);
      if (!words) message.warn(trouble);
    }
    await updateLight();
  }

  async function updateLight(): Promise<Health> {
    const health = await readHealth(trouble);
    const { registration } = health;
    // While a cell is edited the workbook cannot be asked: the light stays as it was.
    if (registration !== "editing") header.light(lightOf(health), text.health.lights[lightOf(health)]);
    clearTimeout(lookAgain);
    if (registration === "calculating" || registration === "editing")
      lookAgain = setTimeout(() => void updateLight(), 1000);
    return health;
  }

  async function show(id: TabId): Promise<void> {
    const before = shown;
    shown = id;
    if (before !== undefined && before !== id) {
      message.leave();
      (await started.get(before))?.hidden?.();
    }
    started.set(id, started.get(id) ?? start(id));
    const tab = await started.get(id);
    if (shown === id) tab?.shown?.();
  }

  async function start(id: TabId): Promise<Tab> {
    const panel = frame.panels.get(id)!;
    panel.textContent = text.frame.loading;
    const { startTab } = await tabs.find((tab) => tab.id === id)!.load();
    panel.replaceChildren();
    return startTab(panel, pane);
  }

  function onCommand(event: Event): void {
    const command = (event as CustomEvent<RibbonCommand>).detail;
    if (command === "pane") return; // it is shown
    const id = command === "checks" ? "checks" : "statements";
    frame.choose(id);
    void started.get(id)?.then((tab) => tab.command?.(command));
  }

  function onLanguage(next: FirstWords): void {
    void rebuild(next);
  }

  async function rebuild(next: FirstWords): Promise<void> {
    document.removeEventListener(ribbonCommandEvent, onCommand);
    for (const tab of started.values()) (await tab).end?.();
    await startPane(root, opened, shown, next);
  }
}
