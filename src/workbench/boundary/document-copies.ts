/** Ids of the methods that hand out the workbook's file. */
const METHOD = { open: 77, slice: 80, close: 81 };
const COMPRESSED = 5;
/** As Excel does: an add-in that forgets to close a copy is told so. */
const MOST_OPEN = 2;
const STATUS = { fileTypeNotSupported: 1009, internalError: 5001, tooManyFiles: 11000 };

/** An answer to Office.js: what was asked for after zero, or the number of an error alone. */
type Answer = readonly [status: number] | readonly [0, readonly [0, ...unknown[]]];

/** What stands behind `Office.context.document.getFileAsync`, and the slices of what it answered. */
export class DocumentCopies {
  private readonly copies = new Map<number, Uint8Array>();
  private lastHandle = 0;

  constructor(private readonly save: () => Promise<Uint8Array>) {}

  /** Undefined for a method that has nothing to do with the file. */
  answer(methodId: number | undefined, args: readonly unknown[]): Promise<Answer> | undefined {
    const [first, offset, size] = args.map(Number);
    if (methodId === METHOD.open) return this.open(first!);
    if (methodId === METHOD.slice) return Promise.resolve(this.slice(first!, offset!, size!));
    if (methodId === METHOD.close) return Promise.resolve(this.close(first!));
    return undefined;
  }

  private async open(fileType: number): Promise<Answer> {
    if (fileType !== COMPRESSED) return [STATUS.fileTypeNotSupported];
    if (this.copies.size >= MOST_OPEN) return [STATUS.tooManyFiles];
    try {
      const bytes = await this.save();
      this.copies.set(++this.lastHandle, bytes);
      return [0, [0, this.lastHandle, bytes.length]];
    } catch {
      return [STATUS.internalError];
    }
  }

  private close(handle: number): Answer {
    return [this.copies.delete(handle) ? 0 : STATUS.internalError];
  }

  private slice(handle: number, offset: number, size: number): Answer {
    const bytes = this.copies.get(handle)?.subarray(offset, offset + size);
    return bytes ? [0, [0, [...bytes], bytes.length]] : [STATUS.internalError];
  }
}
