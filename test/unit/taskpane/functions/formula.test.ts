import type { Parameter } from "../../../../src/taskpane/functions/function-list";
import { builtArgument, formulaText, missingArguments } from "../../../../src/taskpane/functions/formula";

const parameter = (given: Partial<Parameter> = {}): Parameter => ({
  name: "item",
  purpose: "",
  isOptional: false,
  isRange: false,
  picker: "none",
  words: [],
  ...given,
});

test.each([
  ["", undefined],
  ["  ", undefined],
  ["Operating income", '"Operating income"'],
  ['"quoted"', '"quoted"'],
  ['5" disk', '"5"" disk"'],
  ["3Q03", '"3Q03"'],
  ["236", "236"],
  ["-0.5", "-0.5"],
  ["1,206", '"1,206"'],
  ["C$4", "C$4"],
  ["$A5:$A9", "$A5:$A9"],
  ["'IIJ Operations'!C4", "'IIJ Operations'!C4"],
  ["FY03", '"FY03"'],
  ["FY2003", '"FY2003"'],
  ["$FY2003", "$FY2003"],
  ["=FY2003", "FY2003"],
  ["=IIJ_Currency", "IIJ_Currency"],
  ["=A1*2", "A1*2"],
  ["=", undefined],
])("%j becomes %s", (typed, text) => {
  const built = builtArgument(typed, parameter());
  expect("text" in built ? built.text : undefined).toBe(text);
});

test("a period is never taken for the cell of that name, a cell of a name that is no period is one", () => {
  expect(builtArgument("FY2003", parameter()).kind).toBe("constant");
  expect(builtArgument("FX2003", parameter()).kind).toBe("reference");
  expect(builtArgument("=A1*2", parameter()).kind).toBe("expression");
});

test("one of the argument's words keeps its type: 2 is a number, USD a text", () => {
  const words = [
    { value: 2, purpose: "labels" },
    { value: "USD", purpose: "dollars" },
  ];
  expect(builtArgument("2", parameter({ words }))).toEqual({ kind: "constant", text: "2", value: 2 });
  expect(builtArgument("usd", parameter({ words }))).toMatchObject({ text: '"USD"', value: "USD" });
});

test("arguments left out at the end are cut off, those in between keep their commas", () => {
  const built = ["Revenue", "C$4", "", "Latest", ""].map((typed) => builtArgument(typed, parameter()));
  expect(formulaText("GET", built)).toBe('=IIJ.GET("Revenue",C$4,,"Latest")');
  expect(formulaText("CHECKS", [{ kind: "left out" }])).toBe("=IIJ.CHECKS()");
});

test("what a function needs and lacks is named", () => {
  const parameters = [
    parameter(),
    parameter({ name: "period" }),
    parameter({ name: "asOf", isOptional: true }),
  ];
  const built = parameters.map((each, i) => builtArgument(i ? "" : "Revenue", each));
  expect(missingArguments(parameters, built)).toEqual(["period"]);
});
