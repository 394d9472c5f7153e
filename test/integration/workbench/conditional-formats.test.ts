// Conditional formats as an add-in sets them, and how the engine then shows the cells.
import type { Workbench } from "../../../src/workbench/workbench";
import { contosoWorkbook, onSheet, plain } from "./contoso";

let workbench: Workbench;
beforeEach(async () => {
  workbench = contosoWorkbook();
  await onSheet((sheet) => {
    sheet.getRange("A1:B4").values = [
      [1, "Network"],
      [5, "Systems"],
      [-3, ""],
      ["=1/0", "network"],
    ];
  });
});

/** Which of A1:B4 have a fill now, by address. */
function filled(): string[] {
  const { get } = workbench.engine;
  workbench.engine.evaluate();
  return ["A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4"].filter((address) => {
    const [col, row] = [address.charCodeAt(0) - 65, Number(address[1]) - 1];
    return get.getCellConditionalFormatStyle({ sheetId: "sheet1", col, row })?.fillColor;
  });
}

const add = <Result>(
  address: string,
  type: `${Excel.ConditionalFormatType}`,
  act: (format: Excel.ConditionalFormat) => Result,
): Promise<Result> =>
  onSheet((sheet) =>
    act(sheet.getRange(address).conditionalFormats.add(type as Excel.ConditionalFormatType.custom)),
  );

describe("by the value of the cell", () => {
  test.each<[Excel.ConditionalCellValueRule, string[]]>([
    [{ operator: "GreaterThan", formula1: "1" }, ["A2"]],
    [{ operator: "GreaterThanOrEqual", formula1: "=$A$1" }, ["A1", "A2"]],
    [{ operator: "LessThan", formula1: "=0" }, ["A3"]],
    [{ operator: "LessThanOrEqual", formula1: "1" }, ["A1", "A3"]],
    [{ operator: "EqualTo", formula1: "5" }, ["A2"]],
    [{ operator: "Between", formula1: "0", formula2: "5" }, ["A1", "A2"]],
    [{ operator: "NotBetween", formula1: "0", formula2: "4" }, ["A2", "A3"]],
  ])("%j", async (rule, expected) => {
    const cellValue = await add("A1:A3", "CellValue", (format) => {
      format.cellValue.format.fill.color = "#ffc7ce";
      format.cellValue.rule = rule;
      return format.cellValue.load("rule");
    });
    expect(plain(cellValue.rule)).toEqual(rule);
    expect(filled()).toEqual(expected);
  });

  test("until there is a rule, of none", async () => {
    await add("A1:A3", "CellValue", (format) => (format.cellValue.format.fill.color = "#ffc7ce"));
    expect(filled()).toEqual([]);
  });
});

test("by a formula about the first cell", async () => {
  const rule = await add("A1:B4", "Custom", (format) => {
    format.custom.format.fill.color = "#ffc7ce";
    format.custom.rule.formula = '=$B1="Systems"';
    return format.custom.rule.load("formula");
  });
  expect(rule.formula).toBe('=$B1="Systems"');
  expect(filled()).toEqual(["A2", "B2"]);
});

test("by a text in it", async () => {
  const text = await add("B1:B4", "ContainsText", (format) => {
    format.textComparison.format.fill.color = "#ffc7ce";
    format.textComparison.rule = { operator: "BeginsWith", text: "Net" };
    return format.textComparison.load("rule");
  });
  expect(plain(text.rule)).toEqual({ operator: "BeginsWith", text: "Net" });
  expect(filled()).toContain("B1");
  expect(filled()).not.toContain("B2");
});

test("the highest and the lowest", async () => {
  const topBottom = await add("A1:A3", "TopBottom", (format) => {
    format.topBottom.format.fill.color = "#ffc7ce";
    format.topBottom.rule = { rank: 1, type: "BottomItems" };
    return format.topBottom.load("rule");
  });
  expect(plain(topBottom.rule)).toEqual({ rank: 1, type: "BottomItems" });
  expect(filled()).toEqual(["A3"]);
});

