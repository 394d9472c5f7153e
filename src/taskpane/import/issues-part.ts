import type { Issue } from "../../importer/issue";
import { button } from "../parts/button";
import { element } from "../parts/element";
import type { Text } from "../text";
import { sourceTextPart } from "./source-text-part";

const severities = ["error", "warning", "note"] as const;
/** Of each severity so many at first; the rest on demand. */
const mostShown = 20;

/** What was seen in a document, the worst first, each with its place in the source text. */
export function issuesPart(
  issues: readonly Issue[],
  lines: readonly string[] | undefined,
  text: Text["import"],
): HTMLElement {
  const groups = severities
    .map((severity) => ({ severity, list: issues.filter((issue) => issue.severity === severity) }))
    .filter(({ list }) => list.length)
    .map(({ severity, list }) => {
      const items = element("ul", { class: "choices" });
      const show = (shown: readonly Issue[]) =>
        items.append(...shown.map((each) => issueItem(each, lines, text)));
      show(list.slice(0, mostShown));
      const rest = list.slice(mostShown);
      const more = button({
        kind: "quiet",
        label: text.showMore(rest.length),
        onPress: () => {
          show(rest);
          more.remove();
        },
      });
      const group = element(
        "details",
        { class: `issues of-${severity}` },
        element("summary", {}, text.severity[severity](list.length)),
        items,
        ...(rest.length ? [more] : []),
      );
      group.open = severity === "error" || (severity === "warning" && !issues.some(isError));
      return group;
    });
  return element("div", { class: "issue-groups" }, ...groups);
}

const isError = ({ severity }: Issue): boolean => severity === "error";

/** An issue; pressed, it shows its place in the source text below itself. */
function issueItem(issue: Issue, lines: readonly string[] | undefined, text: Text["import"]): HTMLElement {
  const { line, found, expected, message } = issue;
  const says = [
    element("span", { class: "issue-message" }, message),
    element("span", {}, text.expected(expected)),
  ];
  if (line === null || !lines) return element("li", { class: "issue" }, ...says);
  const toggle = button({ kind: "choice", label: "", onPress: () => flip() });
  toggle.append(...says);
  toggle.setAttribute("aria-expanded", "false");
  const item = element("li", { class: "issue" }, toggle);
  const flip = (): void => {
    const open = item.querySelector(".source-text");
    toggle.setAttribute("aria-expanded", String(!open));
    if (open) return open.remove();
    item.append(sourceTextPart(lines, { line, found }, text));
  };
  if (issue.severity === "error") flip();
  return item;
}
