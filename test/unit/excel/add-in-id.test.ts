import { readFileSync } from "node:fs";
import { addInId } from "../../../src/excel/add-in-id";

test("the id is the manifest's", () => {
  expect(readFileSync("manifest.xml", "utf8")).toContain(`<Id>${addInId}</Id>`);
});
