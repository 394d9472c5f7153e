// Comments on cells: found by id, cell and place, moved with their cells, and notes in the file.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { contosoWorkbook, onSheet } from "./contoso";

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

/** "Sheet1!A2 Checked." for each comment of the workbook, in order. */
const listed = () =>
  onSheet(async (_, context) => {
    const { comments } = context.workbook;
    comments.load("items/content");
    await context.sync();
    const places = comments.items.map((comment) => comment.getLocation().load("address"));
    await context.sync();
    return comments.items.map(({ content }, i) => `${places[i]!.address} ${content}`);
  });

const refused = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) =>
  expect(onSheet(act)).rejects;

test("a comment has what it was given, an author and a date", async () => {
  contosoWorkbook();
  const begin = Date.now();
  const comment = await onSheet((sheet) =>
    sheet.comments
      .add("Sheet1!B2", "Restated in 4Q03?")
      .load("id,content,contentType,authorName,creationDate,resolved"),
  );
  expect(comment).toMatchObject({
    content: "Restated in 4Q03?",
    contentType: "Plain",
    authorName: "Workbench",
    resolved: false,
  });
  expect(comment.id).not.toBe("");
  expect(Math.abs(comment.creationDate.getTime() - begin)).toBeLessThan(60_000);
});

test("content and resolved can be set", async () => {
  contosoWorkbook();
  const comment = await onSheet(async (sheet, context) => {
    const added = sheet.comments.add(sheet.getRange("B2"), "first");
    added.content = "second";
    added.resolved = true;
    await context.sync();
    return context.workbook.comments.getItemByCell("Sheet1!B2").load("content,resolved");
  });
  expect(comment).toMatchObject({ content: "second", resolved: true });
});

test("comments are counted and found by id, cell and place, on one sheet or on all", async () => {
  contosoWorkbook();
  const seen = await onSheet(async (sheet, context) => {
    const { workbook } = context;
    const other = workbook.worksheets.add("Other");
    workbook.comments.add("Other!A1", "other");
    workbook.comments.add("Sheet1!B3", "third");
    workbook.comments.add("Sheet1!C1", "second");
    const first = sheet.comments.add("Sheet1!A1", "first").load("id");
    await context.sync();
    const [all, here] = [workbook.comments.load("items/content"), sheet.comments.load("items/content")];
    const counts = [workbook.comments, sheet.comments, other.comments].map((each) => each.getCount());
    const found = [
      sheet.comments.getItem(first.id),
      sheet.comments.getItemByCell(sheet.getRange("B3")),
      workbook.comments.getItemAt(3),
    ].map((each) => each.load("content"));
    const absent = other.comments.getItemOrNullObject(first.id).load("id");
    await context.sync();
    return {
      all: all.items.map(({ content }) => content),
      here: here.items.map(({ content }) => content),
      counts: counts.map(({ value }) => value),
      found: found.map(({ content }) => content),
      isAbsent: absent.isNullObject,
    };
  });
  expect(seen).toEqual({
    all: ["first", "second", "third", "other"],
    here: ["first", "second", "third"],
    counts: [4, 3, 1],
    found: ["first", "third", "other"],
    isAbsent: true,
  });
});

