import { history, statementFunction } from "../../../src/functions/statements";
import { expectEach } from "../../addin";

test("known values", () =>
  expectEach([
    // release of 2004-02-16, lines 109 to 111
    [
      '=IIJ.STATEMENT("BS")',
      '{"", "1Q03", "2Q03", "3Q03"; "Total assets", 27587, 38434, 38465; "Total liabilities", 37474, 36040, 33675; ' +
        '"Total shareholders\' equity (capital deficiency)", -10512, 1957, 4303}',
    ],
    // lines 99 to 107
    ['=IIJ.STATEMENT("PL","3Q03",,,0)', "{9633; 8125; 699; 486; 87; 236; 1806; -58; 1979}"],
  ]));

test("edges", () =>
  expectEach([
    ['=IIJ.STATEMENT("bs","3Q03",,,1)', '{"3Q03"; 38465; 33675; 4303}'],
    ['=IIJ.STATEMENT(" Balance  SHEET ",{"3Q03","1Q03"},,,0)', "{38465, 27587; 33675, 37474; 4303, -10512}"],
    ['=INDEX(IIJ.STATEMENT("Operations"),1,4)', "3Q03"],
    ['=INDEX(IIJ.STATEMENT("PL"),7,1)', "Operating income (loss)"],
    ['=INDEX(IIJ.STATEMENT("Income statement",,,,0),6,1)', "-1206"],
    ['=INDEX(IIJ.STATEMENT("PL","1Q03",,,0,"2003-08-12"),6,1)', "-1060"],
    ['=ROWS(IIJ.STATEMENT("Highlights"))', "17"],
  ]));

test("errors", () =>
  expectEach([
    ["=IIJ.STATEMENT(Z99)", "#VALUE! The statement is blank: give a text."],
    [
      '=IIJ.STATEMENT("Operation")',
      '#VALUE! Unknown statement "Operation": give Operations, PL, IS, Balance sheet, BS or Highlights. Did you mean Operations?',
    ],
    [
      '=IIJ.STATEMENT("PL","3Q03","1Q03")',
      "#VALUE! 3Q03 to 1Q03 runs backwards: give the earlier period first.",
    ],
    ['=IIJ.STATEMENT("PL",,,,"all")', "#VALUE! headers must be a number"],
    ['=INDEX(IIJ.STATEMENT("PL",,,"USD",0),1,2)', "#N/A Convenience rate for 2Q03 is not in the source…"],
    ['=IIJ.STATEMENT("BS","4Q03",,,0)', "{#N/A; #N/A; #N/A}"], // as many rows as ever
  ]));

test.each(["Operations", "BS", "Highlights"])("law: %s is the history of its lines", (name) => {
  const whole = statementFunction(name as never) as unknown[][];
  const labels = whole.slice(1).map(([label]) => [label]);
  expect(whole).toEqual(history(labels, null as never, null, null as never, 2));
});
