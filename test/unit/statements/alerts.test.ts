import { alerts } from "../../../src/statements/alerts";

const listed = (asOf?: string) => alerts(asOf).map(({ name, period, says }) => `${name}, ${period}: ${says}`);

test("the alerts of the bundled releases", () => {
  expect(listed()).toEqual([
    "Unprinted minority interest, 1Q03: assets exceed printed liabilities and equity by 625 JPY million",
    "Unprinted minority interest, 2Q03: assets exceed printed liabilities and equity by 437 JPY million",
    "Unprinted minority interest, 3Q03: assets exceed printed liabilities and equity by 487 JPY million",
    "Unprinted tax and minority interests, 1Q03: net income holds 644 JPY million that no printed line explains",
    "Unprinted tax and minority interests, 2Q03: net income holds 759 JPY million that no printed line explains",
    "Unprinted tax and minority interests, 3Q03: net income holds 231 JPY million that no printed line explains",
    "Non-operating residual after the named gains, 3Q03: -91 JPY million between operating and pre-tax income is not named",
    "Named gains carry pre-tax income, 3Q03: they are 92.0% of income before tax",
    "Net income above pre-tax income, 3Q03: 1,979 against 1,806 JPY million",
    "Capital deficiency, 1Q03: shareholders' equity is -10,512 JPY million",
    "Residual not continuous, 3Q03: Tax and minority residual moves from 759 to 231 JPY million",
    "Restated without a word, 1Q03: Operating income (loss): -1060 on 2003-08-12, -1206 on 2003-11-21",
    "Restated without a word, 1Q03: Adjusted EBITDA: -97 on 2003-08-12, -243 on 2003-11-21",
    "A segment's total revenue, 3Q03: slightly lower (the section's \"total revenue\" is this segment's); no number is given",
    "Guidance overtaken, 4Q03: revenue growth above 10.0% for FY03 would need 21,261 JPY million in 4Q03",
    "Figures that no check covers, 2004-02-16: 14 of the 36 figures of the results table",
  ]);
});

test("what a later release makes known is not known before it", () => {
  expect(listed("2003-08-12")).toEqual([]);
  expect(listed("2003-11-21").map((alert) => alert.split(",")[0])).toEqual([
    "Restated without a word",
    "Restated without a word",
  ]);
});
