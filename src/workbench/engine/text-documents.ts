// Node has no DOM. The engine writes a file's parts as text, has a DOM parse them, and has it write them again. The
// stand-in that the engine puts there writes nothing; with these two the text comes out as it went in.

class TextDocument {
  constructor(readonly text: string) {}

  /** The engine asks for the element by which a DOM reports bad XML. */
  querySelector(): null {
    return null;
  }
}

class TextParser {
  parseFromString(text: string): TextDocument {
    return new TextDocument(text.trim());
  }
}

class TextSerializer {
  serializeToString({ text }: TextDocument): string {
    return text;
  }
}

/** Replaces the engine's stand-in for a DOM. */
export function provideTextDocuments(): void {
  Object.assign(globalThis, { DOMParser: TextParser, XMLSerializer: TextSerializer });
}
