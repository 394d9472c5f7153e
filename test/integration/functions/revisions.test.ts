import { revisionsFunction } from "../../../src/functions/releases";
import { get } from "../../../src/functions/statements";
import { expectEach } from "../../addin";

test("known values", () =>
  expectEach([
    [
      "=IIJ.REVISIONS()", // first published on 2003-08-12, restated in the release of 2003-11-21
      '{"Operating income (loss)", "1Q03", -1060, -1206, -146, "2003-08-12", "2003-11-21"; ' +
        '"Adjusted EBITDA", "1Q03", -97, -243, -146, "2003-08-12", "2003-11-21"}',
    ],
  ]));

test("edges", () =>
  expectEach([
    ["=ROWS(IIJ.REVISIONS(Z99))", "2"],
    ['=IIJ.REVISIONS("EBITDA")', '{"Adjusted EBITDA", "1Q03", -97, -243, -146, "2003-08-12", "2003-11-21"}'],
  ]));

test("errors", () =>
  expectEach([
    ['=IIJ.REVISIONS("Net income")', "#N/A No figure of Net income (loss) was restated up to 2004-02-16."],
    ["=IIJ.REVISIONS(TRUE)", "#VALUE! The item is TRUE: give a text."],
    ['=IIJ.REVISIONS("Operating incom")', '#VALUE! Unknown item "Operating incom". Did you mean…'],
    ['=IIJ.REVISIONS("1Q03")', '#VALUE! "1Q03" is a period where an item is needed…'],
  ]));

test("law: old and new are what GET gives as of either release, and differ by the difference", () => {
  const rows = revisionsFunction() as [string, string, number, number, number, string, string][];
  for (const [item, period, old, current, difference, before, after] of rows) {
    expect(get(item, period, null as never, before)).toBe(old);
    expect(get(item, period, null as never, after)).toBe(current);
    expect(current - old).toBe(difference);
  }
});
