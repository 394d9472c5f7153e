import { plannedSheets } from "../../excel/planned-sheets";
import { type WriteOutcome, writeSheets } from "../../excel/write-sheets";
import { parsePeriod } from "../../statements/parse-period";
import { comparePeriods, periodToken } from "../../statements/period";
import type { Release } from "../../statements/release";
import { releaseAsOf } from "../../statements/store";
import { button } from "../parts/button";
import { element } from "../parts/element";
import type { StartTab } from "../tab";
import type { Text } from "../text";
import { type ReleaseSummary, releasePart } from "./release-part";

/** The release at hand, and the button that writes its sheets. */
export const startTab: StartTab = (panel, { text: { statements: text }, act }) => {
  const write = () =>
    act(text.writing, async () => ({ sentence: sentenceOf(await writeSheets(plannedSheets()), text) }));
  panel.append(
    releasePart(summaryOf(releaseAsOf(), text)),
    button({ id: "write", kind: "primary", label: text.write, onPress: () => void write() }),
    element("p", { class: "hint" }, text.writeHint),
  );
  return {};
};

function summaryOf(release: Release, text: Text["statements"]): ReleaseSummary {
  const rate = release.facts.find(isRate);
  const figures = release.facts.filter((fact) => !isRate(fact));
  const periods = [...new Set(figures.map((fact) => fact.period))]
    .map((token) => parsePeriod(token))
    .sort(comparePeriods);
  return [
    [text.release, release.title],
    [text.published, release.published],
    [text.periods, periods.map(periodToken).join(", ")],
    [text.figures, text.asPrinted(figures.length)],
    [text.rate, rate ? `${rate.printed} (${rate.period})` : text.notInSource],
  ];
}

const isRate = ({ item }: Release["facts"][number]): boolean => item === "ConvenienceRate";

function sentenceOf({ written, unchanged }: WriteOutcome, text: Text["statements"]): string {
  if (!written.length) return text.unchanged(unchanged);
  return unchanged.length ? text.wroteSome(written, unchanged) : text.wrote(written);
}
