import fc from "fast-check";
import { version } from "../../../package.json";
import { asOfFunction } from "../../../src/functions/releases";
import { get } from "../../../src/functions/statements";
import { dataHash } from "../../../src/statements/data-hash";
import { pinAsOf, releaseAsOf, resetStore } from "../../../src/statements/store";
import { expectEach, resultOf } from "../../addin";

afterEach(resetStore);

test("known values", () =>
  expectEach([
    ["=IIJ.ASOF()", "Third Quarter Results for the Year Ending March 31, 2004"], // its title
    ['=IIJ.ASOF("Date")', "2004-02-16"],
    ['=IIJ.ASOF("Hash")', dataHash(releaseAsOf())],
    ['=IIJ.ASOF("Version")', version],
  ]));

test("edges", () => {
  pinAsOf("First");
  expect(asOfFunction()).toBe("First");
  return expectEach([
    ["=IIJ.ASOF(Z99)", "First"],
    ['=IIJ.ASOF(" version ")', version],
  ]);
});

test("errors", async () => {
  await expectEach([
    ['=IIJ.ASOF("Author")', '#VALUE! Unknown field "Author": give Release, Date, Hash or Version.'],
  ]);
  pinAsOf("First");
  await expectEach([
    [
      '=IIJ.ASOF("Date")',
      "#N/A The pin is First, each figure as its first release printed it: there is no one date.",
    ],
  ]);
});

test("law: the date is the newest up to the pin, and the pin is what GET takes", () => {
  const days = fc.date({ min: new Date("2003-08-12"), max: new Date("2005-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      pinAsOf(day);
      const published = asOfFunction("Date" as never) as string;
      expect(published <= day).toBe(true);
      const asked = (asOf: string | null) =>
        resultOf(() => get("OperatingIncome", "2Q03", null as never, asOf));
      expect(asked(null)).toBe(asked(published));
      expect(asOfFunction("Hash" as never)).toBe(dataHash(releaseAsOf(published)));
    }),
  );
});
