import * as fc from "fast-check";
import { fromXmlPart, toXmlPart } from "../../../../src/excel/record/xml-part";

const namespace = "urn:example:1";

test("any JSON comes back as it went in", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      expect(fromXmlPart(toXmlPart(namespace, data))).toEqual(JSON.parse(JSON.stringify(data)));
    }),
  );
});

test("what XML would read as markup stands there as JSON escapes", () => {
  const xml = toXmlPart(namespace, { label: '<b>R&D</b> ]]> "x"' });
  expect(xml).toBe(
    `<data xmlns="${namespace}">{"label":"\\u003cb\\u003eR\\u0026D\\u003c/b\\u003e ]]\\u003e \\"x\\""}</data>`,
  );
  expect(fromXmlPart(xml)).toEqual({ label: '<b>R&D</b> ]]> "x"' });
});

test("a part that somebody changed says what it begins with", () => {
  expect(() => fromXmlPart(`<data xmlns="${namespace}">{"version":</data>`)).toThrow(
    'The add-in\'s record in this workbook cannot be read: it begins with "{"version":".',
  );
});
