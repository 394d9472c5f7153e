import { Decimal } from "../../decimal/decimal";
import { answerOf } from "../answer";
import { itemOfCode } from "../find-item";
import { yearBefore } from "../period";
import { type Figure, type History, briefly, historyOf } from "./figure";

/**
 * Total revenues: as published, else as a printed growth rate implies them.
 *
 * 4Q02 is 13,037.5, between 13,026.5 and 13,048.5 (JPY million, as of 2004-02-16).
 */
export const revenues: History = (quarter, asOf) =>
  historyOf("TotalRevenues")(quarter, asOf) ?? historyOf("ImpliedRevenues")(quarter, asOf);

/** Growth of total revenues on the year before: as printed, else from the revenues of both quarters. */
export const revenueGrowth: History = (quarter, asOf) => {
  const printed = historyOf("TotalRevenuesGrowthYoY")(quarter, asOf);
  if (printed) return printed;
  const current = historyOf("TotalRevenues")(quarter, asOf);
  const base = revenues(yearBefore(quarter), asOf);
  return (
    current &&
    base && {
      value: current.value.div(base.value).minus(1),
      source: `${current.source} over ${base.source}`,
    }
  );
};

/**
 * Sales and marketing less the write-off of receivables that a release names for the quarter.
 *
 * That the write-off is in this line is an inference: no release says which line holds it.
 */
export const salesAndMarketing: History = without("SalesAndMarketing", ["ReceivablesWriteOff"]);

/**
 * What lies between operating income and income before tax, less the gains that a release names for the quarter; where
 * none is named, all of it.
 */
export const otherNonOperating: History = without("NonOperatingResidual", [
  "GainOnDljDirectSale",
  "GainOnNoteRepurchase",
]);

/** An item less what the releases name of some others in the same quarter. */
function without(code: string, events: readonly string[]): History {
  return (quarter, asOf) => {
    const whole = historyOf(code)(quarter, asOf);
    const named = events.flatMap((event) => answerOf(itemOfCode(event), quarter, asOf) ?? []);
    if (!whole || !named.length) return whole;
    return {
      value: Decimal.sum(whole.value, ...named.map(({ value }) => value.negated())),
      source: `${whole.source} less ${named.map((event) => `${event.item.label} ${briefly(event)}`).join(", less ")}`,
    } satisfies Figure;
  };
}
