import type { HostObject } from "./host-object";
import type { ArgumentInfo, References } from "./request";

type Resolve = (pathId: number) => HostObject | null;

/** An object among the properties of a plain one travels as `{ _ObjectPathId: 21 }`. */
const PATH_ID = "_ObjectPathId";

/** The arguments of an action or path, with the objects that they refer to in their places. */
export function readArguments(info: ArgumentInfo | undefined, resolve: Resolve): unknown[] {
  return withObjects(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? [], resolve);
}

function withObjects(values: readonly unknown[], references: References, resolve: Resolve): unknown[] {
  return values.map((value, i) => {
    const reference = references[i] ?? 0;
    if (typeof reference !== "number") return withObjects(value as unknown[], reference, resolve);
    if (reference) return resolve(reference);
    return isPlain(value) ? withObjectsInside(value, resolve) : value;
  });
}

function withObjectsInside(value: Record<string, unknown>, resolve: Resolve): unknown {
  if (PATH_ID in value) return resolve(Number(value[PATH_ID]));
  const inside = (part: unknown): unknown => (isPlain(part) ? withObjectsInside(part, resolve) : part);
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      Array.isArray(part) ? part.map(inside) : inside(part),
    ]),
  );
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
