import { renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * Writes a file that is there whole or not at all, whatever stops the process.
 *
 * @throws Error with a sentence
 */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const partial = `${path}.partial`;
  try {
    writeFileSync(partial, content);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw new Error(`"${path}" cannot be written: ${(error as Error).message}.`, { cause: error });
  }
}