test("what is absent is not found, a second comment and wrong cells are refused", async () => {
  contosoWorkbook();
  const deleted = await onSheet((sheet) => {
    sheet.comments.add("Sheet1!A1", "kept");
    return sheet.comments.add("Sheet1!A2", "deleted").load("id");
  });
  await onSheet((sheet) => sheet.comments.getItem(deleted.id).delete());
  expect(await listed()).toEqual(["Sheet1!A1 kept"]);

  await refused((sheet) => sheet.comments.getItem(deleted.id)).toMatchObject({ code: "ItemNotFound" });
  await refused((sheet) => sheet.comments.getItemByCell("Sheet1!A2")).toMatchObject({
    code: "ItemNotFound",
    message: "There is no comment on Sheet1!A2.",
  });
  await refused((sheet) => sheet.comments.add("Nowhere!A2", "")).toMatchObject({ code: "ItemNotFound" });
  await refused((sheet) => sheet.comments.add("Sheet1!A1", "again")).toMatchObject({
    code: "InvalidArgument",
    message: "Sheet1!A1 has a comment already.",
  });
  for (const cell of ["A2", "Sheet1!A2:A3", "Sheet1!nowhere"])
    await refused((sheet) => sheet.comments.add(cell, "")).toMatchObject({ code: "InvalidArgument" });
  await refused((sheet) => sheet.comments.getItemAt(1)).toMatchObject({ code: "InvalidArgument" });
  await refused((_, { workbook }) =>
    workbook.worksheets.add("Other").comments.add("Sheet1!A2", ""),
  ).toMatchObject({ code: "InvalidArgument" });
  await refused((sheet) => sheet.comments.add("Sheet1!A2", 7 as unknown as string)).toMatchObject({
    code: "InvalidArgument",
  });
  expect(await listed()).toEqual(["Sheet1!A1 kept"]);
});

test("mentions and replies are not available, by name", async () => {
  contosoWorkbook();
  await refused((sheet) =>
    sheet.comments.add("Sheet1!A1", { mentions: [], richContent: "" }, "Mention"),
  ).toMatchObject({ code: "ApiNotAvailable" });
  await refused((sheet) => sheet.comments.add("Sheet1!A1", "a").replies.add("b")).toMatchObject({
    code: "ApiNotAvailable",
    message: "Comment.replies is not available in the workbench",
  });
});

test("a protected sheet keeps its comments, unless its objects may be edited", async () => {
  contosoWorkbook();
  await onSheet((sheet) => {
    sheet.comments.add("Sheet1!A1", "kept");
    sheet.protection.protect();
  });
  const comment = (sheet: Excel.Worksheet) => sheet.comments.getItemByCell("Sheet1!A1");
  for (const act of [
    (sheet: Excel.Worksheet) => sheet.comments.add("Sheet1!A2", "new"),
    (sheet: Excel.Worksheet) => comment(sheet).set({ content: "changed" }),
    (sheet: Excel.Worksheet) => comment(sheet).delete(),
  ])
    await refused(act).toMatchObject({ code: "AccessDenied" });
  await onSheet((sheet) => {
    sheet.protection.unprotect();
    sheet.protection.protect({ allowEditObjects: true });
    comment(sheet).content = "changed";
  });
  expect(await listed()).toEqual(["Sheet1!A1 changed"]);
});

test("comments move with their cells, go with them, and come back", async () => {
  const workbench = contosoWorkbook();
  await onSheet((sheet) => {
    sheet.comments.add("Sheet1!B2", "moves");
    sheet.comments.add("Sheet1!A5", "goes");
    sheet.comments.add("Sheet1!B300", "far down");
  });
  await onSheet((sheet) => {
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("A6").delete("Up");
  });
  expect(await listed()).toEqual(["Sheet1!B3 moves", "Sheet1!B301 far down"]);
  workbench.undo();
  expect(await listed()).toEqual(["Sheet1!B2 moves", "Sheet1!A5 goes", "Sheet1!B300 far down"]);
  workbench.undo();
  expect(await listed()).toEqual([]);
  workbench.redo();
  expect(await listed()).toHaveLength(3);
});

test("cells that are moved bring their comments, and those they cover are lost", async () => {
  contosoWorkbook();
  await onSheet((sheet) => {
    for (const cell of ["A1", "A2", "A3", "C1"]) sheet.comments.add(`Sheet1!${cell}`, cell);
    sheet.getRange("A1:A2").moveTo("A2");
  });
  expect(await listed()).toEqual(["Sheet1!C1 C1", "Sheet1!A2 A1", "Sheet1!A3 A2"]);
});

