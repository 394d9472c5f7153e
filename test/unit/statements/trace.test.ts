import { findItem } from "../../../src/statements/find-item";
import { parsePeriod } from "../../../src/statements/parse-period";
import { resetStore } from "../../../src/statements/store";
import { traceOf } from "../../../src/statements/trace";

afterEach(resetStore);

const trace = (item: string, period: string, asOf?: string) =>
  traceOf(findItem(item), parsePeriod(period), asOf);

test("a printed figure is traced to its line, with its vintages", () => {
  const { print, derived, vintages, bounds, value, unit } = trace("Operating income", "1Q03");
  expect([value, unit, bounds]).toEqual(["-1206", "JPY million", ["-1206.5", "-1205.5"]]);
  expect(print).toMatchObject({
    printed: "(1,206)",
    section: "Results table",
    line: 104,
    published: "2004-02-16",
    status: "unaudited",
    precision: "1",
  });
  expect(derived).toBeUndefined();
  expect(vintages.map(({ published, printed }) => [published, printed])).toEqual([
    ["2003-08-12", "-1060"],
    ["2003-11-21", "-1206"],
    ["2004-02-16", "(1,206)"],
  ]);
});

test("as of an earlier day only what was known then counts", () => {
  const { value, vintages } = trace("Operating income", "1Q03", "2003-08-12");
  expect(value).toBe("-1060");
  expect(vintages).toHaveLength(1);
});

test("a derived figure is traced to the prints it rests on, each once", () => {
  const { print, derived, value } = trace("Gross profit", "3Q03");
  expect(print).toBeUndefined();
  expect(derived?.formula).toBe("Total revenues − Total costs");
  expect(derived?.from.map(({ label, printed }) => [label, printed])).toEqual([
    ["Total revenues", "9,633"],
    ["Total costs", "8,125"],
  ]);
  expect(value).toBe("1508");
});

test("a figure that is not in the source says why", () => {
  expect(() => trace("Operating income", "4Q03")).toThrow("Operating income (loss) for 4Q03 is not in the");
});
