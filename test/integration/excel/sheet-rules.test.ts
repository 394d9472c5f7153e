// The rules for sheets that software writes, by their numbers, over every sheet in each mode and currency.
import { checkRules, alertRules } from "../../../src/excel/check-rules";
import { outcomes } from "../../../src/excel/check-workings";
import { styleNames } from "../../../src/excel/look";
import { plannedSheets } from "../../../src/excel/planned-sheets";
import type { SheetOptions } from "../../../src/excel/sheet-options";
import { type CellValue, type SheetPlan, numberFormats } from "../../../src/excel/sheet-plan";
import { writeSheets } from "../../../src/excel/write-sheets";
import { cellAddress } from "../../../src/excel/cell-address";
import { ask } from "../../../src/statements/ask";
import { checks } from "../../../src/statements/checks";
import { itemOfCode } from "../../../src/statements/find-item";
import { parsePeriod } from "../../../src/statements/parse-period";
import { citation } from "../../../src/statements/source";
import {
  addRelease,
  allReleases,
  publishedFact,
  releaseAsOf,
  resetStore,
} from "../../../src/statements/store";
import type { Workbench } from "../../../src/workbench/workbench";
import { newAddinWorkbook } from "../../addin";

afterEach(resetStore);

const choices: readonly SheetOptions[] = [
  { mode: "values", currency: "JPY" },
  { mode: "values", currency: "USD" },
  { mode: "live", currency: "USD" },
  { mode: "values", currency: "USD", from: "1Q02", to: "4Q03" },
];
const everyPlan = choices.map((options) => [JSON.stringify(options), plannedSheets(options)] as const);

interface PlannedCell {
  readonly sheet: SheetPlan;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format: string;
}
const cellsOf = (plans: readonly SheetPlan[]): PlannedCell[] =>
  plans.flatMap((sheet) =>
    sheet.values.flatMap((cells, row) =>
      cells.map((value, column) => ({ sheet, row, column, value, format: sheet.formats[row]![column]! })),
    ),
  );
const isFormula = ({ value, format }: PlannedCell): boolean =>
  typeof value === "string" && value.startsWith("=") && format !== numberFormats.text;
const planOf = (plans: readonly SheetPlan[], name: string): SheetPlan =>
  plans.find((plan) => plan.name === name)!;
/** A formula with the cells it names relative to its own place: equal texts are the same formula. */
const relative = (formula: string, row: number, column: number): string =>
  formula.replace(
    /('[^']+'!)?(\$?)([A-Z]{1,2})(\$?)(\d+)/g,
    (
      _,
      sheet: string | undefined,
      fixedColumn: string,
      letters: string,
      fixedRow: string,
      digits: string,
    ) => {
      const number = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const c = fixedColumn ? `$${number}` : `C${number - column}`;
      const r = fixedRow ? `$${digits}` : `R${Number(digits) - 1 - row}`;
      return `${sheet ?? ""}${r}${c}`;
    },
  );

/** The codes of the rows whose cells a formula divides by. */
const dividedBy = ({ sheet, value }: PlannedCell): string =>
  [...String(value).matchAll(/\/\$?[A-Z]{1,2}\$?(\d+)/g)]
    .map(([, line]) => String(sheet.values[Number(line) - 1]?.[0]))
    .join(" ");

/** Written, calculated, and read as anyone reads it. */
async function written(options: SheetOptions): Promise<{ workbench: Workbench; plans: SheetPlan[] }> {
  const workbench = await newAddinWorkbook(require);
  const plans = plannedSheets(options);
  await writeSheets(plans);
  await workbench.settled();
  return { workbench, plans };
}
const valueIn = (workbench: Workbench, sheet: string, row: number, column: number): unknown =>
  workbench.cell(sheet, cellAddress(row, column)).value;
const rowOfKey = (plan: SheetPlan, key: string, table?: string): number => {
  const block = plan.tables.find(({ name }) => name === table)?.block;
  return plan.values.findIndex(
    ([code], row) => code === key && (!block || (row > block.row && row < block.row + block.rows)),
  );
};

