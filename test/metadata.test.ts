// What Excel reads of the custom functions: functions.json, and the functions that answer for it.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { FUNCTIONS_FOLDER, loadFunctions } from "../build/addin";
import { readFunctions } from "../build/functions-json";
import { statementNames } from "../src/statements/find-statement";

type Loaded = Awaited<ReturnType<typeof loadFunctions>>;

describe("functions.json", () => {
  let loaded: Loaded;
  beforeAll(async () => {
    loaded = await loadFunctions();
  });
  const functions = () => loaded.metadata.functions;

  test("holds every @customfunction tag of the sources, once", () => {
    const tags = fs
      .readdirSync(FUNCTIONS_FOLDER)
      .flatMap((name) => [
        ...fs.readFileSync(path.join(FUNCTIONS_FOLDER, name), "utf8").matchAll(/@customfunction\s+(\S+)/g),
      ])
      .map(([, id]) => id);
    expect(tags.length).toBeGreaterThan(0);
    const ids = functions().map(({ id }) => id.replace(/^PROBE\..*/, "PROBE"));
    expect(ids.sort()).toEqual(tags.sort());
    expect(new Set(tags).size).toBe(tags.length);
  });

  test("is these functions: the argument order is frozen, new arguments come last", () => {
    const signatures = functions().map(
      ({ name, parameters }) =>
        `${name.replace(/^PROBE\..*/, "PROBE")}(${parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(", ")})`,
    );
    expect(signatures.sort()).toEqual([
      "ACTUALOR(item, period, forecast, [currency], [asOf])",
      "ASOF([field])",
      "BRIDGE(item, from, to, [headers], [asOf])",
      "CHECKS([asOf])",
      "COMMONSIZE(statement, [from], [to], [headers], [asOf])",
      "GET(item, period, [currency], [asOf])",
      "GROWTHRATE(current, prior, [versus], [asOf])",
      "HISTORY(items, [from], [to], [currency], [headers], [asOf])",
      "ISACTUAL(item, period, [asOf])",
      "ITEMS([search])",
      "MARGIN(profit, revenue, [asOf])",
      "PERIOD(period, [shift], [style])",
      "PERIODDATE(period, [which])",
      "PROBE()",
      "REVISIONS([item])",
      "SOURCE(item, period, [field], [asOf])",
      "STATEMENT(statement, [from], [to], [currency], [headers], [asOf])",
      "TIEOUT(item, period, value, [currency], [asOf])",
      "TOJPY(amount, [rate])",
      "TOUSD(amount, [rate])",
      "USDRATE([period], [asOf])",
    ]);
  });

  test("offers the legal words of an argument while it is typed, each with a line of help", () => {
    const words = new Map((loaded.metadata.enums ?? []).map(({ id, values }) => [id, values]));
    const asked = functions().flatMap(({ parameters }) =>
      parameters.flatMap(({ name, customEnumId }) => (customEnumId ? [[name, customEnumId]] : [])),
    );
    expect(new Set(asked.map(([, id]) => id))).toEqual(new Set(words.keys()));
    expect(new Set(asked.map(([name]) => name))).toEqual(
      new Set(["headers", "currency", "style", "which", "field", "statement"]),
    );
    for (const { tooltip } of [...words.values()].flat()) expect(tooltip).toMatch(/^\S.{3,98}\S$/);
    expect(words.get("Headers")?.map(({ name, numberValue }) => [name, numberValue])).toEqual([
      ["None", 0],
      ["Periods", 1],
      ["Labels", 2],
    ]);
    expect(words.get("StatementName")?.map(({ stringValue }) => stringValue)).toEqual([...statementNames]);
  });

  test("has an exported function for every id", () => {
    expect(loaded.associations.map(({ id }) => id)).toEqual(functions().map(({ id }) => id));
    for (const { functionName, sourceFileName } of loaded.associations) {
      const exported = jest.requireActual<Record<string, unknown>>(sourceFileName);
      expect([functionName, typeof exported[functionName]]).toEqual([functionName, "function"]);
    }
  });

  test("uses names that Excel accepts", () => {
    for (const { id, name } of functions()) {
      expect(name).toBe(id);
      expect(name).toMatch(/^[A-Z][A-Z0-9.]{2,127}$/);
      // Without the namespace a name such as AB12 would read as a cell.
      expect(name).not.toMatch(/^[A-Z]{1,3}[0-9]+$/);
    }
  });

  test("describes every function and parameter in at most 100 characters", () => {
    const texts = functions().flatMap(({ id, description, parameters }) => [
      { of: id, description },
      ...parameters.map((parameter) => ({
        of: `${id} ${parameter.name}`,
        description: parameter.description,
      })),
    ]);
    const unfit = texts.filter(
      ({ description = "" }) => description.trim() === "" || description.length > 100,
    );
    expect(unfit).toEqual([]);
  });

  test("lets errors and data types into parameters of any type", () => {
    const takesAny = functions().some(({ parameters }) => parameters.some(({ type }) => type === "any"));
    expect(takesAny).toBe(true);
    expect(loaded.metadata).toMatchObject({
      allowErrorForDataTypeAny: true,
      allowCustomDataForDataTypeAny: true,
    });
  });

  test("names a help address for every function that Excel offers: its row on its family's page", () => {
    for (const { id, helpUrl, options } of functions()) {
      const source = loaded.associations.find((association) => association.id === id)?.sourceFileName ?? "";
      const page = `https://localhost:3000/functions/${path.basename(source, ".ts")}.html#${id}`;
      expect(helpUrl).toBe(options?.excludeFromAutoComplete ? "" : page);
    }
  });

  test("uses no preview feature and nothing volatile or streaming", () => {
    const used = functions().flatMap(({ id, options }) =>
      Object.keys(options ?? {}).map((name) => [id, name]),
    );
    expect(used).toEqual([
      ["TOUSD", "requiresParameterAddresses"],
      ["TOJPY", "requiresParameterAddresses"],
      ["USDRATE", "requiresParameterAddresses"],
      [expect.stringMatching(/^PROBE\.[0-9A-F]{8}$/), "excludeFromAutoComplete"],
    ]);
  });
});

