const pictures = ["\x89PNG", "\xff\xd8\xff", "GIF8", "II*\0", "MM\0*"];
const kinds: readonly (readonly [string, readonly string[]])[] = [
  ["a Word, Excel or ZIP file", ["PK\x03\x04"]],
  ["an old Word or Excel file", ["\xd0\xcf\x11\xe0"]],
  ["a picture", pictures],
];
const longestStart = 4;

/** What a file is that is neither text nor PDF, by its first bytes, e.g. `a picture`; undefined for any other. */
export function foreignFile(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, longestStart));
  return kinds.find(([, starts]) => starts.some((known) => start.startsWith(known)))?.[0];
}

/** Whether a text is a web page's source. */
export const isWebPage = (text: string): boolean => /^\s*<(?:!doctype html|html|head|body)\b/i.test(text);
