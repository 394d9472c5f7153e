import { overlap } from "../decimal/interval";
import { type Check, checksOf } from "../statements/checks";
import { itemOfCode } from "../statements/find-item";
import { intervalOf } from "../statements/interval-of";
import { indexPrints } from "../statements/prints";
import type { Fact, Release } from "../statements/release";
import { checkBalance } from "./check-balance";
import type { Report } from "./issue";

/**
 * The figures of a document against one another, which must agree within their printed rounding, and against the
 * releases before it, from which they may differ, but not unseen.
 */
export function checkFigures(
  releases: readonly Release[],
  earlier: readonly Release[],
  report: Report,
): void {
  for (const check of checksOf(releases)) {
    // a rate printed twice has its own issue, which also sees rates of different quarters
    if (check.status === "fails" && !isOfRate(check)) reportFailed(check, report);
  }
  for (const release of releases) {
    checkBalance(release, report);
    const before = indexPrints(earlier.filter(({ published }) => published < release.published));
    const counting = indexPrints([release]);
    for (const fact of release.facts) {
      if (counting.of(fact.item, fact.period, fact.unit)[0]?.fact !== fact) continue; // a repetition
      const last = before.of(fact.item, fact.period, fact.unit).at(-1);
      if (last && !overlap(intervalOf(last.fact), intervalOf(fact)))
        reportRestated(fact, last.fact, last.release, report);
    }
  }
}

const isOfRate = ({ facts }: Check): boolean => facts.every(({ fact }) => fact.item === "ConvenienceRate");

function reportFailed({ name, period, leftIs, rightIs, left, right, facts }: Check, report: Report): void {
  const found = `${leftIs}: ${left?.toFixed()}`;
  const expected = `${rightIs}: ${right?.toDecimalPlaces(4).toFixed()}`;
  const lines = [...new Set(facts.flatMap(({ fact }) => fact.line ?? []))].sort((a, b) => a - b);
  const places = lines.length > 1 ? ` Its figures stand on lines ${lines.join(", ")}.` : "";
  const message = `The check "${name}" fails for ${period}: ${found}, but ${expected}.${places}`;
  report({ code: "failedCheck", line: facts[0]?.fact.line ?? null, found, expected, message });
}

function reportRestated(fact: Fact, before: Fact, { published }: Release, report: Report): void {
  const label = itemOfCode(fact.item).label;
  const expected = `${before.value}, as in the release of ${published}`;
  const message = `${label} for ${fact.period} is ${fact.value} ${fact.unit} here, not ${expected}; both are kept.`;
  report({ code: "restatedFigure", line: fact.line, found: fact.printed, expected, message });
}
