import { HostObject } from "./host-object";
import { readProperty } from "./members";
import type { QueryInfo } from "./request";

type Answer = Record<string, unknown>;

/**
 * Answers `load`. `Select` names what is wanted, slashes lead into child objects; without names, every plain
 * property. A collection answers `_Items`, with the same names asked of each.
 *
 * @example query(range, { Select: ["values", "format/font/bold"] })
 * // { _ReferenceId: "ref1", Values: [[1]], Format: { Font: { Bold: true } } }
 */
export function query(object: HostObject, { Select = [], Expand = [], Top, Skip = 0 }: QueryInfo): Answer {
  const answer: Answer = object.identity();
  const names = [...Select, ...Expand].filter(Boolean);
  const items = object.type.items?.(object);
  if (!items) {
    read(object, names, answer);
    return answer;
  }
  // A collection's own properties ("count") come in the same list as its items'.
  const own = names.filter((name) => Object.hasOwn(object.type.members, name));
  // The client takes "items/" off names in one text, and leaves it in a list of names.
  const ofItems = names.filter((name) => !own.includes(name)).map((name) => name.replace(/^items\//, ""));
  if (own.length) read(object, own, answer);
  if (ofItems.length || !own.length)
    answer["_Items"] = items
      .slice(Skip, Top === undefined ? undefined : Skip + Top)
      .map((item) => query(item, { Select: ofItems }));
  return answer;
}

function read(object: HostObject, names: string[], answer: Answer): void {
  for (const [name, rests] of byFirstPart(names.length ? names : ["*"])) {
    if (name === "*" || name === "$all") {
      for (const property of plainProperties(object)) read(object, [property], answer);
      continue;
    }
    const key = name.charAt(0).toUpperCase() + name.slice(1);
    const value = readProperty(object, key);
    answer[key] = value instanceof HostObject ? query(value, { Select: rests }) : (value ?? null);
  }
}

/** "format/font/bold" and "format/fill/color" are one question to `format`. */
function byFirstPart(names: string[]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const name of names) {
    const [first = "", ...rest] = name.split("/");
    const rests = parts.get(first) ?? [];
    rests.push(rest.length ? rest.join("/") : "*");
    parts.set(first, rests);
  }
  return parts;
}

function plainProperties(object: HostObject): string[] {
  return Object.entries(object.type.members).flatMap(([name, member]) => ("get" in member ? [name] : []));
}
