/** The one line under the toolbar: says something, or asks. What comes later takes its place. */
export interface Notice {
  tell(sentence: string): void;
  /** Resolves with true for yes; with false for no, Escape, or a later notice. */
  ask(question: string, answers: { yes: string; no: string }): Promise<boolean>;
}

export function noticeIn(root: HTMLElement): Notice {
  let answerPending = (_answer: boolean) => {};

  const show = (sentence: string, answers: readonly (readonly [label: string, answer: boolean])[]) => {
    answerPending(false);
    return new Promise<boolean>((resolve) => {
      answerPending = (answer) => {
        root.hidden = true;
        root.replaceChildren();
        resolve(answer);
      };
      const text = document.createElement("p");
      text.textContent = sentence;
      root.replaceChildren(
        text,
        ...answers.map(([label, answer]) => button(label, () => answerPending(answer))),
      );
      root.hidden = false;
    });
  };
  root.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") answerPending(false);
  });

  return {
    tell: (sentence) => void show(sentence, [["Close", false]]),
    async ask(question, { yes, no }) {
      const before = document.activeElement;
      const answer = show(question, [
        [yes, true],
        [no, false],
      ]);
      root.querySelector<HTMLElement>("button:last-child")?.focus(); // Enter does no harm
      const said = await answer;
      if (before instanceof HTMLElement) before.focus();
      return said;
    },
  };
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "wb-button";
  made.textContent = label;
  made.addEventListener("click", onClick);
  return made;
}
