import fc from "fast-check";
import { get, history } from "../../../src/functions/statements";
import { items } from "../../../src/statements/items.data";
import { expectEach, resultOf } from "../../addin";

test("known values", () =>
  expectEach([
    ['=IIJ.HISTORY("Operating income")', "{-1206, -830, 236}"], // release of 2004-02-16, line 104
    ['=IIJ.HISTORY({"Revenue";"Total costs"},"2Q03","4Q03")', "{9185, 9633, #N/A; 8337, 8125, #N/A}"],
  ]));

test("edges", () =>
  expectEach([
    ['=IIJ.HISTORY("Revenue",Z99,Z99,Z99,Z99,Z99)', "{8344, 9185, 9633}"],
    ['=IIJ.HISTORY("Revenue","3Q03")', "9633"],
    ['=IIJ.HISTORY("Revenue",,"2Q03")', "{8344, 9185}"],
    ['=IIJ.HISTORY("Revenue","1H03")', "17529"],
    ['=IIJ.HISTORY("Revenue",,,,1)', '{"1Q03", "2Q03", "3Q03"; 8344, 9185, 9633}'],
    ['=IIJ.HISTORY("revenue","3Q03",,,2)', '{"", "3Q03"; "Total revenues", 9633}'],
    ['=IIJ.HISTORY("Operating income",,,,,"2003-11-21")', "{-1206, -830}"],
    ['=IIJ.HISTORY({"Revenue","Total costs"},"3Q03")', "{9633; 8125}"], // items go down whichever way they stand
    [
      '=IIJ.HISTORY({"Revenue";"";"Total costs"},"3Q03",,,2)',
      '{"", "3Q03"; "Total revenues", 9633; "", ""; "Total costs", 8125}',
    ],
    ['=IIJ.HISTORY("Revenue",{"3Q03","","2Q03"},"1Q03",,1)', '{"3Q03", "", "2Q03"; 9633, "", 9185}'],
  ]));

test("errors: of the whole, and of one row or column, which stay where they are", () =>
  expectEach([
    ["=IIJ.HISTORY(Z99)", '#VALUE! The item is blank: name one, such as "Operating income".'],
    [
      '=IIJ.HISTORY("Revenue","3Q03","1Q03")',
      "#VALUE! 3Q03 to 1Q03 runs backwards: give the earlier period first.",
    ],
    [
      '=IIJ.HISTORY("Revenue","1Q03","FY03")',
      "#VALUE! 1Q03 to FY03 is no series: give two quarters, or two periods…",
    ],
    [
      '=IIJ.HISTORY("Revenue",,,,3)',
      "#VALUE! Unknown headers 3: give 0 for none, 1 for periods, 2 for periods and labels.",
    ],
    [
      '=IIJ.HISTORY({"Revenue";"Operating incom"},"3Q03",,,2)',
      '{"", "3Q03"; "Total revenues", 9633; #VALUE!, #VALUE!}',
    ],
    ['=IIJ.HISTORY("Revenue",{"3Q03","9Q03"},,,1)', '{"3Q03", #VALUE!; 9633, #VALUE!}'],
    ['=IIJ.HISTORY("Revenue","4Q03")', "#N/A Total revenues for 4Q03 is not in the releases…"],
    [
      '=INDEX(IIJ.HISTORY("Revenue","3Q03","4Q03"),1,2)',
      "#N/A Total revenues for 4Q03 is not in the releases…",
    ],
  ]));

const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 6 });
const codes = some(fc.constantFrom(...items.map(({ code }) => code)));
const periods = some(
  fc.constantFrom(
    ...["1Q02", "3Q02", "4Q02", "1Q03", "2Q03", "3Q03", "4Q03", "1H03", "1Q-3Q03", "FY03", "FY02", "LTM3Q03"],
  ),
);
const currencies = fc.constantFrom<"JPY" | "USD">("JPY", "USD");
const days = fc.constantFrom("2003-08-12", "2003-10-01", "2003-11-21", "2004-02-16", "2004-12-31");

test("law: equals GET cell by cell, the reasons of gaps included", () => {
  fc.assert(
    fc.property(codes, periods, currencies, days, (names, tokens, currency, asOf) => {
      const given = tokens.length === 1 ? [[tokens[0]], [tokens[0]]] : [tokens];
      const column = names.map((name) => [name]);
      const spilled = history(column, given, null, currency as never, 0, asOf) as unknown[][];
      expect(spilled.map((row) => row.map((cell) => resultOf(() => cell)))).toEqual(
        names.map((name) =>
          given.flat().map((token) => resultOf(() => get(name, token, currency as never, asOf))),
        ),
      );
    }),
  );
});