test("a copied sheet has copies of them, and a deleted one takes them along", async () => {
  contosoWorkbook();
  await onSheet((sheet) => {
    sheet.comments.add("Sheet1!A1", "original");
    sheet.copy("End").name = "Copy";
  });
  await onSheet((_, { workbook }) => {
    workbook.comments.getItemByCell("Copy!A1").content = "copy";
  });
  expect(await listed()).toEqual(["Sheet1!A1 original", "Copy!A1 copy"]);
  await onSheet((_, { workbook }) => workbook.worksheets.getItem("Copy").delete());
  expect(await listed()).toEqual(["Sheet1!A1 original"]);
});

describe("in a file", () => {
  const TEXT = "  Net of tax <b> & more\r\n純利益 \u0007";

  async function saved(): Promise<Uint8Array> {
    const workbench = contosoWorkbook();
    await onSheet((sheet, { workbook }) => {
      sheet.getRange("A1").values = [["Income"]];
      sheet.comments.add("Sheet1!D40", "second");
      sheet.comments.add("Sheet1!B2", TEXT);
      workbook.worksheets.add("Other");
      workbook.comments.add("Other!C3", "elsewhere");
    });
    return workbench.saveXlsx();
  }

  test("they are notes with their boxes", async () => {
    const parts = partsOf(await saved());
    expect(parts["xl/comments1.xml"]).toContain('<comment ref="B2" authorId="0">');
    expect(parts["xl/worksheets/_rels/sheet0.xml.rels"]).toContain('Target="../comments1.xml"');
    const [, id] = /<legacyDrawing r:id="(rId\d+)"/.exec(parts["xl/worksheets/sheet0.xml"]!)!;
    expect(parts["xl/worksheets/_rels/sheet0.xml.rels"]).toMatch(
      new RegExp(`Id="${id}" Type="[^"]*/vmlDrawing" Target="../drawings/vmlDrawing1.vml"`),
    );
    expect(parts["xl/drawings/vmlDrawing2.vml"]).toContain("<x:Row>2</x:Row><x:Column>2</x:Column>");
    expect(parts["[Content_Types].xml"]).toMatch(/"\/xl\/comments2\.xml" ContentType="[^"]*comments\+xml"/);
    expect(parts["[Content_Types].xml"]).toMatch(/"\/xl\/drawings\/vmlDrawing2\.vml" ContentType="[^"]*vml/);
  });

  test("they come back, without their dates", async () => {
    const bytes = await saved();
    const again = contosoWorkbook();
    again.openXlsx(bytes);
    expect(await listed()).toEqual([`Sheet1!B2 ${TEXT}`, "Sheet1!D40 second", "Other!C3 elsewhere"]);
    const first = await onSheet((sheet) =>
      sheet.comments.getItemAt(0).load("authorName,creationDate,resolved"),
    );
    expect(first).toMatchObject({ authorName: "Workbench", creationDate: null, resolved: false });
    expect(partsOf(await again.saveXlsx())).toEqual(partsOf(bytes));
  });

  /** The saved file with another text in its first part of comments. */
  async function opened(change: (comments: string) => string): Promise<void> {
    const files = unzipSync(await saved());
    files["xl/comments1.xml"] = strToU8(change(strFromU8(files["xl/comments1.xml"]!)));
    contosoWorkbook().openXlsx(zipSync(files));
  }

  test("a note of Excel's own, in several runs, is one comment", async () => {
    await opened((comments) =>
      comments.replace(
        /<comment ref="D40".*?<\/comment>/,
        '<comment ref="D40" authorId="0"><text><r><rPr><b/></rPr><t>Ann:</t></r><r><t xml:space="preserve"> ok</t></r></text></comment>',
      ),
    );
    expect(await listed()).toContain("Sheet1!D40 Ann: ok");
  });

  test("a note on no cell, or beyond what the workbench opens, is refused with a sentence", async () => {
    await expect(opened((comments) => comments.replace('"D40"', '"nowhere"'))).rejects.toThrow(
      '"nowhere" is not an address',
    );
    await expect(opened((comments) => comments.replace('"D40"', '"D1048576"'))).rejects.toThrow("1,048,576");
  });
});
