import { FinanceError } from "../errors";
import type { AsOfGiven } from "./as-of";
import { parsePeriod } from "./parse-period";
import { type Period, comparePeriods, isDiscrete, lastQuarterOf, periodToken } from "./period";
import type { Release } from "./release";
import { releaseAsOf, releasesAsOf } from "./store";

/**
 * The quarters that the releases report: those with total revenues, in order of time.
 *
 * A comparative figure of an earlier quarter does not make that quarter a reported one.
 */
export function reportedQuarters(asOf?: AsOfGiven): Period[] {
  return reportedQuartersOf(releasesAsOf(asOf));
}

/** The quarters that these releases report, whether or not they are in the store. */
export function reportedQuartersOf(releases: readonly Release[]): Period[] {
  const tokens = releases
    .flatMap((release) => release.facts.filter((fact) => fact.item === "TotalRevenues"))
    .map((fact) => fact.period);
  return [...new Set(tokens)]
    .map((token) => parsePeriod(token))
    .filter(isDiscrete)
    .sort(comparePeriods);
}

/** The latest reported quarter, which `FQ0` names. */
export function latestQuarter(asOf?: AsOfGiven): Period {
  const latest = reportedQuarters(asOf).at(-1);
  if (latest) return latest;
  throw new FinanceError("notInSource", `The release of ${releaseAsOf(asOf).published} reports no quarter.`);
}

/**
 * The release that first reported a period: for a longer one, its last quarter.
 *
 * @throws FinanceError `notInSource` when none has.
 */
export function firstReport(period: Period, asOf?: AsOfGiven): Release {
  const last = periodToken(lastQuarterOf(period));
  const reports = (release: Release) =>
    reportedQuartersOf([release]).some((each) => periodToken(each) === last);
  const first = releasesAsOf(asOf).find(reports);
  if (first) return first;
  throw new FinanceError(
    "notInSource",
    `No release up to ${releaseAsOf(asOf).published} reports ${last} as its own quarter; ` +
      "where one gives a figure of it beside a later quarter, IIJ.SOURCE says which.",
  );
}
