import { readFileSync } from "node:fs";
import { importDocument, type ImportOptions, type ImportResult } from "../../../src/importer/import-document";
import { allReleases } from "../../../src/statements/store";

const valid = readFileSync("test/cases/importer/nothing-odd/input.txt", "utf8");
const importText = (text: string, options?: ImportOptions): Promise<ImportResult> =>
  importDocument(new TextEncoder().encode(text), options);
const codes = ({ issues }: ImportResult): string[] => issues.map(({ code, line }) => `${code} ${line}`);

test("labels stay as printed", async () => {
  const { facts } = await importText(valid.replace("Total costs", "Cost of revenues"));
  expect(facts.filter((fact) => fact.item === "TotalCosts").map((fact) => fact.label)).toEqual(
    Array(3).fill("Cost of revenues"),
  );
});

test("issues come in document order, those of the whole document first", async () => {
  const text = valid
    .replace("9,633", "9,6x3")
    .replace("February 16, 2004", "")
    .replace("Total costs", "Total coats");
  expect(codes(await importText(text))).toEqual([
    "noPublicationDate null",
    "missingRow null",
    "unreadableFigure 9",
    "unmappedLine 10",
  ]);
});

test("a line that the catalogue does not know is kept, and imported once it is mapped", async () => {
  const text = valid.replace("Balance Sheet", "Amortisation (1)\t12\t14\t(15)\nBalance Sheet");
  const unknown = await importText(text);
  expect(unknown.releases).toHaveLength(1);
  expect(unknown.unmapped).toEqual([
    {
      label: "Amortisation (1)",
      line: 18,
      figures: [
        { head: "1Q03", printed: "12" },
        { head: "2Q03", printed: "14" },
        { head: "3Q03", printed: "(15)" },
      ],
    },
  ]);
  const mapped = await importText(text, { mapping: { amortisation: "DepreciationAndAmortization" } });
  expect(mapped.unmapped).toEqual([]);
  expect(mapped.facts.filter(({ line }) => line === 18).map(({ item, value }) => `${item} ${value}`)).toEqual(
    ["DepreciationAndAmortization 12", "DepreciationAndAmortization 14", "DepreciationAndAmortization -15"],
  );
});

test.each(["NoSuchItem", "GrossProfit", "OperatingIncomeOutlook"])(
  "a line mapped to %s, which no document prints, stays unmapped",
  async (code) => {
    const text = valid.replace("Balance Sheet", "Odd line\t12\t14\t15\nBalance Sheet");
    expect(codes(await importText(text, { mapping: { "Odd line": code } }))).toEqual(["unmappedLine 18"]);
  },
);

test("a wrong digit that breaks a check is refused", async () => {
  const { releases, issues } = await importText(valid.replace("8,125", "8,135"));
  expect(releases).toEqual([]);
  expect(issues).toEqual([
    {
      code: "failedCheck",
      severity: "error",
      line: 14,
      found: "Operating income (loss) as printed: 236",
      expected: "revenues less costs and expenses: 226",
      message:
        'Line 14: The check "Operating income foots" fails for 3Q03: Operating income (loss) as printed: 236, ' +
        "but revenues less costs and expenses: 226. Its figures stand on lines 9, 10, 11, 12, 13, 14.",
    },
  ]);
});

test("a figure that differs from an earlier release is said, beyond rounding only", async () => {
  const text = valid.replace("(278)", "(279)");
  expect(codes(await importText(text))).toEqual([]);
  const { releases, issues } = await importText(text, { earlier: allReleases() });
  expect(releases).toHaveLength(1);
  expect(issues.map(({ message }) => message)).toEqual([
    "Line 17: Net income (loss) for 2Q03 is -279 JPY million here, not -278, as in the release of 2003-11-21; both are kept.",
  ]);
  const inThousands = readFileSync("test/cases/importer/thousands/input.txt", "utf8")
    .replace("9,185,000", "9,185,499")
    .replace("8,337,000", "8,337,499");
  expect(codes(await importText(inThousands, { earlier: allReleases() }))).toEqual([]);
});

test("the stages come in their order, and issues point into the lines of the text", async () => {
  const stages: string[] = [];
  const long = `${valid}\n${"A line of text without a figure.\n".repeat(20_000)}`;
  const { lines, facts } = await importText(long, { onProgress: (_, stage) => stages.push(stage) });
  // How often it is said depends on the machine's speed, its order does not.
  const said = [...new Set(stages)];
  expect(["read", "locate", "parse", "check"].filter((stage) => said.includes(stage))).toEqual(said);
  expect(said).toEqual(expect.arrayContaining(["read", "locate", "check"]));
  const [fact] = facts;
  expect(lines?.[(fact?.line ?? 0) - 1]).toContain(fact?.printed);
});

test("progress grows to 1, and the document can be cancelled", async () => {
  const long = `${valid}\n${"Page of the year, in figures: JPY 5 million, 3 of 4.\n".repeat(8_000)}`;
  const progress: number[] = [];
  await importText(long, { onProgress: (done) => progress.push(done) });
  expect(progress.length).toBeGreaterThan(2);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.at(-1)).toBe(1);

  const signal = { aborted: false };
  const cancelled = importText(long, { signal, onProgress: () => (signal.aborted = true) });
  expect(await cancelled).toMatchObject({
    releases: [],
    facts: [],
    issues: [{ code: "cancelled", severity: "error" }],
  });
});
