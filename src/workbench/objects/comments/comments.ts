import { text, wholeNumber } from "../../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../../batch/host-object";
import { parseZone, splitSheet } from "../../engine/address";
import type { SheetId } from "../../engine/o-spreadsheet";
import { HostError } from "../../host-error";
import { cellCount } from "../cell-matrix";
import type { Host } from "../host";
import { lookups } from "../lookups";
import { Range } from "../range";
import { isInside } from "../zones";
import { Comment, commentsOf, keepComment, requireEditable } from "./comment";

/** The workbench has no accounts, so everybody's comments have this author. */
const AUTHOR = "Workbench";

/** The comments of a sheet, or of all sheets: in the order of the sheets, and row by row. */
export class CommentCollection extends HostObject {
  readonly type: ObjectType = commentsType;
  constructor(
    readonly host: Host,
    readonly sheetId?: SheetId,
  ) {
    super();
  }

  get items(): Comment[] {
    const { host, sheetId } = this;
    const sheetIds = sheetId === undefined ? host.engine.get.getSheetIds() : [sheetId];
    return sheetIds.flatMap((each) => commentsOf(host, each)).map(({ id }) => new Comment(host, id));
  }

  on({ sheetId, zone }: Range): Comment | undefined {
    const found = commentsOf(this.host, sheetId).find((comment) =>
      isInside(comment.zone, zone.left, zone.top),
    );
    return found && new Comment(this.host, found.id);
  }

  add(cell: Range, content: string): Comment {
    requireEditable(this.host, cell.sheetId);
    if (this.on(cell)) throw new HostError("InvalidArgument", `${cell.address} has a comment already.`);
    const created = new Date().toISOString();
    const comment = { content, author: AUTHOR, created, resolved: false };
    return new Comment(this.host, keepComment(this.host, cell.sheetId, cell.zone, comment));
  }

  /** One cell, as a range or as an address that names its sheet. */
  cell(value: unknown): Range {
    const cell = value instanceof Range ? value : this.rangeAt(text(value, "cellAddress"));
    if (cellCount(cell.zone) > 1)
      throw new HostError("InvalidArgument", `A comment stands on one cell; ${cell.address} has several.`);
    if (this.sheetId !== undefined && cell.sheetId !== this.sheetId)
      throw new HostError("InvalidArgument", `${cell.address} is not on the worksheet of these comments.`);
    return cell;
  }

  private rangeAt(address: string): Range {
    const { sheetName, cells } = splitSheet(address);
    if (sheetName === undefined)
      throw new HostError("InvalidArgument", `"${address}" does not name its sheet, as Sheet1!A2 does.`);
    return new Range(this.host, this.host.requireSheetId(sheetName), parseZone(cells));
  }
}

function requirePlain(content: unknown, contentType: unknown): string {
  if (contentType === "Mention" || (typeof content === "object" && content !== null))
    throw new HostError(
      "ApiNotAvailable",
      "CommentCollection.add of a comment that mentions somebody is not available in the workbench",
    );
  return text(content, "content");
}

const commentsType: ObjectType = objectType<CommentCollection>(
  "CommentCollection",
  {
    ...lookups<CommentCollection>(
      "comment",
      ({ items }) => items,
      ({ items }, key) => items.find(({ id }) => id === key),
    ),
    getItemAt: {
      call: ({ items }, index) => {
        const comment = items[wholeNumber(index, "index")];
        if (comment) return comment;
        throw new HostError(
          "InvalidArgument",
          `There are ${items.length} comments, none at ${String(index)}.`,
        );
      },
    },
    getItemByCell: {
      call: (comments, value) => {
        const cell = comments.cell(value);
        const comment = comments.on(cell);
        if (comment) return comment;
        throw new HostError("ItemNotFound", `There is no comment on ${cell.address}.`);
      },
    },
    add: {
      call: (comments, cell, content, contentType) =>
        comments.add(comments.cell(cell), requirePlain(content, contentType)),
    },
  },
  ({ items }) => items,
);
