import { append, descendants, type Element } from "./xml";

const XML = "http://www.w3.org/XML/1998/namespace";

/** The texts of constant cells, which hold their numbers. */
export class SharedStrings {
  private readonly added = new Map<string, number>();
  private count: number;

  constructor(private readonly root: Element) {
    this.count = root.childElementCount;
    // Blanks at the ends of a text are lost unless it says that they count.
    for (const text of descendants(root, "t")) keepBlanks(text);
  }

  /** The number of a text, which is added if need be. */
  numberOf(text: string): number {
    let number = this.added.get(text);
    if (number === undefined) {
      number = this.count++;
      keepBlanks(append(append(this.root, "si"), "t", {}, text));
      this.added.set(text, number);
      for (const attribute of ["count", "uniqueCount"]) this.root.setAttribute(attribute, String(this.count));
    }
    return number;
  }
}

function keepBlanks(text: Element): void {
  if (/^\s|\s$/.test(text.textContent ?? "")) text.setAttributeNS(XML, "xml:space", "preserve");
}
