import { type Entry, enterFact } from "../../../src/importer/enter-fact";

const entry: Entry = {
  item: "Operating income",
  period: "Q4 FY2003",
  printed: "(1,206)",
  place: "Annual report 2004, page 12",
  enteredBy: "A. Analyst",
  enteredOn: "2004-07-01",
};

test("a figure entered by hand says so, with place, name and day", () => {
  expect(enterFact(entry)).toEqual({
    item: "OperatingIncome",
    label: "Operating income (loss)",
    period: "4Q03",
    value: "-1206",
    precision: "1",
    unit: "JPY million",
    printed: "(1,206)",
    section: "Annual report 2004, page 12",
    line: null,
    status: "entered by hand",
    enteredBy: "A. Analyst",
    enteredOn: "2004-07-01",
  });
});

test("a percentage is a fraction", () => {
  const share = enterFact({ ...entry, item: "SI gross margin", printed: "23.9%" });
  expect(share).toMatchObject({ value: "0.239", precision: "0.001", unit: "fraction", printed: "23.9%" });
});

test.each([
  [{ item: "Operating incom" }, 'Unknown item "Operating incom". Did you mean "Operating income (loss)"?'],
  [{ item: "Gross profit" }, "Gross profit is not printed by any release, so it is not entered."],
  [{ period: "5Q03" }, '"5Q03" is not a period'],
  [
    { item: "Total assets", period: "FY03" },
    "Total assets is a balance: give the quarter that it closes, not FY03.",
  ],
  [{ printed: "12,06" }, '"12,06" is not a number.'],
  [{ printed: "-" }, '"-" is not a number.'],
  [{ printed: "23.9%" }, '"23.9%" is not a number.'], // of an amount
  [{ place: " " }, "The place is blank: who enters a figure says it."],
  [{ enteredBy: "" }, "The name is blank: who enters a figure says it."],
  [{ enteredOn: "2004-02-30" }, '"2004-02-30" is not a day such as 2004-02-16.'],
])("%j is refused", (change, sentence) => {
  expect(() => enterFact({ ...entry, ...change })).toThrow(sentence);
});
