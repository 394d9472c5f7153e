// Every sentence with which a function refuses, in one place to read and to review: each error of the sources that
// functions reach is driven here, through cells, and a new one that is not fails the last test.
import {
  readInto,
  addRelease,
  pinAsOf,
  releaseAsOf,
  requireRelease,
  resetStore,
} from "../../../src/statements/store";
import { evaluateAlone, newAddinWorkbook } from "../../addin";
import { reachedFrom } from "../../reached-files";
import { sentencePatterns } from "../../sentence-patterns";

afterEach(resetStore);

/** What the store holds, and what is asked of it. */
const asked: Record<string, { given: () => unknown; formulas: string[] }> = {
  "the bundled releases": {
    given: () => undefined,
    formulas: [
      // items
      '=IIJ.GET(Z99,"3Q03")',
      '=IIJ.GET(236,"3Q03")',
      '=IIJ.GET(TRUE,"3Q03")',
      '=IIJ.GET("Operating incom","3Q03")',
      '=IIJ.GET("op inc","3Q03")',
      '=IIJ.GET("xyz","3Q03")',
      '=IIJ.GET("Gross margin","3Q03")',
      '=IIJ.GET("3Q03","2Q03")',
      '=IIJ.ITEMS("dividend")',
      // periods
      '=IIJ.GET("Revenue",Z99)',
      '=IIJ.GET("Revenue",TRUE)',
      '=IIJ.GET("Revenue",2003)',
      '=IIJ.GET("Revenue","2003")',
      '=IIJ.GET("Revenue",7)',
      '=IIJ.GET("Revenue","9Q03")',
      '=IIJ.GET("Revenue","2003Q3")',
      '=IIJ.GET("Revenue","Q3")',
      '=IIJ.GET("Revenue","2H03")',
      '=IIJ.GET("Revenue","Dec-03")',
      '=IIJ.GET("Revenue","12/31/2003")',
      '=IIJ.GET("Revenue","FQ1")',
      '=IIJ.GET("Revenue","LTM-1")',
      '=IIJ.GET("Revenue","Latest")',
      '=IIJ.GET("Revenue","third quarter")',
      '=IIJ.GET("3Q03","Revenue")',
      '=IIJ.PERIOD("3Q03",400000)',
      '=IIJ.PERIOD("3Q03",0.5)',
      '=IIJ.PERIOD("3Q03","1")',
      '=IIJ.PERIODDATE("4Q03","Release")',
      '=IIJ.HISTORY("Revenue","3Q03","1Q03")',
      '=IIJ.HISTORY("Revenue","1Q03","FY03")',
      '=IIJ.HISTORY("Revenue","1Q1900","3Q03")',
      // currencies, words and as-ofs
      '=IIJ.GET("Revenue","3Q03","EUR")',
      '=IIJ.GET("Revenue","3Q03","Latest")',
      '=IIJ.GET("Revenue","3Q03",TRUE)',
      '=IIJ.GET("Revenue","3Q03",,"yesterday")',
      '=IIJ.GET("Revenue","3Q03",,"2003-01-01")',
      '=IIJ.GET("Revenue","3Q03",,TRUE)',
      '=IIJ.SOURCE("Revenue","3Q03","Vintage")',
      '=IIJ.STATEMENT("Cash flow")',
      "=IIJ.STATEMENT(Z99)",
      '=IIJ.STATEMENT("PL",,,,3)',
      '=IIJ.STATEMENT("PL",,,,"labels")',
      '=IIJ.PERIOD("3Q03",,"Short")',
      '=IIJ.PERIODDATE("3Q03","Middle")',
      '=IIJ.ASOF("Author")',
      // figures that are not in the source
      '=IIJ.GET("Revenue","4Q03")',
      '=IIJ.GET("Revenue","FY03")',
      '=IIJ.GET("Revenue","3Q02")',
      '=IIJ.GET("EPS","3Q03")',
      '=IIJ.GET("Outlook","4Q03")',
      '=IIJ.GET("Revenue","2Q03","USD")',
      '=IIJ.USDRATE(,"2003-11-21")',
      '=IIJ.SOURCE("Gross profit","3Q03","Printed")',
      '=IIJ.SOURCE("Revenue","2Q03","Line","2003-11-21")',
      '=IIJ.REVISIONS("Net income")',
      '=IIJ.REVISIONS("Operating margin")',
      '=IIJ.GET("PL","3Q03")',
      '=INDEX(IIJ.CHECKS("2003-08-12"),1,2)',
      // the user's own numbers
      '=IIJ.MARGIN("236","9633")',
      "=IIJ.MARGIN(236,Z99)",
      "=IIJ.MARGIN(236,0)",
      "=IIJ.MARGIN(1E+200,1E-200)",
      "=IIJ.MARGIN({236,-830},{9633;9185;8344})",
      '=IIJ.MARGIN("Operating income",{"3Q03","2Q03"})',
      '=IIJ.MARGIN("Total assets","3Q03")',
      '=IIJ.MARGIN("Private placement","1Q03")',
      '=IIJ.MARGIN(236,9633,"Latest")',
      "=IIJ.GROWTHRATE(236,-830)",
      "=IIJ.GROWTHRATE(-58,50)",
      '=IIJ.GROWTHRATE("Revenue","3Q03","MoM")',
      '=IIJ.GROWTHRATE("Revenue","1H03","QoQ")',
      '=IIJ.GROWTHRATE("Revenue","1Q-3Q03","1H03")',
      '=IIJ.GROWTHRATE("Revenue","3Q03","YoY")',
      '=IIJ.GROWTHRATE("Operating margin","3Q03")',
      "=IIJ.TOUSD(9633,Z99)",
      "=IIJ.TOUSD(9633,1.07)",
      "=IIJ.TOUSD(9633,TRUE)",
      '=IIJ.TOUSD(9633,"")',
      "=IIJ.USDRATE(Z99)",
      '=IIJ.ACTUALOR("Operating income","4Q03",Z99)',
      // bridges and common sizes
      '=IIJ.BRIDGE("Operating margin","2Q03","3Q03")',
      '=IIJ.BRIDGE("Operating income","1Q03","1H03")',
      '=INDEX(IIJ.COMMONSIZE("Highlights","3Q03",,0),4,1)',
      '=INDEX(IIJ.COMMONSIZE("Highlights","3Q03",,0),14,1)',
      '=IIJ.GET("Backbone costs","3Q03")',
    ],
  },
  "the pin First": {
    given: () => pinAsOf("First"),
    formulas: ['=IIJ.ASOF("Date")'],
  },
  "a release without revenues": {
    given: () => addRelease({ ...releaseAsOf("2003-08-12"), facts: [] }),
    formulas: ['=IIJ.GET("Revenue","FQ0",,"2003-08-12")'],
  },
  "a release with revenues of zero": {
    given: () => {
      const facts = releaseAsOf().facts.map((fact) =>
        fact.item === "TotalRevenues" ? { ...fact, value: "0" } : fact,
      );
      addRelease({ ...releaseAsOf(), facts });
    },
    formulas: [
      '=IIJ.MARGIN("Operating income","3Q03")',
      '=IIJ.GET("Operating margin","3Q03")',
      '=INDEX(IIJ.COMMONSIZE("PL","3Q03",,0),2,1)',
    ],
  },
  "a release that is missing": {
    given: () => requireRelease("2004-01-14"),
    formulas: ['=IIJ.GET("Revenue","3Q03")'],
  },
  "releases that cannot be read": {
    given: () => readInto(Promise.reject(new Error("their record is damaged"))),
    formulas: ['=IIJ.GET("Revenue","3Q03")'],
  },
};

