// Which members of the workbench a test file reached through the published client, noted for `every-member-is-tested`.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { objectTypes, type Member } from "../../src/workbench/batch/host-object";
import type { Action, Request } from "../../src/workbench/batch/request";

/** "Range.values" read by its name, "Range.values =" set, "Range.clear()" called, "Range.format" led through. */
export type Use = string;

/** Where the files' records are kept during a run; unset outside of one. */
export const RECORD_FOLDER = "WORKBENCH_MEMBER_RECORDS";

/** All that the tables allow. */
export function allUses(): Use[] {
  return objectTypes.flatMap(({ name, members }) =>
    (Object.entries(members) as [string, AnyMember][]).flatMap(([member, { get, set, object, call }]) => [
      ...(get ? [`${name}.${member}`] : []),
      ...(set ? [`${name}.${member} =`] : []),
      ...(object ? [`${name}.${member}`] : []),
      ...(call ? [`${name}.${member}()`] : []),
    ]),
  );
}

type Run = (...args: never[]) => unknown;
type AnyMember = Partial<Record<"get" | "set" | "object" | "call", Run>>;

/** Notes what is reached from now on, by everyone in this process. */
export class MemberRecord {
  private uses = new Set<Use>();
  private whileLoading: ReadonlySet<Use> = new Set();
  /** What the batch at hand names. A property that is only part of "load everything" is not reached by a test. */
  private named: ReadonlySet<string> = new Set();

  constructor() {
    for (const { name, members } of objectTypes) {
      const table = members as Record<string, Member>;
      for (const [member, entry] of Object.entries(table) as [string, AnyMember][])
        table[member] = this.noting(`${name}.${member}`, member, entry) as Member;
    }
  }

  batchBegins({ Actions }: Request): void {
    this.named = new Set(Actions.flatMap(namesIn));
  }

  /** What Office.js itself has reached until now happens once a process, and counts for every file. */
  pageHasLoaded(): void {
    this.whileLoading = new Set(this.uses);
  }

  fileBegins(): void {
    this.uses = new Set(this.whileLoading);
  }

  save(testFile: string): void {
    const folder = process.env[RECORD_FOLDER];
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, recordName(testFile)), JSON.stringify([...this.uses]));
  }

  private noting(use: string, member: string, { get, set, object, call }: AnyMember): AnyMember {
    const noted =
      (run: Run, suffix = "", counts = () => true): Run =>
      (...args) => {
        if (counts()) this.uses.add(use + suffix);
        return run(...args);
      };
    return {
      ...(get && { get: noted(get, "", () => this.named.has(member)) }),
      ...(set && { set: noted(set, " =") }),
      ...(object && { object: noted(object) }),
      ...(call && { call: noted(call, "()") }),
    };
  }
}

function namesIn({ QueryInfo }: Action): string[] {
  const { Select = [], Expand = [] } = QueryInfo ?? {};
  return [...Select, ...Expand].flatMap((name) => name.split("/"));
}

/** The record of a test file by its whole path: files of two folders may have one name. */
export const recordName = (testFile: string): string => `${path.resolve(testFile).replace(/\W+/g, "-")}.json`;
