import { isPrintedAs } from "../../../../src/importer/own-json/printed-as";

test.each([
  ["-1206", "(1,206)", true],
  ["1206", "(1,206)", false], // the minus is lost
  ["-830", "830", true], // a loss in a sentence
  ["0.134", "13.4%", true],
  ["13.4", "13.4%", false],
  ["8344", "8344000000", true],
  ["9633", "9.633", true],
  ["9.633", "9,633", true],
  ["12060", "1,206", false],
  ["120.6", "1,206", false],
  ["1260", "1,206", false],
  ["1206", "n.a.", false],
])("%s is what %s prints: %s", (value, printed, expected) => {
  expect(isPrintedAs(value, printed)).toBe(expected);
});
