/** The one line under the toolbar: says something, or asks. What comes later takes its place. */
export interface Notice {
  /** Stays until it is closed; a passing one goes by itself. */
  tell(sentence: string, options?: { passing: boolean }): void;
  /** Resolves with true for yes; with false for no, Escape, or a later notice. */
  ask(question: string, answers: { yes: string; no: string }): Promise<boolean>;
}

const PASSING_MS = 6_000;

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
    tell(sentence, { passing } = { passing: false }) {
      void show(sentence, [["Close", false]]);
      const close = answerPending;
      if (passing) setTimeout(() => close === answerPending && close(false), PASSING_MS);
    },
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