describe("by what Excel has ready", () => {
  test.each<[`${Excel.ConditionalFormatPresetCriterion}`, string[]]>([
    ["Errors", ["A4"]],
    ["NonErrors", ["A1", "A2", "A3", "B1", "B2", "B3", "B4"]],
    ["Blanks", ["B3"]],
  ])("%s", async (criterion, expected) => {
    const preset = await add("A1:B4", "PresetCriteria", (format) => {
      format.preset.format.fill.color = "#ffc7ce";
      format.preset.rule = { criterion };
      format.load("type");
      return format.preset.load("rule");
    });
    expect(plain(preset.rule)).toEqual({ criterion });
    expect(filled()).toEqual(expected);
  });

  test("what the engine lacks is refused by name", async () => {
    const refused = add(
      "A1",
      "PresetCriteria",
      (format) => (format.preset.rule = { criterion: "AboveAverage" }),
    );
    await expect(refused).rejects.toMatchObject({
      code: "ApiNotAvailable",
      message: expect.stringContaining("AboveAverage"),
    });
  });
});

test("a scale of colours", async () => {
  const scale = await add("A1:A3", "ColorScale", (format) => {
    format.colorScale.criteria = {
      minimum: { type: "LowestValue", color: "#f8696b" },
      midpoint: { type: "Number", formula: "0", color: "#ffffff" },
      maximum: { type: "HighestValue", color: "#63be7b" },
    };
    return format.colorScale.load("criteria,threeColorScale");
  });
  expect(scale.threeColorScale).toBe(true);
  expect(plain(scale.criteria)).toEqual({
    minimum: { type: "LowestValue", color: "#F8696B", formula: null },
    midpoint: { type: "Number", color: "#FFFFFF", formula: "0" },
    maximum: { type: "HighestValue", color: "#63BE7B", formula: null },
  });
  const { get } = workbench.engine;
  expect(get.getCellConditionalFormatStyle({ sheetId: "sheet1", col: 0, row: 1 })?.fillColor).toBe("#63BE7B");
});

test("bars", async () => {
  const bar = await add("A1:A3", "DataBar", (format) => {
    format.dataBar.positiveFormat.fillColor = "#2e75b6";
    return format.dataBar.positiveFormat.load("fillColor");
  });
  expect(bar.fillColor).toBe("#2E75B6");
  const { get } = workbench.engine;
  expect(get.getConditionalDataBar({ sheetId: "sheet1", col: 0, row: 1 })).toMatchObject({ percentage: 100 });
});

test("icons", async () => {
  const icons = await add("A1:A3", "IconSet", (format) => {
    const { iconSet } = format;
    iconSet.style = "ThreeArrows";
    iconSet.reverseIconOrder = true;
    iconSet.criteria = [
      {} as Excel.ConditionalIconCriterion,
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=0" },
      { type: "Number", operator: "GreaterThan", formula: "=1" },
    ];
    return iconSet.load("style,reverseIconOrder,criteria");
  });
  expect(icons).toMatchObject({ style: "ThreeArrows", reverseIconOrder: true });
  expect(plain(icons.criteria)).toEqual([
    {},
    { type: "Number", operator: "GreaterThanOrEqual", formula: "=0" },
    { type: "Number", operator: "GreaterThan", formula: "=1" },
  ]);
  const { get } = workbench.engine;
  const icon = (row: number) => get.getConditionalIcon({ sheetId: "sheet1", col: 0, row });
  expect([icon(0), icon(1), icon(2)]).toEqual(["arrowNeutral", "arrowBad", "arrowGood"]);
});

test("what it gives: letters and fill, each of which may be left alone", async () => {
  const format = await add("A1:A3", "CellValue", ({ cellValue }) => {
    const { font, fill } = cellValue.format;
    font.bold = true;
    font.italic = true;
    font.strikethrough = true;
    font.underline = "Single";
    font.color = "#9c0006";
    fill.color = "#ffc7ce";
    font.load("bold,italic,strikethrough,underline,color");
    fill.load("color");
    return cellValue.format;
  });
  expect(plain(format.font.toJSON())).toEqual({
    bold: true,
    italic: true,
    strikethrough: true,
    underline: "Single",
    color: "#9C0006",
  });
  expect(format.fill.color).toBe("#FFC7CE");
  const cleared = await onSheet((sheet) => {
    const { font, fill } = sheet.getRange("A1").conditionalFormats.getItemAt(0).cellValue.format;
    font.clear();
    fill.clear();
    fill.load("color");
    return [font.load("bold,color"), fill] as const;
  });
  expect([cleared[0].bold, cleared[0].color, cleared[1].color]).toEqual([null, null, null]);
});

