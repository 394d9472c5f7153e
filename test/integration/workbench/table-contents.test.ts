// Rows and columns that come into tables and go, totals, filters, orders.
import type { Workbench } from "../../../src/workbench/workbench";
import { contosoWorkbook, onSheet, plain } from "./contoso";

let workbench: Workbench;
beforeEach(async () => {
  workbench = contosoWorkbook();
  await onSheet((sheet) => {
    sheet.getRange("B2:D5").formulas = [
      ["Segment", "Q1", "Share"],
      ["Network", 10, "=C3/SUM($C$3:$C$5)"],
      ["Systems", 5, "=C4/SUM($C$3:$C$5)"],
      ["Other", 5, "=C5/SUM($C$3:$C$5)"],
    ];
    sheet.getRange("B3").format.font.bold = true;
    sheet.tables.add("B2:D5", true).name = "Segments";
    sheet.getRange("C7:C8").formulas = [["=SUM(C3:C5)"], ["below"]];
    sheet.getRange("F3").values = [["beside"]];
  });
});

/** The cells of a range as formulas, and where the table is. */
const state = (address: string) =>
  onSheet((sheet) => {
    const cells = sheet.getRange(address).load("formulas");
    const range = sheet.tables.getItem("Segments").getRange().load("address");
    return [cells, range] as const;
  }).then(([cells, range]) => ({ cells: plain(cells.formulas as unknown[][]), table: range.address }));

const inTable = <Result>(act: (table: Excel.Table) => Result): Promise<Result> =>
  onSheet((sheet) => act(sheet.tables.getItem("Segments")));

