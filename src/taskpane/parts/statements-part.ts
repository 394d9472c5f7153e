import { text } from "../text";
import { element } from "./element";

/** What the part shows: label and value of each known thing about the release. */
export interface ReleaseSummary {
  readonly rows: readonly (readonly [label: string, value: string])[];
}

export interface StatementsPart {
  show(summary: ReleaseSummary): void;
  /** While writing the button is disabled and says so. */
  setBusy(busy: boolean): void;
}

/** The release at hand and the button that writes its sheets. */
export function statementsPart(root: HTMLElement, onWrite: () => void): StatementsPart {
  const facts = element("dl");
  const button = element("button", { id: "write", type: "button" }, text.write);
  button.addEventListener("click", onWrite);
  root.append(
    element("h2", { id: "statements-title" }, text.statements),
    facts,
    button,
    element("p", { class: "hint" }, text.writeHint),
  );
  return {
    show({ rows }) {
      facts.replaceChildren(
        ...rows.flatMap(([label, value]) => [element("dt", {}, label), element("dd", {}, value)]),
      );
    },
    setBusy(busy) {
      button.disabled = busy;
      button.textContent = busy ? text.writing : text.write;
    },
  };
}
