import { plannedSheets } from "../excel/planned-sheets";
import { type WriteOutcome, writeSheets } from "../excel/write-sheets";
import { parsePeriod } from "../statements/parse-period";
import { comparePeriods, periodToken } from "../statements/period";
import type { Release } from "../statements/release";
import { releaseAsOf } from "../statements/store";
import { functionExamples } from "./function-examples";
import { functionsPart } from "./parts/functions-part";
import { messagePart } from "./parts/message-part";
import { type ReleaseSummary, statementsPart } from "./parts/statements-part";
import { text } from "./text";

/** Joins the parts, which know nobody, with the sheets and the store. */
export function startPane(place: (id: string) => HTMLElement): void {
  const message = messagePart(place("message"));
  const statementsView = statementsPart(place("statements"), () => void write());
  functionsPart(place("functions"), functionExamples);
  statementsView.show(summaryOf(releaseAsOf()));

  async function write(): Promise<void> {
    statementsView.setBusy(true);
    try {
      message.say(sentenceOf(await writeSheets(plannedSheets())));
    } catch (error) {
      message.warn((error as Error).message);
    } finally {
      statementsView.setBusy(false);
    }
  }
}

function summaryOf(release: Release): ReleaseSummary {
  const rate = release.facts.find(isRate);
  const figures = release.facts.filter((fact) => !isRate(fact));
  const periods = [...new Set(figures.map((fact) => fact.period))]
    .map((token) => parsePeriod(token))
    .sort(comparePeriods);
  return {
    rows: [
      [text.release, release.title],
      [text.published, release.published],
      [text.periods, periods.map(periodToken).join(", ")],
      [text.figures, `${figures.length}, as printed`],
      [text.rate, rate ? `${rate.printed} (${rate.period})` : text.notInSource],
    ],
  };
}

const isRate = ({ item }: Release["facts"][number]): boolean => item === "ConvenienceRate";

function sentenceOf({ written, unchanged }: WriteOutcome): string {
  if (!written.length) return text.unchanged(unchanged);
  return unchanged.length ? text.wroteSome(written, unchanged) : text.wrote(written);
}
