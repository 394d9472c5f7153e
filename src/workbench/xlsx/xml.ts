import {
  parseXmlDocument,
  serializeToWellFormedString,
  unsafeCreateElement,
  type Document,
  type Element,
} from "slimdom";
import { HostError } from "../host-error";

export type { Document, Element };

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The document of an XML text.
 *
 * @throws HostError InvalidArgument naming `what` when the text is not well-formed
 */
export function parseXml(xml: string, what: string): Document {
  try {
    return parseXmlDocument(xml);
  } catch (error) {
    throw new HostError(
      "InvalidArgument",
      `The ${what} is not well-formed XML: ${(error as Error).message.split("\n")[0]}`,
    );
  }
}

/** The text of a document as a file holds it: declaration first, UTF-8. */
export function serializeXml(document: Document): string {
  return DECLARATION + serializeToWellFormedString(document.documentElement!);
}

/** A new element of the parent's own namespace, not yet a child of it. */
export function elementLike(parent: Element, name: string, attributes: Attributes = {}): Element {
  const element = unsafeCreateElement(parent.ownerDocument!, name, parent.namespaceURI, parent.prefix);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(attribute, value);
  return element;
}

/** Attributes by name; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** A new last child of the parent's own namespace. */
export function append(parent: Element, name: string, attributes?: Attributes, text?: string): Element {
  const child = elementLike(parent, name, attributes);
  if (text !== undefined) child.textContent = text;
  parent.appendChild(child);
  return child;
}

export function childNamed(parent: Element, name: string): Element | undefined {
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling)
    if (child.localName === name) return child;
  return undefined;
}

export function childrenNamed(parent: Element | undefined, name: string): Element[] {
  return parent ? parent.children.filter(({ localName }) => localName === name) : [];
}

/** Every element below `root`, or those of one name, in document order. */
export function descendants(root: Element, name?: string): Element[] {
  const found: Element[] = [];
  const visit = (parent: Element) => {
    for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
      if (name === undefined || child.localName === name) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

/** Puts a child where the format's order of children has it. The children that are there must be in that order. */
export function insertInOrder(parent: Element, child: Element, order: readonly string[]): void {
  const place = order.indexOf(child.localName);
  const next = parent.children.find(({ localName }) => order.indexOf(localName) > place);
  parent.insertBefore(child, next ?? null);
}
