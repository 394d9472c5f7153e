import { readFileSync } from "node:fs";
import {
  importDocument,
  type ImportOptions,
  type ImportResult,
} from "../../../../src/importer/import-document";
import { concepts } from "../../../../src/importer/companyfacts/concepts.data";
import { itemOfCode } from "../../../../src/statements/find-item";
import { inputOf } from "../../../case-files";

interface File {
  cik: number;
  entityName: string;
  facts: Record<string, Record<string, { label: string; units: Record<string, object[]> }>>;
}
const file = (): File => JSON.parse(readFileSync(inputOf("companyfacts"), "utf8")) as File;
const importFile = (data: object, options?: ImportOptions): Promise<ImportResult> =>
  importDocument(new TextEncoder().encode(JSON.stringify(data)), options);
const said = ({ releases }: ImportResult): string[] =>
  releases.flatMap(({ published, facts }) =>
    facts.map(({ item, period, value, unit }) => `${published} ${item} ${period} ${value} ${unit}`),
  );

test("one release for each day of filing, repetitions merged, restatements kept, yen before dollars", async () => {
  expect(said(await importFile(file()))).toEqual([
    "2012-07-09 TotalRevenues FY11 97315 JPY million",
    "2012-07-09 OperatingIncome FY11 77 USD million",
    "2012-07-09 TotalAssets 4Q11 73493 JPY million",
    "2013-07-12 TotalRevenues FY11 97314.956 JPY million",
    "2013-07-12 TotalRevenues FY12 106247.943 JPY million",
    "2013-07-12 OperatingIncome FY12 7753.352 JPY million",
    "2013-07-12 TotalAssets 4Q12 82110.922 JPY million",
    "2014-07-18 TotalRevenues 1Q13 26500.111 JPY million",
    "2018-08-10 TotalRevenues 1Q18 45123.456 JPY million",
    "2018-11-09 TotalRevenues 1H18 91111.111 JPY million",
  ]);
});

test("the order of the file means nothing", async () => {
  const turned = file();
  for (const taxonomy of Object.values(turned.facts)) {
    for (const { units } of Object.values(taxonomy)) {
      for (const entries of Object.values(units)) entries.reverse();
    }
  }
  turned.facts = Object.fromEntries(Object.entries(turned.facts).reverse());
  expect((await importFile(turned)).releases).toEqual((await importFile(file())).releases);
});

test("a fact names its concept and filing, and is right to what its filing rounds to", async () => {
  const { facts } = await importFile(file());
  expect(facts[0]).toEqual({
    item: "TotalRevenues",
    label: "Revenues",
    period: "FY11",
    value: "97315",
    unit: "JPY million",
    printed: "97315000000",
    precision: "1",
    section: "us-gaap:Revenues in 20-F 0001193125-12-295911",
    line: null,
    status: "filed",
  });
  expect(facts[4]).toMatchObject({ printed: "106247943000", precision: "0.001" });
});

test("a concept that the user has mapped is imported", async () => {
  const { unmapped } = await importFile(file());
  expect(unmapped.map(({ label }) => label)).toEqual([
    "us-gaap:InterestExpense",
    "ifrs-full:EarningsPerShare",
  ]);
  const mapped = await importFile(file(), { mapping: { "us-gaap:InterestExpense": "NonOperatingResidual" } });
  expect(said(mapped)).toEqual(said(await importFile(file()))); // we compute that item: nobody reports it
  const cash = await importFile(file(), { mapping: { "us-gaap:InterestExpense": "IncomeTax" } });
  expect(said(cash)).toContain("2013-07-12 IncomeTax FY12 291.111 JPY million");
});

test.each([
  [1.5, "the amount is no whole number"],
  ["106", "the amount is no whole number"],
  [2 ** 60, "the amount is no whole number"],
])("%p is no amount", async (val, why) => {
  const data = file();
  const entry = { start: "2010-04-01", end: "2011-03-31", val, accn: "a", form: "20-F", filed: "2011-07-01" };
  data.facts["us-gaap"]?.["Revenues"]?.units["JPY"]?.push(entry);
  const { issues } = await importFile(data);
  expect(issues.map(({ message }) => message)).toContain(
    `Not imported (us-gaap:Revenues, figures: 1): ${why}.`,
  );
});

test.each([
  { cik: 1090633, entityName: "X", facts: { "us-gaap": null } },
  {
    cik: 1090633,
    entityName: "X",
    facts: { "us-gaap": { Revenues: 5, Assets: { units: { JPY: [null, 1, []] } } } },
  },
  { cik: 1090633, facts: {} },
])("a file without figures gives none: %j", async (data) => {
  expect((await importFile(data)).facts).toEqual([]);
});

test("every concept maps to an item that releases print, and to one only", () => {
  const names = Object.values(concepts).flat();
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(concepts).filter((code) => itemOfCode(code).formula)).toEqual([]);
});
