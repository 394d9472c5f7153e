import { append } from "./xml";

/** The texts of constant cells, which hold their numbers. */
export class SharedStrings {
  private readonly added = new Map<string, number>();

  constructor(private readonly root: Element) {
    // Blanks at the ends of a text are lost unless it says that they count.
    for (const text of [...root.getElementsByTagName("t")]) keepBlanks(text);
  }

  /** The number of a text, which is added if need be. */
  numberOf(text: string): number {
    let number = this.added.get(text);
    if (number === undefined) {
      number = this.root.children.length;
      keepBlanks(append(append(this.root, "si"), "t", {}, text));
      this.added.set(text, number);
      this.root.setAttribute("count", String(number + 1));
      this.root.setAttribute("uniqueCount", String(number + 1));
    }
    return number;
  }
}

function keepBlanks(text: Element): void {
  if (/^\s|\s$/.test(text.textContent ?? "")) text.setAttribute("xml:space", "preserve");
}
