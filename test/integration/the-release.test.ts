import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate, newAddinWorkbook } from "../addin";

interface Row {
  claim: string;
  line: number;
  printed: string;
  formula: string;
}

const page = readFileSync("docs/the-release.md", "utf8");
const rows = page
  .split("\n")
  .filter((line) => /^\| C\d{3} /.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const figures: Row[] = rows
  .filter((cells) => cells.length === 8)
  .map(([, claim, line, , , printed, formula]) => {
    return { claim: claim!, line: Number(line), printed: printed!, formula: formula!.replaceAll("`", "") };
  });

/** The value at the printed number of digits. */
const atPrintedDigits = (value: string, printed: string) =>
  Number(value).toFixed(printed.split(".")[1]?.length ?? 0);

test("every formula gives the printed digits: 70 of 70", async () => {
  const workbook = await newAddinWorkbook((file) => require(file));
  const results = await evaluate(
    workbook,
    figures.map(({ formula }) => formula),
  );
  const given = figures.map(({ claim, printed }, i) => [claim, atPrintedDigits(results[i]!, printed)]);
  expect(given).toEqual(figures.map(({ claim, printed }) => [claim, printed]));
  expect(figures).toHaveLength(70);
});

test("what the page says in words is so", async () => {
  const workbook = await newAddinWorkbook((file) => require(file));
  const formulas = [...page.matchAll(/`(=IIJ\.[^`]+)`/g)].map(([, formula]) => formula!);
  const inWords = [...new Set(formulas)].filter((formula) => !figures.some((row) => row.formula === formula));
  const results = await evaluate(workbook, inWords);
  expect(inWords.map((formula, i) => `${formula} ${results[i]}`)).toMatchSnapshot();
});

const claimsFile = join("..", "shared", "data", "claims.json");
const absent = !existsSync(claimsFile) && !process.env.CI; // in CI the list must be there
(absent ? test.skip : test)(
  `all 91 claims are accounted for${absent ? ` (skipped: ${claimsFile} is not there)` : ""}`,
  () => {
    const claims = JSON.parse(readFileSync(claimsFile, "utf8")) as {
      id: string;
      line: number;
      kind: string;
      value: number;
      unit: string;
    }[];
    expect(rows.map(([, claim]) => claim).sort()).toEqual(claims.map(({ id }) => id));
    const numeric = claims.filter(({ kind }) => kind === "numeric");
    const inUnit = ({ value, unit }: (typeof claims)[number]) => (unit === "%" ? value / 100 : value);
    expect(figures.map(({ claim, line, printed }) => [claim, line, Number(printed)])).toEqual(
      numeric.map((claim) => [claim.id, claim.line, Number(inUnit(claim).toFixed(6))]),
    );
  },
);
