import { workbookOptions } from "../../../src/cli/workbook-options";

const needed = ["--release", "r.txt", "--out", "b.xlsx"];
const options = (...args: string[]) => workbookOptions([...needed, ...args]);

test("values in yen for every reported quarter, unless something else is asked for", () => {
  expect(options()).toEqual({
    release: "r.txt",
    out: "b.xlsx",
    sheets: { mode: "values", currency: "JPY" },
    model: false,
  });
});

test("every option, in any case", () => {
  expect(
    options(
      "--as-of",
      "2003-11-21",
      "--currency",
      "usd",
      "--mode",
      "Live",
      "--periods",
      "1Q02..3Q03",
      "--model",
    ),
  ).toMatchObject({
    asOf: "2003-11-21",
    sheets: { mode: "live", currency: "USD", from: "1Q02", to: "3Q03" },
    model: true,
  });
});

test("one period is a range of itself", () => {
  expect(options("--periods", "FY03").sheets).toMatchObject({ from: "FY03", to: "FY03" });
});

test.each([
  [["--currency", "EUR"], '--currency is JPY or USD, not "EUR".'],
  [["--mode", "dead"], '--mode is values or live, not "dead".'],
  [["--periods", "9Q03"], /^--periods: "9Q03" is not a period/],
  [["--periods", "1Q03..2Q03..3Q03"], /range such as 1Q03\.\.3Q03/],
  [["--nonsense"], /--nonsense/],
])("%j is refused with a sentence", (args, sentence) => {
  expect(() => options(...args)).toThrow(sentence);
});