describe("the probe's name", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "functions-"));
  afterAll(() => fs.rmSync(folder, { recursive: true }));
  const probeOf = async (parameter: string, addinUrl = "https://localhost:3000/") => {
    const probe =
      "/**\n * Answers.\n * @customfunction PROBE\n */\nexport function probe(): boolean { return true; }";
    const other = `/**\n * Twice.\n * @customfunction DOUBLE\n * @param n ${parameter}\n */\nexport function double(n: number): number { return 2 * n; }`;
    fs.writeFileSync(path.join(folder, "a.ts"), `${probe}\n${other}\n`);
    return (await readFunctions(folder, addinUrl)).metadata.functions[0]?.name;
  };

  test("changes with whatever Excel is told of the functions, and with nothing else", async () => {
    const name = await probeOf("A number");
    expect(name).toMatch(/^PROBE\.[0-9A-F]{8}$/);
    expect(await probeOf("A number", "https://example.com/")).toBe(name);
    expect(await probeOf("Any number")).not.toBe(name);
  });
});

describe("the build refuses what Excel would serve wrongly", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "functions-"));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  const errorsOf = async (files: Record<string, string>) => {
    fs.readdirSync(folder).forEach((name) => fs.rmSync(path.join(folder, name)));
    Object.entries(files).forEach(([name, text]) => fs.writeFileSync(path.join(folder, name), text));
    return (await readFunctions(folder, "https://localhost:3000/")).errors;
  };
  const tagged = (declaration: string, id = "DOUBLE", tags = "") =>
    `/**\n * Twice.\n * @customfunction ${id}\n * @param n A number\n ${tags}*/\n${declaration}\n`;
  const sound = "export function double(n: number): number { return 2 * n; }";

  test("but not a sound function", async () => {
    expect(await errorsOf({ "a.ts": tagged(sound), "without-functions.ts": "export const a = 1;" })).toEqual(
      [],
    );
  });

  test.each([
    ["an arrow function", "export const double = (n: number) => 2 * n;"],
    ["a function that is not exported", "function double(n: number): number { return 2 * n; }"],
    ["a method", "export class A { double(n: number): number { return 2 * n; } }"],
  ])("%s", async (_, declaration) => {
    expect(await errorsOf({ "a.ts": tagged(declaration) })).toEqual([
      "a.ts:3: @customfunction DOUBLE is lost; expected an `export function` declaration at the top level below it.",
    ]);
  });

  test("one id in two files", async () => {
    expect(await errorsOf({ "a.ts": tagged(sound), "b.ts": tagged(sound) })).toEqual([
      "DOUBLE is declared in a.ts and in b.ts; ids are unique.",
    ]);
  });

  test.each([["number | string"], ["number[]"]])("a parameter of type %s", async (type) => {
    const text = tagged(`export function double(n: ${type}): number { return 2; }`);
    expect(await errorsOf({ "a.ts": text })).toEqual([
      `DOUBLE: parameter n is ${type}; expected a single type, or any[][] for a number, a text or a range.`,
    ]);
  });

  test("an optional parameter before a required one", async () => {
    const text = tagged("export function double(n?: number, m: number): number { return 2; }");
    expect(await errorsOf({ "a.ts": text })).toEqual([
      "DOUBLE: parameter m is required but follows an optional one; optional ones come last.",
    ]);
  });

  test("parameter addresses for a scalar", async () => {
    const declaration =
      "export function double(n: number, invocation: CustomFunctions.Invocation): number { return 2; }";
    expect(
      await errorsOf({ "a.ts": tagged(declaration, "DOUBLE", "* @requiresParameterAddresses\n ") }),
    ).toEqual([
      "DOUBLE asks for parameter addresses but returns a scalar; Excel gives them only where the result is a matrix.",
    ]);
  });

  test("what the generator itself refuses", async () => {
    const errors = await errorsOf({
      "a.ts": tagged("export function double(n: Date): number { return 2; }"),
    });
    expect(errors).toEqual([expect.stringMatching(/^a\.ts: .*Date/)]);
  });
});
