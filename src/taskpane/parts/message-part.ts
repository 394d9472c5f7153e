export interface MessagePart {
  say(sentence: string): void;
  warn(sentence: string): void;
}

/** The one line that says what an action did, read out by screen readers. */
export function messagePart(root: HTMLElement): MessagePart {
  const show = (sentence: string, kind: "done" | "problem") => {
    root.textContent = sentence;
    root.dataset.kind = kind;
  };
  return { say: (sentence) => show(sentence, "done"), warn: (sentence) => show(sentence, "problem") };
}
