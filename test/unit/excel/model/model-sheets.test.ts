// The rules that the model's sheets keep, over every planned cell in both modes.
import { plannedModel } from "../../../../src/excel/model/model-sheets";
import { modelSheetName } from "../../../../src/excel/model/model-state";
import { timeLine } from "../../../../src/excel/model/time-line";
import type { Origin } from "../../../../src/excel/model/published-rows";
import { periodColumns } from "../../../../src/excel/period-columns";
import { plannedSheets } from "../../../../src/excel/planned-sheets";
import { defaultOptions } from "../../../../src/excel/sheet-options";
import type { SheetPlan } from "../../../../src/excel/sheet-plan";
import { tableName } from "../../../../src/excel/statement-sheet";
import { placeOfTable } from "../../../../src/excel/table-lookup";
import { fiscalQuarter, periodToken } from "../../../../src/statements/period";
import { resetStore } from "../../../../src/statements/store";
import {
  type FormulaCell,
  constantsIn,
  formulasOf,
  isFormula,
  place,
  precedentsOf,
  relative,
} from "./formulas";

afterEach(resetStore);

const columns = periodColumns(defaultOptions, undefined);
const statements = plannedSheets();
const origins: Record<Origin["mode"], Origin> = {
  live: { mode: "live" },
  values: {
    mode: "values",
    tableOf: (statement) => {
      const name = tableName(statement);
      return placeOfTable(
        statements.find(({ tables }) => tables.some((table) => table.name === name))!,
        name,
      );
    },
  },
};
const modes = (["values", "live"] as const).map(
  (mode) => [mode, plannedModel(origins[mode], columns).sheets] as const,
);
const modelOf = (plans: readonly SheetPlan[]) => plans.find(({ name }) => name === modelSheetName)!;
const quarters = [2, 9] as const;
const years = [11, 12] as const;

