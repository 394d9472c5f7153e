import { button } from "./button";
import { element } from "./element";

/** A button beside the sentence, e.g. Undo. */
export interface MessageAction {
  readonly label: string;
  readonly onPress: () => void | Promise<void>;
}

export interface MessagePart {
  readonly element: HTMLElement;
  /** What an action did, and how to take it back. */
  say(sentence: string, action?: MessageAction): void;
  /** Why an action was not done. */
  warn(sentence: string): void;
  /** Another tab is shown: what was done, with nothing to undo, is of no more interest; a warning and an Undo stay. */
  leave(): void;
  /** What goes on, and how to stop it; with a bar once it is known how far it has come. */
  progress(
    sentence: string,
    cancel: MessageAction,
    done?: { readonly part: number; readonly of: number },
  ): void;
  endProgress(): void;
}

/**
 * The line at the foot of the pane, read out by screen readers.
 *
 * @param dismiss what the button is called that takes a sentence away
 */
export function messagePart(dismiss: string): MessagePart {
  const sentence = element("p", { id: "message", role: "status" });
  const actions = element("div", { class: "message-actions" });
  const bar = element("progress", { max: "1" });
  const working = element("div", { class: "working", role: "status", hidden: "" });
  const root = element("footer", { class: "message" }, sentence, actions, working);

  const show = (words: string, kind: "done" | "problem", action?: MessageAction): void => {
    root.dataset.kind = kind;
    sentence.textContent = words;
    actions.replaceChildren(...(action ? [button({ kind: "quiet", ...action })] : []), close);
  };
  const close = button({ kind: "quiet", label: "\u00d7", onPress: () => dismissed() });
  close.ariaLabel = dismiss;
  close.title = dismiss;
  const clear = (): void => {
    sentence.textContent = "";
    actions.replaceChildren();
    delete root.dataset.kind;
  };
  const dismissed = (): void => {
    clear();
    // What had the focus is gone: on from the tab that is shown, or from the dialog that the message stands in.
    const next =
      root.closest("dialog")?.querySelector("button") ??
      document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    next?.focus();
  };
  return {
    element: root,
    say: (words, action) => show(words, "done", action),
    warn: (words) => show(words, "problem"),
    leave() {
      if (root.dataset.kind === "done" && actions.children.length === 1) clear();
    },
    progress(words, cancel, done) {
      if (working.hidden || working.dataset.words !== words) {
        working.dataset.words = words;
        working.replaceChildren(element("span", {}, words), bar, button({ kind: "quiet", ...cancel }));
        working.hidden = false;
      }
      bar.ariaLabel = words;
      if (done?.of) bar.value = done.part / done.of;
      else bar.removeAttribute("value");
    },
    endProgress() {
      working.hidden = true;
    },
  };
}
