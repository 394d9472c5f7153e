import { element } from "./element";

export interface ButtonOptions {
  readonly label: string;
  /** One primary button a view: the action it is for. */
  readonly kind?: "primary" | "secondary" | "quiet" | "choice";
  readonly id?: string;
  readonly onPress: () => void;
}

/** A button with a label of its own. */
export function button({ label, kind = "secondary", id, onPress }: ButtonOptions): HTMLButtonElement {
  const made = element("button", { type: "button", class: `button ${kind}`, ...(id && { id }) }, label);
  made.addEventListener("click", onPress);
  return made;
}
