import {
  type AnalysisRow,
  type ModelCells,
  type Rows,
  heads,
  label,
  note,
  titled,
  word,
  yen,
} from "./analysis-row";
import { column, history, published } from "./keys";

const part = {
  chosenRecord: "Variance.ChosenRecord",
  record: "Variance.Record",
  chosenPeriod: "Variance.ChosenPeriod",
  period: "Variance.Period",
  place: "Variance.Place",
  volume: "Variance.Volume",
  costRatio: "Variance.CostRatio",
  notInSource: "Variance.NotInSource",
  rounding: "Variance.Rounding",
  belowNotInSource: "Variance.BelowNotInSource",
  operating: "Variance.OperatingRemainder",
  below: "Variance.BelowRemainder",
} as const;
/** What must be left of each part of the variance: nothing. */
export const varianceRemainders = [
  { key: part.operating, label: "The variance of operating income closes" },
  { key: part.below, label: "The variance of net income closes" },
] as const;
/** The column in which they stand. */
export const remainderColumn = "G";

/** Columns of the table: the record, the actual, their difference, its effect on income, and what counts of it. */
const [recorded, actual, differs, effect, counted, lineCode] = ["C", "D", "E", "F", "G", "H"] as const;
const lineKey = (code: string) => `Variance.${code}`;

/** Whole columns of the sheet of estimates. */
export interface EstimateCells {
  /** Record and line of each row. */
  readonly keys: string;
  /** Quarters, unit and years, as the model has them. */
  readonly figures: string;
  /** Numbers of the records. */
  readonly records: string;
}

interface Line {
  readonly code: string;
  readonly label: string;
  /** Where the model keeps what is published of it. */
  readonly actual: string;
}
const line = (code: string, text: string, from = published(code)): Line => ({
  code,
  label: text,
  actual: from,
});

const revenues = line("TotalRevenues", "Total revenues");
const costs = line("TotalCosts", "Total costs");
const operatingIncome = line("OperatingIncome", "Operating income (loss)");
const netIncome = line("NetIncome", "Net income (loss)");
const expenses = [
  line("SalesAndMarketing", "Sales and marketing"),
  line("GeneralAndAdministrative", "General and administrative"),
  line("ResearchAndDevelopment", "Research and development"),
];
const belowOperating = [
  line("NonOperatingWithoutGains", "Other non-operating", history("OtherNonOperating")),
  line("NamedGains", "Named gains", history("NamedGains")),
  line("EquityMethodLoss", "Equity method"),
  line("TaxAndMinorityResidual", "Tax and minority interests", history("TaxAndMinority")),
];

/**
 * Why what was published differs from a recorded estimate: of operating income first, then on to net income.
 *
 * Each part closes exactly. What the releases do not publish stays together in one row, not in the source; where they
 * publish every line, what is left is rounding.
 */
export function varianceRows(model: ModelCells, estimates: EstimateCells): AnalysisRow[] {
  const amounts = (of: Line, times?: 1 | -1) => amountsOf(model, estimates, of, times);
  return [
    ...titled(
      "Variance",
      "what was published, less a recorded estimate; each part closes exactly; #N/A until you record one",
    ),
    ...choiceRows(model, estimates),
    heads("Recorded", "Actual", "Difference", "Effect", "Counted"),
    amounts(revenues),
    amounts(costs),
    amounts(operatingIncome),
    effectOf(part.volume, "Volume: the revenue difference at the recorded gross margin", (at) => {
      const [was, cost] = [
        at.cell(lineKey("TotalRevenues"), recorded),
        at.cell(lineKey("TotalCosts"), recorded),
      ];
      return `${at.cell(lineKey("TotalRevenues"), differs)}*(${was}-${cost})/${was}`;
    }),
    effectOf(part.costRatio, "Cost ratio: its change at the actual revenues", (at) => {
      const ratio = (of: string) =>
        `${at.cell(lineKey("TotalCosts"), of)}/${at.cell(lineKey("TotalRevenues"), of)}`;
      return `(${ratio(recorded)}-${ratio(actual)})*${at.cell(lineKey("TotalRevenues"), actual)}`;
    }),
    ...expenses.map((expense) => amounts(expense, -1)),
    rest(part.notInSource, "Not in the source, unsplit", (at) => {
      const known = at.stack(part.volume, lineKey(expenses.at(-1)!.code), effect);
      return `IF(COUNT(${known})=ROWS(${known}),0,${left(at, operatingIncome, part.volume, lineKey(expenses.at(-1)!.code))})`;
    }),
    rest(part.rounding, "Rounding of the published lines", (at) =>
      left(at, operatingIncome, part.volume, part.notInSource),
    ),
    remainder(part.operating, "Operating income: left unexplained", (at) =>
      left(at, operatingIncome, part.volume, part.rounding),
    ),
    heads("Recorded", "Actual", "Difference", "Effect", "Counted"),
    {
      key: "Variance.OperatingIncomeBelow",
      cells: (at) => [
        label("Operating income (loss), as above"),
        ...[recorded, actual, differs].map((letter) =>
          yen(`=${at.cell(lineKey("OperatingIncome"), letter)}`),
        ),
        yen(`=${at.cell("Variance.OperatingIncomeBelow", differs)}`),
        yen(`=${orNothing(at.cell("Variance.OperatingIncomeBelow", effect))}`),
      ],
    },
    ...belowOperating.map((each) => amounts(each, 1)),
    rest(part.belowNotInSource, "Not in the source, unsplit", (at) =>
      left(at, netIncome, "Variance.OperatingIncomeBelow", lineKey(belowOperating.at(-1)!.code)),
    ),
    amounts(netIncome),
    remainder(part.below, "Net income: left unexplained", (at) =>
      left(at, netIncome, "Variance.OperatingIncomeBelow", part.belowNotInSource),
    ),
  ];
}

