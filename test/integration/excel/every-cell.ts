/** What a sheet holds, as a user sees it: formulas and values by address, number formats, tables and names. */
export interface SheetContent {
  readonly name: string;
  readonly formulas: Record<string, unknown>;
  readonly formats: Record<string, unknown>;
}

/** Every cell of the workbook that is not empty, its tables, its names, and what its charts draw. */
export async function everyCell(): Promise<{
  readonly sheets: readonly SheetContent[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly charts: readonly string[];
}> {
  return Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    worksheets.load("items/name");
    tables.load("items/id,items/name");
    names.load("items/name,items/value");
    await context.sync();
    const used = worksheets.items.map((sheet) =>
      sheet.getUsedRangeOrNullObject().load("formulas,numberFormat,rowIndex,columnIndex"),
    );
    const charts = worksheets.items.map((sheet) => sheet.charts.load("items/name,items/series/items/name"));
    const areas = tables.items.map((table) => table.getRange().load("address"));
    await context.sync();
    const drawn = charts.flatMap(({ items }) =>
      items.flatMap(({ name, series }) =>
        series.items.map((one) => ({
          name: `${name} ${one.name}`,
          values: one.getDimensionValues("Values"),
        })),
      ),
    );
    if (drawn.length) await context.sync();
    return {
      sheets: worksheets.items.map(({ name }, i) => contentOf(name, used[i]!)),
      tables: tables.items.map(({ name }, i) => `${name} ${areas[i]!.address}`),
      names: names.items.map(({ name, value }) => `${name} ${String(value)}`),
      charts: drawn.map(({ name, values }) => `${name} ${JSON.stringify(values.value)}`),
    };
  });
}

function contentOf(name: string, range: Excel.Range): SheetContent {
  const content: SheetContent = { name, formulas: {}, formats: {} };
  if (range.isNullObject) return content;
  const { formulas, numberFormat, rowIndex, columnIndex } = range;
  (formulas as unknown[][]).forEach((cells, r) =>
    cells.forEach((formula, c) => {
      if (formula === "") return;
      const address = `R${rowIndex + r + 1}C${columnIndex + c + 1}`;
      content.formulas[address] = formula;
      content.formats[address] = (numberFormat as unknown[][])[r]?.[c];
    }),
  );
  return content;
}
