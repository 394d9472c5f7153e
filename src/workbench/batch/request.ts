// What Office.js puts into one request batch, and what it expects back.

export interface Request {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ObjectPath {
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

/** 0, or the path of an object; for an argument that is a list, those of its items. */
export type References = readonly (number | References)[];

/** An argument is a plain value, or another object where ReferencedObjectPathIds is not 0 at its place. */
export interface ArgumentInfo {
  Arguments?: unknown[] | null;
  ReferencedObjectPathIds?: References | null;
}

/** What `load` asked for: slashes go into child objects; Top and Skip count a collection's items. */
export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Response {
  Results: { ActionId: number; Value?: unknown }[];
  /** Traces must be named: without it the client never attaches an event handler. */
  TraceIds: number[];
  Error?: {
    Code: string;
    Message: string;
    Location: string;
    HttpStatusCode: number;
    /** Counted from 0; the client quotes the statement that failed by it. */
    ActionIndex: number;
  };
}

export const PathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 6,
  update: 7,
} as const;
