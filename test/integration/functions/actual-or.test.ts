import { actualOr } from "../../../src/functions/forecasts";
import { get } from "../../../src/functions/statements";
import { items } from "../../../src/statements/items.data";
import { addRelease, pinAsOf, releaseAsOf, resetStore } from "../../../src/statements/store";
import { expectEach, resultOf } from "../../addin";

afterEach(resetStore);

test("known values", () =>
  expectEach([
    ['=IIJ.ACTUALOR("Operating income","3Q03",300)', "236"], // release of 2004-02-16, line 104
    ['=IIJ.ACTUALOR("Operating income","4Q03",300)', "300"],
    ['=IIJ.ACTUALOR("Revenue","3Q03",300,"USD")', "89.9187902548306"],
  ]));

test("edges", () =>
  expectEach([
    ['=IIJ.ACTUALOR("Revenue","3Q03",Z99)', "9633"], // no forecast is needed
    ['=IIJ.ACTUALOR("Revenue","3Q03",NA())', "9633"],
    ['=IIJ.ACTUALOR("Revenue","4Q03",300,"USD")', "300"],
    ['=IIJ.ACTUALOR("Revenue","3Q03",300,,"2003-11-21")', "300"],
    ['=IIJ.ACTUALOR("Revenue","FY03",38000)', "38000"], // the year is not over
    ['=IIJ.ACTUALOR("EPS","4Q03",5)', "5"],
  ]));

test("edges: a quarter that a release reports in part is reported: what it lacks is not the forecast", async () => {
  const revenue = releaseAsOf().facts.find(({ item }) => item === "TotalRevenues")!;
  const facts = [{ ...revenue, period: "4Q03", value: "11617", printed: "11,617" }];
  addRelease({ ...releaseAsOf(), published: "2004-05-14", facts });
  await expectEach([
    ['=IIJ.ACTUALOR("Revenue","4Q03",1)', "1"], // the pin holds
    ['=IIJ.ACTUALOR("Total costs","4Q03",1)', "1"],
  ]);
  pinAsOf("Latest");
  await expectEach([
    ['=IIJ.ACTUALOR("Revenue","4Q03",1)', "11617"],
    ['=IIJ.ACTUALOR("Total costs","4Q03",1)', "#N/A Total costs for 4Q03 is not in the releases…"],
  ]);
});

test("errors", () =>
  expectEach([
    ['=IIJ.ACTUALOR("Revenue","4Q03",Z99)', "#VALUE! The forecast is blank: give a number."],
    ['=IIJ.ACTUALOR("Revenue","4Q03","many")', '#VALUE! The forecast is the text "many": give a number.'],
    ['=IIJ.ACTUALOR("Revenue","4Q03",TRUE)', "#VALUE! The forecast is TRUE: give a number."],
    ['=IIJ.ACTUALOR("Revenue","4Q03",NA())', "#N/A"],
    ['=IIJ.ACTUALOR("Revenue",300,"4Q03")', "#VALUE! 300 is not a period: give one such as 3Q03, or a date."],
    ['=IIJ.ACTUALOR("Revenue","2Q03",300,"USD")', "#N/A Convenience rate for 2Q03 is not in the source…"],
    ['=IIJ.ACTUALOR("Income tax","3Q03",5)', "#N/A Income tax expense (benefit) is not in the source…"],
    [
      '=IIJ.ACTUALOR("Revenue","3Q02",5)',
      "#N/A Total revenues for 3Q02 is not in the source: only the growth on it…",
    ],
  ]));

test("law: the published value wherever there is one, the forecast only after the latest quarter", () => {
  for (const { code } of items) {
    for (const period of ["3Q02", "1Q03", "3Q03", "1Q-3Q03", "4Q03", "FY03"]) {
      const published = resultOf(() => get(code, period));
      const expected = typeof published === "number" || !["4Q03", "FY03"].includes(period) ? published : 5;
      expect([code, period, resultOf(() => actualOr(code, period, 5))]).toEqual([code, period, expected]);
    }
  }
});
