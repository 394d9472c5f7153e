// The workbook's own file, as Office.context.document hands it out, slice by slice.
import { unzipSync } from "fflate";

const getFile = (fileType: Office.FileType, sliceSize?: number) =>
  settled<Office.File>((done) =>
    Office.context.document.getFileAsync(fileType, sliceSize === undefined ? {} : { sliceSize }, done),
  );
const sliceOf = (file: Office.File, index: number) =>
  settled<Office.Slice>((done) => file.getSliceAsync(index, done));
const close = (file: Office.File) => settled<void>((done) => file.closeAsync(done));

/** The error of a failed call, as an error. */
const failed = ({ code, message }: Office.Error) => Object.assign(new Error(message), { code });

function settled<Value>(call: (done: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) =>
    call(({ status, value, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? resolve(value) : reject(failed(error)),
    ),
  );
}

test("its slices together are what Save writes", async () => {
  const workbench = newWorkbook();
  workbench.type("Sheet1", "B2", "236");
  const file = await getFile(Office.FileType.Compressed, 700);
  const slices: Office.Slice[] = [];
  for (let i = 0; i < file.sliceCount; i++) slices.push(await sliceOf(file, i));
  await close(file);
  const bytes = Uint8Array.from(slices.flatMap(({ data }) => data as number[]));
  expect(slices.length).toBeGreaterThan(2);
  expect(slices.map(({ size }) => size)).toEqual(slices.map(({ data }) => (data as number[]).length));
  expect(bytes).toHaveLength(file.size);
  expect(Object.keys(unzipSync(bytes))).toEqual(Object.keys(unzipSync(await workbench.saveXlsx())));
});

test("is a copy: what is typed later is not in it", async () => {
  const workbench = newWorkbook();
  const file = await getFile(Office.FileType.Compressed);
  workbench.type("Sheet1", "A1", "later");
  const { data } = await sliceOf(file, 0);
  await close(file);
  const parts = unzipSync(Uint8Array.from(data as number[]));
  expect(Buffer.from(parts["xl/worksheets/sheet0.xml"]!).toString()).not.toContain('r="A1"');
});

test("a third that is open at once, and another format, are refused", async () => {
  newWorkbook();
  const [first, second] = [
    await getFile(Office.FileType.Compressed),
    await getFile(Office.FileType.Compressed),
  ];
  await expect(getFile(Office.FileType.Compressed)).rejects.toMatchObject({ code: 11000 });
  await close(first);
  await close(second);
  await expect(getFile(Office.FileType.Pdf)).rejects.toMatchObject({ code: 1009 });
  await expect(sliceOf(first, 0)).rejects.toMatchObject({ code: 5001 });
});

test("an add-in makes another workbook out of a file, and it is shown", async () => {
  const shown: Uint8Array[] = [];
  const workbench = newWorkbook({ onNewWorkbook: (bytes) => shown.push(bytes) });
  const bytes = await workbench.saveXlsx();
  await Excel.createWorkbook(Buffer.from(bytes).toString("base64"));
  expect(shown).toEqual([bytes]);
});

test("where nobody can show another workbook, it says so; what is no Base64 is refused", async () => {
  newWorkbook();
  await expect(Excel.createWorkbook("UEsDBA==")).rejects.toMatchObject({ code: "ApiNotAvailable" });
  await expect(Excel.createWorkbook("%")).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("the host says that it can", () => {
  expect(Office.context.requirements.isSetSupported("CompressedFile", "1.1")).toBe(true);
});