describe("rows", () => {
  test("behind the last: the table grows, what refers to all rows grows along, what is below goes down", async () => {
    const row = await inTable(({ rows }) =>
      rows.add(undefined, [["New", 20, "=C6/SUM($C$3:$C$6)"]]).load("index,values"),
    );
    expect(row.index).toBe(3);
    expect(plain(row.values)).toEqual([["New", 20, 0.5]]);
    expect(await state("B5:D9")).toEqual({
      table: "Sheet1!B2:D6",
      cells: [
        ["Other", 5, "=C5/SUM($C$3:$C$6)"],
        ["New", 20, "=C6/SUM($C$3:$C$6)"],
        ["", "", ""],
        ["", "=SUM(C3:C6)", ""],
        ["", "below", ""],
      ],
    });
    workbench.undo();
    expect((await state("C7")).cells).toEqual([["=SUM(C3:C5)"]]);
  });

  test("several before the first, which look like it", async () => {
    await inTable(({ rows }) =>
      rows.add(0, [
        ["x", 1, 0],
        ["y", 2, 0],
      ]),
    );
    expect(await state("B2:C6")).toEqual({
      table: "Sheet1!B2:D7",
      cells: [
        ["Segment", "Q1"],
        ["x", 1],
        ["y", 2],
        ["Network", 10],
        ["Systems", 5],
      ],
    });
    const bold = await onSheet((sheet) => sheet.getRange("B3:B4").load("format/font/bold"));
    expect(bold.format.font.bold).toBe(true);
  });

  test("a blank one gets the formula that its column has", async () => {
    await inTable(({ rows }) => rows.add(1));
    expect((await state("B4:D4")).cells).toEqual([["", "", "=C4/SUM($C$3:$C$6)"]]);
  });

  test("one of them: its cells, its values, its end", async () => {
    const [row, range, count, items] = await inTable(({ rows }) => {
      const one = rows.getItemAt(1);
      one.values = [["Systems", 6, 0]];
      return [
        one.load("index,values"),
        one.getRange().load("address"),
        rows.getCount(),
        rows.load("count,items/values"),
      ] as const;
    });
    expect([row.index, plain(row.values), range.address]).toEqual([1, [["Systems", 6, 0]], "Sheet1!B4:D4"]);
    expect([count.value, items.count, items.items.length]).toEqual([3, 3, 3]);
    await inTable(({ rows }) => rows.getItemAt(1).delete());
    expect(await state("B3:C6")).toEqual({
      table: "Sheet1!B2:D4",
      cells: [
        ["Network", 10],
        ["Other", 5],
        ["", ""],
        ["", "=SUM(C3:C4)"],
      ],
    });
    await expect(inTable(({ rows }) => rows.getItemAt(2).load("values"))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });

  test("a table keeps its last row, without contents", async () => {
    await inTable(({ rows }) => {
      for (let i = 0; i < 3; i++) rows.getItemAt(0).delete();
    });
    expect(await state("B2:D3")).toEqual({
      table: "Sheet1!B2:D3",
      cells: [
        ["Segment", "Q1", "Share"],
        ["", "", ""],
      ],
    });
  });
});

describe("columns", () => {
  test("behind the last, with values", async () => {
    const column = await inTable(({ columns }) =>
      columns.add(undefined, [["Q2"], [1], [2], [3]]).load("name,index,id,values"),
    );
    expect([column.name, column.index, column.id]).toEqual(["Q2", 3, 4]);
    expect(await state("B2:G3")).toEqual({
      table: "Sheet1!B2:E5",
      cells: [
        ["Segment", "Q1", "Share", "Q2", "", ""],
        ["Network", 10, "=C3/SUM($C$3:$C$5)", 1, "", "beside"],
      ],
    });
  });

  test("in between, named; a column keeps its id wherever it stands", async () => {
    const [added, share] = await inTable(({ columns }) => {
      const one = columns.add(1, undefined, "Q0").load("name,id");
      return [one, columns.getItem(3).load("name,index")] as const;
    });
    expect([added.name, added.id, share.name, share.index]).toEqual(["Q0", 4, "Share", 3]);
    expect((await state("B2:E3")).cells).toEqual([
      ["Segment", "Q0", "Q1", "Share"],
      ["Network", "", 10, "=D3/SUM($D$3:$D$5)"],
    ]);
    expect((await state("D7")).cells).toEqual([["=SUM(D3:D5)"]].map(() => [""])); // C7 is not beside the table
    const loaded = await inTable(({ columns }) => columns.load("items/id,items/name,count"));
    await onSheet((sheet) => sheet.getRange("C:C").insert("Right"));
    const [later] = await inTable(() =>
      loaded.items.filter(({ name }) => name === "Share").map((c) => c.load("index")),
    );
    await later!.context.sync();
    expect(later!.index).toBe(4);
  });

  test("renamed, deleted", async () => {
    const [names, absent, range, header, body] = await inTable(({ columns }) => {
      columns.getItem("Q1").name = "2003";
      columns.getItem("Share").delete();
      const column = columns.getItem("2003");
      return [
        columns.load("items/name,items/id"),
        columns.getItemOrNullObject("Share"),
        column.getRange().load("address"),
        column.getHeaderRowRange().load("values,valueTypes"),
        column.getDataBodyRange().load("address"),
      ] as const;
    });
    expect(names.items.map(({ name, id }) => [name, id])).toEqual([
      ["Segment", 1],
      ["2003", 2],
    ]);
    expect([absent.isNullObject, range.address, body.address]).toEqual([
      true,
      "Sheet1!C2:C5",
      "Sheet1!C3:C5",
    ]);
    expect(plain([header.values, header.valueTypes])).toEqual([[["2003"]], [["String"]]]);
    expect((await state("E3:F3")).cells).toEqual([["beside", ""]]);
    const same = inTable(({ columns }) => (columns.getItemAt(0).name = "2003"));
    await expect(same).rejects.toMatchObject({ code: "InvalidArgument" });
    const last = inTable(({ columns }) => {
      columns.getItemAt(0).delete();
      columns.getItemAt(0).delete();
    });
    await expect(last).rejects.toMatchObject({ code: "InvalidOperation" });
  });

  test("values with the heading", async () => {
    const column = await inTable(({ columns }) => {
      const one = columns.getItemAt(1);
      one.values = [[""], [1], [2], [3]];
      return [one.load("values,name"), columns.getCount(), columns.load("count")] as const;
    });
    expect(plain(column[0].values)).toEqual([["Column2"], [1], [2], [3]]);
    expect([column[1].value, column[2].count]).toEqual([3, 3]);
  });
});

describe("totals", () => {
  test("come below the data and go", async () => {
    const [total, body, column, shown] = await inTable((table) => {
      table.showTotals = true;
      return [
        table.getTotalRowRange().load("formulas,values"),
        table.getDataBodyRange().load("address"),
        table.columns.getItem("Share").getTotalRowRange().load("address"),
        table.load("showTotals"),
      ] as const;
    });
    expect(plain(total.formulas)).toEqual([["Total", "", "=SUBTOTAL(109,D3:D5)"]]);
    expect(total.values[0]![2]).toBeCloseTo(1);
    expect([body.address, column.address, shown.showTotals]).toEqual(["Sheet1!B3:D5", "Sheet1!D6", true]);
    expect((await state("C8:C9")).cells).toEqual([["=SUM(C3:C5)"], ["below"]]);

    await inTable((table) => {
      table.rows.add(undefined, [["New", 1, "=C6/SUM($C$3:$C$6)"]]);
    });
    expect((await state("B6:D7")).cells).toEqual([
      ["New", 1, "=C6/SUM($C$3:$C$6)"],
      ["Total", "", "=SUBTOTAL(109,D3:D6)"],
    ]);
    await inTable((table) => (table.showTotals = false));
    expect((await state("C8:C9")).cells).toEqual([["=SUM(C3:C6)"], ["below"]]);
    await expect(inTable((table) => table.getTotalRowRange().load("address"))).rejects.toMatchObject({
      code: "ItemNotFound",
    });
    await expect(
      inTable((table) => table.columns.getItemAt(0).getTotalRowRange().load("address")),
    ).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

describe("filters", () => {
  /** The segments that are seen. */
  const seen = () => {
    const { get } = workbench.engine;
    return [2, 3, 4]
      .filter((row) => !get.isRowHidden("sheet1", row))
      .map((row) => workbench.cell("Sheet1", `B${row + 1}`).value);
  };
  const filter = (act: (columns: Excel.TableColumnCollection) => unknown) =>
    inTable(({ columns }) => act(columns));

  test.each<[string, (columns: Excel.TableColumnCollection) => void, string[]]>([
    [
      "values",
      (columns) => columns.getItem("Segment").filter.applyValuesFilter(["systems", "Other"]),
      ["Systems", "Other"],
    ],
    ["a comparison", (columns) => columns.getItem("Q1").filter.applyCustomFilter(">5"), ["Network"]],
    [
      "two",
      (columns) => columns.getItem("Q1").filter.applyCustomFilter("<6", ">9", "Or"),
      ["Network", "Systems", "Other"],
    ],
    [
      "a pattern",
      (columns) => columns.getItem("Segment").filter.applyCustomFilter("=*t*"),
      ["Network", "Systems", "Other"],
    ],
    [
      "not",
      (columns) => columns.getItem("Segment").filter.applyCustomFilter("<>Other"),
      ["Network", "Systems"],
    ],
    ["the first", (columns) => columns.getItem("Q1").filter.applyTopItemsFilter(1), ["Network"]],
    ["the first percent", (columns) => columns.getItem("Q1").filter.applyTopPercentFilter(34), ["Network"]],
    ["the last", (columns) => columns.getItem("Q1").filter.applyBottomItemsFilter(1), ["Systems", "Other"]],
    [
      "the last percent",
      (columns) => columns.getItem("Q1").filter.applyBottomPercentFilter(34),
      ["Systems", "Other"],
    ],
    [
      "the average",
      (columns) => columns.getItem("Q1").filter.applyDynamicFilter("BelowAverage"),
      ["Systems", "Other"],
    ],
    [
      "criteria",
      (columns) => columns.getItem("Q1").filter.apply({ filterOn: "Custom", criterion1: "=5" }),
      ["Systems", "Other"],
    ],
  ])("by %s", async (_, act, expected) => {
    await filter(act);
    expect(seen()).toEqual(expected);
  });

  test("its criteria, again, and off", async () => {
    const own = await filter((columns) => {
      const { filter: one } = columns.getItem("Q1");
      one.applyCustomFilter(">5");
      return one.load("criteria");
    });
    expect(plain((own as Excel.Filter).criteria)).toMatchObject({
      filterOn: "Custom",
      criterion1: ">5",
      operator: "And",
    });
    await onSheet((sheet) => (sheet.getRange("C5").values = [[50]]));
    await inTable((table) => table.reapplyFilters());
    expect(seen()).toEqual(["Network", "Other"]);
    await filter((columns) => columns.getItem("Q1").filter.clear());
    expect(seen()).toHaveLength(3);
    await filter((columns) => columns.getItem("Q1").filter.applyCustomFilter(">5"));
    await inTable((table) => table.clearFilters());
    expect(seen()).toHaveLength(3);
  });

  test("by colour there is none", async () => {
    const refused = filter((columns) =>
      columns.getItem("Q1").filter.apply({ filterOn: "CellColor", color: "#FFFFFF" }),
    );
    await expect(refused).rejects.toMatchObject({ code: "ApiNotAvailable" });
  });

  test("the buttons", async () => {
    const state1 = await inTable(({ autoFilter }) => {
      autoFilter.apply("B2:D5", 1, { filterOn: "Custom", criterion1: ">5" });
      return [
        autoFilter.load("enabled,isDataFiltered,criteria"),
        autoFilter.getRange().load("address"),
      ] as const;
    });
    expect(plain(state1[0].toJSON())).toMatchObject({ enabled: true, isDataFiltered: true });
    expect(plain(state1[0].criteria)).toMatchObject([null, { criterion1: ">5" }, null]);
    expect(state1[1].address).toBe("Sheet1!B2:D5");
    await onSheet((sheet) => (sheet.getRange("C5").values = [[50]]));
    await inTable(({ autoFilter }) => autoFilter.reapply());
    expect(seen()).toEqual(["Network", "Other"]);
    await inTable(({ autoFilter }) => autoFilter.clearColumnCriteria(1));
    expect(seen()).toHaveLength(3);
    await inTable(({ autoFilter }) => {
      autoFilter.apply("B2:D5", 1, { filterOn: "Custom", criterion1: ">5" });
      autoFilter.clearCriteria();
    });
    expect(seen()).toHaveLength(3);
    const state2 = await inTable((table) => {
      table.autoFilter.remove();
      return [
        table.autoFilter.load("enabled"),
        table.autoFilter.getRangeOrNullObject(),
        table.load("showFilterButton"),
      ] as const;
    });
    expect([state2[0].enabled, state2[1].isNullObject, state2[2].showFilterButton]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe("orders", () => {
  const segments = () => ["B3", "B4", "B5"].map((address) => workbench.cell("Sheet1", address).value);

  test("a table's rows, by two columns; again; forgotten", async () => {
    const sort = await inTable((table) => {
      table.sort.apply([{ key: 1 }, { key: 0, ascending: true }], true);
      return table.sort.load("fields,matchCase");
    });
    expect(segments()).toEqual(["Other", "Systems", "Network"]);
    expect((await state("D3:D5")).cells).toEqual([3, 4, 5].map((row) => [`=C${row}/SUM($C$3:$C$5)`]));
    expect(plain(sort.toJSON())).toMatchObject({
      fields: [{ key: 1 }, { key: 0, ascending: true }],
      matchCase: true,
    });
    await onSheet((sheet) => (sheet.getRange("C3").values = [[100]]));
    await inTable((table) => table.sort.reapply());
    expect(segments()).toEqual(["Systems", "Network", "Other"]);
    const cleared = await inTable((table) => {
      table.sort.clear();
      return table.sort.load("fields");
    });
    expect(plain(cleared.fields)).toEqual([]);
    expect(segments()).toEqual(["Systems", "Network", "Other"]);
  });
});

test("a table without headers gets some, above its cells", async () => {
  const table = await onSheet((sheet) => {
    sheet.getRange("H1:I2").values = [
      [1, 2],
      [3, 4],
    ];
    const added = sheet.tables.add("H1:I2", false);
    return [added.getRange().load("address,values"), added.load("legacyId,id,highlightFirstColumn")] as const;
  });
  expect(table[0].address).toBe("Sheet1!H1:I3");
  expect(plain(table[0].values)).toEqual([
    ["Column1", "Column2"],
    [1, 2],
    [3, 4],
  ]);
  const look = await onSheet((sheet) => {
    const one = sheet.tables.getItemAt(1);
    one.highlightFirstColumn = true;
    one.highlightLastColumn = true;
    return one.load("highlightFirstColumn,highlightLastColumn,legacyId,id");
  });
  expect(look).toMatchObject({ highlightFirstColumn: true, highlightLastColumn: true });
  expect(look.legacyId).toBe(look.id);
});

test("the first rows take the blank row of a table that has headings alone", async () => {
  const range = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const table = sheet.tables.add("H1:I1", true);
    table.rows.add(undefined, [
      [1, 2],
      [3, 4],
    ]);
    table.rows.add(undefined, [[5, 6]]);
    const body = table.getDataBodyRange().load("address,values");
    await context.sync();
    return body;
  });
  expect(range.address).toBe("Sheet1!H2:I4");
  expect(JSON.stringify(range.values)).toBe("[[1,2],[3,4],[5,6]]");
});
