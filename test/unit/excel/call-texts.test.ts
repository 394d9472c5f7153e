import { callTexts } from "../../../src/excel/share/call-texts";

const texts = (formula: string) =>
  callTexts(formula).map((call) => [call.name, ...call.arguments, formula.slice(call.start, call.end)]);

test.each([
  ["IIJ.MARGIN(C10,C5)", [["MARGIN", "C10", "C5", "IIJ.MARGIN(C10,C5)"]]],
  [
    "2*_xldudf_IIJ_GET($A5,C$4,,IIJ_AsOf)",
    [["GET", "$A5", "C$4", "", "IIJ_AsOf", "_xldudf_IIJ_GET($A5,C$4,,IIJ_AsOf)"]],
  ],
  [
    'iij.actualor("a,b",B4,B5*(1+$D$2))+SUM(A1,2)',
    [["ACTUALOR", '"a,b"', "B4", "B5*(1+$D$2)", 'iij.actualor("a,b",B4,B5*(1+$D$2))']],
  ],
  [
    "IIJ.USDRATE()-IIJ.TOUSD(IIJ.GET(A1,A2))",
    [
      ["USDRATE", "IIJ.USDRATE()"],
      ["TOUSD", "IIJ.GET(A1,A2)", "IIJ.TOUSD(IIJ.GET(A1,A2))"],
    ],
  ],
  [
    'IIJ.HISTORY({"a","b"},\'IIJ Ops\'!C4:E4)',
    [["HISTORY", '{"a","b"}', "'IIJ Ops'!C4:E4", 'IIJ.HISTORY({"a","b"},\'IIJ Ops\'!C4:E4)']],
  ],
  ['"IIJ.GET(A1,A2)"&OTHER.GET(1)', []],
])("%s", (formula, expected) => {
  expect(texts(formula)).toEqual(expected);
});
