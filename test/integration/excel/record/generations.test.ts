import { openWorkbook } from "../../../../src/excel/open-workbook";
import { plannedSheets } from "../../../../src/excel/planned-sheets";
import { readRecord } from "../../../../src/excel/record/generations";
import { prepareRefresh } from "../../../../src/excel/refresh/prepare-refresh";
import { undoRefresh } from "../../../../src/excel/refresh/undo-refresh";
import { writeSheets } from "../../../../src/excel/write-sheets";
import { everyCell } from "../every-cell";
import { pinAsOf, pinned, resetStore } from "../../../../src/statements/store";

beforeEach(() => {
  newWorkbook();
});
afterEach(resetStore);

const record = () => Excel.run((context) => readRecord(context));
const deleteSheet = (name: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });

test("a workbook without the add-in's sheets has no record", async () => {
  expect(await record()).toMatchObject({ generations: [], current: undefined, mark: undefined });
});

test("the first generation says what was written, where, when and from which releases", async () => {
  await writeSheets(plannedSheets(undefined, "2003-11-21"), undefined, "2003-11-21");
  const { current, mark, generations } = await record();
  expect(generations).toHaveLength(1);
  expect(mark).toEqual({ number: 1, interrupted: false });
  expect(current).toMatchObject({
    version: 1,
    number: 1,
    asOf: "2003-11-21",
    options: { mode: "values", currency: "JPY" },
    sealed: true,
    names: { IIJ_AsOf: 37946, IIJ_Currency: "JPY" },
  });
  expect(current?.releases.map(({ published }) => published)).toEqual(["2003-08-12", "2003-11-21"]);
  expect(new Date(current!.writtenAt).toISOString()).toBe(current!.writtenAt);
  expect(current?.tables[0]).toEqual({
    id: expect.any(String) as string,
    name: "IIJ_Operations",
    place: "'IIJ Operations'!A4",
    statement: "Operations",
    live: false,
    keys: [
      "TotalRevenues",
      "TotalCosts",
      "SalesAndMarketing",
      "GeneralAndAdministrative",
      "ResearchAndDevelopment",
      "OperatingIncome",
      "IncomeBeforeTax",
      "EquityMethodLoss",
      "NetIncome",
    ],
    periods: ["1Q03", "2Q03"],
    figures: [
      [8344, 9185],
      ["#N/A", "#N/A"],
      ["#N/A", "#N/A"],
      ["#N/A", "#N/A"],
      ["#N/A", "#N/A"],
      [-1206, -830],
      ["#N/A", "#N/A"],
      ["#N/A", "#N/A"],
      ["#N/A", -278],
    ],
  });
});

test("a live table is recorded by the figures that its formulas answer", async () => {
  const options = { mode: "live", currency: "JPY" } as const;
  await writeSheets(plannedSheets(options), options);
  const { current } = await record();
  const operations = current?.tables.find(({ name }) => name === "IIJ_Operations");
  expect(operations?.live).toBe(true);
  expect(operations?.figures?.[5]).toEqual([-1206, -830, 236]);
});

test("tables that stay are recorded on, and only five generations are kept", async () => {
  await writeSheets(plannedSheets());
  const first = await record();
  for (let i = 0; i < 6; i++) {
    await deleteSheet("IIJ Charts");
    await writeSheets(plannedSheets());
  }
  const { generations, current } = await record();
  expect(generations.map(({ number }) => number)).toEqual([7, 6, 5, 4, 3]);
  expect(current?.tables.find(({ name }) => name === "IIJ_Operations")).toEqual(
    first.current?.tables.find(({ name }) => name === "IIJ_Operations"),
  );
});

test("opening a workbook moves the pin to where the workbook has it", async () => {
  await writeSheets(plannedSheets(undefined, "2003-08-12"), undefined, "2003-08-12");
  pinAsOf("Latest");
  expect(await openWorkbook()).toEqual({ releases: [], generation: 1 });
  expect(pinned()).toEqual({ upTo: "2003-08-12" });
});

test("a record of a later version is not guessed at, and nothing is touched", async () => {
  await writeSheets(plannedSheets());
  await Excel.run(async (context) => {
    const part = context.workbook.customXmlParts
      .getByNamespace("urn:iij-financials:generation:1")
      .getOnlyItem();
    const xml = part.getXml();
    await context.sync();
    part.setXml(xml.value.replace('"version":1', '"version":2'));
    await context.sync();
  });
  const before = [await everyCell(), await everyPart()];
  for (const contact of [openWorkbook, prepareRefresh, undoRefresh, () => writeSheets(plannedSheets())]) {
    await expect(contact()).rejects.toMatchObject({
      code: "recordTooNew",
      message:
        "A later version of this add-in keeps its record in this workbook (version 2; this one reads version 1). " +
        "Nothing was touched: update the add-in.",
    });
  }
  expect([await everyCell(), await everyPart()]).toEqual(before);
});

const everyPart = () =>
  Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.load("items/id");
    await context.sync();
    const texts = parts.items.map((part) => part.getXml());
    await context.sync();
    return texts.map(({ value }) => value);
  });
