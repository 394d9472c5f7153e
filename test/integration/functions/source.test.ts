import { source } from "../../../src/functions/releases";
import { get } from "../../../src/functions/statements";
import { items } from "../../../src/statements/items.data";
import { expectEach, resultOf } from "../../addin";

test("known values", () =>
  expectEach([
    [
      '=IIJ.SOURCE("Operating income","1Q03")',
      "Operating income (loss) 1Q03: (1,206) JPY million. Internet Initiative Japan Inc., Third Quarter Results for " +
        "the Year Ending March 31, 2004 (2004-02-16), Results table, line 104.",
    ],
    ['=IIJ.SOURCE("Operating income","1Q03","Printed")', "(1,206)"],
    ['=IIJ.SOURCE("Operating income","1Q03","Printed","2003-11-21")', "-1206"], // as that source prints a loss
    ['=IIJ.SOURCE("Operating income","1Q03","Line")', "104"],
    ['=IIJ.SOURCE("Operating income","1Q03","Date")', "2004-02-16"],
    [
      '=IIJ.SOURCE("Operating income","1Q03","Vintages")',
      "2003-08-12: -1060; 2003-11-21: -1206; 2004-02-16: (1,206)",
    ],
  ]));

test("edges", () =>
  expectEach([
    ['=IIJ.SOURCE("Revenue","FQ0","line")', "99"],
    [
      '=IIJ.SOURCE("Revenue","3Q03",Z99)',
      "Total revenues 3Q03: 9,633 JPY million. Internet Initiative Japan Inc., Third…",
    ],
    ['=IIJ.SOURCE("Revenue","3Q03","Status")', "unaudited"],
    ['=IIJ.SOURCE("Gross profit","3Q03","Status")', "derived"],
    ['=IIJ.SOURCE("Gross profit","3Q03","Formula")', "Total revenues − Total costs"],
    ['=IIJ.SOURCE("Revenue","3Q03","Formula")', "As printed, not computed"],
    ['=IIJ.SOURCE("Revenue","1H03","Formula")', "1Q03 + 2Q03"],
    ['=IIJ.SOURCE("SI gross margin","3Q03")', "Gross margin, systems integration 3Q03: 23.9%. …"],
    [
      '=IIJ.SOURCE("Contracts","3Q03")', // said without a number
      "Number of contracts 3Q03: higher; markedly higher for high bandwidths; no number is given. (2004-02…",
    ],
  ]));

test("errors", () =>
  expectEach([
    [
      '=IIJ.SOURCE("EPS","3Q03")',
      "#N/A Net income per share is not in the source: the release gives no figure per share…",
    ],
    [
      '=IIJ.SOURCE("Gross profit","3Q03","Line")',
      "#N/A Gross profit for 3Q03 is derived, so no release prints it: Total revenues − Total costs.",
    ],
    [
      '=IIJ.SOURCE("Revenue","2Q03","Line","2003-11-21")',
      "#N/A The line in the release of 2003-11-21 is not recorded.",
    ],
    [
      '=IIJ.SOURCE("Revenue","3Q03","lin")',
      '#VALUE! Unknown field "lin": give Cite, Printed, Release, Date, Line, Formula, Status or Vintages. Did you mean Line?',
    ],
    ['=IIJ.SOURCE("Revenue",Z99)', "#VALUE! The period is blank: name one, such as 3Q03."],
  ]));

test("law: whatever GET answers has a source, and what a results table prints reads as the figure", () => {
  let printed = 0;
  for (const { code, statement } of items.filter((item) => item.unit !== "text")) {
    for (const period of ["1Q02", "1Q03", "2Q03", "3Q03", "1H03", "1Q-3Q03"]) {
      const figure = resultOf(() => get(code, period));
      if (typeof figure !== "number") continue;
      expect(source(code, period)).toMatch(new RegExp(`${period}: .*\\(2\\d{3}-\\d\\d-\\d\\d\\), `));
      const isPrinted = source(code, period, "Status" as never) !== "derived";
      if (!isPrinted || !statement || statement === "Highlights") continue;
      const digits = (source(code, period, "Printed" as never) as string).replace(/[^\d]/g, "");
      expect([code, period, Number(digits)]).toEqual([code, period, Math.abs(figure)]);
      printed++;
    }
  }
  expect(printed).toBeGreaterThan(30);
});