describe.each(modes)("%s mode", (_, plans) => {
  const formulas = formulasOf(plans);

  test("no constant stands inside a formula but 0, 1 and -1, and texts only where charts are captioned", () => {
    const constants = formulas.flatMap((cell) =>
      constantsIn(cell.formula).map((constant) => ({ ...cell, constant })),
    );
    const numbers = constants.filter(({ constant }) => !constant.startsWith('"'));
    expect(new Set(numbers.map(({ constant }) => constant))).toEqual(new Set(["0", "1"]));
    const texts = constants.filter(({ constant }) => constant.startsWith('"'));
    expect(texts.filter(({ sheet }) => sheet === modelSheetName)).toEqual([]);
    expect(texts.filter(({ formula }) => !formula.includes("TEXT("))).toEqual([]);
  });

  test("a row of the model is one formula across its quarters, and one across its years", () => {
    const { name, values } = modelOf(plans);
    for (const [first, last] of [quarters, years]) {
      const mixed = values.flatMap((cells, row) => {
        const line = cells.slice(first, last + 1);
        if (!line.some(isFormula)) return [];
        const written = line.map((formula, i) =>
          isFormula(formula) ? relative({ sheet: name, row, column: first + i, formula }) : formula,
        );
        return new Set(written).size === 1 ? [] : [{ row: row + 1, written }];
      });
      expect(mixed).toEqual([]);
    }
  });

  test("no formula comes back to itself", () => {
    const sheets = new Set(plans.map(({ name }) => name));
    const cells = new Map(formulas.map((cell) => [place(cell.sheet, cell.row, cell.column), cell]));
    expect(cycleIn(cells, sheets)).toEqual([]);
  });

  test("every input has a unit, a rule and a source", () => {
    const { values, looks } = modelOf(plans);
    const inputs = looks
      .filter(({ look, block }) => ["assumption", "toBeSet", "source"].includes(look) && block.column >= 2)
      .flatMap(({ block }) => Array.from({ length: block.rows }, (__, i) => block.row + i));
    const missing = [...new Set(inputs)].filter((row) =>
      [10, 13, 14].some((column) => values[row]![column] === ""),
    );
    expect(inputs.length).toBeGreaterThan(36);
    expect(missing.map((row) => values[row]![0])).toEqual([]);
  });

  test("every row with figures has a unit", () => {
    const { values, formats } = modelOf(plans);
    const figures = values.flatMap((cells, row) => {
      const format = formats[row]![2]!;
      return row > 4 && cells[2] !== "" && /[0#]/.test(format) && cells[10] === "" ? [cells[0]] : [];
    });
    expect(figures).toEqual([]);
  });
});

test("the same columns are the same periods as on the statement sheets", () => {
  const operations = statements.find(({ name }) => name === "IIJ Operations")!;
  const header = modelOf(modes[0]![1]).values[3]!;
  expect(header.slice(0, 5)).toEqual(operations.values[3]!.slice(0, 5));
  expect(header.slice(5, 13)).toEqual(["4Q03", "1Q04", "2Q04", "3Q04", "4Q04", "Unit", "FY03", "FY04"]);
});

test("only the rows that fetch differ between the modes", () => {
  const [values, live] = modes.map(([, plans]) => modelOf(plans).values);
  const differing = values!.flatMap((cells, row) =>
    cells.some((value, column) => value !== live![row]![column]) ? [String(cells[0])] : [],
  );
  expect(differing.filter((key) => !/^(Published|YearBefore|Column\.OperationsPublished)/.test(key))).toEqual(
    [],
  );
});

test("a forecast that no release supports says so below its figures", () => {
  const { values, looks } = modelOf(modes[0]![1]);
  const marks = ["RevenueGrowth", "CostShare"].map((driver) =>
    values.findIndex(([key]) => key === `Support.${driver}`),
  );
  for (const row of marks)
    expect(values[row]!.slice(5, 10)).toEqual([
      ...["by rule", "to be set", "to be set", "to be set", "to be set"],
    ]);
  expect(looks.filter(({ look }) => look === "toBeSet").map(({ block }) => block)).toEqual(
    marks.map((row) => ({ row: row - 3, column: 6, rows: 3, columns: 4 })),
  );
});

test("a time line that does not begin with a fiscal year, or ends too early, is refused", () => {
  const at = (quarter: number) => [fiscalQuarter(2003, quarter), fiscalQuarter(2003, 3)];
  expect(() => timeLine(at(2), undefined)).toThrow(
    "The model sums whole fiscal years: write the statements from a first quarter, not from 2Q03.",
  );
  expect(() => timeLine([fiscalQuarter(2003, 1), fiscalQuarter(2003, 2)], undefined)).toThrow(
    "The model forecasts what comes after 3Q03: write the statements up to it, not up to 2Q03.",
  );
  expect(timeLine(at(1), undefined).quarters.map(periodToken).at(-1)).toBe("4Q04");
});

/** A chain of cells that ends where it began, or nothing. */
function cycleIn(cells: ReadonlyMap<string, FormulaCell>, sheets: ReadonlySet<string>): string[] {
  const done = new Set<string>();
  const visit = (key: string, path: readonly string[]): string[] => {
    if (path.includes(key)) return [...path.slice(path.indexOf(key)), key];
    const cell = cells.get(key);
    if (!cell || done.has(key)) return [];
    for (const precedent of precedentsOf(cell, sheets)) {
      const cycle = visit(precedent, [...path, key]);
      if (cycle.length) return cycle;
    }
    done.add(key);
    return [];
  };
  for (const key of cells.keys()) {
    const cycle = visit(key, []);
    if (cycle.length) return cycle;
  }
  return [];
}

test("the search for circles finds one", () => {
  const cell = (row: number, formula: string): [string, FormulaCell] => [
    place("S", row, 0),
    { sheet: "S", row, column: 0, formula },
  ];
  const cells = new Map([cell(0, "=A2"), cell(1, "=SUM(A3:A4)"), cell(3, "=A1")]);
  expect(cycleIn(cells, new Set(["S"]))).toEqual(["S!A1", "S!A2", "S!A4", "S!A1"]);
});
