import type { Decimal } from "../decimal/decimal";
import { signed } from "../decimal/interval";
import { FinanceError, outcomeOf } from "../errors";
import { type Ends, bridge } from "../finance/bridge";
import { asOfAllKnown } from "./answer";
import type { AsOfGiven } from "./as-of";
import { ask } from "./ask";
import { itemOfCode } from "./find-item";
import type { Item, Term } from "./item";
import { type Period, periodToken } from "./period";

/** One row of a bridge. */
export interface Step {
  readonly label: string;
  /** JPY million; why there is none for a part that the releases do not give at both ends. */
  readonly amount: Decimal | FinanceError;
}

/**
 * What carried an item from one period to another: its opening figure, the change of each line it is made of, what no
 * printed line explains, rounding, and its closing figure.
 *
 * A cost counts negatively. A line that is not published at both ends has no change; what it did is in `Other, not in
 * source`. The amounts between opening and closing add up to their difference exactly.
 *
 * @throws FinanceError `unsuitableItem` for what is no amount; `badShape` for periods of different length;
 * `notInSource` when the item itself is not published at either end.
 */
export function bridgeOf(item: Item, from: Period, to: Period, asOf: AsOfGiven): Step[] {
  if (item.unit !== "JPY million") {
    throw new FinanceError("unsuitableItem", `${item.label} is no amount in JPY million: it has no bridge.`);
  }
  if (from.quarters !== to.quarters) {
    const asked = `${periodToken(from)} and ${periodToken(to)}`;
    throw new FinanceError("badShape", `${asked} differ in length: give two periods of one kind.`);
  }
  const day = asOfAllKnown(asOf, [
    [item, from],
    [item, to],
  ]);
  const whole = endsOf({ code: item.code, times: 1 }, from, to, day);
  const parts = termsOf(item).map((term) => ({
    label: itemOfCode(term.code).label,
    ends: outcomeOf(() => endsOf(term, from, to, day)),
  }));
  const known = parts.flatMap(({ ends }) => (ends instanceof FinanceError ? [] : [ends]));
  const { changes, rounding, unexplained } = bridge(whole, known);
  const nextChange = changes.values();
  return [
    { label: `${item.label}, ${periodToken(from)}`, amount: whole.opening.value },
    ...parts.map(({ label, ends }) => ({
      label,
      amount: ends instanceof FinanceError ? ends : (nextChange.next().value as Decimal),
    })),
    { label: "Other, not in source", amount: unexplained },
    { label: "Rounding", amount: rounding },
    { label: `${item.label}, ${periodToken(to)}`, amount: whole.closing.value },
  ];
}

/** The lines an item is made of: as computed for a derived item, as printed for a total. */
const termsOf = ({ formula, madeOf }: Item): readonly Term[] =>
  formula && "sum" in formula ? formula.sum : (madeOf ?? []);

function endsOf({ code, times }: Term, from: Period, to: Period, asOf: AsOfGiven): Ends {
  const item = itemOfCode(code);
  const [opening, closing] = [from, to].map((period) => signed(times, ask(item, period, asOf)));
  return { opening, closing } as Ends;
}
