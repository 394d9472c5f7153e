// The charts in the workbook: what they draw, that they can be read, and that they are there once.
import { bridgeSteps } from "../../../src/excel/bridge-rows";
import { chartColors } from "../../../src/excel/charts-sheet";
import { plannedSheets } from "../../../src/excel/planned-sheets";
import { applyRefresh } from "../../../src/excel/refresh/apply-refresh";
import { prepareRefresh } from "../../../src/excel/refresh/prepare-refresh";
import { defaultOptions } from "../../../src/excel/sheet-options";
import { writeSheets } from "../../../src/excel/write-sheets";
import { resetStore } from "../../../src/statements/store";

beforeEach(() => {
  newWorkbook();
});
afterEach(resetStore);

const writeAsOf = (asOf: string) => writeSheets(plannedSheets(defaultOptions, asOf), defaultOptions, asOf);

/** Each chart's title, its series by name with the cells they draw, and the labels of its categories. */
async function drawn() {
  return Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem("IIJ Charts");
    charts.load("items/name,items/chartType,items/title/text,items/series/items/name");
    await context.sync();
    const each = charts.items.map((chart) => ({
      chart,
      series: chart.series.items.map((series) => ({
        name: series.name,
        values: series.getDimensionValues("Values"),
        categories: series.getDimensionValues("Categories"),
      })),
    }));
    await context.sync();
    return each.map(({ chart, series }) => ({
      name: chart.name,
      type: chart.chartType,
      title: chart.title.text,
      categories: series[0]!.categories.value,
      series: Object.fromEntries(series.map(({ name, values }) => [name, values.value.map(Number)])),
    }));
  });
}

test("revenues, operating and net income, margins, and the bridge, each titled with its unit", async () => {
  await writeAsOf("2004-02-16");
  const charts = await drawn();
  expect(charts.map(({ title, type }) => [title, type])).toEqual([
    ["IIJ total revenues by quarter, JPY million", "ColumnClustered"],
    ["IIJ operating income (loss) by quarter, JPY million", "ColumnClustered"],
    ["IIJ net income (loss) by quarter, JPY million", "ColumnClustered"],
    ["IIJ gross and operating margin by quarter, per cent of revenues", "LineMarkers"],
    ["IIJ operating income (loss), from the quarter before, JPY million", "ColumnStacked"],
  ]);
  const quarters = ["1Q03", "2Q03", "3Q03"];
  expect(charts.slice(0, 4).map(({ categories }) => categories)).toEqual(Array(4).fill(quarters));
  expect(charts.slice(0, 3).map(({ series }) => Object.values(series)[0])).toEqual([
    [8344, 9185, 9633],
    [-1206, -830, 236],
    [-2475, -278, 1979],
  ]);
  const [gross, operating] = Object.values(charts[3]!.series);
  expect(gross!.at(-1)).toBeCloseTo((9633 - 8125) / 9633, 12);
  expect(operating!.at(-1)).toBeCloseTo(236 / 9633, 12);
});

test("the bridge leads from 2Q03 to 3Q03 without a gap, on a base that is not seen", async () => {
  await writeAsOf("2004-02-16");
  const bridge = (await drawn()).at(-1)!;
  expect(bridge.categories).toEqual([
    "2Q03 (830)",
    "Revenues +448",
    "Costs +212",
    "S&M +401",
    "G&A -4",
    "R&D +9",
    "Rounding 0",
    "3Q03 236",
  ]);
  const { Base: base, "Operating income (loss)": totals, ...pieces } = bridge.series;
  expect([totals![0], totals!.at(-1)]).toEqual([-830, 236]);
  // Where a step's visible column begins or ends is where the next one begins.
  const steps = Object.values(pieces);
  let level = -830;
  const changes = [448, 212, 401, -4, 9, 0];
  changes.forEach((change, i) => {
    const seen = steps.map((piece) => piece[i + 1]!);
    expect(seen.reduce((sum, part) => sum + Math.abs(part), 0)).toBe(Math.abs(change));
    const [low, high] = [Math.min(level, level + change), Math.max(level, level + change)];
    const [below, above] = [seen.filter((part) => part < 0), seen.filter((part) => part > 0)];
    const sum = (parts: number[]) => parts.reduce((total, part) => total + part, 0);
    if (above.length) expect(Math.max(0, base![i + 1]!) + sum(above)).toBe(Math.max(0, high));
    if (below.length) expect(Math.min(0, base![i + 1]!) + sum(below)).toBe(Math.min(0, low));
    level += change;
  });
  expect(level).toBe(236);
  expect(bridge.categories).toHaveLength(bridgeSteps);
  const [plan] = plannedSheets().filter(({ name }) => name === "IIJ Charts");
  const unseen = plan!.charts.at(-1)!.series.filter(({ color }) => color === undefined);
  expect(unseen.map(({ name }) => name)).toEqual(["Base"]);
});

test("colours that stand beside one another differ in lightness, and losses are in parentheses", () => {
  const [plan] = plannedSheets().filter(({ name }) => name === "IIJ Charts");
  for (const { series, numberFormat } of plan!.charts) {
    expect(numberFormat).toMatch(/;\(/);
    const colors = [...new Set(series.flatMap(({ color }) => color ?? []))];
    for (const [i, color] of colors.entries())
      for (const other of colors.slice(i + 1))
        expect([color, other, contrast(color, other) > 1.25]).toEqual([color, other, true]);
  }
  expect(contrast(chartColors.blue, "#FFFFFF")).toBeGreaterThan(3); // what the guidelines ask of graphics
});

test("a second write draws nothing twice", async () => {
  await writeAsOf("2004-02-16");
  const before = await drawn();
  await writeAsOf("2004-02-16");
  expect(await drawn()).toEqual(before);
});

test("after a period is added the same charts draw it too", async () => {
  await writeAsOf("2003-11-21");
  expect((await drawn())[0]!.categories).toEqual(["1Q03", "2Q03"]);
  await applyRefresh(await prepareRefresh("all", "2004-02-16"));
  const refreshed = await drawn();
  newWorkbook();
  resetStore();
  await writeAsOf("2004-02-16");
  expect(refreshed).toEqual(await drawn());
});

/** As the web's accessibility guidelines define it. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
