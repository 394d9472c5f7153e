import { HostError } from "../host-error";
import { HostObject } from "./host-object";
import { callMethod, readProperty, writeProperty } from "./members";
import { query } from "./query";
import { readArguments } from "./read-arguments";
import { ActionType, PathType, type Action, type Request, type Response } from "./request";

/** Where object paths begin. */
export interface Roots {
  readonly root: HostObject;
  /** `new` objects, by type name: the custom-function runtime announces itself through one. */
  create(typeName: string): HostObject;
  byReferenceId(id: string): HostObject;
  /** Runs actions as one undo step and one recalculation. */
  transaction(run: () => void): void;
  /** True when the transaction must end after this action, because what it did cannot be undone. */
  mustEnd(): boolean;
}

type Resolve = (pathId: number) => HostObject | null;

/**
 * Executes one request batch: action after action, the first that fails ends it, what ran before stays done.
 * Never throws. It is one transaction, unless it does what cannot be undone.
 *
 * @param onDefect told of anything thrown that is not a HostError; the add-in sees it as GeneralException
 */
export function executeBatch(request: Request, roots: Roots, onDefect: (error: unknown) => void): Response {
  const response: Response = { Results: [], TraceIds: [] };
  const resolve = pathResolver(request, roots);
  let index = 0;
  const isOver = () => index === request.Actions.length || response.Error !== undefined;
  const performNext = () => {
    const action = request.Actions[index]!;
    try {
      const value = perform(action, resolve);
      if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: value });
      index++;
    } catch (error) {
      if (!(error instanceof HostError)) onDefect(error);
      response.Error = errorBody(error, index);
    }
  };
  while (!isOver())
    roots.transaction(() => {
      do performNext();
      while (!isOver() && !roots.mustEnd());
    });
  return response;
}

/** What a batch is answered of which no action is executed. */
export function refusedBatch(error: unknown): Response {
  return { Results: [], TraceIds: [], Error: errorBody(error, 0) };
}

function errorBody(error: unknown, index: number): NonNullable<Response["Error"]> {
  const known = error instanceof HostError ? error : new HostError("GeneralException", String(error));
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location ?? "",
    HttpStatusCode: known.httpStatus,
    ActionIndex: index,
  };
}

/** Path ids to objects, each resolved once a batch; null for an ...OrNullObject that found nothing. */
function pathResolver(request: Request, roots: Roots): Resolve {
  const resolved = new Map<number, HostObject | null>();
  const resolve: Resolve = (id) => {
    let object = resolved.get(id);
    if (object === undefined) {
      object = follow(id);
      resolved.set(id, object);
    }
    return object;
  };
  const follow: Resolve = (id) => {
    const path = request.ObjectPaths[id];
    if (!path)
      throw new HostError("InvalidReference", `The batch names the object path ${id} but does not hold it.`);
    switch (path.ObjectPathType) {
      case PathType.root:
        return roots.root;
      case PathType.newObject:
        return roots.create(path.Name);
      case PathType.referenceId:
        return roots.byReferenceId(path.Name);
      case PathType.nullObject:
        return null;
    }
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null; // members of a null object are null objects
    switch (path.ObjectPathType) {
      case PathType.property:
        return asObject(readProperty(parent, path.Name), path.Name);
      case PathType.indexer:
        return asObject(callMethod(parent, "GetItem", readArguments(path.ArgumentInfo, resolve)), path.Name);
      case PathType.method:
        return asObject(callMethod(parent, path.Name, readArguments(path.ArgumentInfo, resolve)), path.Name);
    }
    throw new HostError("GeneralException", `Object path type ${path.ObjectPathType} is not known.`);
  };
  return resolve;
}

function perform(action: Action, resolve: Resolve): unknown {
  if (action.ActionType === ActionType.trace) return null;
  const target = resolve(action.ObjectPathId);
  if (target === null) return null;
  switch (action.ActionType) {
    case ActionType.instantiate:
      return target.identity();
    case ActionType.query:
      return query(target, action.QueryInfo ?? {});
    case ActionType.method: {
      const value = callMethod(target, action.Name, readArguments(action.ArgumentInfo, resolve));
      return value instanceof HostObject ? value.identity() : (value ?? null);
    }
    case ActionType.setProperty:
      writeProperty(target, action.Name, readArguments(action.ArgumentInfo, resolve)[0]);
      return undefined;
    case ActionType.update:
      update(target, readArguments(action.ArgumentInfo, resolve)[0]);
      return undefined;
    case ActionType.ensureUnchanged:
      return null;
  }
  throw new HostError("GeneralException", `Action type ${action.ActionType} is not known.`);
}

/** `set({ format: { font: { bold: true } } })` in one action. */
function update(object: HostObject, properties: unknown): void {
  for (const [name, value] of Object.entries(properties as Record<string, unknown>)) {
    const member = Object.hasOwn(object.type.members, name) ? object.type.members[name]! : undefined;
    const child = member && "object" in member ? member.object(object) : null;
    if (child) update(child, value);
    else writeProperty(object, name, value);
  }
}

function asObject(value: unknown, name: string): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  throw new HostError("GeneralException", `${name} is a value, not an object.`);
}
