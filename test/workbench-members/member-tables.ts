// What docs/workbench.md says of the members: made of the workbench's own tables and of @types/office-js.
import { objectTypes, type Member } from "../../src/workbench/batch/host-object";
import { publicName } from "../../src/workbench/batch/members";
import { REQUIREMENT_SETS } from "../../src/workbench/boundary/host-info";
import "../../src/workbench/workbench";
import { excelApi, type ApiMember } from "./excel-api";

/** Classes that the client uses by itself, for custom functions and what is asked of Excel outside a batch; no add-in knows them. */
export const OF_THE_RUNTIME: readonly string[] = [
  "CustomFunctions",
  "ActionService",
  "AddinInternalService",
  "AppRuntimeService",
  "WorkbookCreated",
];

/** By which the client does what `Excel.createWorkbook` asks. */
const UNSEEN = new Set(["createWorkbook"]);

/** The document with its made parts as they should be now. */
export function withMemberTables(document: string): string {
  return replaced(replaced(document, "sets", missingTable()), "members", supportedTable());
}

function replaced(document: string, part: string, table: string): string {
  const [begin, end] = [`<!-- ${part}: made by npm run members -->`, `<!-- ${part}: end -->`];
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`The document has no ${begin} with an ${end} behind it.`);
  return `${before}${begin}\n\n${table}\n\n${end}${after}`;
}

/** Members of Excel that the workbench has, by class: "Range" to "values", "getCell" and so on. */
export function supported(): Map<string, Map<string, Member>> {
  const types = objectTypes.filter(({ name }) => !OF_THE_RUNTIME.includes(name));
  return new Map(types.map(({ name, members }) => [name, publicMembers(members)]));
}

function publicMembers(members: Readonly<Record<string, Member>>): Map<string, Member> {
  return new Map(
    Object.entries(members)
      .map(([member, entry]): [string, Member] => [publicName(member), entry])
      .filter(([member]) => !member.startsWith("_") && !UNSEEN.has(member)),
  );
}

function supportedTable(): string {
  const rows = [...supported()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([className, members]) => `| ${className} | ${[...members].map(shown).sort(byName).join(", ")} |`);
  return ["| class | members; those in bold can be set |", "|---|---|", ...rows].join("\n");
}

function shown([name, member]: [string, Member]): string {
  if ("get" in member) return member.set ? `**${name}**` : name;
  return "call" in member && !/^on[A-Z]/.test(name) ? `${name}()` : name;
}

const byName = (a: string, b: string) => (plain(a) < plain(b) ? -1 : 1);
const plain = (name: string) => name.replaceAll("*", "").toLowerCase();

function missingTable(): string {
  const members = supported();
  const isSupported = ({ className, name }: ApiMember) => members.get(className)?.has(name) ?? false;
  const rows = announcedSets().map((set) => {
    const ofSet = excelApi().filter((member) => member.set === set);
    const missing = ofSet.filter((member) => !isSupported(member));
    return `| ${set} | ${ofSet.length - missing.length} of ${ofSet.length} | ${byClass(missing)} |`;
  });
  return ["| set | members | missing |", "|---|---|---|", ...rows].join("\n");
}

/** ExcelApi 1.1 up to the one that is announced. */
function announcedSets(): string[] {
  const last = Number(REQUIREMENT_SETS["ExcelApi"]!.split(".")[1]);
  return Array.from({ length: last }, (_, i) => `ExcelApi 1.${i + 1}`);
}

/** "Range: flashFill, showCard; Shape", which is missing as a whole. */
function byClass(missing: readonly ApiMember[]): string {
  const classes = new Map<string, string[]>();
  for (const { className, name } of missing)
    classes.set(className, [...(classes.get(className) ?? []), name].sort());
  const present = supported();
  return (
    [...classes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, names]) => (present.has(name) ? `${name}: ${names.join(", ")}` : name))
      .join("; ") || "none"
  );
}
