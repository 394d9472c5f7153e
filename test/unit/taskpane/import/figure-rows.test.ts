import { allReleases } from "../../../../src/statements/store";
import { figureRows } from "../../../../src/taskpane/import/figure-rows";

const rows = figureRows(allReleases().find(({ published }) => published === "2004-02-16")!.facts);
const row = (label: string) => rows.find((each) => each.label === label);

test("an item's figures in order of time; of several prints the results table's; a loss has its sign", () => {
  expect(row("Operating income (loss)")?.figures).toEqual([
    { period: "3Q02", shown: "−567", line: 18 },
    { period: "1Q03", shown: "(1,206)", line: 104 },
    { period: "2Q03", shown: "(830)", line: 104 },
    { period: "3Q03", shown: "236", line: 104 },
  ]);
});

test("the chart is of quarters alone, and of at least two", () => {
  expect(row("Operating income (loss)")?.series).toEqual([-567, -1206, -830, 236]);
  expect(rows.filter(({ series }) => series.length === 1)).toEqual([]);
  expect(row("Total revenues, USD million")?.series).toEqual([]);
});