describe.each(everyPlan)("%s", (_, plans) => {
  const cells = cellsOf(plans);
  const tables = plans.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));

  test("1: the same column is the same period on every sheet", () => {
    const headers = tables.map(({ sheet, table }) => sheet.values[table.block.row]!.slice(2));
    for (const header of headers) expect(header).toEqual(headers[0]);
  });

  test("1: constants that come from the source stand on the statements and About alone", () => {
    const calculated = ["IIJ Checks", "IIJ Charts"];
    const numbers = cells.filter(
      ({ sheet, value, row }) => calculated.includes(sheet.name) && row > 3 && typeof value === "number",
    );
    expect(numbers).toEqual([]);
  });

  test("2: About answers what the others rest on", () => {
    const questions = planOf(plans, "IIJ About").values.map(([label]) => label);
    expect(questions).toEqual(
      expect.arrayContaining([
        "Release",
        "As of",
        "Unit",
        "Sign rule",
        "Fiscal year",
        "Convenience rate, JPY per USD",
        "Rate of",
        "Colour key",
        "Not in the source",
        "Data hash",
        "Add-in version",
      ]),
    );
  });

  test("3: panes are frozen, and the master check is in the frozen corner of every sheet with figures", () => {
    for (const { name, frozen, values } of plans.slice(1)) {
      expect([name, frozen.rows]).toEqual([name, 4]);
      expect(values[1]![0]).toMatch(
        name === "IIJ Checks" ? /COUNTIF\(.*"fails"\)/ : /^='IIJ Checks'!\$A\$2$/,
      );
    }
  });

  test("3: every look is a named cell style", () => {
    expect(styleNames.every((name) => name.startsWith("IIJ "))).toBe(true);
    expect(new Set(styleNames).size).toBe(styleNames.length);
  });

  test("5: one formula a row", () => {
    const differing = tables.flatMap(({ sheet, table: { block } }) =>
      Array.from({ length: block.rows - 1 }, (_row, i) => block.row + 1 + i).flatMap((row) => {
        const formulas = sheet.values[row]!.slice(2).map((value, i) => relative(String(value), row, i + 2));
        const kinds = new Set(formulas.filter((formula) => formula.startsWith("=")));
        return kinds.size > 1 ? [`${sheet.name} row ${row + 1}: ${[...kinds].join(" and ")}`] : [];
      }),
    );
    expect(differing).toEqual([]);
  });

  test("5: no embedded constants beside numbers of the calendar and of structure, no OFFSET or INDIRECT", () => {
    const formulas = cells.filter(isFormula).map(({ value }) => String(value));
    expect(formulas.filter((formula) => /OFFSET|INDIRECT|ROUND/.test(formula))).toEqual([]);
    const bare = formulas.map(
      (formula) =>
        formula
          .replace(/"[^"]*"/g, "") // words and formats
          .replace(/'[^']+'!/g, "")
          .replace(/EOMONTH\([^,]+,-\d+\)/g, "") // months
          .replace(/IIJ_[A-Z]+/gi, "")
          .replace(/\$?[A-Z]{1,2}\$?\d+/g, ""), // cells
    );
    const constants = bare.flatMap((formula) => formula.match(/\d+(\.\d+)?/g) ?? []);
    expect([...new Set(constants)].sort()).toEqual(["0", "1", "3"]); // 3: quarters before the open one
  });

  test("6: a printed subtotal is data, and its recomputation stands on the checks", () => {
    const operations = planOf(plans, "IIJ Operations");
    const income = operations.values[rowOfKey(operations, "OperatingIncome", "IIJ_Operations")]!.slice(2);
    const computed = income.filter((value) => /^=(?!IIJ\.GET\()/.test(String(value)));
    expect(computed).toEqual([]);
    expect(checkRules().map(({ key }) => key)).toContain("OperatingIncomeFoots");
  });

  test("7: an IIJ function is never nested, and stands in live cells alone", () => {
    const calls = cells.filter((cell) => isFormula(cell) && String(cell.value).includes("IIJ."));
    expect(calls.filter(({ value }) => (String(value).match(/IIJ\./g) ?? []).length > 1)).toEqual([]);
    const live = plans[1]!.values[4]!.slice(2).some((value) => String(value).startsWith("=IIJ."));
    expect(calls.length > 0).toBe(live);
  });

  test("8: a name of the workbook stands on About and is anchored to one cell", () => {
    const named = plans.flatMap(({ name, names }) => names.map((each) => [name, each.name]));
    expect(named.every(([sheet]) => sheet === "IIJ About")).toBe(true);
    expect(named.map(([, name]) => name)).toEqual([
      "IIJ_AsOf",
      "IIJ_Currency",
      "IIJ_JPYUSD",
      "IIJ_Generation",
    ]);
  });

  test("9: blue for constants, black for formulas, green for links, each with a second sign", () => {
    const lookAt = (sheet: SheetPlan, row: number, column: number) =>
      sheet.looks
        .filter(
          ({ block }) =>
            row >= block.row &&
            row < block.row + block.rows &&
            column >= block.column &&
            column < block.column + block.columns,
        )
        .at(-1)?.look;
    const figures = tables.flatMap(({ sheet, table: { block } }) =>
      cells.filter(
        (cell) =>
          cell.sheet === sheet &&
          cell.column > 1 &&
          cell.row > block.row &&
          cell.row < block.row + block.rows,
      ),
    );
    const wrong = figures.filter(({ sheet, row, column, value }) => {
      const look = lookAt(sheet, row, column);
      if (!String(value).startsWith("=")) return look !== "source" && look !== "sourceTotal";
      if (String(value).startsWith("=IIJ.")) return look !== "live" && look !== "liveTotal";
      const fetches = /^=(INDEX\('|'IIJ About'!)/.test(String(value));
      if (fetches) return look !== "link";
      return !["calculation", "total", "verdict", "mark"].includes(look ?? "none"); // all of them black or quiet
    });
    expect(wrong.map(({ sheet, row, column }) => `${sheet.name} ${cellAddress(row, column)}`)).toEqual([]);
  });

  test("10: the unit is in every title, headers are bare tokens as text", () => {
    for (const { values, name } of plans.slice(1))
      expect([name, values[0]![0]]).toEqual([name, expect.stringMatching(/million/)]);
    for (const { sheet, table } of tables) {
      expect(
        sheet.values[table.block.row]!.slice(2).every((token) => /^[1-4]Q\d\d$/.test(String(token))),
      ).toBe(true);
      expect(new Set(sheet.formats[table.block.row])).toEqual(new Set([numberFormats.text]));
    }
  });

  test("10: formats of yen, dollars, per cent and rates; columns wide enough for (10,512)", () => {
    expect(numberFormats).toMatchObject({
      jpyMillion: '#,##0;(#,##0);"-"',
      usdMillion: "#,##0.0;(#,##0.0)",
      percent: "0.0%;(0.0%)",
      rate: "0.00",
    });
    for (const { columnWidths } of plans) expect(Math.min(...columnWidths)).toBeGreaterThanOrEqual(60);
  });

  test("10, 15: dates stand above the tokens; flow or stock, discrete or not, is said", () => {
    for (const { name, values } of plans.slice(1)) {
      const dates = [values[1]!, values[2]!].map((row) => row.slice(2));
      expect([name, dates.flat().every((date) => typeof date === "number")]).toEqual([name, true]);
    }
    const says = (sheet: string) => String(planOf(plans, sheet).values[0]![2]);
    expect(says("IIJ Operations")).toMatch(/flows of discrete quarters/);
    expect(says("IIJ Balance Sheet")).toMatch(/stocks/);
  });

  test("12: growth is that of revenues alone, whose base is never zero or a loss; margins are never divided", () => {
    const [checksPlan] = plans.filter(({ name }) => name === "IIJ Checks");
    const growing = cells.filter((cell) => isFormula(cell) && /\/[^/]+-1$/.test(String(cell.value)));
    const rows = new Set(growing.map(({ sheet, row }) => String(sheet.values[row]![0])));
    expect([...rows].sort()).toEqual([
      "TotalRevenuesGrowthQoQAgrees.Right",
      "TotalRevenuesGrowthYoYAgrees.Right",
    ]);
    for (const { sheet, row, column, value } of growing) {
      expect(sheet).toBe(checksPlan);
      const [, now, base] = /^=[A-Z]+(\d+)\/[A-Z]+(\d+)-1$/.exec(String(value))!;
      expect([now, base].map((line) => sheet.values[Number(line) - 1]![0])).toEqual([
        "TotalRevenues",
        expect.stringMatching(/^TotalRevenues\.(Quarter|Year)Before$/),
      ]);
      expect([row, column].every((at) => at > 1)).toBe(true);
    }
    const overMargins = cells.filter((cell) => isFormula(cell) && /Margin/.test(dividedBy(cell)));
    expect(overMargins).toEqual([]);
  });

  test("13: dollars name their rate and purpose, and show where no rate was printed", () => {
    const dollars = tables.filter(({ table }) => table.name.endsWith("USD"));
    for (const { sheet, table } of dollars) {
      const heading = String(sheet.values[table.block.row - 1]![0]);
      expect(heading).toMatch(/all periods at .*IIJ_JPYUSD.*, for convenience/);
      expect(sheet.values[table.block.row + 1]![0]).toBe("ConvenienceRate");
    }
  });

  test("19: what begins like a formula and is none has the text format", () => {
    const texts = cells.filter(({ value }) => typeof value === "string" && /^[+\-@]/.test(value));
    expect(texts.filter(({ format }) => format !== numberFormats.text)).toEqual([]);
  });
});

test("19: a remark of an imported release that looks like a formula stays a text", async () => {
  const release = releaseAsOf();
  const remark = {
    item: "Contracts",
    period: "3Q03",
    says: '=HYPERLINK("http://example.com")',
    section: "Highlights",
    line: 1,
  };
  addRelease({ ...release, remarks: [remark] });
  const { workbench, plans } = await written(choices[0]!);
  const highlights = planOf(plans, "IIJ Highlights");
  const row = highlights.values.findIndex(([code]) => code === "Contracts");
  const cell = workbench.cell("IIJ Highlights", cellAddress(row, 2));
  expect(cell.formula).toBeUndefined();
  expect(cell.value).toMatch(/^=HYPERLINK/);
});

test("3: a state or verdict that says that something fails stands out on every sheet", async () => {
  const { plans } = await written(choices[0]!);
  await Excel.run(async (context) => {
    for (const { name, verdicts = [] } of plans) {
      expect([name, verdicts.length]).toEqual([name, name === "IIJ Checks" ? 2 : 1]);
      for (const { row, column, rows, columns } of verdicts) {
        const sheet = context.workbook.worksheets.getItem(name);
        const formats = sheet
          .getRangeByIndexes(row, column, rows, columns)
          .conditionalFormats.load("items/type");
        await context.sync();
        expect(formats.items.map(({ type }) => type)).toEqual(["ContainsText"]);
        const { textComparison } = formats.items[0]!.load(
          "textComparison/rule,textComparison/format/font/color",
        );
        await context.sync();
        expect(textComparison.rule).toEqual({ operator: "Contains", text: "fails" });
        expect(textComparison.format.font.color).toBe("#9C0006");
      }
    }
  });
});

test("4: writing twice changes nothing the second time", async () => {
  const { plans } = await written(choices[1]!);
  expect(await writeSheets(plans)).toMatchObject({ written: [], mended: [] });
});

test("11, 14: every figure is as printed, with its document, place, printed text and precision", () => {
  const plans = plannedSheets(choices[0]);
  const figures = plans.slice(1, 4).flatMap((sheet) => {
    const { block } = sheet.tables[0]!;
    return sheet.values.slice(block.row + 1, block.row + block.rows).flatMap(([code, , ...values]) =>
      values.map((value, i) => ({
        code: String(code),
        token: String(sheet.values[block.row]![i + 2]),
        value,
      })),
    );
  });
  const numbers = figures.filter(({ value }) => value !== "#N/A");
  expect(numbers.length).toBe(58);
  for (const { code, token, value } of numbers) {
    const { fact, release } = publishedFact(code, token)!;
    expect(Number(fact.value)).toBe(value);
    expect([release.title, fact.section, fact.printed, fact.precision].every(Boolean)).toBe(true);
  }
});

test("14: what is said of each figure names its release, its place, the printed text and its precision", () => {
  for (const release of allReleases())
    for (const { item, period } of release.facts) {
      const { fact, release: counting } = publishedFact(item, period)!;
      const said = citation(ask(itemOfCode(item), parsePeriod(period)));
      for (const part of [counting.title, fact.section, fact.printed])
        expect([item, period, said]).toEqual([item, period, expect.stringContaining(part)]);
      expect(Number(fact.precision)).toBeGreaterThan(0);
    }
});

describe("16: the checks as native formulas", () => {
  const workings = (workbench: Workbench, plan: SheetPlan) => (key: string, column: number) =>
    valueIn(workbench, "IIJ Checks", rowOfKey(plan, key, "IIJ_Workings"), column);

  test.each(["2003-08-12", "2003-11-21", "2004-02-16"])("agree with the checks as of %s", async (asOf) => {
    const workbench = await newAddinWorkbook(require);
    const plans = plannedSheets(choices[0], asOf);
    await writeSheets(plans);
    const plan = planOf(plans, "IIJ Checks");
    const read = workings(workbench, plan);
    const periods = plan.values[3]!.map(String);
    const keyOf: Record<string, string> = {
      "Operating income foots": "OperatingIncomeFoots",
      "Total revenues, growth on the quarter before agrees": "TotalRevenuesGrowthQoQAgrees",
      "Total revenues, growth on the year before agrees": "TotalRevenuesGrowthYoYAgrees",
      "Backbone costs foot": "BackboneCostsFoot",
    };
    const expected = checks(asOf).flatMap((check) => {
      const item = check.facts[0]?.fact.item;
      const key =
        keyOf[check.name] ??
        (check.name.endsWith("in dollars agrees")
          ? `${item}InDollars`
          : check.name.endsWith("alike")
            ? `${item}PrintedAlike`
            : undefined);
      const column = periods.indexOf(check.period);
      return key && column > 0 && !key.startsWith("undefined") ? [{ check, key, column }] : [];
    });
    expect(expected.length).toBeGreaterThan(0);
    for (const { check, key, column } of expected) {
      const verdict = valueIn(workbench, "IIJ Checks", rowOfKey(plan, key, "IIJ_Checks"), column);
      expect([key, check.period, verdict]).toEqual([key, check.period, check.status]);
      if (check.status === "open") continue;
      expect(read(outcomes.difference(key), column)).toBeCloseTo(check.difference!.toNumber(), 9);
      expect(read(outcomes.tolerance(key), column)).toBeCloseTo(check.tolerance!.toNumber(), 9);
    }
  });

  test("1Q03 operating income holds with a difference of -1, strictly below 3", async () => {
    const { workbench, plans } = await written(choices[0]!);
    const plan = planOf(plans, "IIJ Checks");
    const read = workings(workbench, plan);
    expect(read("OperatingIncomeFoots.Difference", 2)).toBe(-1);
    expect(read("OperatingIncomeFoots.Tolerance", 2)).toBe(3);
    const verdict = () => valueIn(workbench, "IIJ Checks", rowOfKey(plan, "OperatingIncomeFoots"), 2);
    expect(verdict()).toBe("holds");
    const operations = planOf(plans, "IIJ Operations");
    const income = cellAddress(rowOfKey(operations, "OperatingIncome"), 2);
    workbench.type("IIJ Operations", income, "-1207"); // a difference of -2
    expect(verdict()).toBe("holds");
    workbench.type("IIJ Operations", income, "-1208"); // of -3
    expect(verdict()).toBe("fails");
    expect(workbench.cell("IIJ Operations", "A2").value).toBe("A check FAILS");
    expect(workbench.cell("IIJ About", "B13").value).toBe("A check FAILS");
  });

  test("rows sorted by the user are found by their code", async () => {
    const { workbench } = await written(choices[1]!);
    const before = workbench.cell("IIJ Operations", "C19").value;
    const rows = [5, 10].map((row) => ["A", "B", "C", "D", "E"].map((column) => `${column}${row}`));
    const texts = rows.map((row) =>
      row.map((address) => String(workbench.cell("IIJ Operations", address).value)),
    );
    rows[0]!.forEach((address, i) => workbench.type("IIJ Operations", address, texts[1]![i]!));
    rows[1]!.forEach((address, i) => workbench.type("IIJ Operations", address, texts[0]![i]!));
    expect(workbench.cell("IIJ Operations", "A2").value).toBe("All checks hold");
    expect(workbench.cell("IIJ Operations", "C19").value).toBe(before);
  });

  test("a broken reference is a failure, never a check that holds", async () => {
    const { workbench } = await written(choices[0]!);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("IIJ Balance Sheet").delete();
      context.workbook.worksheets.getItem("IIJ Highlights").delete();
      await context.sync();
    });
    expect(workbench.cell("IIJ Checks", "A2").value).toBe("A check FAILS");
  });
});

