import { type Interval, overlap, signed, sum } from "../decimal/interval";
import { itemOfCode } from "../statements/find-item";
import { intervalOf } from "../statements/interval-of";
import { isJump } from "../statements/is-jump";
import { parsePeriod } from "../statements/parse-period";
import { periodToken, shiftPeriod } from "../statements/period";
import { indexPrints, type Prints } from "../statements/prints";
import type { Fact, Release } from "../statements/release";
import type { Report } from "./issue";

/** What assets leave over liabilities and equity at the end of a quarter, and the three figures. */
interface Residual {
  readonly period: string;
  readonly left: Interval;
  readonly facts: readonly Fact[];
}

/**
 * What the balance sheet leaves unexplained, against the quarter before.
 *
 * Minority interests stand between liabilities and equity, and IIJ does not print them: the three figures need not add
 * up, so that a wrong one breaks no check. But what they leave does not change by more than half in a quarter.
 */
export function checkBalance(release: Release, report: Report): void {
  const residuals = residualsOf(release);
  for (const now of residuals) {
    const quarterBefore = periodToken(shiftPeriod(parsePeriod(now.period), -1));
    const before = residuals.find(({ period }) => period === quarterBefore);
    if (before && isJump(before.left.value, now.left.value) && !overlap(before.left, now.left)) {
      reportJump(before, now, report);
    }
  }
}

function residualsOf(release: Release): Residual[] {
  const prints = indexPrints([release]);
  const quarters = new Set(
    release.facts.filter(({ item }) => item === "TotalAssets").map(({ period }) => period),
  );
  return [...quarters].flatMap((period) => residualIn(prints, period) ?? []);
}

function residualIn(prints: Prints, period: string): Residual | undefined {
  const { formula } = itemOfCode("BalanceResidual");
  const terms = formula && "sum" in formula ? formula.sum : [];
  const facts = terms.flatMap(({ code }) => prints.of(code, period)[0]?.fact ?? []);
  if (facts.length < terms.length) return undefined;
  return { period, left: sum(facts.map((fact, i) => signed(terms[i]?.times ?? 1, intervalOf(fact)))), facts };
}

function reportJump(before: Residual, now: Residual, report: Report): void {
  const found = `${now.left.value.toFixed()} for ${now.period}`;
  const expected = `about ${before.left.value.toFixed()}, as for ${before.period}`;
  const message =
    `Assets less liabilities and shareholders' equity leave ${found}, but ${before.left.value.toFixed()} for ` +
    `${before.period}: one of these figures may be wrong.`;
  report({ code: "residualJump", line: now.facts[0]?.line ?? null, found, expected, message });
}
