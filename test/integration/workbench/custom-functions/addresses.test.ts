// A function hears where it stands and where its arguments stand, if its metadata asks for that, and only then.
import { changeRows, parameters, workbookWith } from "./foreign";

type Heard = Pick<CustomFunctions.Invocation, "address" | "parameterAddresses" | "functionName">;
let heard: Heard[];
const run = (...args: unknown[]) => {
  const { address, parameterAddresses, functionName } = args.at(-1) as Heard;
  heard.push({ address, parameterAddresses, functionName });
  return heard.length;
};
const stream = (...args: unknown[]) => {
  (args.at(-1) as CustomFunctions.StreamingInvocation<number>).setResult(run(...args));
};

const workbookOfListeners = () => {
  heard = [];
  return workbookWith({
    NOTHING: { parameters: parameters("any?"), run },
    PLACE: { run, options: { requiresAddress: true } },
    PLACES: {
      parameters: parameters("any", "any[][]", "number..."),
      run,
      options: { requiresParameterAddresses: true },
    },
    STREAM: { parameters: parameters("any"), run: stream, options: { stream: true, requiresAddress: true } },
    STREAMPLACE: {
      parameters: parameters("any"),
      run: stream,
      options: { stream: true, requiresStreamAddress: true, requiresStreamParameterAddresses: true },
    },
  });
};

test.each<[string, Heard]>([
  ["=FOREIGN.NOTHING(B1)", { functionName: "NOTHING" }],
  ["=FOREIGN.PLACE()", { functionName: "PLACE", address: "'My sheet'!C3" }],
  ["=FOREIGN.STREAM(1)", { functionName: "STREAM" }],
  [
    "=FOREIGN.STREAMPLACE(Sheet1!B1)",
    { functionName: "STREAMPLACE", address: "'My sheet'!C3", parameterAddresses: ["Sheet1!B1"] },
  ],
])("%s", async (formula, expected) => {
  const workbench = workbookOfListeners();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("My sheet").getRange("C3").formulas = [[formula]];
    await context.sync();
  });
  await workbench.settled();
  expect(heard).toEqual([{ address: undefined, parameterAddresses: undefined, ...expected }]);
});

test("addresses of values are null; those of repeated arguments follow one by one", async () => {
  const workbench = workbookOfListeners();
  workbench.type("Sheet1", "A1", "=FOREIGN.PLACES(5,Sheet1!B1:C2,B3,7,$B$4)");
  await workbench.settled();
  expect(JSON.parse(JSON.stringify(heard[0]?.parameterAddresses))).toEqual([
    null,
    "Sheet1!B1:C2",
    "Sheet1!B3",
    null,
    "Sheet1!B4",
  ]);
});

test("a cell that moves has another address, and asks with it", async () => {
  const workbench = workbookOfListeners();
  workbench.type("Sheet1", "A1", "=FOREIGN.PLACE()");
  workbench.type("Sheet1", "B1", "=FOREIGN.NOTHING()");
  await workbench.settled();
  changeRows(workbench, "ADD_COLUMNS_ROWS");
  await workbench.settled();
  expect(heard.map(({ functionName, address }) => address ?? functionName)).toEqual([
    "Sheet1!A1",
    "NOTHING",
    "Sheet1!A2",
  ]);
});
