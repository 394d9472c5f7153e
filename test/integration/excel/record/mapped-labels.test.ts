import { readFileSync } from "node:fs";
import { mapLabels, mappedLabels } from "../../../../src/excel/record/mapped-labels";
import { importDocument } from "../../../../src/importer/import-document";
import { inputOf } from "../../../case-files";

beforeEach(() => {
  newWorkbook();
});

test("a workbook in which nothing was mapped remembers nothing", async () => {
  expect(await mappedLabels()).toEqual({});
});

test("labels are remembered beside those before them, and what is said later counts", async () => {
  await mapLabels({ "R&D <total>": "ResearchAndDevelopment", Turnover: "TotalRevenues" });
  await mapLabels({ Turnover: "TotalCosts", "G & A": "GeneralAndAdministrative" });
  expect(await mappedLabels()).toEqual({
    "R&D <total>": "ResearchAndDevelopment",
    Turnover: "TotalCosts",
    "G & A": "GeneralAndAdministrative",
  });
});

test("taken back, a label stands for what it stood for before, and others stay", async () => {
  await mapLabels({ Turnover: "TotalRevenues", Outlays: "TotalCosts" });
  const takeBack = await mapLabels({ Turnover: "TotalCosts", "G & A": "GeneralAndAdministrative" });
  await mapLabels({ Later: "TotalAssets" });
  await takeBack();
  expect(await mappedLabels()).toEqual({
    Turnover: "TotalRevenues",
    Outlays: "TotalCosts",
    Later: "TotalAssets",
  });
});

test("a line that was mapped once is imported from the next document on", async () => {
  const bytes = readFileSync(inputOf("unknown-line"));
  const before = await importDocument(bytes, { mapping: await mappedLabels() });
  const [{ label = "" } = {}] = before.unmapped;
  expect(before.facts.filter(({ item }) => item === "DepreciationAndAmortization")).toEqual([]);

  await mapLabels({ [label]: "DepreciationAndAmortization" });

  const after = await importDocument(bytes, { mapping: await mappedLabels() });
  expect(after.unmapped).toEqual([]);
  expect(after.facts.filter(({ item }) => item === "DepreciationAndAmortization")).not.toEqual([]);
});
