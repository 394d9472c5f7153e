import { element } from "./element";

export interface TabLabel {
  readonly id: string;
  readonly label: string;
}

export interface TabsPart {
  /** The row of tabs, then a panel for each. */
  readonly elements: readonly HTMLElement[];
  readonly panels: ReadonlyMap<string, HTMLElement>;
  /** Brings a tab to the front and reports it, as a click on it does. */
  choose(id: string): void;
}

/** Tabs as ARIA describes them: one of them in the order of Tab, arrow keys, Home and End go between them. */
export function tabsPart(
  name: string,
  labels: readonly TabLabel[],
  onChoose: (id: string) => void,
): TabsPart {
  const tabs = labels.map(({ id, label }) =>
    element(
      "button",
      { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": id, "data-label": label },
      label,
    ),
  );
  const panels = new Map(
    labels.map(({ id }) => {
      // In the order of Tab itself: a panel may scroll, and hold nothing to press.
      const attributes = { role: "tabpanel", id, "aria-labelledby": `tab-${id}`, tabindex: "0" };
      return [id, element("div", attributes)];
    }),
  );
  const list = element("div", { role: "tablist", class: "tabs", "aria-label": name }, ...tabs);

  const choose = (chosen: string): void => {
    labels.forEach(({ id }, i) => {
      tabs[i]!.setAttribute("aria-selected", String(id === chosen));
      tabs[i]!.tabIndex = id === chosen ? 0 : -1;
      panels.get(id)!.hidden = id !== chosen;
    });
    onChoose(chosen);
  };
  list.addEventListener("click", (event) => {
    const i = tabs.indexOf(event.target as HTMLButtonElement);
    if (i >= 0) choose(labels[i]!.id);
  });
  list.addEventListener("keydown", (event) => {
    const next = nextTab(event.key, tabs.indexOf(event.target as HTMLButtonElement), tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    tabs[next]!.focus();
    choose(labels[next]!.id);
  });
  return { elements: [list, ...panels.values()], panels, choose };
}

function nextTab(key: string, from: number, count: number): number | undefined {
  if (key === "ArrowRight") return (from + 1) % count;
  if (key === "ArrowLeft") return (from + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
