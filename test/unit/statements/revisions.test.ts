import { findItem } from "../../../src/statements/find-item";
import { revisions } from "../../../src/statements/revisions";

const listed = (...asked: Parameters<typeof revisions>) =>
  revisions(...asked).map(({ item, period, before, after, difference }) => [
    item.code,
    period,
    `${before.release.published}: ${before.fact.value}`,
    `${after.release.published}: ${after.fact.value}`,
    difference.toString(),
  ]);

test("two figures of 1Q03 were restated on 2003-11-21", () => {
  expect(listed()).toEqual([
    ["OperatingIncome", "1Q03", "2003-08-12: -1060", "2003-11-21: -1206", "-146"],
    ["AdjustedEbitda", "1Q03", "2003-08-12: -97", "2003-11-21: -243", "-146"],
  ]);
  expect(listed(findItem("EBITDA"))).toHaveLength(1);
});

test("as of the first release nothing was restated", () => {
  expect(listed(undefined, "2003-08-12")).toEqual([]);
});
