import { importArguments } from "../../../src/cli/import-arguments";

test("files, and nothing else unless it is asked for", () => {
  expect(importArguments(["a.txt", "b.pdf"])).toEqual({
    files: ["a.txt", "b.pdf"],
    jsonOut: undefined,
    published: undefined,
    mapping: {},
  });
});

test("every option; items by code or label, labels with an equals sign of their own", () => {
  const maps = ["--map", "Turnover=Total revenues", "--map", "A = B=TotalCosts"];
  expect(importArguments([...maps, "--json-out", "o.json", "--published", "2004-05-14", "a.csv"])).toEqual({
    files: ["a.csv"],
    jsonOut: "o.json",
    published: "2004-05-14",
    mapping: { Turnover: "TotalRevenues", "A = B": "TotalCosts" },
  });
});

test.each([
  [[], "No file was named."],
  [["a.csv", "--published", "yesterday"], '--published "yesterday" is not a day such as 2004-02-16.'],
  [
    ["a.txt", "--map", "Turnover"],
    '--map "Turnover" is not a label and its item, as in "Turnover=TotalRevenues".',
  ],
  [
    ["a.txt", "--map", "=TotalCosts"],
    '--map "=TotalCosts" is not a label and its item, as in "Turnover=TotalRevenues".',
  ],
  [["a.txt", "--map", "Turnover=Totl revenues"], 'Unknown item "Totl revenues".'],
  [["a.txt", "--map", "Profit=GrossProfit"], '--map "Profit=GrossProfit": no document prints Gross profit.'],
  [["a.txt", "--verbose"], "Unknown option '--verbose'"],
])("wrong usage %j is a sentence", (args, sentence) => {
  expect(() => importArguments(args)).toThrow(sentence);
});
