import { readFile } from "node:fs/promises";
import path from "node:path";

/** What the server answers with. */
export interface Content {
  readonly body: string | Buffer;
  readonly type: string;
}

/** Nothing is served under the address; the sentence says what was asked for. */
export class NotFound extends Error {
  override readonly name = "NotFound";
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

/**
 * Reads a file that an address names, and never one outside the folder.
 *
 * @param address the part of a URL's path after the folder, percent-encoded, for example "assets/icon-16.png"
 * @throws NotFound for what is absent, is a folder, or lies outside
 */
export async function readWithin(folder: string, address: string): Promise<Content> {
  const root = path.resolve(folder);
  const file = path.resolve(root, decode(address));
  if (file !== root && !file.startsWith(root + path.sep))
    throw new NotFound(`"${address}" is outside the folder that is served.`);
  try {
    return {
      body: await readFile(file),
      type: TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream",
    };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR")
      throw new NotFound(`There is no file "${address}".`);
    throw error;
  }
}

function decode(address: string): string {
  try {
    const text = decodeURIComponent(address);
    if (!text.includes("\0")) return text;
  } catch {
    // a broken percent-encoding: not an address either
  }
  throw new NotFound(`"${address}" is not the address of a file.`);
}