/** Sentences that no cell can come upon. */
const unreachable = [
  '"1,206" is not a decimal number.', // import refuses such a value
  "NaN is not a number a cell can hold.", // nor do Office.js's messages
  "No release is loaded.", // the bundled ones always are
  "The base is zero, so there is no common size.", // stands in spills only, where Office.js leaves #DIV/0! without one
];

const answers = new Map<string, string[]>();

test.each(Object.entries(asked))("%s", async (what, { given, formulas }) => {
  given();
  const workbench = await newAddinWorkbook((file) => require(file));
  const results = await evaluateAlone(workbench, formulas);
  answers.set(what, results);
  expect(formulas.map((formula, i) => `${formula}  ${results[i]}`)).toMatchSnapshot();
});

test("no sentence of the sources is missing here", () => {
  const sentences = [...answers.values()].flat().map((result) => result.replace(/^\S+ /, ""));
  const patterns = [...reachedFrom("src/functions").files].flatMap(([file, text]) =>
    sentencePatterns(file, text),
  );
  expect(patterns.length).toBeGreaterThan(45);
  const missing = patterns
    .filter(({ pattern }) => !sentences.some((sentence) => pattern.test(sentence)))
    .filter(({ pattern }) => !unreachable.some((sentence) => pattern.test(sentence)));
  expect(missing).toEqual([]);
});