test("17: alerts are apart from checks, with their figures", async () => {
  const { workbench, plans } = await written(choices[0]!);
  const plan = planOf(plans, "IIJ Checks");
  const figure = (key: string) =>
    [2, 3, 4].map((column) =>
      valueIn(workbench, "IIJ Checks", rowOfKey(plan, outcomes.figure(key), "IIJ_Workings"), column),
    );
  const verdicts = (key: string) =>
    [2, 3, 4].map((column) => valueIn(workbench, "IIJ Checks", rowOfKey(plan, key, "IIJ_Alerts"), column));
  expect(figure("BalanceResidual")).toEqual([625, 437, 487]);
  expect(figure("TaxAndMinorityResidual")).toEqual([644, 759, 231]);
  expect(figure("NonOperatingWithoutGains")).toEqual(["#N/A", "#N/A", -91]);
  expect(figure("GainsOverPreTax")[2]).toBeCloseTo(0.92, 3);
  expect(figure("GuidanceOvertaken")[2]).toBeCloseTo(21261, 0);
  expect(verdicts("NetAbovePreTax")).toEqual(["quiet", "quiet", "alert"]);
  expect(verdicts("CapitalDeficiency")).toEqual(["alert", "quiet", "quiet"]);
  expect(verdicts("OperatingIncomeRestated")).toEqual(["alert", "quiet", "quiet"]);
  expect(verdicts("TaxAndMinorityResidualMoves")).toEqual(["open", "quiet", "alert"]);
  const words = plan.values.map((row) => row.join(" "));
  expect(words).toContainEqual(expect.stringContaining("14 of the 36 figures"));
  expect(words).toContainEqual(expect.stringContaining("A segment's total revenue"));
  const alerts = alertRules()
    .flatMap(({ key }) => verdicts(key))
    .filter((verdict) => verdict === "alert");
  expect(workbench.cell("IIJ Checks", "A3").value).toBe(`${alerts.length} alerts`);
  expect(workbench.cell("IIJ Checks", "A2").value).toBe("All checks hold");
});

