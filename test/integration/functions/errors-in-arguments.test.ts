// An error in an argument is the result, whichever function and argument; and arguments that are data types count as
// their plain values.
import { actualOr } from "../../../src/functions/forecasts";
import { marginFunction } from "../../../src/functions/ratios";
import { get, history } from "../../../src/functions/statements";
import { evaluate, newAddinWorkbook } from "../../addin";

/** A call of each function with every argument given. */
const calls: Record<string, string[]> = {
  ACTUALOR: ['"Revenue"', '"4Q03"', "300", '"JPY"', '"Latest"'],
  ASOF: ['"Date"'],
  BRIDGE: ['"Revenue"', '"2Q03"', '"3Q03"', "0", '"Latest"'],
  CHECKS: ['"Latest"'],
  COMMONSIZE: ['"PL"', '"2Q03"', '"3Q03"', "0", '"Latest"'],
  GET: ['"Revenue"', '"3Q03"', '"JPY"', '"Latest"'],
  GROWTHRATE: ['"Revenue"', '"3Q03"', '"QoQ"', '"Latest"'],
  HISTORY: ['"Revenue"', '"3Q03"', '"3Q03"', '"JPY"', "0", '"Latest"'],
  ISACTUAL: ['"Revenue"', '"3Q03"', '"Latest"'],
  ITEMS: ['"Revenue"'],
  MARGIN: ['"Net income"', '"3Q03"', '"Latest"'],
  PERIOD: ['"3Q03"', "1", '"Code"'],
  PERIODDATE: ['"3Q03"', '"End"'],
  REVISIONS: ['"EBITDA"'],
  SOURCE: ['"Revenue"', '"3Q03"', '"Line"', '"Latest"'],
  STATEMENT: ['"PL"', '"2Q03"', '"3Q03"', '"JPY"', "0", '"Latest"'],
  TIEOUT: ['"Revenue"', '"3Q03"', "9633", '"JPY"', '"Latest"'],
  TOJPY: ["1", "107.13"],
  TOUSD: ["1", "107.13"],
  USDRATE: ['"3Q03"', '"Latest"'],
};

test("every argument of every function", async () => {
  const { metadata } = await addinFunctions();
  const visible = metadata.functions.filter(({ options }) => !options?.excludeFromAutoComplete);
  expect(visible.map(({ id, parameters }) => [id, parameters.length]).sort()).toEqual(
    Object.entries(calls).map(([id, given]) => [id, given.length]),
  );
  const formulas = Object.entries(calls).flatMap(([id, given]) =>
    given.map((_, at) => `=IIJ.${id}(${given.map((text, i) => (i === at ? "1/0" : text)).join()})`),
  );
  const workbench = await newAddinWorkbook((file) => require(file));
  const results = await evaluate(workbench, formulas);
  expect(formulas.map((formula, i) => [formula, results[i]?.slice(0, 7)])).toEqual(
    formulas.map((formula) => [formula, "#DIV/0!"]),
  );
});

test("an error that a function cannot throw is returned as it is", () => {
  const reference = new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidReference);
  expect(get(reference, "3Q03")).toBe(reference); // thrown, Office.js would make it #VALUE!
  expect(marginFunction([[reference]], [[9633]])).toBe(reference);
  expect(marginFunction([[236], [reference]], [[9633], [1]])).toEqual([[236 / 9633], [reference]]);
});

test("an error in a forecast counts only where the forecast would stand", () => {
  const broken = new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidReference);
  expect([actualOr("Revenue", "3Q03", broken), actualOr("Revenue", "4Q03", broken)]).toEqual([9633, broken]);
});

describe("data types", () => {
  const formatted = (basicValue: unknown) => ({
    type: "FormattedNumber",
    basicType: "Double",
    basicValue,
    numberFormat: "0.00",
  });
  const error = { type: "Error", basicType: "Error", basicValue: "#DIV/0!" };

  test("count as their plain values, in ranges too", () => {
    expect(get(formatted("Revenue"), formatted(37986), null as never, formatted("Latest"))).toBe(9633);
    expect(marginFunction([[formatted(236)], [-830]], [[9633], [formatted(9185)]])).toEqual([
      [236 / 9633],
      [-830 / 9185],
    ]);
    expect(history([[formatted("Revenue")]], [[formatted("3Q03")]])).toEqual([[9633]]);
  });

  test("that are errors, or have no plain value, are errors", () => {
    expect(() => get(error, "3Q03")).toThrow(expect.objectContaining({ code: "#DIV/0!" }));
    const entity = { type: "Entity", text: "IIJ", basicType: "Error", basicValue: "#VALUE!" };
    expect(() => marginFunction([[entity]], [[9633]])).toThrow(expect.objectContaining({ code: "#VALUE!" }));
  });

  test("of a blank are blank", () => {
    const blank = { type: "Empty", basicType: "Empty", basicValue: "" };
    expect(get("Revenue", "3Q03", blank as never, blank)).toBe(9633);
  });
});

test("Office.js delivers numbers with a format as well as plain ones; the functions return plain ones", async () => {
  const functions = ["FORMATTED", "PLAIN"].map((id) => ({ id, name: id, parameters: [] }));
  const workbench = newWorkbook({ functions, namespace: "CONTOSO" });
  CustomFunctions.associate("FORMATTED", () => ({
    type: "FormattedNumber",
    basicValue: 0.134,
    numberFormat: "0.0%",
  }));
  CustomFunctions.associate("PLAIN", () => 0.134);
  expect(await evaluate(workbench, ["=CONTOSO.FORMATTED()", "=CONTOSO.PLAIN()"])).toEqual(["0.134", "0.134"]);
  expect(["A1", "A2"].map((cell) => workbench.cell("Sheet1", cell).text)).toEqual(["13.4%", "0.134"]);
});
