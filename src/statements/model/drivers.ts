// The drivers of the model: a table, and nothing else.
import type { Unit } from "../item";
import type { Case } from "./case";
import { historyOf } from "./figure";
import { otherNonOperating, salesAndMarketing } from "./histories";
import {
  type Rule,
  always,
  growthBefore,
  highest,
  last,
  lastCostRatio,
  lastGrowth,
  lastImprovementAgain,
  lowest,
  mean,
  precedentShare,
} from "./rules";

/** One assumption about the future, for each case. */
export interface Driver {
  /** What formulas and records refer to; never changes. */
  readonly code: string;
  readonly label: string;
  readonly unit: Extract<Unit, "JPY million" | "fraction">;
  readonly rules: Readonly<Record<Case, Rule>>;
  /** What stands where no rule has support, marked "to be set". */
  readonly neutral: number;
  /** Whether the quarters after the first forecast carry its value on; else they are to be set. */
  readonly carries: boolean;
  /** What to know before trusting it. */
  readonly note?: string;
}

const inEveryCase = (rule: Rule): Record<Case, Rule> => ({ Base: rule, Upside: rule, Downside: rule });
const yen = { unit: "JPY million", neutral: 0, carries: true } as const;

const generalAndAdministrative = historyOf("GeneralAndAdministrative");
const researchAndDevelopment = historyOf("ResearchAndDevelopment");
const equityMethod = historyOf("EquityMethodLoss");

export const drivers: readonly Driver[] = [
  {
    code: "RevenueGrowth",
    label: "Revenue growth on the year before",
    unit: "fraction",
    neutral: 0,
    carries: false,
    rules: { Base: lastGrowth, Upside: lastImprovementAgain, Downside: growthBefore },
    note: "on the year before, because the business is seasonal: repeating growth on the quarter before would be wrong",
  },
  {
    code: "CostShare",
    label: "Share of the revenue step that is cost",
    unit: "fraction",
    neutral: 1,
    // A step of another season is another step; and a low share, good while revenue rises, is bad once it falls.
    carries: false,
    rules: {
      Base: precedentShare,
      Upside: lastCostRatio,
      Downside: always(1, "All of the step", "an assumption: no revenue gained brings profit"),
    },
    note: "the step is revenue less that of the quarter before",
  },
  {
    code: "SalesAndMarketing",
    label: "Sales and marketing",
    ...yen,
    rules: {
      Base: mean(salesAndMarketing, 2),
      Upside: last(salesAndMarketing),
      Downside: mean(salesAndMarketing, 3),
    },
    note: "without the named write-off; that it is in this line is an inference",
  },
  {
    code: "GeneralAndAdministrative",
    label: "General and administrative",
    ...yen,
    rules: {
      Base: mean(generalAndAdministrative, 2),
      Upside: lowest(generalAndAdministrative, 3),
      Downside: mean(generalAndAdministrative, 3),
    },
  },
  {
    code: "ResearchAndDevelopment",
    label: "Research and development",
    ...yen,
    rules: {
      Base: mean(researchAndDevelopment, 3),
      Upside: last(researchAndDevelopment),
      Downside: highest(researchAndDevelopment, 3),
    },
  },
  {
    code: "OtherNonOperating",
    label: "Other non-operating, without the named gains",
    ...yen,
    rules: {
      Base: mean(otherNonOperating, 2),
      Upside: last(otherNonOperating),
      Downside: mean(otherNonOperating, 3),
    },
    note: "a residual: no release prints this line",
  },
  {
    code: "NamedGains",
    label: "Named gains",
    ...yen,
    rules: inEveryCase(always(0, "None assumed", "gains are events; no release announces one")),
  },
  {
    code: "EquityMethod",
    label: "Equity method",
    ...yen,
    rules: {
      Base: mean(equityMethod, 2),
      Upside: highest(equityMethod, 2),
      Downside: last(equityMethod),
    },
    note: "a loss further back is left out as an event",
  },
  {
    code: "TaxAndMinority",
    label: "Tax and minority interests",
    ...yen,
    rules: inEveryCase(always(0, "None assumed", "neither is in the source")),
    note: "the weakest assumption: the residual of the past is neither small nor steady",
  },
  {
    code: "CapitalRaised",
    label: "Capital raised",
    ...yen,
    rules: inEveryCase(always(0, "None assumed", "an event; no release announces one")),
  },
  {
    code: "OtherEquityMovements",
    label: "Other equity movements",
    ...yen,
    rules: inEveryCase(always(0, "None assumed", "not in the source")),
  },
  {
    code: "EbitdaAddBack",
    label: "Adjusted EBITDA less operating income",
    ...yen,
    rules: inEveryCase(mean(historyOf("EbitdaAddBack"), 3)),
  },
];
