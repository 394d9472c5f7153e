import { issueOf, type Problem } from "../../../src/importer/issue";
import { linesOf, readText } from "../../../src/importer/read";

function read(bytes: Uint8Array): { lines: string[] | undefined; codes: string[] } {
  const problems: Problem[] = [];
  const text = readText(bytes, (problem) => problems.push(problem));
  return {
    lines: text === undefined ? undefined : linesOf(text),
    codes: problems.map((problem) => issueOf(problem).code),
  };
}

const text = "Operating loss △1,206\nShareholders’ equity";
const lines = text.split("\n");

test.each([
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`)],
  ["UTF-16 LE", Buffer.from(`\ufeff${text}`, "utf16le")],
  ["UTF-16 BE", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
])("%s", (_, bytes) => expect(read(bytes)).toEqual({ lines, codes: [] }));

test("Windows-1252, with the characters that Latin-1 lacks", () => {
  const bytes = Uint8Array.of(0x53, 0x92, 0x20, 0x96, 0x20, 0xa5, 0x35);
  expect(read(bytes)).toEqual({ lines: ["S’ – ¥5"], codes: ["assumedEncoding"] });
});

test("any line end ends a line, a blank line is a line", () => {
  expect(read(Buffer.from("a\r\nb\rc\nd\u2028e\n\nf")).lines).toEqual(["a", "b", "c", "d", "e", "", "f"]);
});

test.each([
  ["no bytes", "", "emptyFile"],
  ["blanks", " \r\n\t", "emptyFile"],
  ["a mark alone", "\ufeff", "emptyFile"],
  ["zero bytes", "a\0\0", "notText"],
])("%s is no text", (_, content, code) => {
  expect(read(Buffer.from(content))).toEqual({ lines: undefined, codes: [code] });
});

test.each([
  ["PK\x03\x04 word/document.xml", "a Word, Excel or ZIP file"],
  ["\xd0\xcf\x11\xe0\xa1\xb1", "an old Word or Excel file"],
  ["\x89PNG\r\n", "a picture"],
  ["\n<!DOCTYPE html>\n<p>Total revenues</p>", "a web page"],
])("a file of another kind is named: %j", (content, kind) => {
  const problems: Problem[] = [];
  expect(readText(Buffer.from(content, "latin1"), (problem) => problems.push(problem))).toBeUndefined();
  expect(problems.map(({ message }) => message)).toEqual([
    `The file is ${kind}: copy the release's text into a file and save it as UTF-8.`,
  ]);
});
