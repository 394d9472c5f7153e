// The pane's previews against the cells themselves: the same function gives both.
import { answering, type CustomFunction } from "../../../src/functions/answering";
import { callFunction, type Given } from "../../../src/functions/call-function";
import { resetStore } from "../../../src/statements/store";
import { type FunctionsJson, listFunctions } from "../../../src/taskpane/functions/function-list";
import { evaluate, newAddinWorkbook } from "../../addin";

afterEach(resetStore);

const one = (value: unknown): Given => ({ cells: [[value]] });
const rows: [formula: string, id: string, given: Given[]][] = [
  ['=IIJ.GET("Operating income","3Q03")', "GET", [one("Operating income"), one("3Q03")]],
  ['=IIJ.GET("Revenue","3Q03","USD")', "GET", [one("Revenue"), one("3Q03"), one("USD")]],
  ['=IIJ.GET("Revenue","9Q03")', "GET", [one("Revenue"), one("9Q03")]],
  ["=IIJ.MARGIN(236,9633)", "MARGIN", [one(236), one(9633)]],
  ["=IIJ.MARGIN(236,0)", "MARGIN", [one(236), one(0)]],
  ["=IIJ.TOUSD(9633)", "TOUSD", [one(9633)]],
  ["=IIJ.TOUSD(9633,Z99)", "TOUSD", [one(9633), { cells: [[""]], address: "Sheet1!Z99" }]],
  ["=IIJ.GET(NA(),1)", "GET", [one("#N/A"), one(1)]],
  ['=IIJ.PERIODDATE("3Q03")', "PERIODDATE", [one("3Q03")]],
];

test("a preview is what the cell shows, value or error with its sentence", async () => {
  const workbench = await newAddinWorkbook((file) => require(file));
  const { associations, metadata } = await addinFunctions();
  for (const { id, functionName, sourceFileName } of associations) {
    answering.set(id, (require(sourceFileName) as Record<string, CustomFunction>)[functionName]!);
  }
  const functions = listFunctions(metadata as FunctionsJson);
  const shown = await evaluate(
    workbench,
    rows.map(([formula]) => formula),
  );
  const previews = await Promise.all(
    rows.map(async ([, id, given]) => {
      const outcome = await callFunction(
        functions.find((each) => each.id === id)!,
        given,
      );
      const first = "error" in outcome ? outcome : outcome.cells[0]?.[0];
      return typeof first === "object" ? `${first.error} ${first.why}`.trim() : String(first);
    }),
  );
  expect(rows.map(([formula], i) => [formula, previews[i]])).toEqual(
    rows.map(([formula], i) => [formula, shown[i]]),
  );
});

test("a spill keeps its shape, and its errors their sentences", async () => {
  const history = {
    id: "HISTORY",
    parameters: ["items", "from", "to"].map((name) => ({ name, isRange: name !== "to" })),
  };
  const outcome = await callFunction(history, [one("Operating income"), one("3Q03"), one("4Q03")]);
  expect(outcome).toMatchObject({
    cells: [[236, { error: "#N/A", why: expect.stringContaining("4Q03") as string }]],
  });
});

test("a range for an argument that takes one cell is refused as Excel refuses it", async () => {
  const get = {
    id: "GET",
    parameters: [
      { name: "item", isRange: false },
      { name: "period", isRange: false },
    ],
  };
  expect(await callFunction(get, [{ cells: [["a"], ["b"]] }, one("3Q03")])).toEqual({
    error: "#VALUE!",
    why: "The item takes one cell, not a range.",
  });
});
