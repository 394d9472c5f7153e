import { element } from "./element";

const pageSize = 200;

/** A list of any length: rows are made page by page, each when the end of those before it comes into view. */
export function longList(label: string, count: number, rowAt: (index: number) => HTMLElement): HTMLElement {
  const list = element("ul", { class: "rows", "aria-label": label });
  const makePage = (from: number): void => {
    const to = Math.min(from + pageSize, count);
    for (let i = from; i < to; i++) list.append(rowAt(i));
    if (to < count) whenInView(list.lastElementChild!, () => makePage(to));
  };
  makePage(0);
  return list;
}

function whenInView(row: Element, act: () => void): void {
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    watch.disconnect();
    act();
  });
  watch.observe(row);
}
