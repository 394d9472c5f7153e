import type { Problem } from "../../../src/importer/issue";
import { locateUnit } from "../../../src/importer/printed-unit";
import { locateTable } from "../../../src/importer/results-table";

function unitOf(...above: string[]): { unit: string | undefined; codes: string[] } {
  const problems: Problem[] = [];
  const lines = [...above, "\t2Q03\t3Q03", "Total revenues\t9,185\t9,633"];
  const table = locateTable(lines, () => undefined);
  if (!table) throw new Error("the table of this test was not located");
  const unit = locateUnit(lines, table, (problem) => problems.push(problem));
  return { unit, codes: problems.map((problem) => problem.code) };
}

test.each([
  "(JPY Millions)",
  "(JPY Millions*)",
  "(in millions of yen)",
  "(Millions of Japanese yen)",
  "(Yen in millions)",
])("%s", (text) =>
  expect(unitOf(text, "", "Statements of Operation")).toEqual({ unit: "JPY million", codes: [] }),
);

test.each(["(JPY Thousands)", "(JPY/USD Millions*)", "(USD Millions)", "(JPY Millions, except per share)"])(
  "%s cannot be imported",
  (text) => expect(unitOf("(JPY Millions)", text)).toEqual({ unit: undefined, codes: ["unknownUnit"] }),
);

test("a unit far above, or within a sentence, is not the table's", () => {
  const none = { unit: undefined, codes: ["noUnit"] };
  expect(unitOf("(JPY Millions)", "Net income", "Chart", "Financial Results")).toEqual(none);
  expect(unitOf("All amounts (JPY Millions) are unaudited")).toEqual(none);
  expect(unitOf("(Unaudited)")).toEqual(none);
});
