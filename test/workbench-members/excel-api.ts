// Excel's API as @types/office-js declares it, with the requirement set that each member came with.
import { readFileSync } from "node:fs";
import ts from "typescript";

export interface ApiMember {
  /** "Range" */
  readonly className: string;
  readonly name: string;
  readonly kind: "property" | "read-only property" | "method";
  /** "ExcelApi 1.9"; "" where the declarations name none. */
  readonly set: string;
}

/** What the client library does by itself, on every object, without asking the host. */
const OF_THE_CLIENT = new Set([
  "context",
  "isNullObject",
  "items",
  "load",
  "retrieve",
  "set",
  "toJSON",
  "track",
  "untrack",
]);

let api: readonly ApiMember[] | undefined;

/** Reading half a million lines takes seconds, so once a process. */
export function excelApi(): readonly ApiMember[] {
  return (api ??= readApi(require.resolve("@types/office-js/index.d.ts")));
}

function readApi(file: string): ApiMember[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const members = new Map<string, ApiMember>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel") continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const declaration of statement.body.statements.filter(ts.isClassDeclaration))
      for (const member of membersOf(declaration)) members.set(`${member.className}.${member.name}`, member);
  }
  return [...members.values()];
}

function membersOf(declaration: ts.ClassDeclaration): ApiMember[] {
  const className = declaration.name!.text;
  const ownSet = setOf(declaration);
  return declaration.members.flatMap((member) => {
    if (!member.name || !ts.isIdentifier(member.name) || OF_THE_CLIENT.has(member.name.text)) return [];
    const kind = kindOf(member);
    return kind ? [{ className, name: member.name.text, kind, set: setOf(member) || ownSet }] : [];
  });
}

function kindOf(member: ts.ClassElement): ApiMember["kind"] | undefined {
  if (ts.isMethodDeclaration(member)) return "method";
  if (!ts.isPropertyDeclaration(member)) return undefined;
  const isReadOnly = member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword);
  return isReadOnly ? "read-only property" : "property";
}

const setOf = (node: ts.Node): string =>
  /\[Api set: (\w+ [\d.]+)/.exec(
    ts
      .getJSDocCommentsAndTags(node)
      .map((comment) => comment.getText())
      .join("\n"),
  )?.[1] ?? "";
