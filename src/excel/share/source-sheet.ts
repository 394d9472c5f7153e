import { type WorkbookPackage, append, elements } from "./workbook-package";

/** One figure of the copy that was looked up in the original. */
export interface SourceLine {
  readonly sheet: string;
  readonly cell: string;
  /** The formula as it stood, a text without calling anything. */
  readonly was: string;
  readonly source: string;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const workbookPath = "xl/workbook.xml";

/** Adds a sheet that says where every looked-up figure comes from, as texts. */
export function addSourceSheet(file: WorkbookPackage, lines: readonly SourceLine[]): void {
  const rows = [
    ["Where the looked-up figures of this copy come from"],
    [],
    ["Sheet", "Cell", "Was", "Source"],
    ...lines.map(({ sheet, cell, was, source }) => [sheet, cell, `=${was}`, source]),
  ];
  const path = freePath(file);
  file.add(path, worksheet(rows), worksheetType);
  const id = file.relate(workbookPath, path, `${office}/worksheet`);
  const sheets = elements(file.document(workbookPath), "sheets")[0]!;
  const present = elements(sheets, "sheet");
  const sheetId = Math.max(0, ...present.map((sheet) => Number(sheet.getAttribute("sheetId")))) + 1;
  const names = new Set(present.map((sheet) => sheet.getAttribute("name")?.toLowerCase()));
  let name = "IIJ Source";
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `IIJ Source ${number}`;
  append(sheets, "sheet", { name, sheetId: String(sheetId) }).setAttributeNS(office, "r:id", id);
}

function freePath(file: WorkbookPackage): string {
  let number = 1;
  while (file.has(`xl/worksheets/sheetSource${number}.xml`)) number++;
  return `xl/worksheets/sheetSource${number}.xml`;
}

function worksheet(rows: readonly (readonly string[])[]): string {
  const document = new DOMParser().parseFromString(`<worksheet xmlns="${main}"/>`, "application/xml");
  const root = document.documentElement;
  const columns = append(root, "cols");
  [20, 9, 48, 110].forEach((width, i) =>
    append(columns, "col", {
      min: String(i + 1),
      max: String(i + 1),
      width: String(width),
      customWidth: "1",
    }),
  );
  const data = append(root, "sheetData");
  rows.forEach((cells, r) => {
    const row = append(data, "row", { r: String(r + 1) });
    cells.forEach((text, c) => {
      const cell = append(row, "c", { r: `${"ABCD"[c]}${r + 1}`, t: "inlineStr" });
      append(append(cell, "is"), "t", {}, text);
    });
  });
  return new XMLSerializer().serializeToString(document);
}
