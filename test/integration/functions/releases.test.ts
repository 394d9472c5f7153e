// Known values stand on docs/functions/releases.md.
import { version } from "../../../package.json";
import { asOfFunction } from "../../../src/functions/releases";
import { dataHash } from "../../../src/statements/data-hash";
import { pinAsOf, releaseAsOf, resetStore } from "../../../src/statements/store";
import { expectEach } from "../../addin";

afterEach(resetStore);

test("SOURCE: edges and errors", () =>
  expectEach([
    ['=IIJ.SOURCE("Revenue","FQ0","line")', "99"],
    [
      '=IIJ.SOURCE("Revenue","3Q03",Z99)',
      "Total revenues 3Q03: 9,633 JPY million. Internet Initiative Japan Inc., Third…",
    ],
    ['=IIJ.SOURCE("Operating income","1Q03","Printed","2003-11-21")', "-1206"],
    ['=IIJ.SOURCE("Revenue","3Q03","Status")', "unaudited"],
    ['=IIJ.SOURCE("Revenue","1H03","Formula")', "1Q03 + 2Q03"],
    ['=IIJ.SOURCE("SI gross margin","3Q03")', "Gross margin, systems integration 3Q03: 23.9%. …"],
    [
      '=IIJ.SOURCE("Contracts","3Q03")',
      "Number of contracts 3Q03: higher; markedly higher for high bandwidths; no number is given. (2004-02…",
    ],
    [
      '=IIJ.SOURCE("EPS","3Q03")',
      "#N/A Net income per share is not in the source: the release gives no figure per share…",
    ],
    [
      '=IIJ.SOURCE("Revenue","3Q03","lin")',
      '#VALUE! Unknown field "lin": give Cite, Printed, Release, Date, Line, Formula, Status or Vintages. Did you mean Line?',
    ],
  ]));

describe("ASOF", () => {
  test("edges and errors", () =>
    expectEach([
      ["=IIJ.ASOF(Z99)", "Third Quarter Results for the Year Ending March 31, 2004"],
      ['=IIJ.ASOF("version")', version],
      ['=IIJ.ASOF("Hash")', dataHash(releaseAsOf())],
      ['=IIJ.ASOF("Author")', '#VALUE! Unknown field "Author": give Release, Date, Hash or Version.'],
    ]));

  test("follows the pin", () => {
    pinAsOf("2003-12-31");
    expect(["Release", "Date", "Hash"].map((field) => asOfFunction(field as never))).toEqual([
      "Second quarter results for the year ending March 31, 2004",
      "2003-11-21",
      dataHash(releaseAsOf("2003-11-21")),
    ]);
  });

  test("has no one date where each figure counts as first printed", () => {
    pinAsOf("First");
    expect(asOfFunction()).toBe("First");
    expect(() => asOfFunction("Date" as never)).toThrow(
      "The pin is First, each figure as its first release printed it: there is no one date.",
    );
  });
});

test("REVISIONS: edges and errors", () =>
  expectEach([
    ["=ROWS(IIJ.REVISIONS(Z99))", "2"],
    ['=IIJ.REVISIONS("EBITDA")', '{"Adjusted EBITDA", "1Q03", -97, -243, -146, "2003-08-12", "2003-11-21"}'],
    ["=IIJ.REVISIONS(TRUE)", "#VALUE! The item is TRUE: give a text."],
    ['=IIJ.REVISIONS("Operating incom")', '#VALUE! Unknown item "Operating incom"…'],
  ]));
