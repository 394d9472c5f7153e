import { foreignFile, isWebPage } from "./foreign-file";
import type { Report } from "./issue";

/** Part of every host (Node, browsers, web views), but of neither ECMAScript nor this folder's compiler settings. */
declare const TextDecoder: new (
  encoding: string,
  options?: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

const byteOrderMarks = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
];

/** The bytes 0x80 to 0x9F; every other byte is the character of its number. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f" + "\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * The text of a file: UTF-8, UTF-16 with a byte order mark, otherwise Windows-1252, which is said.
 *
 * @returns undefined when there is no text at all: `emptyFile`, `notText`
 */
export function readText(bytes: Uint8Array, report: Report): string | undefined {
  const { text, assumed } = decode(bytes);
  if (text.trim() === "") {
    const found = `${bytes.length} bytes without text`;
    const expected = "the text of an earnings release";
    report({ code: "emptyFile", line: null, found, expected, message: "The file holds no text." });
    return undefined;
  }
  const other = foreignFile(bytes) ?? (isWebPage(text) ? "a web page" : undefined);
  if (other !== undefined || text.includes("\0")) {
    const found = other ?? "zero bytes, as in a binary file";
    const message = `The file is ${other ?? "neither text nor PDF"}: copy the release's text into a file and save it as UTF-8.`;
    report({ code: "notText", line: null, found, expected: "text, PDF, JSON or CSV", message });
    return undefined;
  }
  if (assumed) {
    report({
      code: "assumedEncoding",
      line: null,
      found: "bytes that are not UTF-8",
      expected: "UTF-8, or UTF-16 with a byte order mark",
      message: "The file is not UTF-8 and was read as Windows-1252: look at its labels.",
    });
  }
  return text;
}

/** The lines of a text, `lines[0]` being line 1; any line end. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);

function decode(bytes: Uint8Array): { text: string; assumed: boolean } {
  const marked = byteOrderMarks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return { text: new TextDecoder(marked.encoding).decode(bytes), assumed: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), assumed: false };
  } catch {
    return { text: decodeWindows1252(bytes), assumed: true };
  }
}

/** Done here because TextDecoder of Node 20 reads Windows-1252 as Latin-1 (nodejs/node#56542): no dashes, no quotes. */
function decodeWindows1252(bytes: Uint8Array): string {
  const units = Uint16Array.from(bytes, (byte) => windows1252.charCodeAt(byte - 0x80) || byte);
  return new TextDecoder("utf-16le").decode(new Uint8Array(units.buffer));
}
