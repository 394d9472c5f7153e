import { tokenize } from "@borgar/fx";

/** A call of an IIJ function as it stands in a formula. */
export interface CallText {
  /** Without the namespace, in capitals: `GET`. */
  readonly name: string;
  /** From the function's name to its closing bracket, counted in the formula's characters. */
  readonly start: number;
  readonly end: number;
  /** "" for one that is left out. */
  readonly arguments: readonly string[];
}

/** `IIJ.GET` as users write it, `_xldudf_IIJ_GET` as files hold it. */
const ours = /^(?:_xldudf_)?IIJ[._](?<name>\w+)$/i;

/** The outermost calls of IIJ functions in a formula, without its "=", from left to right. */
export function callTexts(formula: string): CallText[] {
  const tokens = tokenize(`=${formula}`, { withLocation: true, mergeRefs: true });
  const calls: CallText[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const name = tokens[i]!.type === "func" ? ours.exec(tokens[i]!.value)?.groups?.["name"] : undefined;
    if (!name) continue;
    const marks: number[] = [];
    let depth = 0;
    let last = i + 1;
    for (let j = i + 1; j < tokens.length; j++) {
      const { value, type } = tokens[j]!;
      if (type === "operator" && /^[({]$/.test(value)) depth++;
      if (type === "operator" && /^[)}]$/.test(value)) depth--;
      const isMark =
        (depth === 1 && j === i + 1) || depth === 0 || (depth === 1 && value === "," && type === "operator");
      if (isMark) marks.push(j);
      last = j;
      if (depth === 0) break;
    }
    const at = (j: number) => (tokens[j]!.loc as [number, number])[0];
    const text = (from: number, to: number) => `=${formula}`.slice(at(from) + 1, at(to)).trim();
    const given = marks.slice(1).map((mark, k) => text(marks[k]!, mark));
    calls.push({
      name: name.toUpperCase(),
      start: at(i) - 1,
      end: at(last), // the bracket is one character long, the "=" before it is not counted
      arguments: given.length === 1 && given[0] === "" ? [] : given,
    });
    i = last;
  }
  return calls;
}
