// Every custom function has its tests in a file of its own, all in one order.
import fs from "node:fs";
import path from "node:path";

const folder = __dirname;

/** IDs that are two words. */
const words: Record<string, string> = {
  ACTUALOR: "actual-or",
  ASOF: "as-of",
  COMMONSIZE: "common-size",
  GROWTHRATE: "growth-rate",
  ISACTUAL: "is-actual",
  PERIODDATE: "period-date",
  TIEOUT: "tie-out",
  TOJPY: "to-jpy",
  TOUSD: "to-usd",
  USDRATE: "usd-rate",
};

test("known values, edges, errors, laws: for every function, in this order", async () => {
  const { metadata } = await addinFunctions();
  const visible = metadata.functions.filter(({ options }) => !options?.excludeFromAutoComplete);
  expect(visible).toHaveLength(20);
  for (const { id } of visible) {
    const text = fs.readFileSync(path.join(folder, `${words[id] ?? id.toLowerCase()}.test.ts`), "utf8");
    const titles = [...text.matchAll(/^test(?:\.each\([\s\S]*?\]\))?\("(\w+?)s?\b/gm)].map(
      ([, title]) => title,
    );
    expect([id, [...new Set(titles)]]).toEqual([id, ["known", "edge", "error", "law"]]);
  }
});
