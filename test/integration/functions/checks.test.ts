// Known values stand on docs/functions/checks.md. That every bridge closes exactly, and that a figure within half a digit
// ties out to 0 exactly, are laws of test/unit.
import { bridgeFunction, checksFunction, tieOutFunction } from "../../../src/functions/checks";
import { itemsFunction, statementFunction } from "../../../src/functions/statements";
import { expectEach } from "../../addin";

describe("BRIDGE", () => {
  test("edges", () =>
    expectEach([
      ['=IIJ.BRIDGE("Revenue","2Q03","3Q03",0)', "{9185; 448; 0; 9633}"],
      ['=IIJ.BRIDGE("Revenue","2Q03","3Q03",1)', '{"2Q03 to 3Q03"; 9185; 448; 0; 9633}'],
      ['=IIJ.BRIDGE("Revenue","3Q03","2Q03",0)', "{9633; -448; 0; 9185}"],
      ['=IIJ.BRIDGE("Revenue","3Q03","3Q03",0)', "{9633; 0; 0; 9633}"],
      ['=IIJ.BRIDGE("SG&A","2Q03","3Q03",0)', "{1582; -401; 4; 0; 0; 1185}"],
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
      ['=IIJ.BRIDGE("Revenue",Z99,"3Q03")', "#VALUE! The period is blank: name one, such as 3Q03."],
      ['=IIJ.BRIDGE("Revenue","2Q03","3Q03","labels")', "#VALUE! headers must be a number"],
    ]));

  test("law: the rows between opening and closing add up to their difference", () => {
    const amounts = (itemsFunction() as string[][]).filter(
      ([, , , , unit, , , first]) => unit === "JPY million" && first,
    );
    let closed = 0;
    for (const [code] of amounts) {
      const rows = attempt(() => bridgeFunction(code, "2Q03", "3Q03", 0) as unknown[][]);
      if (!rows) continue;
      const [opening, ...rest] = rows.flat().filter((cell) => typeof cell === "number");
      const closing = rest.pop();
      expect([code, rest.reduce((at, step) => at + step, opening!)]).toEqual([code, closing]);
      closed++;
    }
    expect(closed).toBeGreaterThanOrEqual(20);
  });
});

describe("TIEOUT", () => {
  test("edges", () =>
    expectEach([
      ['=IIJ.TIEOUT("Operating income","1Q03",-1060)', "146"],
      ['=IIJ.TIEOUT("Operating income","1Q03",-1060,,"First")', "0"],
      ['=IIJ.TIEOUT("Operating income","3Q03",236.5)', "0.5"],
      ['=IIJ.TIEOUT("Gross profit","3Q03",1508.9)', "0"], // two figures rounded to 1 each
      ['=IIJ.TIEOUT("Gross profit","3Q03",1509)', "1"],
      ['=IIJ.TIEOUT("Revenue","1Q-3Q03",27163.4)', "0"],
      ['=IIJ.TIEOUT("Revenue","3Q03",{9633;"";9640})', '{0; ""; 7}'],
      ['=IIJ.TIEOUT({"Revenue";"Revenu"},"3Q03",{9633;9633})', "{0; #VALUE!}"],
      ['=IIJ.TIEOUT({"Revenue","Total costs"},"3Q03",{9633,8125})', "{0, 0}"],
      ['=IIJ.TIEOUT("Revenue","3Q03",89.92,"USD")', "0"],
      ['=IIJ.TIEOUT("Revenue","3Q03",90,"USD")', "0.1"],
    ]));

  test("errors", () =>
    expectEach([
      ['=IIJ.TIEOUT("Revenue","3Q03",Z99)', "#VALUE! The value is blank: give a number."],
      ['=IIJ.TIEOUT("Revenue","3Q03","9,633")', '#VALUE! The value is the text "9,633": give a number.'],
      ['=IIJ.TIEOUT("Total costs","2Q03",1,"USD")', "#N/A Convenience rate for 2Q03 is not in the source…"],
      [
        '=IIJ.TIEOUT({"Revenue";"Total costs"},"3Q03",{1;2;3})',
        "#VALUE! The item is 2 × 1 cells where 3 × 1 are needed: give ranges of one shape.",
      ],
      [
        '=IIJ.TIEOUT({1,2;3,4},"3Q03",{1;2})',
        "#VALUE! The value is 2 × 1 cells where 2 × 2 are needed: give ranges of one shape.",
      ],
    ]));

  test("law: every published figure ties out to itself", () => {
    const labels = (statementFunction("Operations" as never) as string[][])
      .slice(1)
      .map(([label]) => [label]);
    const figures = statementFunction(
      "Operations" as never,
      null as never,
      null,
      null as never,
      0,
    ) as number[][];
    expect(tieOutFunction(labels, [["1Q03", "2Q03", "3Q03"]], figures)).toEqual(
      figures.map((row) => row.map(() => 0)),
    );
  });
});

describe("CHECKS", () => {
  test("edges and errors", () =>
    expectEach([
      ["=COLUMNS(IIJ.CHECKS())", "6"],
      ["=COLUMNS(IIJ.CHECKS(Z99))", "6"],
      ['=INDEX(IIJ.CHECKS("2003-08-12"),1,1)', "Operating income foots, 1Q03"],
      [
        '=INDEX(IIJ.CHECKS("2003-08-12"),1,2)',
        "#N/A Operating income foots, 1Q03, is open: Total costs for 1Q03 is not published.",
      ],
      ['=INDEX(IIJ.CHECKS("2003-08-12"),1,6)', "open"],
      ['=IIJ.CHECKS("yesterday")', '#VALUE! "yesterday" is not an as-of…'],
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
});

function attempt<T>(body: () => T): T | undefined {
  try {
    return body();
  } catch (error) {
    expect((error as CustomFunctions.Error).code).toBe("#N/A");
    return undefined;
  }
}
