import { openWorkbook } from "../../../../src/excel/open-workbook";
import { plannedSheets } from "../../../../src/excel/planned-sheets";
import { keepRelease } from "../../../../src/excel/record/imported-releases";
import { writeSheets } from "../../../../src/excel/write-sheets";
import { ask } from "../../../../src/statements/ask";
import { itemOfCode } from "../../../../src/statements/find-item";
import { parsePeriod } from "../../../../src/statements/parse-period";
import type { Release } from "../../../../src/statements/release";
import { allReleases, releaseAsOf, resetStore } from "../../../../src/statements/store";

beforeEach(() => {
  newWorkbook();
});
afterEach(resetStore);

/** A release of the next quarter, with one figure. */
function nextRelease(revenues = "10000"): Release {
  const latest = releaseAsOf("2004-02-16");
  const fact = latest.facts.find(({ item, period }) => item === "TotalRevenues" && period === "3Q03")!;
  return {
    ...latest,
    published: "2004-05-14",
    title: 'Results <R&D> "of" the year',
    facts: [{ ...fact, period: "4Q03", value: revenues, printed: revenues }],
  };
}
const published = () => allReleases().map((release) => release.published);

test("an imported release is in the workbook when it is opened again, as it was imported", async () => {
  await keepRelease(nextRelease());
  resetStore();
  expect(published()).not.toContain("2004-05-14");
  expect(await openWorkbook()).toEqual({ releases: ["2004-05-14"] });
  expect(allReleases().at(-1)).toEqual(nextRelease());
});

test("importing a release of the same day replaces it", async () => {
  await keepRelease(nextRelease("10000"));
  await keepRelease(nextRelease("10001"));
  resetStore();
  await openWorkbook();
  expect(published().filter((day) => day === "2004-05-14")).toHaveLength(1);
  expect(allReleases().at(-1)?.facts[0]?.value).toBe("10001");
});

test("what takes it back leaves the workbook and the formulas with what they knew", async () => {
  const parts = () =>
    Excel.run(async (context) => {
      const count = context.workbook.customXmlParts.getByNamespace("urn:iij-financials:release:1").getCount();
      await context.sync();
      return count.value;
    });
  const bundled = allReleases();
  const takeBackFirst = await keepRelease(nextRelease("10000"));
  const takeBackSecond = await keepRelease(nextRelease("10001"));
  await takeBackSecond();
  expect(allReleases().at(-1)).toEqual(nextRelease("10000"));
  expect(await parts()).toBe(1);
  await takeBackFirst();
  expect(allReleases()).toEqual(bundled);
  expect(await parts()).toBe(0);
  const takeBackOfBundled = await keepRelease({ ...releaseAsOf("2004-02-16"), title: "Imported anew" });
  await takeBackOfBundled();
  expect(allReleases()).toEqual(bundled);
});

test("a kept release that somebody changed is refused", async () => {
  await keepRelease(nextRelease());
  await Excel.run(async (context) => {
    const part = context.workbook.customXmlParts.getByNamespace("urn:iij-financials:release:1").getOnlyItem();
    const xml = part.getXml();
    await context.sync();
    part.setXml(xml.value.replaceAll("10000", "99999"));
    await context.sync();
  });
  await expect(openWorkbook()).rejects.toMatchObject({
    code: "recordDamaged",
    message:
      "The release of 2004-05-14 that this workbook holds was changed after it was stored: import it again.",
  });
});

test("a workbook built with a release that is not loaded has no older value for it", async () => {
  await keepRelease(nextRelease());
  await writeSheets(plannedSheets(undefined, "Latest"), undefined, "Latest");
  await Excel.run(async (context) => {
    context.workbook.customXmlParts.getByNamespace("urn:iij-financials:release:1").getOnlyItem().delete();
    await context.sync();
  });
  resetStore();
  await openWorkbook();
  const question = () => ask(itemOfCode("TotalRevenues"), parsePeriod("3Q03"));
  expect(question).toThrow(
    "This workbook was built with the release of 2004-05-14, which is not loaded: import it again.",
  );
});
