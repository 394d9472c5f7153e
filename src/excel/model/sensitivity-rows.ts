import {
  type AnalysisRow,
  type ModelCells,
  type Rows,
  heads,
  label,
  note,
  share,
  titled,
  word,
  yen,
} from "./analysis-row";
import type { AxisStep } from "./axis-steps";
import { focus } from "./focus-rows";
import { column, driverKey } from "./keys";

/** Steps away from the live point, along both axes. */
const steps = [-2, -1, 0, 1, 2] as const;
const columns = ["C", "D", "E", "F", "G"] as const;

const part = {
  base: "Sensitivity.YearBefore",
  revenues: "Sensitivity.RevenuesBefore",
  costs: "Sensitivity.CostsBefore",
  expenses: "Sensitivity.Expenses",
  growth: "Sensitivity.Growth",
  share: "Sensitivity.CostShare",
  income: "Sensitivity.OperatingIncome",
  year: "Sensitivity.YearOperatingIncome",
  growthStep: "Sensitivity.GrowthStep",
  shareStep: "Sensitivity.ShareStep",
  growthSteps: "Sensitivity.Steps",
  growthAxis: "Sensitivity.GrowthAxis",
  revenueAxis: "Sensitivity.Revenues",
} as const;
const quarterRow = (i: number) => `Sensitivity.Quarter.${i + 1}`;
const yearRow = (i: number) => `Sensitivity.Year.${i + 1}`;
const isLive = (down: number, across: number): boolean => steps[down] === 0 && steps[across] === 0;

/** The middle of both axes, and the live operating income that must stand there. */
export const livePoint = {
  row: quarterRow(steps.indexOf(0)),
  column: columns[steps.indexOf(0)]!,
  income: part.income,
};

/**
 * Operating income of the quarter in focus, and of its fiscal year, over revenue growth and the share of the revenue
 * step that is cost; everything else as in the live case. Native formulas, no data table.
 */
export function sensitivityRows(model: ModelCells, growthStep: AxisStep, shareStep: AxisStep): AnalysisRow[] {
  const inFocus = (at: Rows, line: string) => `INDEX(${line},1,${at.fixed(focus.place)})`;
  const taken = (key: string, text: string, formula: (at: Rows) => string, show = yen): AnalysisRow => ({
    key,
    cells: (at) => [label(text), show(`=${formula(at)}`)],
  });
  const step = (key: string, text: string, { value, rule }: AxisStep): AnalysisRow => ({
    key,
    cells: () => [label(text), share(value, "assumption"), note(rule)],
  });
  /** One row a cost share, which stands in column B; `formula` gives a cell below a growth. */
  const grid = (
    row: (i: number) => string,
    axis: (at: Rows, i: number) => string,
    formula: (at: Rows, i: number, letter: string) => string,
  ) =>
    steps.map((_, i): AnalysisRow => ({
      key: row(i),
      cells: (at) => [
        share(`=${axis(at, i)}`),
        ...columns.map((letter, c) =>
          yen(`=${formula(at, i, letter)}`, isLive(i, c) ? "livePoint" : "calculation"),
        ),
        ...(row === quarterRow ? [word(steps[i]!, "assumption"), note("steps")] : []),
      ],
    }));
  return [
    ...titled(
      "Sensitivity of operating income",
      "growth across, the share of the revenue step that is cost down; all else as in the live case",
    ),
    taken(part.base, "Revenues of the year before", (at) => inFocus(at, model.line(column.base))),
    taken(part.revenues, "Revenues of the quarter before", (at) =>
      inFocus(at, model.lineBefore("TotalRevenues")),
    ),
    taken(part.costs, "Costs of the quarter before", (at) => inFocus(at, model.lineBefore("TotalCosts"))),
    taken(part.expenses, "Expenses of the live case", (at) =>
      ["SalesAndMarketing", "GeneralAndAdministrative", "ResearchAndDevelopment"]
        .map((code) => inFocus(at, model.line(code)))
        .join("+"),
    ),
    taken(
      part.growth,
      "Revenue growth of the live case",
      (at) => inFocus(at, model.line(driverKey("RevenueGrowth"))),
      share,
    ),
    taken(
      part.share,
      "Cost share of the live case",
      (at) => inFocus(at, model.line(driverKey("CostShare"))),
      share,
    ),
    taken(part.income, "Operating income of the live case", (at) =>
      inFocus(at, model.line("OperatingIncome")),
    ),
    taken(part.year, "Operating income of the fiscal year, live case", (at) => {
      return `INDEX(${model.years("OperatingIncome")},1,${at.fixed(focus.yearPlace)})`;
    }),
    step(part.growthStep, "Step of growth", growthStep),
    step(part.shareStep, "Step of the cost share", shareStep),
    heads("Operating income of the quarter in focus"),
    {
      key: part.growthSteps,
      cells: () => [
        label("Steps from the live case"),
        ...steps.map((away) => word(away, "assumption")),
        note("steps"),
      ],
    },
    {
      key: part.growthAxis,
      cells: (at) => [
        label("Revenue growth on the year before"),
        ...columns.map((letter) =>
          share(
            `=${at.fixed(part.growth)}+${at.cell(part.growthSteps, letter)}*${at.fixed(part.growthStep)}`,
          ),
        ),
      ],
    },
    {
      key: part.revenueAxis,
      cells: (at) => [
        label("Total revenues; below, cost share and operating income"),
        ...columns.map((letter) => yen(`=${at.fixed(part.base)}*(1+${at.cell(part.growthAxis, letter)})`)),
      ],
    },
    ...grid(
      quarterRow,
      (at, i) => `${at.fixed(part.share)}+${at.cell(quarterRow(i), "H")}*${at.fixed(part.shareStep)}`,
      (at, i, letter) => {
        const revenues = at.cell(part.revenueAxis, `${letter}$`);
        const change = `(${revenues}-${at.fixed(part.revenues)})`;
        const costs = `(${at.fixed(part.costs)}+${at.cell(quarterRow(i), "$B")}*${change})`;
        return `${revenues}-${costs}-${at.fixed(part.expenses)}`;
      },
    ),
    heads("Operating income of its fiscal year, the other quarters as in the live case"),
    ...grid(
      yearRow,
      (at, i) => at.cell(quarterRow(i), "B"),
      (at, i, letter) => `${at.fixed(part.year)}-${at.fixed(part.income)}+${at.cell(quarterRow(i), letter)}`,
    ),
  ];
}
