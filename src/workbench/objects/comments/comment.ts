import { flag, text } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../../batch/host-object";
import type { SheetId, Zone } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";
import type { Host } from "../host";

/** What is kept of a comment, under its id; where it stands is kept under the same id. */
export interface KeptComment {
  readonly content: string;
  readonly author: string;
  /** ISO 8601; null for one out of a file, whose notes have no date. */
  readonly created: string | null;
  readonly resolved: boolean;
}

/** A comment on one cell. It moves with the cell and goes with it. */
export class Comment extends HostObject {
  readonly type: ObjectType = commentType;
  constructor(
    readonly host: Host,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get place(): { sheetId: SheetId; zone: Zone } {
    const place = this.host.commentPlaces.get(this.id);
    if (!place) throw new HostError("ItemNotFound", `The comment ${this.id} is gone.`);
    return place;
  }

  get kept(): KeptComment {
    void this.place; // a comment whose cell was deleted is gone, though what it said is kept for the undo
    return this.host.comments.get(this.id)!;
  }

  change(changed: Partial<KeptComment>): void {
    requireEditable(this.host, this.place.sheetId);
    this.host.comments.set(this.id, { ...this.kept, ...changed });
  }

  delete(): void {
    const { sheetId } = this.place;
    requireEditable(this.host, sheetId);
    forgetComment(this.host, this.id, sheetId);
  }
}

/** @throws HostError AccessDenied when the sheet is protected and does not allow that its objects are edited */
export function requireEditable(host: Host, sheetId: SheetId): void {
  if (!host.guard.permits(sheetId, "allowEditObjects"))
    throw new HostError("AccessDenied", "The worksheet is protected, its comments with it.");
}

export function forgetComment(host: Host, id: string, sheetId: SheetId): void {
  host.commentPlaces.delete(id, sheetId);
  host.comments.delete(id);
}

/** Keeps a comment on a cell, and answers with its id. */
export function keepComment(host: Host, sheetId: SheetId, cell: Zone, comment: KeptComment): string {
  const id = host.newId("comment-");
  host.engine.grow(sheetId, cell);
  host.comments.set(id, comment);
  host.commentPlaces.set(id, sheetId, cell);
  return id;
}

/** The comments of a sheet, row by row. */
export function commentsOf(host: Host, sheetId: SheetId): { readonly id: string; readonly zone: Zone }[] {
  return host.commentPlaces
    .entries()
    .flatMap(([id, { sheetId: own, zone }]) => (own === sheetId ? [{ id, zone }] : []))
    .sort(({ zone: a }, { zone: b }) => a.top - b.top || a.left - b.left);
}

const commentType: ObjectType = objectType<Comment>("Comment", {
  id: { get: ({ id }) => id },
  content: {
    get: ({ kept }) => kept.content,
    set: (comment, value) => comment.change({ content: text(value, "content") }),
  },
  contentType: { get: () => "Plain" },
  authorName: { get: ({ kept }) => kept.author },
  creationDate: { get: ({ kept }) => kept.created },
  resolved: {
    get: ({ kept }) => kept.resolved,
    set: (comment, value) => comment.change({ resolved: flag(value, "resolved") }),
  },
  getLocation: { call: ({ host, place: { sheetId, zone } }) => host.range(sheetId, zone) },
  delete: { call: (comment) => comment.delete() },
});
