import { formatZone, parseZone } from "../engine/address";
import type { SheetId, Zone } from "../engine/o-spreadsheet";
import { commentsOf, keepComment } from "../objects/comments/comment";
import type { Host } from "../objects/host";
import { cellZone } from "../objects/zones";
import { OFFICE_RELATIONSHIPS, type Parts } from "./parts";
import { textOf } from "./shared-strings";
import { sheetChild } from "./sheet-part";
import { readStoredText, storedText } from "./stored-text";
import { append, childNamed, childrenNamed } from "./xml";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const XML = "http://www.w3.org/XML/1998/namespace";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** A comment as a file has it: a note, which has no date and no replies. */
interface Note {
  readonly cell: Zone;
  readonly content: string;
  readonly author: string;
}

/**
 * Adds a sheet's comments as notes: their texts in one part, their boxes in the old drawing without which Excel shows
 * none of them.
 *
 * @param number of the sheet, from 1: its shapes are numbered by it
 */
export function writeComments(
  host: Host,
  parts: Parts,
  sheetPath: string,
  sheetId: SheetId,
  number: number,
): void {
  const comments = commentsOf(host, sheetId).map(({ id, zone }) => ({ zone, ...host.comments.get(id)! }));
  if (!comments.length) return;
  const path = `xl/comments${number}.xml`;
  const root = parts.add(path, `<comments xmlns="${SPREADSHEET}"/>`, COMMENTS_TYPE);
  const authors = [...new Set(comments.map(({ author }) => author))];
  const authorList = append(root, "authors");
  for (const author of authors) append(authorList, "author", {}, storedText(author));
  const list = append(root, "commentList");
  for (const { zone, author, content } of comments) {
    const authorId = String(authors.indexOf(author));
    const comment = append(list, "comment", { ref: formatZone(zone), authorId });
    const t = append(append(comment, "text"), "t", {}, storedText(content));
    t.setAttributeNS(XML, "xml:space", "preserve");
  }
  parts.relate(sheetPath, path, "comments");

  const drawing = `xl/drawings/vmlDrawing${number}.vml`;
  const cells = comments.map(({ zone }) => zone);
  parts.add(drawing, boxes(cells, number), DRAWING_TYPE);
  const id = parts.relate(sheetPath, drawing, "vmlDrawing");
  sheetChild(parts.root(sheetPath), "legacyDrawing").setAttributeNS(OFFICE_RELATIONSHIPS, "r:id", id);
}

/** A hidden box beside each cell, which Excel opens when somebody points at the cell. */
function boxes(cells: readonly Zone[], number: number): string {
  const shapes = cells.map(({ left, top }, i) => {
    // Column, pixels within it, row, pixels within that: of one corner and of the other.
    const anchor = [left + 1, 15, top, 2, left + 3, 31, top + 4, 1].join(", ");
    return (
      `<v:shape id="_x0000_s${number * 1024 + i + 1}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto" ` +
      `style="position:absolute;z-index:${i + 1};visibility:hidden"><v:fill color2="#ffffe1"/>` +
      '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${top}</x:Row><x:Column>${left}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">' +
    `<o:idmap v:ext="edit" data="${number}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join("")}</xml>`
  );
}

/** The notes of a sheet by their cells' addresses. */
export function readNotes(parts: Parts, sheetPath: string): ReadonlyMap<string, Note> {
  const notes = new Map<string, Note>();
  for (const { target } of parts.related(sheetPath, "comments")) {
    const root = parts.root(target);
    const authors = childrenNamed(childNamed(root, "authors"), "author").map(({ textContent }) =>
      readStoredText(textContent ?? ""),
    );
    for (const comment of childrenNamed(childNamed(root, "commentList"), "comment")) {
      const address = comment.getAttribute("ref") ?? "";
      const text = childNamed(comment, "text");
      const { left, top } = parseZone(address);
      notes.set(address, {
        cell: cellZone(left, top),
        content: text ? textOf(text) : "",
        author: authors[Number(comment.getAttribute("authorId"))] ?? "",
      });
    }
  }
  return notes;
}

/** Notes become comments, of which nobody knows the date. */
export function restoreComments(host: Host, notes: ReadonlyMap<string, Note>, sheetId: SheetId): void {
  for (const { cell, content, author } of notes.values())
    keepComment(host, sheetId, cell, { content, author, created: null, resolved: false });
}