describe("the collection", () => {
  const rules = (address: string) =>
    onSheet((sheet) => {
      const formats = sheet.getRange(address).conditionalFormats;
      formats.load("items/type,items/priority,items/id,items/stopIfTrue");
      return [formats, formats.getCount()] as const;
    });
  beforeEach(async () => {
    await add("A1:A3", "Custom", (format) => (format.custom.rule.formula = "=TRUE"));
    await add("A2:B4", "ContainsText", (format) => (format.stopIfTrue = true));
  });

  test("a new one comes first, and only those of the cells are there", async () => {
    const [formats, count] = await rules("A1:B4");
    expect(count.value).toBe(2);
    expect(formats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue])).toEqual([
      ["ContainsText", 0, true],
      ["Custom", 1, false],
    ]);
    expect((await rules("A1"))[0].items).toHaveLength(1);
  });

  test("one of them: by its id, its place, or not at all", async () => {
    const [formats] = await rules("A1:B4");
    const [first, same, absent, range, none] = await onSheet((sheet) => {
      const all = sheet.getRange("A1:B4").conditionalFormats;
      const own = all.getItem(formats.items[0]!.id);
      return [
        own.load("type"),
        all.getItemAt(0).load("type"),
        all.getItemOrNullObject("nothing"),
        own.getRange().load("address"),
        own.cellValueOrNullObject,
      ] as const;
    });
    expect([first.type, same.type, absent.isNullObject]).toEqual(["ContainsText", "ContainsText", true]);
    expect([range.address, none.isNullObject]).toEqual(["Sheet1!A2:B4", true]);
  });

  test("every kind is there only for its own", async () => {
    const present = await onSheet((sheet) => {
      const format = sheet.getRange("A1").conditionalFormats.getItemAt(0);
      const kinds = [
        format.cellValueOrNullObject,
        format.colorScaleOrNullObject,
        format.customOrNullObject,
        format.dataBarOrNullObject,
        format.iconSetOrNullObject,
        format.presetOrNullObject,
        format.textComparisonOrNullObject,
        format.topBottomOrNullObject,
      ];
      for (const kind of kinds) kind.load();
      return kinds;
    });
    expect(present.map(({ isNullObject }) => isNullObject)).toEqual([
      true,
      true,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
    const wrong = onSheet((sheet) =>
      sheet.getRange("A1").conditionalFormats.getItemAt(0).cellValue.load("rule"),
    );
    await expect(wrong).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("the order is changed, one is deleted, all are cleared from some cells", async () => {
    await onSheet((sheet) => (sheet.getRange("B4").conditionalFormats.getItemAt(0).priority = 1));
    expect((await rules("A1:B4"))[0].items.map(({ type }) => type)).toEqual(["Custom", "ContainsText"]);

    await onSheet((sheet) => sheet.getRange("A3").conditionalFormats.clearAll());
    expect((await rules("A3"))[0].items).toEqual([]);
    const [several, one] = await onSheet((sheet) => [
      sheet.getRange("B4").conditionalFormats.getItemAt(0).getRangeOrNullObject(),
      sheet.getRange("A1").conditionalFormats.getItemAt(0).getRangeOrNullObject().load("address"),
    ]);
    expect(several.isNullObject).toBe(true);
    expect(one.address).toBe("Sheet1!A1:A2");

    await onSheet((sheet) => sheet.getRange("A1").conditionalFormats.getItemAt(0).delete());
    expect((await rules("A1:B4"))[0].items.map(({ type }) => type)).toEqual(["ContainsText"]);
    workbench.undo();
    expect((await rules("A1:B4"))[0].items).toHaveLength(2);
  });

  test("it moves with its cells, and its formula with it", async () => {
    await add("A1:A3", "Custom", (format) => (format.custom.rule.formula = "=$B1=1"));
    await onSheet((sheet) => {
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("B1").insert("Down");
    });
    const [range, rule] = await onSheet((sheet) => {
      const format = sheet.getRange("B2").conditionalFormats.getItemAt(0);
      return [format.getRange().load("address"), format.custom.rule.load("formula")] as const;
    });
    expect(range.address).toBe("Sheet1!B2:B4");
    expect(rule.formula).toBe("=$C1=1");
  });
});
