import { readFileSync } from "node:fs";
import { Validator } from "jsonschema";
import schema from "../../../../docs/release.schema.json";
import { importDocument } from "../../../../src/importer/import-document";
import { exportOwnJson } from "../../../../src/importer/own-json/export-own-json";
import { isPrintedAs } from "../../../../src/importer/own-json/printed-as";
import { items } from "../../../../src/statements/items.data";
import { allReleases } from "../../../../src/statements/store";
import { inputOf } from "../../../case-files";

const importText = (text: string) => importDocument(new TextEncoder().encode(text));

test.each(allReleases().map((release) => [release.published, release] as const))(
  "the built-in release of %s is as the schema says, and comes back from its own JSON",
  async (_, release) => {
    expect(new Validator().validate(release, schema).errors).toEqual([]);
    expect(await importText(exportOwnJson([release]))).toMatchObject({ releases: [release], issues: [] });
  },
);

test("several releases are a list, which comes back oldest first", async () => {
  const newestFirst = [...allReleases()].reverse();
  expect((await importText(exportOwnJson(newestFirst))).releases).toEqual(allReleases());
});

test("an imported release and its pages survive", async () => {
  const { releases } = await importDocument(readFileSync(inputOf("whole-release")));
  const paged = releases.map((release) => ({
    ...release,
    facts: release.facts.map((fact) => ({ ...fact, page: 2 })),
  }));
  expect((await importText(exportOwnJson(paged))).releases).toEqual(paged);
});

test("the schema knows every unit of the catalogue", () => {
  const units = new Set<string>(items.map(({ unit }) => unit));
  units.delete("text");
  expect(schema.definitions.fact.properties.unit.enum).toEqual(expect.arrayContaining([...units]));
});

test("a wrong figure is refused in any format", async () => {
  const [release] = (await importDocument(readFileSync(inputOf("whole-release")))).releases;
  const right = exportOwnJson([release!]);
  const text = right.replace('"value": "8125"', '"value": "8135"').replace('"8,125"', '"8,135"');
  const { releases, issues } = await importText(text);
  expect(releases).toEqual([]);
  expect(issues.map(({ code }) => code)).toEqual(["failedCheck"]);
});

test("a value that is not what is printed is refused", async () => {
  const [release] = (await importDocument(readFileSync(inputOf("whole-release")))).releases;
  const text = exportOwnJson([release!]).replace('"value": "38465"', '"value": "38456"');
  const { releases, issues } = await importText(text);
  expect(releases).toEqual([]);
  expect(issues.map(({ message }) => message)).toEqual([
    'The JSON is not as docs/release.schema.json describes it: release 1, fact 64: 38456 is not what "38,465" prints.',
  ]);
});

test.each([
  ["-1206", "(1,206)"],
  ["-1206", "△1,206"],
  ["-830", "830"], // a loss, by the words of its sentence
  ["0.134", "13.4%"],
  ["-0.36", "-36.0%"],
  ["1370", "1.37"],
  ["97315", "97315000000"],
  ["236", "236*"],
  ["0", "0"],
])("%s is printed as %s", (value, printed) => expect(isPrintedAs(value, printed)).toBe(true));

test.each([
  ["1206", "(1,206)"],
  ["1206", "1,260"],
  ["1206", "1,2O6"],
  ["1206", ""],
])("%s is not printed as %j", (value, printed) => expect(isPrintedAs(value, printed)).toBe(false));
