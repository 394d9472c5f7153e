import { isLiveFormula, liveFormula } from "../../../src/excel/live-formula";

const place = { row: 4, column: 2, codeColumn: 0, headerRow: 3 };

test("a live figure asks for its row's code and its column's period", () => {
  expect(liveFormula(place)).toBe("=IIJ.GET($A5,C$4,IIJ_Currency,IIJ_AsOf)");
});

test("it is recognised in another case and with spaces, not at another place and not inside something else", () => {
  expect(isLiveFormula("=iij.get($A5, C$4, IIJ_CURRENCY, IIJ_AsOf)", place)).toBe(true);
  expect(isLiveFormula(liveFormula(place), { ...place, row: 5 })).toBe(false);
  expect(isLiveFormula(`${liveFormula(place)}*2`, place)).toBe(false);
  expect(isLiveFormula(8344, place)).toBe(false);
});
