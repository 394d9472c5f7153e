/**
 * Workbooks opened by someone without the add-in: LibreOffice knows no IIJ function, and calculates every formula anew.
 *
 * @jest-environment ./test/office-environment.ts
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { callsIij } from "../../src/excel/iij-calls";
import { writeModel } from "../../src/excel/model/write-model";
import { plannedSheets } from "../../src/excel/planned-sheets";
import { prepareToShare } from "../../src/excel/share/prepare-to-share";
import type { SheetOptions } from "../../src/excel/sheet-options";
import { writeSheets } from "../../src/excel/write-sheets";
import { resetStore } from "../../src/statements/store";
import type { Workbench } from "../../src/workbench/workbench";
import { newAddinWorkbook } from "../addin";
import { readWithLibreOffice } from "./libre-office";
import { describeWith } from "./programs";
import type { Rows } from "./published-figures";

type Sheets = ReadonlyMap<string, Rows>;

describeWith("LibreOffice")("without the add-in", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "without-the-add-in-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  afterEach(resetStore);

  const opened = async (bytes: Uint8Array): Promise<Sheets> => {
    const file = path.join(folder, "opened.xlsx");
    await writeFile(file, bytes);
    return readWithLibreOffice(file, "calculated");
  };

  describe("a workbook in values mode", () => {
    const options: SheetOptions = { mode: "values", currency: "USD" };
    const written = async (asOf: string): Promise<Workbench> => {
      const workbench = await newAddinWorkbook(require);
      await writeSheets(plannedSheets(options, asOf), options, asOf);
      return workbench;
    };

    test.each(["2003-11-21", "2004-02-16"])("every check and alert as of %s says the same", async (asOf) => {
      const workbench = await written(asOf);
      const read = await opened(await workbench.saveXlsx());
      const verdicts = verdictsIn(read);
      expect(verdicts.length).toBeGreaterThan(50);
      expect(verdicts).toEqual(verdictsIn(shownIn(workbench)));
      expect(new Set(verdicts)).toEqual(new Set(["holds", "open", "alert", "quiet"]));
      expect(stateOf(read)).toEqual(stateOf(shownIn(workbench)));
    });

    test("a figure typed over makes its check fail", async () => {
      const workbench = await written("2004-02-16");
      workbench.type("IIJ Operations", "D13", "-500"); // 2Q03 net income
      const read = await opened(await workbench.saveXlsx());
      expect(verdictsIn(read)).toEqual(verdictsIn(shownIn(workbench)));
      expect(stateOf(read)[0]).toBe("A check FAILS");
      expect(read.get("IIJ Operations")?.[1]?.[0]).toBe("A check FAILS");
    });
  });

  describe("a copy of a live workbook with the model", () => {
    let copy: Uint8Array;
    let shown: Sheets;
    beforeAll(async () => {
      const options: SheetOptions = { mode: "live", currency: "USD" };
      const workbench = await newAddinWorkbook(require);
      await writeSheets(plannedSheets(options), options);
      await writeModel();
      await workbench.settled();
      shown = shownIn(workbench);
      copy = (await prepareToShare()).bytes;
    });

    test("shows the same, with no IIJ call left, and its sources on a sheet of their own", async () => {
      const read = await opened(copy);
      expect([...read.keys()]).toEqual([...shown.keys(), "IIJ Source"]);
      for (const [name, rows] of shown)
        expect([name, differences(rows, read.get(name)!)]).toEqual([name, []]);
      expect(formulasIn(copy).filter(callsIij)).toEqual([]);
      expect(formulasIn(copy).length).toBeGreaterThan(500);
      const source = read.get("IIJ Source")!.map((row) => row.join(" "));
      expect(source).toContainEqual(
        expect.stringMatching(/IIJ Operations E10 =IIJ\.GET.* 236 JPY million.*Results table, line 104/),
      );
    });

    test("a driver is changed and the forecast moves", async () => {
      const model = new ModelRows(shown.get("IIJ Model")!);
      const [growth, was4Q03] = [
        model.address("Base.RevenueGrowth", "4Q03"),
        model.value("Base.RevenueGrowth", "4Q03"),
      ];
      const before = await opened(copy);
      const after = await opened(edited(copy, "IIJ Model", growth, "0.5"));
      const [was, is] = [before, after].map((sheets) => new ModelRows(sheets.get("IIJ Model")!));
      expect(was!.value("TotalRevenues", "3Q03")).toBe(9633);
      expect(is!.value("TotalRevenues", "3Q03")).toBe(9633); // what is published stays
      const [low, high] = [was!, is!].map((rows) => Number(rows.value("TotalRevenues", "4Q03")));
      expect(high! / low!).toBeCloseTo(1.5 / (1 + Number(was4Q03)), 9);
      for (const key of ["OperatingIncome", "NetIncome"])
        for (const period of ["4Q03", "4Q04"])
          expect(is!.value(key, period)).not.toBe(was!.value(key, period));
    });
  });
});

/** What stands under the periods above the workings: the verdicts of checks and alerts. */
function verdictsIn(sheets: Sheets): unknown[] {
  const rows = sheets.get("IIJ Checks") ?? [];
  const end = rows.findIndex(([title]) => title === "Alerts in words" || title === "Workings");
  return rows
    .slice(4, end)
    .flatMap((row) => row.slice(2))
    .filter((value) => value !== "" && !/^\dQ\d\d$|^figures and/.test(String(value)));
}

