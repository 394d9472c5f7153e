// What an add-in keeps in a workbook: settings, document settings, custom XML parts, properties.
import { contosoWorkbook, onSheet } from "./contoso";

beforeEach(() => contosoWorkbook());

test("workbook.settings hold any JSON value by key", async () => {
  const { setting, missing, all } = await onSheet((_, { workbook: { settings } }) => {
    settings.add("release", { quarter: "3Q03", pages: [1, 2] });
    settings.add("gone", 1);
    settings.getItem("gone").delete();
    return {
      setting: settings.getItem("release").load("key,value"),
      missing: settings.getItemOrNullObject("gone").load("key"),
      all: settings.load("items/key"),
    };
  });
  expect([setting.key, JSON.stringify(setting.value)]).toEqual([
    "release",
    '{"quarter":"3Q03","pages":[1,2]}',
  ]);
  expect(missing.isNullObject).toBe(true);
  expect(all.items.map(({ key }) => key)).toEqual(["release"]);
});

test("document settings are the same store, saved as a whole", async () => {
  const workbench = contosoWorkbook();
  const { settings } = Office.context.document;
  settings.set("pin", { asOf: "2004-02-16" });
  const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
  expect(status).toBe("succeeded");
  expect([...workbench.documentSettings]).toContainEqual(["pin", '{"asOf":"2004-02-16"}']);
  const pin = await onSheet((_, { workbook }) => workbook.settings.getItem("pin").load("value"));
  expect(JSON.stringify(pin.value)).toBe('{"asOf":"2004-02-16"}');
});

test("custom XML parts are found by namespace, read, replaced and deleted", async () => {
  const part = await onSheet((_, { workbook }) =>
    workbook.customXmlParts.add('<record xmlns="urn:contoso"><a/></record>').load("id,namespaceUri"),
  );
  expect(part.namespaceUri).toBe("urn:contoso");
  const { xml, count } = await onSheet((_, { workbook }) => {
    const found = workbook.customXmlParts.getByNamespace("urn:contoso").getOnlyItem();
    found.setXml('<record xmlns="urn:contoso"><b/></record>');
    return { xml: found.getXml(), count: workbook.customXmlParts.getByNamespace("urn:other").getCount() };
  });
  expect(xml.value).toBe('<record xmlns="urn:contoso"><b/></record>');
  expect(count.value).toBe(0);
  await onSheet((_, { workbook }) => workbook.customXmlParts.getItem(part.id).delete());
  expect((await onSheet((_, { workbook }) => workbook.customXmlParts.getCount())).value).toBe(0);
});

test("XML that is none is refused", async () => {
  await expect(onSheet((_, { workbook }) => workbook.customXmlParts.add("<open>"))).rejects.toMatchObject({
    code: "InvalidArgument",
    message: expect.stringContaining("not well-formed"),
  });
});

test("properties are kept as they are set", async () => {
  const properties = await onSheet((_, { workbook }) => {
    workbook.properties.title = "Model";
    return workbook.properties.load("title,author");
  });
  expect([properties.title, properties.author]).toEqual(["Model", ""]);
});
