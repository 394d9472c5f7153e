import { PathType, type Request } from "../batch/request";

/** `context.sync()` of the add-in; the client's own clean-up after Excel.run; what the function runtime sends. */
export type RequestKind = "sync" | "cleanUp" | "runtime";

/** How many request batches of each kind came in: a round trip each. */
export type RequestCounts = Record<RequestKind, number>;

/** A clean-up only releases references; the runtime speaks through objects it makes with `new`. */
export function kindOfRequest({ Actions, ObjectPaths }: Request): RequestKind {
  const paths = Object.values(ObjectPaths);
  if (paths.some(({ ObjectPathType }) => ObjectPathType === PathType.newObject)) return "runtime";
  const calls = Actions.map(({ Name }) => Name).filter(Boolean);
  return calls.length > 0 && calls.every((name) => name === "_RemoveReference") ? "cleanUp" : "sync";
}
