// XML has no control characters, and a carriage return does not survive it: a file writes them as _x0007_, and a text
// that looks like that itself as _x005F_x0007_.

/** A cell's text as a file holds it. */
export function storedText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]|_(?=x[0-9A-F]{4}_)/giu, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `_x${code}_`;
  });
}

/** The opposite. */
export function readStoredText(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