describe("18: read back", () => {
  test.each(choices)("%j: no error but #N/A, no number as text, the figures as sent", async (options) => {
    const { workbench, plans } = await written(options);
    const cells = cellsOf(plans);
    const found = cells.map(({ sheet, row, column }) => valueIn(workbench, sheet.name, row, column));
    const errors = new Set(found.filter((value) => /^#[A-Z]/.test(String(value))));
    expect([...errors].filter((error) => error !== "#N/A" && !String(error).startsWith("#N/A "))).toEqual([]);
    const asText = found.filter(
      (value, i) =>
        typeof value === "string" && /^-?[\d,.]+$/.test(value) && cells[i]!.format !== numberFormats.text,
    );
    expect(asText).toEqual([]);
    const constants = cells
      .map(({ value }, i) => [value, found[i]])
      .filter(([value]) => typeof value === "number");
    expect(constants.filter(([planned, read]) => planned !== read)).toEqual([]);
  });

  test("live figures are the printed ones", async () => {
    const live = await written({ mode: "live", currency: "JPY" });
    const values = plannedSheets({ mode: "values", currency: "JPY" });
    for (const name of ["IIJ Operations", "IIJ Balance Sheet", "IIJ Highlights"]) {
      const { block } = planOf(values, name).tables[0]!;
      const printed = planOf(values, name).values.slice(block.row + 1, block.row + block.rows);
      const read = printed.map((row, r) =>
        row.map((_, column) => valueIn(live.workbench, name, block.row + 1 + r, column)),
      );
      expect(read).toEqual(printed);
    }
    expect(live.workbench.cell("IIJ Operations", "A1").value).toBe(
      "IIJ statements of operations, JPY million",
    );
  });

  test("live figures in dollars: the title says so, checks are open, nothing is converted twice", async () => {
    const { workbench, plans } = await written({ mode: "live", currency: "USD" });
    workbench.type("IIJ About", "B7", "USD");
    await workbench.settled();
    expect(workbench.cell("IIJ Operations", "A1").value).toBe("IIJ statements of operations, USD million");
    expect(workbench.cell("IIJ Operations", "E5").value).toBeCloseTo(9633 / 107.13, 9);
    expect(workbench.cell("IIJ Operations", "A2").value).toBe("No check can be made");
    const operations = planOf(plans, "IIJ Operations");
    const dollars = rowOfKey(operations, "TotalRevenues", "IIJ_OperationsUSD");
    expect(valueIn(workbench, "IIJ Operations", dollars, 4)).toBe("#N/A");
  });
});

test("3: no merged cells, no gridlines, landscape on one page's width", async () => {
  await written(choices[0]!);
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/showGridlines");
    await context.sync();
    const ours = sheets.items.filter(({ name }) => name.startsWith("IIJ "));
    const layouts = ours.map(({ pageLayout }) => pageLayout.load("orientation,zoom"));
    await context.sync();
    expect(ours.map(({ showGridlines }) => showGridlines)).toEqual(ours.map(() => false));
    expect(layouts.map(({ orientation, zoom }) => [orientation, zoom.horizontalFitToPages])).toEqual(
      ours.map(({ name }) => [name === "IIJ Charts" ? "Portrait" : "Landscape", 1]),
    );
  });
});

test("the bundled releases are what these figures rest on", () => {
  expect(allReleases().map(({ published }) => published)).toEqual(["2003-08-12", "2003-11-21", "2004-02-16"]);
});
