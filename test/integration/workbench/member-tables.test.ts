// The list of what the workbench has: as documented, no more than Excel, and all that known add-ins use.
import { readFileSync } from "node:fs";
import { untestedUses } from "../../workbench-members/every-member-is-tested";
import { excelApi } from "../../workbench-members/excel-api";
import { supported, withMemberTables } from "../../workbench-members/member-tables";
import { usedMembers } from "../../workbench-members/used-members";

test("docs/workbench.md says what is supported, and what each requirement set lacks", () => {
  const document = readFileSync("docs/workbench.md", "utf8");
  expect(document).toBe(withMemberTables(document)); // npm run members writes it
});

test("no class has a member that Excel's has not", () => {
  const ofExcel = new Set(excelApi().map(({ className, name }) => `${className}.${name}`));
  const here = [...supported()].flatMap(([className, members]) =>
    [...members.keys()].map((member) => `${className}.${member}`),
  );
  expect(here.filter((member) => !ofExcel.has(member))).toEqual([]);
});

test("what can be set here can be set in Excel", () => {
  const readOnly = excelApi().filter(({ kind }) => kind === "read-only property");
  const settable = ({ className, name }: (typeof readOnly)[number]) => {
    const member = supported().get(className)?.get(name);
    return member && "get" in member && member.set !== undefined;
  };
  expect(readOnly.filter(settable)).toEqual([]);
});

const ADD_INS = [
  "src/excel",
  "src/taskpane",
  "src/functions",
  "test/fixtures/expenses",
  "test/fixtures/ticker",
];
const used = usedMembers(ADD_INS);

test.each(ADD_INS)("every member that %s uses is here, so that isSetSupported may say yes", (folder) => {
  const known = new Map(excelApi().map((member) => [`${member.className}.${member.name}`, member.set]));
  const lacking = [...used.get(folder)!].filter((use) => {
    const [className = "", name = ""] = use.split(".");
    const isAnnounced = /^ExcelApi 1\.(1[0-5]|\d)$/.test(known.get(use) ?? "");
    return isAnnounced && !supported().get(className)?.has(name);
  });
  expect(lacking).toEqual([]);
});

test("the uses of members are found in programs of either language", () => {
  expect([...used.get("test/fixtures/expenses")!]).toContain("TableCollection.add");
  expect([...used.get("src/excel")!]).toContain("Range.values");
});

test("a member that no test reaches is named", () => {
  expect(
    untestedUses(["Range.values", "Range.clear()"], ["Range.values", "Range.values =", "Range.clear()"]),
  ).toEqual(["Range.values ="]);
});
