import { readStoredText, storedText } from "./stored-text";
import { append, childrenNamed, type Element } from "./xml";

const XML = "http://www.w3.org/XML/1998/namespace";

/** Writes the texts of constant cells, which hold their numbers; each text stands once. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private used = 0;

  /** @param root of the engine's part; its texts have their quotes still, so it begins anew */
  constructor(private readonly root: Element) {
    root.replaceChildren();
    this.count();
  }

  /** The number of a text, which is added if need be. */
  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(text, number);
      const t = append(append(this.root, "si"), "t", {}, storedText(text));
      // Blanks at the ends of a text are lost unless it says that they count.
      if (/^\s|\s$/.test(text)) t.setAttributeNS(XML, "xml:space", "preserve");
    }
    this.used++;
    this.count();
    return number;
  }

  private count(): void {
    this.root.setAttribute("count", String(this.used));
    this.root.setAttribute("uniqueCount", String(this.numbers.size));
  }
}

/** The texts of a file by their numbers. */
export function readSharedStrings(root: Element): string[] {
  return childrenNamed(root, "si").map(textOf);
}

/** The text of an si or is element: its runs joined, without the readings of Japanese words. */
export function textOf(element: Element): string {
  const pieces = [
    ...childrenNamed(element, "t"),
    ...childrenNamed(element, "r").flatMap((run) => childrenNamed(run, "t")),
  ];
  return pieces.map(({ textContent }) => readStoredText(textContent ?? "")).join("");
}
