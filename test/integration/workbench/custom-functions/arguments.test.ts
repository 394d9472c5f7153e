// What a function receives: one value a parameter, as Excel hands it over.
import type { Workbench, WorkbenchOptions } from "../../../../src/workbench/workbench";
import { parameters, workbookWith, type Sample } from "./foreign";

let received: unknown[];
const echo = (...types: string[]): Sample => ({
  parameters: parameters(...types),
  run: (...args: unknown[]) => {
    received = args.slice(0, -1);
    return "asked";
  },
});
const isError = (value: unknown) => value instanceof CustomFunctions.Error;

const samples: Record<string, Sample> = {
  NUMBER: echo("number"),
  TEXT: echo("string"),
  FLAG: echo("boolean"),
  ANY: echo("any"),
  OPTIONAL: echo("number", "string?", "any?", "number?"),
  NUMBERS: echo("number[][]"),
  TEXTS: echo("string[][]"),
  ANYS: echo("any[][]"),
  REPEATED: echo("string", "number..."),
  RANGES: echo("any[][]..."),
  MIXED: echo("number", "number?", "any[][]..."),
  RATE: { run: () => ({ type: "FormattedNumber", basicValue: 0.0245, numberFormat: "0.0%" }) },
  PLACE: { run: () => ({ type: "Entity", text: "Tokyo", basicValue: "#VALUE!", properties: {} }) },
  RATES: {
    run: () => [[1, { type: "FormattedNumber", basicValue: 2, numberFormat: "0.00" }]],
  },
};

const open = async (options?: WorkbenchOptions) => {
  const workbench = workbookWith(samples, options);
  for (const [address, content] of [
    ["C1", "7"],
    ["C2", "text"],
    ["C3", "TRUE"],
    ["C5", "=1/0"],
    ["E1", "=FOREIGN.RATE()"],
    ["E2", "=FOREIGN.PLACE()"],
    ["E3", "=FOREIGN.RATE()*2"],
    ["E4", "=FOREIGN.RATES()"],
  ] as const)
    workbench.type("Sheet1", address, content);
  await workbench.settled();
  received = [];
  return workbench;
};
const call = async (workbench: Workbench, formula: string) => {
  workbench.type("Sheet1", "A1", formula);
  await workbench.settled();
  const { value, error } = workbench.cell("Sheet1", "A1");
  return value === "asked" ? received : `${String(value)} ${error}`;
};

test.each<[string, unknown]>([
  ["NUMBER(1.5)", [1.5]],
  ["NUMBER(TRUE)", [1]],
  ['NUMBER("1,206")', [1206]],
  ['NUMBER("12%")', [0.12]],
  ['NUMBER("0x10")', "#VALUE! p1 must be a number"],
  ['NUMBER("")', "#VALUE! p1 must be a number"],
  ["NUMBER(C2)", "#VALUE! p1 must be a number"],
  ["TEXT(0.1+0.2)", ["0.3"]],
  ["TEXT(1E30)", ["1E+30"]],
  ["TEXT(C3)", ["TRUE"]],
  ["FLAG(0)", [false]],
  ["FLAG(2)", [true]],
  ['FLAG("false")', [false]],
  ['FLAG("yes")', "#VALUE! p1 must be TRUE or FALSE"],
  ["ANY(C2)", ["text"]],
  ["ANY(C3)", [true]],
])("=FOREIGN.%s", async (formula, expected) => {
  expect(await call(await open(), `=FOREIGN.${formula}`)).toEqual(expected);
});

test.each<[string, unknown]>([
  // Microsoft documents null for what is left out. Blank cells: see docs/differences-from-excel.md.
  ["OPTIONAL(1)", [1, null, null, null]],
  ["OPTIONAL(1,,C1,)", [1, null, 7, null]],
  ["OPTIONAL(Z9,Z9,Z9,Z9)", [0, "", null, 0]],
  ["FLAG(Z9)", [false]],
  ["ANY(Z9)", [null]],
  [
    "ANYS(C1:D2)",
    [
      [
        [7, null],
        ["text", null],
      ],
    ],
  ],
  ["NUMBERS(C1:D1)", [[[7, 0]]]],
  ["TEXTS(C2:D2)", [[["text", ""]]]],
  ["ANYS(5)", [[[5]]]],
  ["ANYS(Z9)", [[[null]]]],
])("left out and blank: =FOREIGN.%s", async (formula, expected) => {
  expect(await call(await open(), `=FOREIGN.${formula}`)).toEqual(expected);
});

