// What collections have alike: count, items, the first and the last, by key or nothing, some of many.
import { contosoWorkbook, onSheet } from "./contoso";

beforeEach(() => contosoWorkbook());

test("worksheets are counted, the first and the last are found", async () => {
  const [count, first, last] = await onSheet((_, { workbook: { worksheets } }) => {
    worksheets.add("Middle");
    worksheets.add("End");
    return [
      worksheets.getCount(),
      worksheets.getFirst().load("name"),
      worksheets.getLast().load("name"),
    ] as const;
  });
  expect([count.value, first.name, last.name]).toEqual([3, "Sheet1", "End"]);
});

test("top and skip choose some of many, and items load with nested paths", async () => {
  const some = await onSheet((sheet, { workbook: { worksheets } }) => {
    for (const name of ["A", "B", "C"]) worksheets.add(name);
    sheet.tables.add("A1:B2", true).name = "Parts";
    return worksheets.load({ select: "name", top: 2, skip: 1 });
  });
  const nested = await onSheet((_, { workbook }) => workbook.worksheets.load("items/tables/items/name"));
  expect(some.items.map(({ name }) => name)).toEqual(["A", "B"]);
  expect(nested.items.map(({ tables }) => tables.items.map(({ name }) => name))).toEqual([
    ["Parts"],
    [],
    [],
    [],
  ]);
});

test("styles, names and parts are counted too", async () => {
  const counts = await onSheet((sheet, { workbook }) => {
    workbook.styles.add("Input");
    workbook.names.add("Rate", sheet.getRange("A1"));
    workbook.customXmlParts.add("<a xmlns='urn:a'/>");
    workbook.customXmlParts.add("<b xmlns='urn:b'/>");
    return [
      workbook.styles.getCount(),
      workbook.names.getCount(),
      workbook.customXmlParts.getCount(),
      workbook.customXmlParts.getByNamespace("urn:a").getCount(),
      sheet.names.getCount(),
      workbook.settings.getCount(),
    ];
  });
  expect(counts.map(({ value }) => value)).toEqual([1, 1, 2, 1, 0, 0]);
});

test("a custom XML part is found by id, or as the only one of its namespace", async () => {
  const { id } = await onSheet((_, { workbook }) =>
    workbook.customXmlParts.add("<a xmlns='urn:a'/>").load("id"),
  );
  const seen = await onSheet((_, { workbook: { customXmlParts } }) => {
    const ofA = customXmlParts.getByNamespace("urn:a");
    return [
      customXmlParts.getItemOrNullObject(id),
      customXmlParts.getItemOrNullObject("nobody"),
      ofA.getItem(id),
      ofA.getItemOrNullObject("nobody"),
      ofA.getOnlyItemOrNullObject(),
      customXmlParts.getByNamespace("urn:b").getOnlyItemOrNullObject(),
    ].map((part) => part.load("id"));
  });
  expect(seen.map((part) => (part.isNullObject ? null : part.id))).toEqual([id, null, id, null, id, null]);
});

test("a name's range, and that of a name which is not there", async () => {
  const [range, missing] = await onSheet((sheet, { workbook }) => {
    workbook.names.add("Rate", sheet.getRange("B2"));
    return [
      workbook.names.getItem("Rate").getRangeOrNullObject().load("address"),
      workbook.names.getItemOrNullObject("Tax").getRangeOrNullObject().load("address"),
    ];
  });
  expect([range?.address, missing?.isNullObject]).toEqual(["Sheet1!B2", true]);
});

test("an index beyond the end is refused", async () => {
  await expect(
    onSheet((sheet) =>
      sheet
        .getRange("A1:B2")
        .format.borders.getItem("Nowhere" as never)
        .load("style"),
    ),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});
