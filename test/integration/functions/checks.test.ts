import { checksFunction } from "../../../src/functions/checks";
import { expectEach } from "../../addin";

test("known values", () =>
  expectEach([
    ["=INDEX(IIJ.CHECKS(),1,1)", "Operating income foots, 1Q03"], // release of 2004-02-16, lines 99 to 104
    ["=INDEX(IIJ.CHECKS(),1,2)", "-1206"], // as printed
    ["=INDEX(IIJ.CHECKS(),1,3)", "-1205"], // its parts
    ["=INDEX(IIJ.CHECKS(),1,4)", "-1"],
    ["=INDEX(IIJ.CHECKS(),1,5)", "3"], // half a digit of each of six figures
    ["=INDEX(IIJ.CHECKS(),1,6)", "holds"],
  ]));

test("edges", () =>
  expectEach([
    ["=COLUMNS(IIJ.CHECKS())", "6"],
    ["=COLUMNS(IIJ.CHECKS(Z99))", "6"],
    ['=INDEX(IIJ.CHECKS("2003-08-12"),1,1)', "Operating income foots, 1Q03"],
    ['=INDEX(IIJ.CHECKS("2003-08-12"),1,6)', "open"],
  ]));

test("errors", () =>
  expectEach([
    ['=IIJ.CHECKS("yesterday")', '#VALUE! "yesterday" is not an as-of…'],
    [
      '=INDEX(IIJ.CHECKS("2003-08-12"),1,2)',
      "#N/A Operating income foots, 1Q03, is open: Total costs for 1Q03 is not published.",
    ],
  ]));

test("law: a check that holds differs by less than its tolerance, and by left less right", () => {
  const rows = checksFunction() as [string, number, number, number, number, string][];
  const held = rows.filter(([, , , , , status]) => status === "holds");
  expect(held.length).toBeGreaterThan(20);
  for (const [name, left, right, difference, tolerance] of held) {
    expect([name, Math.abs(difference) < tolerance]).toEqual([name, true]);
    expect(difference).toBeCloseTo(left - right, 9);
  }
  expect(rows.filter(([, , , , , status]) => status === "fails")).toEqual([]);
});
