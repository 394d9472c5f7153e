import { HostError } from "../host-error";

/** The two DOM classes that reading and writing XML needs: a page's own, or jsdom's in Node. */
export interface DomClasses {
  DOMParser: typeof DOMParser;
  XMLSerializer: typeof XMLSerializer;
}

/** XML texts to documents and back. */
export class Xml {
  constructor(private readonly dom: DomClasses) {}

  /** @throws HostError InvalidArgument naming `what` when the text is not well-formed */
  parse(xml: string, what: string): XMLDocument {
    const document = new this.dom.DOMParser().parseFromString(xml, "application/xml");
    const failure = document.getElementsByTagName("parsererror")[0];
    if (failure)
      throw new HostError("InvalidArgument", `The ${what} is not well-formed XML: ${failure.textContent}`);
    return document;
  }

  serialize(document: XMLDocument): string {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${new this.dom.XMLSerializer().serializeToString(document.documentElement)}`;
  }
}
