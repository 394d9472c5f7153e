import type { LongWork } from "../long-work";
import { type SharedCopy, sharedCopy } from "./shared-copy";
import { workbookFile } from "./workbook-file";

/**
 * Makes a copy of the open workbook for people without the add-in; the workbook itself stays as it is.
 *
 * @example
 * const copy = await prepareToShare({ onProgress, signal });
 * await openCopy(copy); // the user saves it, under a name of its own
 * @throws WorkbookError as `workbookFile` and `sharedCopy`
 */
export async function prepareToShare(work: LongWork = {}): Promise<SharedCopy> {
  return sharedCopy(await workbookFile(work), work);
}

/** Opens a copy as a new workbook beside the user's own. */
export async function openCopy({ bytes }: SharedCopy): Promise<void> {
  await Excel.createWorkbook(base64Of(bytes));
}

function base64Of(bytes: Uint8Array): string {
  const chunk = 0x8000; // as many arguments as every engine takes
  let text = "";
  for (let at = 0; at < bytes.length; at += chunk)
    text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text);
}
