import { bridgeFunction } from "../../../src/functions/checks";
import { itemsFunction } from "../../../src/functions/statements";
import { expectEach, resultOf } from "../../addin";

test("known values", () =>
  expectEach([
    // release of 2004-02-16, lines 99 to 104: a higher cost lowers it, and the printed parts miss by a rounding of 1
    ['=IIJ.BRIDGE("Operating income","1Q03","2Q03",0)', "{-1206; 841; -469; -127; 130; 0; 0; 1; -830}"],
    ['=IIJ.BRIDGE("Operating income","2Q03","3Q03",0)', "{-830; 448; 212; 401; -4; 9; 0; 0; 236}"],
    // tax and minority interests stand in no line: other
    ['=IIJ.BRIDGE("Net income","2Q03","3Q03",0)', "{-278; 2793; -8; -528; 0; 1979}"],
  ]));

test("edges", () =>
  expectEach([
    ['=IIJ.BRIDGE("Revenue","2Q03","3Q03",0)', "{9185; 448; 0; 9633}"],
    ['=IIJ.BRIDGE("Revenue","2Q03","3Q03",1)', '{"2Q03 to 3Q03"; 9185; 448; 0; 9633}'],
    [
      '=IIJ.BRIDGE("Revenue","2Q03","3Q03")',
      '{"", "2Q03 to 3Q03"; "Total revenues, 2Q03", 9185; "Other, not in source", 448; "Rounding", 0; "Total revenues, 3Q03", 9633}',
    ],
    ['=IIJ.BRIDGE("Revenue","3Q03","2Q03",0)', "{9633; -448; 0; 9185}"],
    ['=IIJ.BRIDGE("Revenue","3Q03","3Q03",0)', "{9633; 0; 0; 9633}"],
    ['=IIJ.BRIDGE("SG&A","2Q03","3Q03",0)', "{1582; -401; 4; 0; 0; 1185}"],
    // a line that is not published at both ends has no change, and other takes it in
    ['=IIJ.BRIDGE("Income before tax","2Q03","3Q03",0)', "{-987; 1066; #N/A; #N/A; 1727; 0; 1806}"],
    [
      '=IIJ.BRIDGE("Operating income","1Q03","2Q03",0,"2003-11-21")',
      "{-1206; 841; #N/A; #N/A; #N/A; #N/A; -465; 0; -830}",
    ],
    ['=SUM(IIJ.BRIDGE("Operating income","1Q03","2Q03",0))', "-1660"], // twice the closing figure
  ]));

test("errors", () =>
  expectEach([
    ['=IIJ.BRIDGE("Net income","3Q03","4Q03")', "#N/A Net income (loss) for 4Q03 is not in the releases…"],
    [
      '=IIJ.BRIDGE("SI gross margin","2Q03","3Q03")',
      "#VALUE! Gross margin, systems integration is no amount in JPY million…",
    ],
    [
      '=IIJ.BRIDGE("Operating income","1Q03","1H03")',
      "#VALUE! 1Q03 and 1H03 differ in length: give two periods of one kind.",
    ],
    ['=IIJ.BRIDGE("Revenue",Z99,"3Q03")', "#VALUE! The period is blank: name one, such as 3Q03."],
    ['=IIJ.BRIDGE("2Q03","3Q03","Revenue")', '#VALUE! "Revenue" is an item where a period is needed…'],
    ['=IIJ.BRIDGE("Revenue","2Q03","3Q03","labels")', "#VALUE! headers must be a number"],
    [
      '=INDEX(IIJ.BRIDGE("Income before tax","2Q03","3Q03",0),3)',
      "#N/A Gain on sale of stake in DLJdirect SFG…",
    ],
  ]));

// Exactly, in decimals, for any figures: a law of test/unit/finance/bridge.test.ts.
test("law: the rows between opening and closing add up to their difference", () => {
  const amounts = (itemsFunction() as string[][]).filter(
    ([, , , , unit, , , first]) => unit === "JPY million" && first,
  );
  let closed = 0;
  for (const [code] of amounts) {
    const rows = resultOf(() => bridgeFunction(code, "2Q03", "3Q03", 0) as unknown[][]);
    if (!Array.isArray(rows)) continue;
    const [opening, ...rest] = rows.flat().filter((cell) => typeof cell === "number");
    const closing = rest.pop();
    expect([code, rest.reduce((at, step) => at + step, opening!)]).toEqual([code, closing]);
    closed++;
  }
  expect(closed).toBeGreaterThanOrEqual(20);
});
