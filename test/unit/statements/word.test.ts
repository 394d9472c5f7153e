import { findWord, normalise } from "../../../src/statements/word";

const fields = ["Cite", "Printed", "Line"] as const;

test.each(["Printed", "printed", " PRIN ted ", "Ｐｒｉｎｔｅｄ"])(
  "%p is the word, whatever its case, width and spaces",
  (text) => {
    expect(findWord(text, fields, "field")).toBe("Printed");
  },
);

test("neither do apostrophes or the kind of a dash", () => {
  expect(normalise("Shareholders’ Pre–tax")).toBe(normalise("shareholders pre-tax"));
});

test.each([
  ["Page", 'Unknown field "Page": give Cite, Printed or Line.'],
  ["Prnted", 'Unknown field "Prnted": give Cite, Printed or Line. Did you mean Printed?'],
])("%p is none", (text, sentence) => {
  expect(() => findWord(text, fields, "field")).toThrow(
    expect.objectContaining({ code: "unknownWord", message: sentence }),
  );
});
