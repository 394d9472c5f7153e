import { unzipSync, type UnzipFileInfo } from "fflate";

/** A file that cannot be opened; the message is a sentence for the person who chose it. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

/** What the workbench opens at most. Excel's own limits are higher; a page's memory is not. */
export const LIMITS = {
  /** Bytes of the XML in a file, unpacked. */
  unpackedBytes: 64 * 1024 * 1024,
  parts: 5_000,
  /** Rows and columns of a sheet, as far as anything stands in them. */
  rows: 100_000,
  columns: 1_000,
  /** Cells of all sheets. */
  cells: 1_000_000,
} as const;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of .xls files, and of .xlsx files that have a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The XML parts of an .xlsx file by path. Everything else in it, pictures and programs, stays packed.
 *
 * @throws UnreadableFile for what is no such file, is damaged, or would do harm
 */
export function unpack(bytes: Uint8Array): Map<string, string> {
  if (startsWith(bytes, COMPOUND))
    throw new UnreadableFile("It is an .xls file or has a password; the workbench opens .xlsx without one.");
  if (!startsWith(bytes, ZIP)) throw new UnreadableFile("It is not an .xlsx file.");
  const guard = new Guard();
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter: (file) => guard.takes(file) });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(`It is damaged: ${(error as Error).message}.`);
  }
  return new Map(Object.entries(files).map(([path, content]) => [path, decode(path, content)]));
}

/** Looks at what a file says of its entries before any is unpacked. */
class Guard {
  private readonly paths = new Set<string>();
  private bytes = 0;

  takes({ name, originalSize }: UnzipFileInfo): boolean {
    if (name.split(/[/\\]/).includes("..") || /^[/\\]|^[a-z]:|\0/i.test(name))
      throw new UnreadableFile(`It has a part "${name}", which points outside of it.`);
    const path = name.toLowerCase();
    if (this.paths.has(path)) throw new UnreadableFile(`It has two parts "${name}".`);
    if (this.paths.add(path).size > LIMITS.parts)
      throw new UnreadableFile(`It has more than ${LIMITS.parts.toLocaleString("en")} parts.`);
    if (!/\.(xml|rels)$/.test(path)) return false;
    this.bytes += originalSize;
    if (this.bytes > LIMITS.unpackedBytes)
      throw new UnreadableFile(
        `Unpacked, it has more than ${LIMITS.unpackedBytes / 1024 / 1024} MB, which the workbench does not open.`,
      );
    return true;
  }
}

function decode(path: string, content: Uint8Array): string {
  const encoding = startsWith(content, [0xff, 0xfe])
    ? "utf-16le"
    : startsWith(content, [0xfe, 0xff])
      ? "utf-16be"
      : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    throw new UnreadableFile(`Its part ${path} is not text.`);
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, i) => bytes[i] === byte);
