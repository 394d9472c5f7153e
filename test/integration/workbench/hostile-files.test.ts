// A damaged or hostile file is refused with a sentence, and the workbook stays as it was.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { contosoWorkbook, onSheet } from "./contoso";
import type { Workbench } from "../../../src/workbench/workbench";

type Files = Record<string, Uint8Array>;
const SHEET = "xl/worksheets/sheet0.xml";

let workbench: Workbench;
let files: Files;
beforeAll(async () => {
  const saved = contosoWorkbook();
  await onSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      ["a", "b"],
      [1, 2],
    ];
  });
  files = unzipSync(await saved.saveXlsx());
});
beforeEach(() => {
  workbench = contosoWorkbook();
  workbench.type("Sheet1", "A1", "mine");
});

/** The saved file with some of its parts changed; undefined takes a part away. */
const changed = (parts: Record<string, string | undefined>): Uint8Array => {
  const all: Files = { ...files };
  for (const [path, content] of Object.entries(parts))
    if (content === undefined) delete all[path];
    else all[path] = strToU8(content);
  return zipSync(all);
};
const sheetWith = (from: string, to: string) =>
  changed({ [SHEET]: strFromU8(files[SHEET]!).replace(from, to) });

function refusal(bytes: Uint8Array): { name: string; message: string } {
  try {
    workbench.openXlsx(bytes);
  } catch (error) {
    const { name, message } = error as Error;
    return { name, message };
  }
  throw new Error("The file was opened.");
}

/** A file's first entry says that it is as long as this, unpacked. */
function withLength(bytes: Uint8Array, length: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(copy.length - 6, true);
  view.setUint32(directory + 24, length, true);
  return copy;
}

test.each<[string, () => Uint8Array, string]>([
  ["is no zip", () => strToU8("Period,Revenue\n3Q03,9633"), "It is not an .xlsx file."],
  ["is empty", () => new Uint8Array(), "It is not an .xlsx file."],
  [
    "is an old .xls",
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
    "It is an .xls file or has a password",
  ],
  ["is cut off", () => zipSync(files).slice(0, 2000), "It is damaged: invalid zip data."],
  ["is a zip of something else", () => zipSync({ "a.txt": strToU8("a") }), "It holds no workbook."],
  [
    "lacks its workbook",
    () => changed({ "xl/workbook.xml": undefined }),
    "The file has no part xl/workbook.xml.",
  ],
  ["lacks a sheet", () => changed({ [SHEET]: undefined }), `The file has no part ${SHEET}.`],
  [
    "has XML that is none",
    () => changed({ [SHEET]: "<worksheet><row>" }),
    `part ${SHEET} is not well-formed XML`,
  ],
  [
    "points outside",
    () => changed({ "../../outside.xml": "<a/>" }),
    'a part "../../outside.xml", which points outside',
  ],
  ["points to a root", () => changed({ "/etc/passwd.xml": "<a/>" }), "points outside"],
  [
    "names an entity of another file",
    () =>
      changed({
        "xl/sharedStrings.xml":
          '<!DOCTYPE sst [<!ENTITY secret SYSTEM "file:///etc/passwd">]><sst><si><t>&secret;</t></si></sst>',
      }),
    "The part xl/sharedStrings.xml declares a document type.",
  ],
  [
    "multiplies entities",
    () => {
      const lines = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(20)}">`);
      return changed({
        "xl/sharedStrings.xml": `<!DOCTYPE sst [<!ENTITY e0 "ha">${lines.join("")}]><sst><si><t>&e20;</t></si></sst>`,
      });
    },
    "xl/sharedStrings.xml",
  ],
  ["is a zip bomb", () => withLength(zipSync(files), 0x7fffffff), "it has more than 64 MB"],
  [
    "is a zip bomb of many parts",
    () =>
      zipSync({
        ...files,
        ...Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`${i}.xml`, new Uint8Array()])),
      }),
    "more than 5,000 parts",
  ],
  [
    "has a row too far",
    () => rowTooFar(),
    'Its sheet "Sheet1" has cells at A1048576; the workbench opens 100,000 rows and 1,000 columns.',
  ],
  [
    "nests too deeply",
    () => changed({ [SHEET]: "<a>".repeat(200_000) + "</a>".repeat(200_000) }),
    "Its contents are nested too deeply.",
  ],
])("a file that %s", (_, build, sentence) => {
  const refused = refusal(build());
  expect(refused.name).toBe("UnreadableFile");
  expect(refused.message).toContain(sentence);
  expect(workbench.cell("Sheet1", "A1").value).toBe("mine");
});

const rowTooFar = () =>
  changed({
    [SHEET]: strFromU8(files[SHEET]!)
      .replace('<row r="2"', '<row r="1048576"')
      .replace('r="A2"', 'r="A1048576"')
      .replace('r="B2"', 'r="B1048576"'),
  });

test("a dimension of a million rows alone does no harm", () => {
  workbench.openXlsx(sheetWith("<sheetViews>", '<dimension ref="A1:XFD1048576"/><sheetViews>'));
  expect(workbench.cell("Sheet1", "B2").value).toBe(2);
});
