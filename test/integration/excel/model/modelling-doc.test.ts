// docs/modelling.md: every figure of its tables is what the workbook shows.
import { readFileSync } from "node:fs";
import { recordEstimate } from "../../../../src/excel/model/record-estimate";
import { applyRefresh } from "../../../../src/excel/refresh/apply-refresh";
import { prepareRefresh } from "../../../../src/excel/refresh/prepare-refresh";
import { cases } from "../../../../src/statements/model/case";
import { drivers } from "../../../../src/statements/model/drivers";
import { addRelease, resetStore } from "../../../../src/statements/store";
import { ModelWorkbook, analysisSheetName } from "./model-workbook";
import { pressRelease } from "./press-2004-05-14";

jest.setTimeout(90_000); // a whole workbook a test
afterEach(resetStore);

const doc = readFileSync("docs/modelling.md", "utf8");

/** The rows of the table that has a header, by their first cell. */
function tableUnder(header: string): Map<string, string[]> {
  const lines = doc.slice(doc.indexOf(header)).split("\n").slice(2);
  const rows = lines.slice(0, lines.indexOf("")).map((line) => line.split("|").slice(1, -1));
  return new Map(rows.map(([first, ...cells]) => [first!.trim(), cells.map((cell) => cell.trim())]));
}

async function textsOf(sheet: string): Promise<Map<string, readonly string[]>> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load("text");
    await context.sync();
    return new Map(used.text.map((row) => [row[0]!, row.map((text) => text.trim())]));
  });
}

test("drivers and cases", async () => {
  await ModelWorkbook.write("values", require);
  const model = await textsOf("IIJ Model");
  const column = model.get("Code")!.indexOf("4Q03");
  const documented = tableUnder("| driver | Base |");
  const named = drivers.filter(({ label }) => documented.has(label));
  expect(named).toHaveLength(documented.size);
  for (const { code, label } of named)
    expect([label, ...documented.get(label)!.slice(0, 3)]).toEqual([
      label,
      ...cases.map((name) => model.get(`${name}.${code}`)![column]),
    ]);
  const analysis = await textsOf(analysisSheetName);
  for (const [line, cells] of tableUnder("| 4Q03, JPY million |")) {
    const code =
      { "Total revenues": "TotalRevenues", "Operating income": "OperatingIncome" }[line] ?? "NetIncome";
    expect([line, ...cells]).toEqual([line, ...analysis.get(`Cases.${code}`)!.slice(2, 5)]);
  }
});

test("the variance, and FY03 once the press has reported", async () => {
  const { workbench } = await ModelWorkbook.write("values", require);
  await recordEstimate("Before the year's results", "2004-02-17");
  addRelease(pressRelease);
  await applyRefresh(await prepareRefresh());
  await workbench.settled();
  const analysis = await textsOf(analysisSheetName);
  const [recorded, actual, , effect] = [2, 3, 4, 5];
  const income = analysis.get("Variance.OperatingIncome")!;
  const documented = tableUnder("| operating income, JPY million |");
  expect([...documented.values()].flat()).toEqual([
    income[recorded],
    analysis.get("Variance.Volume")![effect],
    analysis.get("Variance.NotInSource")![effect],
    income[actual],
  ]);
  const model = await textsOf("IIJ Model");
  const year = model.get("Code")!.indexOf("FY03");
  expect(doc).toContain(
    `FY03 revenue is ${model.get("TotalRevenues")![year]} and FY03 operating income ${model.get("OperatingIncome")![year]}`,
  );
});