/** Which record and which period; both move on by themselves unless the user chooses. */
function choiceRows(model: ModelCells, { records }: EstimateCells): AnalysisRow[] {
  return [
    {
      key: part.chosenRecord,
      cells: () => [
        label("Record chosen by you; empty for the newest"),
        { value: "", look: "assumption" },
        note("its number on IIJ Estimates"),
      ],
    },
    {
      key: part.record,
      cells: (at) => {
        const chosen = at.fixed(part.chosenRecord);
        return [label("Record"), word(`=IF(ISBLANK(${chosen}),MAX(${records}),${chosen})`)];
      },
    },
    {
      key: part.chosenPeriod,
      cells: () => [
        label("Period chosen by you; empty for the last reported quarter"),
        { value: "", look: "assumption" },
        note("a period of the model, such as 4Q03 or FY03"),
      ],
    },
    {
      key: part.period,
      cells: (at) => {
        const chosen = at.fixed(part.chosenPeriod);
        const firstOpen = `MATCH(FALSE,${model.line(column.reported)},0)`;
        const last = `INDEX(${model.header(4, "before")},1,${firstOpen})`;
        return [label("Period"), word(`=IF(ISBLANK(${chosen}),${last},${chosen})`)];
      },
    },
    {
      key: part.place,
      cells: (at) => [
        label("Its place on the model's time line, years included"),
        word(`=MATCH(${at.fixed(part.period)},${model.header(4, "all")},0)`, "calculation"),
      ],
    },
  ];
}

/** A line as recorded and as published; with a sign also what it does to income, a cost lowering it. */
function amountsOf(
  model: ModelCells,
  estimates: EstimateCells,
  { code, label: text, actual: from }: Line,
  times?: 1 | -1,
): AnalysisRow {
  const key = lineKey(code);
  return {
    key,
    cells: (at) => {
      const difference = at.cell(key, differs);
      const effects =
        times === undefined
          ? []
          : [`=${times === 1 ? "" : "-"}${difference}`, `=${orNothing(at.cell(key, effect))}`];
      return [
        label(text),
        yen(`=${ofRecord(at, estimates, at.cell(key, lineCode))}`, "link"),
        yen(`=INDEX(${model.all(from)},1,${at.fixed(part.place)})`, "link"),
        yen(`=${at.cell(key, actual)}-${at.cell(key, recorded)}`),
        ...(effects.length ? effects.map((value) => yen(value)) : [{ value: "" }, { value: "" }]),
        note(code),
      ];
    },
  };
}

/** The recorded figure of the line whose code a cell holds. */
const ofRecord = (at: Rows, { keys, figures }: EstimateCells, code: string): string =>
  `INDEX(${figures},MATCH(${at.fixed(part.record)}&${code},${keys},0),${at.fixed(part.place)})`;

/** An effect that no line of its own explains. */
const effectOf = (key: string, text: string, formula: (at: Rows) => string): AnalysisRow => ({
  key,
  cells: (at) => [
    ...[label(text), { value: "" }, { value: "" }, { value: "" }],
    yen(`=${formula(at)}`),
    yen(`=${orNothing(at.cell(key, effect))}`),
  ],
});

/** What is not published adds nothing to the sum, and shows as #N/A beside it. */
const orNothing = (cell: string): string => `IF(ISNUMBER(${cell}),${cell},0)`;

/** A row for what the rows above it leave. */
const rest = effectOf;

/** The difference of a total less what the rows explain of it. */
const left = (at: Rows, total: Line, first: string, last: string): string =>
  `${at.cell(lineKey(total.code), differs)}-SUM(${at.stack(first, last, counted)})`;

const remainder = (key: string, text: string, formula: (at: Rows) => string): AnalysisRow => ({
  key,
  cells: (at) => [label(text), ...Array<{ value: string }>(4).fill({ value: "" }), yen(`=${formula(at)}`)],
});
