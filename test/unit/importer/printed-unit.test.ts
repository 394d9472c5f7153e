import { labelFinder } from "../../../src/importer/find-label";
import type { Problem } from "../../../src/importer/issue";
import { locateScale } from "../../../src/importer/printed-unit";
import { locateTables } from "../../../src/importer/results-table";
import { resultOf } from "./result-of";

function scaleOf(...above: string[]): { scale: number | undefined; codes: string[] } {
  const problems: Problem[] = [];
  const lines = [...above, "\t2Q03\t3Q03", "Total revenues\t9,185\t9,633"];
  const { results } = resultOf(locateTables(lines, labelFinder(), () => undefined));
  if (!results) throw new Error("the table of this test was not located");
  const scale = locateScale(lines, results, (problem) => problems.push(problem));
  return { scale, codes: problems.map((problem) => problem.code) };
}

test.each([
  ["(JPY Millions)", 0],
  ["(JPY Millions*)", 0],
  ["(in millions of yen)", 0],
  ["(Millions of Japanese yen)", 0],
  ["(Yen in millions)", 0],
  ["(JPY Thousands)", -3],
  ["(In thousands of yen)", -3],
  ["(JPY Billions)", 3],
  ["(Yen in billions)", 3],
])("%s", (text, scale) => expect(scaleOf(text, "", "Statements of Operation")).toEqual({ scale, codes: [] }));

test.each([
  "(JPY)",
  "(JPY/USD Millions*)",
  "(USD Millions)",
  "(JPY Millions, except per share)",
  "(Thousands)",
])("%s cannot be imported", (text) =>
  expect(scaleOf("(JPY Millions)", text)).toEqual({ scale: undefined, codes: ["unknownUnit"] }),
);

test("a unit far above, or within a sentence, is not the table's", () => {
  const none = { scale: undefined, codes: ["noUnit"] };
  expect(scaleOf("(JPY Millions)", "Net income", "Chart", "Financial Results")).toEqual(none);
  expect(scaleOf("All amounts (JPY Millions) are unaudited")).toEqual(none);
  expect(scaleOf("(Unaudited)")).toEqual(none);
});
