import fc from "fast-check";
import { periodDate, periodFunction } from "../../../src/functions/periods";
import { get } from "../../../src/functions/statements";
import { resetStore, setDateSystem } from "../../../src/statements/store";
import { expectEach } from "../../addin";

afterEach(resetStore);

test("known values", () =>
  expectEach([
    ['=IIJ.PERIODDATE("3Q03")-DATE(2003,12,31)', "0"], // quarters as IIJ's fiscal year has them
    ['=IIJ.PERIODDATE("3Q03","Start")-DATE(2003,10,1)', "0"],
    ['=IIJ.PERIODDATE("1Q03","Release")-DATE(2003,8,12)', "0"], // days of publication
    ['=IIJ.PERIODDATE("3Q03","Release")-DATE(2004,2,16)', "0"],
  ]));

test("edges", () =>
  expectEach([
    ['=IIJ.PERIODDATE("FY03","start")', "37712"],
    ['=IIJ.PERIODDATE("FY03",Z99)', "38077"],
    ['=IIJ.PERIODDATE("LTM3Q03","Start")', "37622"],
    ['=IIJ.PERIODDATE("1H03","Release")', "37946"], // with its last quarter
  ]));

test("edges: a workbook that counts from 1904 gives and takes its own serials", () => {
  setDateSystem(1904);
  expect(periodDate("3Q03")).toBe(37986 - 1462);
  expect(periodFunction([[37986 - 1462]])).toEqual([["3Q03"]]);
  expect(get("OperatingIncome", "1Q03", null as never, 37945 - 1462)).toBe(-1060); // the day before 2003-11-21
});

test("errors", () =>
  expectEach([
    ["=IIJ.PERIODDATE(Z99)", "#VALUE! The period is blank: name one, such as 3Q03."],
    ['=IIJ.PERIODDATE("3Q03","Middle")', '#VALUE! Unknown day "Middle": give End, Start or Release.'],
    [
      '=IIJ.PERIODDATE("3Q02","Release")',
      "#N/A No release up to 2004-02-16 reports 3Q02 as its own quarter…",
    ],
  ]));

test("laws: the day after a period's end starts the next, and both its days lie in it", () => {
  const one = (period: unknown, shift: number) =>
    (periodFunction([[period]], [[shift]]) as string[][])[0]?.[0];
  const years = fc.integer({ min: 1993, max: 2090 });
  fc.assert(
    fc.property(
      years,
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(1900, 1904),
      (year, number, system) => {
        setDateSystem(system === 1900 ? 1900 : 1904);
        const token = `${number}Q${year}`;
        const end = periodDate(token) as number;
        expect(periodDate(one(token, 1), "Start" as never)).toBe(end + 1);
        expect([one(end, 0), one(periodDate(token, "Start" as never), 0)]).toEqual([
          one(token, 0),
          one(token, 0),
        ]);
      },
    ),
  );
});
