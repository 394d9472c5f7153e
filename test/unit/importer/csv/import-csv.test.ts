import { importDocument, type ImportResult } from "../../../../src/importer/import-document";

const importText = (text: string): Promise<ImportResult> =>
  importDocument(new TextEncoder().encode(text), { published: "2004-05-14", name: "notes.csv" });
const figures = ({ facts }: ImportResult): string[] =>
  facts.map(({ line, item, period, value }) => `${line}: ${item} ${period} ${value}`);

test.each([
  ["commas", 'item,period,value\nNetIncome,4Q03,"(1,206)"\n'],
  ["semicolons", "Period;Value;Item\n4Q03;(1,206);NetIncome\n"],
  ["tabs and a byte order mark", "\ufeffitem\tperiod\tvalue\r\nNet loss\t4Q03\t(1,206)\r\n"],
  ["quoted heads", '"item","period","value"\n"Net income","Q4 FY2003","-1206"\n'],
])("%s", async (_, text) => expect(figures(await importText(text))).toEqual(["2: NetIncome 4Q03 -1206"]));

test("lines are counted through cells that run over several", async () => {
  const text = 'item,period,value,note\nNetIncome,4Q03,5,"a\nb"\n\nTotalCosts,4Q03,7,\n';
  expect(figures(await importText(text))).toEqual(["2: NetIncome 4Q03 5", "5: TotalCosts 4Q03 7"]);
});

test("the release is of the day the user gives, its figures marked as entered by hand", async () => {
  const { releases } = await importText("item,period,value\nNetIncome,FY03,5\n");
  expect(releases).toEqual([
    {
      published: "2004-05-14",
      company: "Internet Initiative Japan Inc.",
      title: "notes.csv",
      unit: "JPY million",
      facts: [
        {
          item: "NetIncome",
          label: "NetIncome",
          period: "FY03",
          value: "5",
          precision: "1",
          unit: "JPY million",
          printed: "5",
          section: "CSV",
          line: 2,
          status: "entered by hand",
        },
      ],
    },
  ]);
});

test("a text that only begins like a table is no CSV", async () => {
  const { issues } = await importText("item,period\nNetIncome,4Q03\n");
  expect(issues.map(({ code }) => code)).toContain("noResultsTable");
});
