import { type LongWork, goOn } from "../long-work";
import { WorkbookError } from "../workbook-error";

/** As large as Office.js allows. */
const sliceSize = 4 * 1024 * 1024;

/**
 * The bytes of the open workbook as Excel would save it now; the workbook itself is neither saved nor changed.
 *
 * @throws WorkbookError `noFile` where Excel hands out none, `cancelled`
 */
export async function workbookFile(work: LongWork = {}): Promise<Uint8Array> {
  const file = await answered<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    for (let i = 0; i < file.sliceCount; i++) {
      goOn(work, i, file.sliceCount);
      const slice = await answered<Office.Slice>((done) => file.getSliceAsync(i, done));
      bytes.set(slice.data as number[], i * sliceSize);
    }
    return bytes;
  } finally {
    // Excel keeps two copies at most: one that is left open would be in the way of the next.
    await answered<void>((done) => file.closeAsync(done));
  }
}

function answered<Value>(ask: (done: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) return resolve(value);
      reject(
        new WorkbookError(
          "noFile",
          `Excel did not hand out the workbook's file: ${error.message} Save the workbook and choose its file instead.`,
        ),
      );
    });
  });
}
