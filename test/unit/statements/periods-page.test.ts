import { readFileSync } from "node:fs";
import { parsePeriod } from "../../../src/statements/parse-period";
import { periodInWords, periodToken } from "../../../src/statements/period";

const rows = readFileSync("docs/periods.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, token, also, means]) => {
    const tokens = [...`${token} ${also}`.matchAll(/`([^`]+)`/g)].map((match) => match[1] as string);
    return { tokens, means: means as string };
  });

test("the page lists the tokens of every kind of period", () => expect(rows).toHaveLength(6));

test.each(rows)("$tokens", ({ tokens, means }) => {
  const periods = tokens.map((token) => parsePeriod(token));
  expect(periods.map(periodInWords)).toEqual(tokens.map(() => means));
  expect(periodToken(periods[0]!)).toBe(tokens[0]);
});
