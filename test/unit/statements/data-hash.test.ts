import { dataHash } from "../../../src/statements/data-hash";
import { releaseAsOf } from "../../../src/statements/store";

test("one changed digit changes the hash", () => {
  const release = releaseAsOf();
  const changed = {
    ...release,
    facts: release.facts.map((fact, i) => (i ? fact : { ...fact, value: "107.14" })),
  };
  expect(dataHash(release)).toMatch(/^[0-9a-f]{16}$/);
  expect(dataHash({ ...release })).toBe(dataHash(release));
  expect(dataHash(changed)).not.toBe(dataHash(release));
});
