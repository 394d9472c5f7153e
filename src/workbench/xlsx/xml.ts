import { HostError } from "../host-error";

/** The two DOM classes that reading and writing XML needs: a page's own, or jsdom's in Node. */
export interface DomClasses {
  DOMParser: typeof DOMParser;
  XMLSerializer: typeof XMLSerializer;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** XML texts to documents and back. */
export class Xml {
  constructor(readonly dom: DomClasses) {}

  /** @throws HostError InvalidArgument naming `what` when the text is not well-formed */
  parse(xml: string, what: string): XMLDocument {
    const document = new this.dom.DOMParser().parseFromString(xml, "application/xml");
    const failure = document.getElementsByTagName("parsererror")[0];
    if (failure)
      throw new HostError("InvalidArgument", `The ${what} is not well-formed XML: ${failure.textContent}`);
    return document;
  }

  serialize(document: XMLDocument): string {
    return DECLARATION + new this.dom.XMLSerializer().serializeToString(document.documentElement);
  }
}

/** A new last child of the parent's own namespace. */
export function append(
  parent: Element,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  text?: string,
): Element {
  const child = parent.ownerDocument.createElementNS(parent.namespaceURI, name);
  for (const [attribute, value] of Object.entries(attributes)) child.setAttribute(attribute, value);
  if (text !== undefined) child.textContent = text;
  parent.appendChild(child);
  return child;
}

/** The child elements. Live collections are not used here: in jsdom, walking one costs the square of its length. */
export function childElements(parent: Element): Element[] {
  const children: Element[] = [];
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) children.push(child);
  return children;
}

export function childNamed(parent: Element, name: string): Element | undefined {
  return childElements(parent).find(({ localName }) => localName === name);
}

/** Every element below `root`, or those of one name, in document order. */
export function descendants(root: Element, name?: string): Element[] {
  return childElements(root).flatMap((child) => [
    ...(name === undefined || child.localName === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** The engine leaves some elements without a namespace, which would be written as xmlns="": they join their parent. */
export function inheritNamespaces(parent: Element): void {
  for (const child of childElements(parent)) {
    let joined = child;
    if (child.namespaceURI === null && parent.namespaceURI !== null) {
      joined = parent.ownerDocument.createElementNS(parent.namespaceURI, child.localName);
      for (const { name, value } of [...child.attributes])
        if (name !== "xmlns") joined.setAttribute(name, value);
      joined.append(...child.childNodes);
      child.replaceWith(joined);
    }
    inheritNamespaces(joined);
  }
}
