import { loadFunctions } from "../../../../build/addin";
import {
  type FunctionsJson,
  type ListedFunction,
  listFunctions,
  searchFunctions,
} from "../../../../src/taskpane/functions/function-list";

let functions: ListedFunction[];
beforeAll(async () => {
  functions = listFunctions((await loadFunctions()).metadata as FunctionsJson);
});

const named = (id: string) => functions.find((each) => each.id === id)!;
const found = (words: string) => searchFunctions(functions, words).map((each) => each.function.id);

test("every function that Excel offers, and the probe is not one of them", () => {
  expect(functions.map(({ id }) => id)).toEqual([...functions.map(({ id }) => id)].sort());
  expect(functions.some(({ id }) => id.startsWith("PROBE"))).toBe(false);
  expect(functions.length).toBeGreaterThan(15);
});

test("what each argument may be chosen from", () => {
  expect(named("GET").parameters.map(({ picker }) => picker)).toEqual(["item", "period", "words", "asOf"]);
  expect(named("GET").parameters[2]?.words.map(({ value }) => value)).toEqual(["JPY", "USD"]);
  expect(named("STATEMENT").parameters[4]?.words.map(({ value }) => value)).toEqual([0, 1, 2]);
});

test("an argument without a picker takes the user's own numbers or words", () => {
  const without = functions.flatMap(({ parameters }) =>
    parameters.filter(({ picker }) => picker === "none").map(({ name }) => name),
  );
  expect([...new Set(without)].sort()).toEqual(["amount", "forecast", "search", "shift", "value"]);
});

test("found by name, by purpose, and by an item that it takes", () => {
  expect(found("growthrate")).toContain("GROWTHRATE");
  expect(found("dollars")).toEqual(["TOUSD", "TOJPY"].sort());
  expect(found("where figure comes from")).toContain("SOURCE");
  expect(searchFunctions(functions, "operating income")).toContainEqual({
    function: named("GET"),
    item: "Operating income (loss)",
  });
  expect(found("qqq")).toEqual([]);
  expect(found("")).toHaveLength(functions.length);
});

test("the function of that name stands first, then names that begin so, then purposes", () => {
  expect(searchFunctions(functions, "Margin")[0]).toEqual({ function: named("MARGIN") });
  expect(found("iij.get")[0]).toBe("GET");
  expect(found("growth")[0]).toBe("GROWTHRATE");
  expect(found("rate").indexOf("GROWTHRATE")).toBeLessThan(found("rate").indexOf("TOUSD"));
});
