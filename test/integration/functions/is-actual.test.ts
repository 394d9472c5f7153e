import { isActualFunction } from "../../../src/functions/forecasts";
import { get } from "../../../src/functions/statements";
import { items } from "../../../src/statements/items.data";
import { expectEach, resultOf } from "../../addin";

test("known values", () =>
  expectEach([
    ['=IIJ.ISACTUAL("Operating income","3Q03")', "TRUE"], // release of 2004-02-16, line 104
    ['=IIJ.ISACTUAL("Operating income","4Q03")', "FALSE"],
    ['=IIJ.ISACTUAL("Operating income","3Q03","2003-11-21")', "FALSE"],
    ['=IIJ.ISACTUAL("PL","3Q03")', "TRUE"],
    ['=IIJ.ISACTUAL("Highlights","2Q03")', "FALSE"], // of some line only the growth is printed
  ]));

test("edges", () =>
  expectEach([
    ['=IIJ.ISACTUAL("balance sheet","FQ0")', "TRUE"],
    ['=IIJ.ISACTUAL("BS","3Q02")', "FALSE"],
    ['=IIJ.ISACTUAL("Revenue","3Q03","First")', "TRUE"],
    ['=IIJ.ISACTUAL("Income tax","3Q03")', "FALSE"], // never published
    ['=IIJ.ISACTUAL("Outlook","4Q03")', "FALSE"], // said, but no number
    ['=IIJ.ISACTUAL("Implied revenue","3Q02")', "FALSE"], // an estimate
  ]));

test("errors", () =>
  expectEach([
    ['=IIJ.ISACTUAL("Operations","9Q03")', '#VALUE! "9Q03" is not a period…'],
    ['=IIJ.ISACTUAL("Operation","3Q03")', '#VALUE! Unknown item "Operation"…'],
    ['=IIJ.ISACTUAL(Z99,"3Q03")', '#VALUE! The item is blank: name one, such as "Operating income".'],
  ]));

test("law: TRUE exactly where GET gives a figure that is no estimate", () => {
  for (const { code, formula } of items) {
    const isEstimate = formula !== undefined && "impliedBaseOf" in formula;
    for (const period of ["1Q02", "3Q02", "1Q03", "2Q03", "3Q03", "4Q03", "1H03", "FY03"]) {
      const isFigure = typeof resultOf(() => get(code, period)) === "number";
      expect([code, period, isActualFunction(code, period)]).toEqual([code, period, isFigure && !isEstimate]);
    }
  }
});
