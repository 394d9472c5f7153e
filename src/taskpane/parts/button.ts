import { element } from "./element";

export interface ButtonOptions {
  readonly label: string;
  /** One primary button a view: the action it is for. */
  readonly kind?: "primary" | "secondary" | "quiet" | "choice";
  readonly id?: string;
  /** While a promise of it is pending, further presses are ignored; the button keeps the focus. */
  readonly onPress: () => void | Promise<void>;
}

/** A button with a label of its own. */
export function button({ label, kind = "secondary", id, onPress }: ButtonOptions): HTMLButtonElement {
  const made = element("button", { type: "button", class: `button ${kind}`, ...(id && { id }) }, label);
  const press = async (): Promise<void> => {
    if (made.ariaDisabled === "true") return;
    made.ariaDisabled = "true";
    try {
      await onPress();
    } finally {
      made.ariaDisabled = null;
    }
  };
  made.addEventListener("click", () => void press());
  return made;
}
