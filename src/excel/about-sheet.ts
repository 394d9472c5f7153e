import { Decimal, cellFromDecimal, parseDecimal } from "../decimal/decimal";
import type { AsOfGiven } from "../statements/as-of";
import { dataHash } from "../statements/data-hash";
import { serialFromDate } from "../statements/date";
import { notInSource } from "../statements/not-in-source";
import { parsePeriod } from "../statements/parse-period";
import { periodEnd } from "../statements/period";
import type { Release } from "../statements/release";
import { releaseAsOf, releasesAsOf } from "../statements/store";
import { addInVersion } from "./add-in-version";
import { quotedSheet } from "./cell-address";
import { cellNames } from "./cell-names";
import type { SheetOptions } from "./sheet-options";
import { type CellValue, type Look, type SheetPlan, numberFormats } from "./sheet-plan";
import { workbookState } from "./workbook-state";

/** Questions whose answers the checks read. */
export const aboutLabels = {
  halfJpy: "Half of the last digit printed, JPY million",
  halfUsd: "Half of the last digit printed, USD million",
  halfPercent: "Half of the last digit printed, per cent",
  halfRate: "Half of the last digit printed, JPY per USD",
  gainsShare: "Alert when named gains are this share of income before tax",
  residualMove: "Alert when a residual moves by more than this share of itself",
  guidanceMultiple: "Alert when the outlook needs more than so many latest quarters",
} as const;

const masterCheck = "Master check";
/** What the cell named IIJ_Probe answers. */
const probeAnswers = {
  registered: "registered",
  notRegistered: "not registered in this Excel",
} as const;

interface Row {
  readonly label: string;
  readonly value: CellValue;
  readonly format?: string;
  /** Workbook-level name of the value's cell. */
  readonly name?: string;
  /** Of the label; of the value where that is a constant from the source or a formula. */
  readonly look?: Look;
}

const blank: Row = { label: "", value: "" };
const heading = (label: string): Row => ({ label, value: "", look: "heading" });

/** The sheet that says what the others hold: release, dates, rules, rate, hash, and what is not in the source. */
export function aboutSheet({ mode, probe }: SheetOptions, asOf: AsOfGiven): SheetPlan {
  const release = releaseAsOf(asOf);
  const rows: Row[] = [
    { label: "IIJ Financials for Excel", value: "", look: "title" },
    {
      label:
        "Independent tool, not affiliated with Internet Initiative Japan Inc. Figures as published, unaudited.",
      value: "",
      look: "note",
    },
    blank,
    ...releaseRows(release, asOf),
    blank,
    { label: masterCheck, value: workbookState[0], format: numberFormats.general, look: "linkAnswer" },
    { label: "Alerts", value: workbookState[1], format: numberFormats.general, look: "linkAnswer" },
    blank,
    heading("Rules"),
    ...ruleRows,
    blank,
    heading("Colour key"),
    ...keyRows(mode),
    blank,
    heading("Limits that the checks and alerts read"),
    ...limitRows(asOf),
    blank,
    heading("Not in the source"),
    ...notInSource().map(({ what, why }) => ({ label: what, value: why })),
    blank,
    heading("Record"),
    { label: "Data hash", value: dataHash(release) },
    { label: "Add-in version", value: addInVersion },
    ...(probe === undefined ? [] : [probeRow(probe)]),
    { label: "Generation", value: 1, format: numberFormats.general, name: cellNames.generation },
  ];
  const { text } = numberFormats;
  const valueLooks: readonly (Look | undefined)[] = ["answer", "sourceAnswer", "linkAnswer", "liveAnswer"];
  return {
    name: "IIJ About",
    values: rows.map(({ label, value }) => [label, value]),
    formats: rows.map(({ format }) => [text, format ?? text]),
    looks: [
      { look: "answer", block: { row: 0, column: 1, rows: rows.length, columns: 1 } },
      ...rows.flatMap(({ look }, row) => {
        const column = valueLooks.includes(look) ? 1 : 0;
        return look ? [{ look, block: { row, column, rows: 1, columns: 1 } }] : [];
      }),
    ],
    columnWidths: [330, 470],
    frozen: { rows: 1, columns: 0 },
    tables: [],
    charts: [],
    lines: rows.flatMap(({ label, value, name }, row) =>
      label === "" || value === "" || name || String(value).startsWith("=")
        ? []
        : [{ row, keys: 1, whole: false }],
    ),
    verdicts: [{ row: rows.findIndex(({ label }) => label === masterCheck), column: 1, rows: 1, columns: 1 }],
    names: rows.flatMap(({ name }, row) => (name ? [{ name, row, column: 1 }] : [])),
  };
}

