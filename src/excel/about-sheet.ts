import { cellFromDecimal, parseDecimal } from "../decimal/decimal";
import { dataHash } from "../statements/data-hash";
import { serialFromDate } from "../statements/date";
import { notInSource } from "../statements/not-in-source";
import { parsePeriod } from "../statements/parse-period";
import { periodEnd } from "../statements/period";
import type { Release } from "../statements/release";
import { releaseAsOf } from "../statements/store";
import { addInVersion } from "./add-in-version";
import { type CellValue, type Look, type SheetPlan, numberFormats } from "./sheet-plan";

interface Row {
  readonly label: string;
  readonly value: CellValue;
  readonly format?: string;
  /** Workbook-level name of the value's cell. */
  readonly name?: string;
  readonly look?: Look;
}

/** The sheet that says what the others hold: release, dates, rules, rate, hash, and what is not in the source. */
export function aboutSheet(): SheetPlan {
  const release = releaseAsOf();
  const rows: Row[] = [
    { label: "IIJ Financials for Excel", value: "", look: "title" },
    {
      label:
        "Independent tool, not affiliated with Internet Initiative Japan Inc. Figures as published, unaudited.",
      value: "",
      look: "note",
    },
    { label: "", value: "" },
    ...releaseRows(release),
    { label: "", value: "" },
    ...ruleRows,
    { label: "", value: "" },
    { label: "Not in the source", value: "", look: "heading" },
    ...notInSource().map(({ what, why }) => ({ label: what, value: why })),
    { label: "", value: "" },
    { label: "Data hash", value: dataHash(release) },
    { label: "Add-in version", value: addInVersion },
  ];
  const { text } = numberFormats;
  return {
    name: "IIJ About",
    values: rows.map(({ label, value }) => [label, value]),
    formats: rows.map(({ format }) => [text, format ?? text]),
    looks: [
      { look: "answers", block: { row: 0, column: 1, rows: rows.length, columns: 1 } },
      ...rows.flatMap(({ look }, row) =>
        look ? [{ look, block: { row, column: look === "source" ? 1 : 0, rows: 1, columns: 1 } }] : [],
      ),
    ],
    columnWidths: [240, 430],
    frozen: { rows: 1, columns: 0 },
    tables: [],
    names: rows.flatMap(({ name }, row) => (name ? [{ name, row, column: 1 }] : [])),
  };
}

function releaseRows(release: Release): Row[] {
  const { date, rate } = numberFormats;
  const published = serialFromDate(release.published);
  const printedRate = release.facts.find((fact) => fact.item === "ConvenienceRate");
  const rows: Row[] = [
    { label: "Company", value: release.company },
    { label: "Release", value: release.title },
    { label: "As of", value: published, format: date, name: "IIJ_AsOf", look: "source" },
    { label: "Currency", value: "JPY", name: "IIJ_Currency" },
    { label: "Unit", value: release.unit },
  ];
  if (!printedRate) return [...rows, { label: "Convenience rate, JPY per USD", value: "not in the source" }];
  return [
    ...rows,
    {
      label: "Convenience rate, JPY per USD",
      value: cellFromDecimal(parseDecimal(printedRate.value)),
      format: rate,
      name: "IIJ_JPYUSD",
      look: "source",
    },
    {
      label: "Rate of",
      value: serialFromDate(periodEnd(parsePeriod(printedRate.period))),
      format: date,
      look: "source",
    },
    {
      label: "Rate purpose",
      value: `Convenience of readers only; printed for ${printedRate.period}, not for other quarters`,
    },
  ];
}

const ruleRows: Row[] = [
  {
    label: "Sign rule",
    value: "As printed: costs positive; losses and a capital deficiency negative, in parentheses",
  },
  {
    label: "Fiscal year",
    value: "Named by its start: 3Q03 is October to December 2003, in the year ending March 31, 2004",
  },
  { label: "Flows", value: "Discrete quarters, not cumulative" },
  { label: "Colour key: blue", value: "Constant from the source, as printed", look: "source" },
  { label: "Colour key: black", value: "Formula or text" },
  { label: "Empty figure", value: "#N/A is not in the source; a dash is a true zero" },
];
