// A foreign add-in: the workbench knows nothing of it, and these tests nothing of ours.
import type { CustomFunction } from "../../../src/workbench/custom-function";
import type { Workbench, WorkbenchOptions } from "../../../src/workbench/workbench";

const number = (name: string) => ({ name, type: "number" });
const any = (name: string) => ({ name, type: "any" });

const functions: CustomFunction[] = [
  { id: "RATIO", name: "RATIO", parameters: [number("part"), number("whole")] },
  { id: "LATER", name: "LATER", parameters: [number("value")] },
  { id: "COUNTTO", name: "COUNTTO", parameters: [number("last")] },
  { id: "MIXED", name: "MIXED", parameters: [] },
  { id: "NOTHING", name: "NOTHING", parameters: [] },
  { id: "NAN", name: "NAN", parameters: [] },
  { id: "THROWS", name: "THROWS", parameters: [{ name: "code", type: "string" }] },
  {
    id: "SHOW",
    name: "SHOW",
    parameters: [
      { name: "text", type: "string" },
      { ...any("value"), optional: true },
      { ...any("cells"), dimensionality: "matrix", optional: true },
    ],
    options: { requiresAddress: true, requiresParameterAddresses: true },
  },
];

/** The calls that reached the add-in, by function. */
export let calls: string[] = [];

function associate(): void {
  const { Error: FunctionError, ErrorCode } = CustomFunctions;
  const fail = (code: CustomFunctions.ErrorCode, sentence: string): never => {
    throw new FunctionError(code, sentence) as unknown as Error; // not an Error, but what a function throws
  };
  const called =
    <Args extends unknown[]>(name: string, run: (...args: Args) => unknown) =>
    (...args: Args) => {
      calls.push(name);
      return run(...args);
    };
  const implementations: Record<string, (...args: never[]) => unknown> = {
    RATIO: called("RATIO", (part: number, whole: number) => {
      if (whole === 0) fail(ErrorCode.divisionByZero, "The whole is zero.");
      return part / whole;
    }),
    LATER: called("LATER", async (value: number) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (value < 0) fail(ErrorCode.notAvailable, "Nothing below zero.");
      return value;
    }),
    COUNTTO: called("COUNTTO", (last: number) => Array.from({ length: last }, (_, i) => [i + 1])),
    MIXED: called("MIXED", () => [
      ["a", 1, true],
      [null, new FunctionError(ErrorCode.notAvailable, "Not reported."), ""],
    ]),
    NOTHING: called("NOTHING", () => null),
    NAN: called("NAN", () => NaN),
    THROWS: called("THROWS", (code: string) => {
      if (code === "plain") throw new Error("internal details");
      fail(ErrorCode[code as keyof typeof ErrorCode], "A sentence.");
    }),
    SHOW: called(
      "SHOW",
      (text: unknown, value: unknown, cells: unknown, invocation: CustomFunctions.Invocation) =>
        JSON.stringify({
          text,
          value: value instanceof FunctionError ? `error ${value.code}` : value,
          cells,
          address: invocation.address,
          addresses: invocation.parameterAddresses,
        }),
    ),
  };
  for (const [id, implementation] of Object.entries(implementations))
    CustomFunctions.associate(id, implementation as (...args: unknown[]) => unknown);
}

/** A fresh workbook with the sample functions, which stand under CONTOSO. */
export function contosoWorkbook(options: WorkbenchOptions = {}): Workbench {
  calls = [];
  const workbench = newWorkbook({ functions, namespace: "CONTOSO", ...options });
  associate();
  return workbench;
}

/** Runs one batch on the first worksheet. */
export async function onSheet<Result>(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Result | Promise<Result>,
): Promise<Result> {
  return Excel.run(async (context) => {
    const result = await act(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return result;
  });
}

/** Arrays come from the page's realm, which Jest takes for other arrays. */
export const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
