// What custom-functions-metadata accepts and turns into something other than what was written. The generator says
// nothing of it, and a cell would show it as a wrong value or a dead function: here it fails the build.

const fs = require("node:fs");
const path = require("node:path");
const ts = require("typescript");

/**
 * @typedef {import("./functions-json").FunctionMetadata} FunctionMetadata
 * @typedef {import("./functions-json").Association} Association
 */

/**
 * What the generator drops or bends without a word. It knows `function` declarations at the top level only (and what
 * is not exported could not be associated outside webpack), reads a union as one cell of any type, and a
 * one-dimensional array as a repeating parameter.
 *
 * @param {string} file
 * @param {Association[]} associations what the generator read in it
 */
function findMisread(file, associations) {
  const text = fs.readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const idOf = new Map(associations.map(({ functionName, id }) => [functionName, id]));
  const read = source.statements
    .filter(ts.isFunctionDeclaration)
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map((declaration) => ({ declaration, id: idOf.get(declaration.name?.text ?? "") }))
    .filter(({ id }) => id !== undefined);
  const lost = findTags(text)
    .filter((tag) => !read.some(({ id }) => id === tag.id))
    .map(
      ({ id, line }) =>
        `${path.basename(file)}:${line}: @customfunction ${id} is lost; ` +
        "expected an `export function` declaration at the top level below it.",
    );
  const bent = read.flatMap(({ declaration, id }) =>
    declaration.parameters
      .filter(({ type }) => type && isBent(type))
      .map(
        ({ name, type }) =>
          `${id}: parameter ${name.getText()} is ${type?.getText()}; expected a single type, or any[][] for a ` +
          "number, a text or a range.",
      ),
  );
  return [...lost, ...bent];
}

/** @param {import("typescript").TypeNode} type */
function isBent(type) {
  return ts.isUnionTypeNode(type) || (ts.isArrayTypeNode(type) && !ts.isArrayTypeNode(type.elementType));
}

/**
 * @param {string} text
 * @returns {{ id: string, line: number }[]} each `@customfunction ID` tag of a doc comment, with its line
 */
function findTags(text) {
  return text.split("\n").flatMap((content, index) => {
    const tag = /^\s*(?:\/\*\*|\*)\s*@customfunction\b[ \t]*([\w.]*)/i.exec(content);
    return tag ? [{ id: (tag[1] ?? "").toUpperCase(), line: index + 1 }] : [];
  });
}

/**
 * The generator looks for duplicates within one file; Excel silently keeps one of two equal ids.
 *
 * @param {Association[]} associations
 */
function findDuplicates(associations) {
  /** @type {Map<string, string>} */
  const firstFile = new Map();
  return associations.flatMap(({ id, sourceFileName }) => {
    const first = firstFile.get(id);
    firstFile.set(id, first ?? sourceFileName);
    return first
      ? [
          `${id} is declared in ${path.basename(first)} and in ${path.basename(sourceFileName)}; ids are unique.`,
        ]
      : [];
  });
}

/**
 * Signatures that are generated as written and that Excel then serves differently from what was meant.
 *
 * @param {FunctionMetadata} entry
 */
function findUnsafe({ id, parameters, result, options }) {
  const firstOptional = parameters.findIndex(({ optional }) => optional);
  const late =
    firstOptional < 0 ? undefined : parameters.slice(firstOptional).find(({ optional }) => !optional);
  return [
    ...(late
      ? [`${id}: parameter ${late.name} is required but follows an optional one; optional ones come last.`]
      : []),
    ...(options?.requiresParameterAddresses && result?.dimensionality !== "matrix"
      ? [
          `${id} asks for parameter addresses but returns a scalar; Excel gives them only where the result is a matrix.`,
        ]
      : []),
  ];
}

module.exports = { findDuplicates, findMisread, findTags, findUnsafe };
