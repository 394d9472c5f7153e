import { findItem } from "../../../src/statements/find-item";
import { findStatement, matchStatement, statementNames } from "../../../src/statements/find-statement";

test.each([
  ["operations", "Operations"],
  ["PL", "Operations"],
  ["is", "Operations"],
  ["P&L", "Operations"],
  ["income  statement", "Operations"],
  ["Balance Sheet", "Balance Sheet"],
  ["BS", "Balance Sheet"],
  ["Highlights", "Highlights"],
])("%s is the statement %s", (text, statement) => {
  expect([findStatement(text), matchStatement(text)]).toEqual([statement, statement]);
});

test("anything else is none, with the names listed", () => {
  expect(matchStatement("Operating income")).toBeUndefined();
  expect(() => findStatement("Cash flow")).toThrow(
    'Unknown statement "Cash flow": give Operations, PL, IS, Balance sheet, BS or Highlights.',
  );
});

test("no name of a statement is the name of an item, so either may stand in one argument", () => {
  for (const name of statementNames) expect(() => findItem(name)).toThrow("Unknown item");
});