test.each<[string, unknown]>([
  ['REPEATED("a",1,C1,3)', ["a", [1, 7, 3]]],
  ['REPEATED("a")', ["a", null]],
  ['REPEATED("a",1,,3)', ["a", [1, null, 3]]],
  ['REPEATED("a",1,C2)', "#VALUE! p2 must be a number"],
  ["RANGES(C1:C2,5)", [[[[7], ["text"]], [[5]]]]],
  ["MIXED(1)", [1, null, null]],
  ["MIXED(1,2)", [1, 2, null]],
  ["MIXED(1,2,C1:C2,3)", [1, 2, [[[7], ["text"]], [[3]]]]],
  ["MIXED(1,C1:C2)", "#VALUE! p2 must be a single value"],
])("repeating parameters: =FOREIGN.%s", async (formula, expected) => {
  expect(await call(await open(), `=FOREIGN.${formula}`)).toEqual(expected);
});

test("errors are arguments only where the add-in takes them, and for parameters of type any", async () => {
  const refusing = await open();
  expect(await call(refusing, "=FOREIGN.ANY(C5)")).toMatch(/^#DIV\/0! /);
  expect(await call(refusing, "=FOREIGN.ANYS(C4:C5)")).toMatch(/^#DIV\/0! /);
  const taking = await open({ allowErrorForDataTypeAny: true });
  const [alone] = (await call(taking, "=FOREIGN.ANY(C5)")) as [CustomFunctions.Error];
  expect([isError(alone), alone.code]).toEqual([true, "#DIV/0!"]);
  const [[, [within]]] = (await call(taking, "=FOREIGN.ANYS(C4:C5)")) as [unknown[][]] as [
    [unknown, [unknown]],
  ];
  expect(isError(within)).toBe(true);
  expect(await call(taking, "=FOREIGN.NUMBER(C5)")).toMatch(/^#DIV\/0! /);
  expect(await call(taking, "=FOREIGN.NUMBERS(C4:C5)")).toMatch(/^#DIV\/0! /);
});

test("a data type arrives as its basic value, or whole where the add-in takes data types", async () => {
  const plain = await open();
  expect(plain.cell("Sheet1", "E1")).toMatchObject({ value: 0.0245, text: "2.5%" });
  expect(plain.cell("Sheet1", "E2")).toMatchObject({ value: "#VALUE!", error: "Tokyo" });
  expect(await call(plain, "=FOREIGN.ANY(E1)")).toEqual([0.0245]);
  const taking = await open({ allowCustomDataForDataTypeAny: true });
  expect(await call(taking, "=FOREIGN.ANY(E1)")).toMatchObject([
    { type: "FormattedNumber", basicValue: 0.0245, numberFormat: "0.0%" },
  ]);
  expect(await call(taking, "=FOREIGN.ANY(E2)")).toMatchObject([{ type: "Entity", text: "Tokyo" }]);
  expect(await call(taking, "=FOREIGN.ANY(E3)")).toEqual([0.049]);
  expect(await call(taking, "=FOREIGN.ANYS(E4:F4)")).toMatchObject([[[1, { basicValue: 2 }]]]);
  expect(await call(taking, "=FOREIGN.NUMBER(E1)")).toEqual([0.0245]);
});

test("both: an error beside a data type", async () => {
  const taking = await open({ allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true });
  const [error] = (await call(taking, "=FOREIGN.ANY(C5)")) as [CustomFunctions.Error];
  expect([isError(error), error.code]).toEqual([true, "#DIV/0!"]);
  expect(await call(taking, "=FOREIGN.ANY(E1)")).toMatchObject([{ type: "FormattedNumber" }]);
});