const stateOf = (sheets: Sheets): unknown[] => [1, 2].map((row) => sheets.get("IIJ Checks")?.[row]?.[0]);

/** What the workbench shows. */
function shownIn(workbench: Workbench): Sheets {
  const { get } = workbench.engine;
  return new Map(
    workbench.sheetNames.map((name, i) => {
      const sheetId = get.getSheetIds()[i]!;
      const rows = Array.from({ length: get.getNumberRows(sheetId) }, (_, row) =>
        Array.from({ length: get.getNumberCols(sheetId) }, (_column, col) => {
          const { value } = get.getEvaluatedCell({ sheetId, col, row });
          return value ?? "";
        }),
      );
      return [name, rows];
    }),
  );
}

/** Where the one shows something else than the other; LibreOffice's dates and booleans are read in other forms. */
function differences(rows: Rows, others: Rows): string[] {
  return rows.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const other = (others[r]?.[c] ?? "") as string | number;
      const isSame =
        typeof value === "number" && typeof other === "number"
          ? Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value))
          : String(value).trim().toUpperCase() === String(other).toUpperCase() || // "TRUE", and texts are trimmed
            (typeof value === "boolean" && Number(value) === other) ||
            /^\d{4}-\d\d-\d\d$/.test(String(other));
      return isSame ? [] : [`R${r + 1}C${c + 1}: ${String(value)} is ${String(other)}`];
    }),
  );
}

function formulasIn(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([part]) => part.startsWith("xl/worksheets/"))
    .flatMap(([, xml]) => {
      const document = new DOMParser().parseFromString(strFromU8(xml), "application/xml");
      return [...document.getElementsByTagName("f")].map(({ textContent }) => `=${textContent ?? ""}`);
    });
}

/** The file with a number in one cell, as anyone types it; every result in it is as it was. */
function edited(bytes: Uint8Array, sheet: string, address: string, number: string): Uint8Array {
  const files = unzipSync(bytes);
  const book = new DOMParser().parseFromString(strFromU8(files["xl/workbook.xml"]!), "application/xml");
  const index = [...book.getElementsByTagName("sheet")].findIndex(
    (each) => each.getAttribute("name") === sheet,
  );
  const part = `xl/worksheets/sheet${index}.xml`;
  const document = new DOMParser().parseFromString(strFromU8(files[part]!), "application/xml");
  const cell = [...document.getElementsByTagName("c")].find((each) => each.getAttribute("r") === address)!;
  cell.removeAttribute("t");
  for (const formula of [...cell.getElementsByTagName("f")]) formula.remove();
  cell.getElementsByTagName("v")[0]!.textContent = number;
  files[part] = strToU8(new XMLSerializer().serializeToString(document));
  return zipSync(files);
}

/** The model by the keys of its rows and the heads of its columns. */
class ModelRows {
  constructor(private readonly rows: Rows) {}

  value(key: string, head: string): unknown {
    const { row, column } = this.place(key, head);
    return this.rows[row]?.[column];
  }

  address(key: string, head: string): string {
    const { row, column } = this.place(key, head);
    return `${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column]}${row + 1}`;
  }

  private place(key: string, head: string): { row: number; column: number } {
    const row = this.rows.findIndex(([first]) => first === key);
    const column = this.rows[3]!.indexOf(head);
    if (row < 0 || column < 0) throw new Error(`The model has no ${key} in ${head}.`);
    return { row, column };
  }
}