/** The cell that answers a question of About, e.g. `'IIJ About'!$B$20`. */
export function aboutCell(about: SheetPlan, label: string): string {
  const row = about.values.findIndex(([question]) => question === label);
  if (row < 0) throw new Error(`${about.name} does not answer "${label}".`);
  return `${quotedSheet(about.name)}!$B$${row + 1}`;
}

function releaseRows(release: Release, asOf: AsOfGiven): Row[] {
  const { date, rate } = numberFormats;
  const published = serialFromDate(release.published);
  const printedRate = release.facts.find((fact) => fact.item === "ConvenienceRate");
  const isFirst = typeof asOf === "string" && asOf.trim().toLowerCase() === "first";
  return [
    { label: "Company", value: release.company },
    { label: "Release", value: release.title },
    isFirst
      ? { label: "As of", value: "First", name: cellNames.asOf, look: "sourceAnswer" }
      : { label: "As of", value: published, format: date, name: cellNames.asOf, look: "sourceAnswer" },
    { label: "Currency", value: "JPY", name: cellNames.currency },
    { label: "Unit", value: release.unit },
    // The same rows for every release, so that a later one's rate finds its place.
    {
      label: "Convenience rate, JPY per USD",
      value: printedRate ? cellFromDecimal(parseDecimal(printedRate.value)) : "#N/A",
      format: rate,
      name: cellNames.rate,
      look: "sourceAnswer",
    },
    {
      label: "Rate of",
      value: printedRate ? serialFromDate(periodEnd(parsePeriod(printedRate.period))) : "#N/A",
      format: date,
      look: "sourceAnswer",
    },
    {
      label: "Rate purpose",
      value: printedRate
        ? `Convenience of readers only; printed for ${printedRate.period}, not for other quarters`
        : "This release prints no rate",
    },
  ];
}

/** The words are native: someone without the add-in reads the second, never an error. */
const probeRow = (probe: string): Row => ({
  label: "Functions of the add-in",
  value: `=IFERROR(IF(${probe}(),"${probeAnswers.registered}"),"${probeAnswers.notRegistered}")`,
  format: numberFormats.general,
  name: cellNames.probe,
});

const ruleRows: Row[] = [
  {
    label: "Sign rule",
    value: "As printed: costs positive; losses and a capital deficiency negative, in parentheses",
  },
  {
    label: "Fiscal year",
    value: "Named by its start: 3Q03 is October to December 2003, in the year ending March 31, 2004",
  },
  { label: "Flows", value: "Discrete quarters, not cumulative; they sum over quarters" },
  { label: "Stocks", value: "Closing balances; never summed" },
  { label: "Growth", value: "Only on a positive base, never from profit to loss; margins change in points" },
  { label: "Empty figure", value: "#N/A is not in the source; a dash is a true zero" },
];

const keyRows = (mode: SheetOptions["mode"]): Row[] => [
  { label: "Blue on a light fill", value: "Constant from the source, as printed", look: "sourceAnswer" },
  { label: "Black", value: "Formula over cells", look: "answer" },
  { label: "Green, slanted", value: "Link to another sheet", look: "linkAnswer" },
  ...(mode === "live"
    ? [
        {
          label: "Black on a violet fill",
          value: "Live: asks the add-in as of the day above",
          look: "liveAnswer",
        } as const,
      ]
    : []),
];

function limitRows(asOf: AsOfGiven): Row[] {
  const { general, percent } = numberFormats;
  const half = (unit: string, format: string = general) => ({
    value: cellFromDecimal(coarsestDigit(unit, asOf).div(2)),
    format,
    look: "sourceAnswer" as const,
  });
  const limit = (value: number, format: string) => ({ value, format, look: "sourceAnswer" as const });
  return [
    { label: aboutLabels.halfJpy, ...half("JPY million") },
    { label: aboutLabels.halfUsd, ...half("USD million") },
    { label: aboutLabels.halfPercent, ...half("fraction", "0.00%") },
    { label: aboutLabels.halfRate, ...half("JPY per USD") },
    { label: aboutLabels.gainsShare, ...limit(0.5, percent) },
    { label: aboutLabels.residualMove, ...limit(0.5, percent) },
    { label: aboutLabels.guidanceMultiple, ...limit(2, general) },
  ];
}

/** Amounts in round numbers, such as a private placement of JPY 1,370 million, are in no check. */
const inNoCheck = new Set(["PrivatePlacement"]);

/** The last digit of the figures in a unit, by the coarsest of them. */
function coarsestDigit(unit: string, asOf: AsOfGiven): Decimal {
  const digits = releasesAsOf(asOf).flatMap(({ facts }) =>
    facts.filter((fact) => fact.unit === unit && !inNoCheck.has(fact.item)),
  );
  return digits.reduce((most, { precision }) => Decimal.max(most, parseDecimal(precision)), new Decimal(0));
}
