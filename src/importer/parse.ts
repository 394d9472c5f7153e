import { parseDecimal } from "../decimal/decimal";
import type { Fact } from "../statements/release";
import { type Period, periodEnd, periodToken, quarterOfDate } from "../statements/period";
import { parseFigure } from "./figure";
import type { Report } from "./issue";
import type { Located } from "./locate";
import type { RateNote } from "./rate-note";
import type { Row } from "./results-table";

/** Third stage: the facts in document order. What cannot be read is reported with its text and stays absent. */
export function parse({ table, rateNotes }: Located, report: Report): Fact[] {
  const rows = table?.rows.flatMap((row) => parseRow(row, report)) ?? [];
  return [...parseRates(rateNotes, report), ...rows].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function parseRow(row: Row, report: Report): Fact[] {
  const { item, label, line, cells, columns } = row;
  if (!item) {
    reportUnmapped(row, report);
    return [];
  }
  if (cells.length !== columns.length) {
    const expected = `figures for ${columns.map((column) => column.text).join(", ")}`;
    const found = cells.join(" | ") || "no figures";
    const message = `"${label}" has ${found}, not ${expected}; none of the row was imported.`;
    report({ code: "wrongCellCount", line, found, expected, message });
    return [];
  }
  return columns.flatMap((column, index): Fact[] => {
    const printed = cells[index] as string;
    const place = `for ${item.label} in ${column.text}`;
    const figure = parseFigure(printed);
    if (figure === "unreadable") {
      const message = `"${printed}" ${place} is not a number; the figure stays absent.`;
      report({ code: "unreadableFigure", line, found: printed, expected: "a number", message });
      return [];
    }
    if (figure === "nil") {
      const message = `${printed === "" ? "Nothing" : `"${printed}"`} is printed ${place}; the figure is absent, not 0.`;
      report({ code: "nilFigure", line, found: printed, expected: "a number", message });
      return [];
    }
    if (!("period" in column)) return [];
    const period = periodToken(column.period);
    const section = "Results table";
    return [
      {
        item: item.code,
        label,
        period,
        ...figure,
        unit: item.unit,
        printed,
        section,
        line,
        status: "unaudited",
      },
    ];
  });
}

function reportUnmapped({ label, line, cells }: Row, report: Report): void {
  if (!cells.some((cell) => /\p{Nd}/u.test(cell))) return;
  report({
    code: "unmappedLine",
    line,
    found: [label, ...cells].join(" | "),
    expected: "a line of the item catalogue",
    message: `"${label}" is no item of the catalogue; its figures ${cells.join(" | ")} were not imported.`,
  });
}

/** One fact for each different rate; a document that prints more than one is refused by the check. */
function parseRates(notes: readonly RateNote[], report: Report): Fact[] {
  if (notes.length === 0) {
    const expected = 'a note such as "JPY107.13 = US$1.00 … on December 31, 2003"';
    const message = `No convenience rate: ${expected} was looked for. The release is without one.`;
    report({ code: "noRate", line: null, found: "no such note", expected, message });
  }
  const rates = new Map<string, Fact>();
  for (const rate of notes.flatMap((note) => parseRate(note, report))) {
    const key = `${rate.period} ${rate.value}`;
    if (!rates.has(key)) rates.set(key, rate);
  }
  return [...rates.values()];
}

function parseRate({ line, printed, day }: RateNote, report: Report): Fact[] {
  const figure = parseFigure(printed);
  if (typeof figure === "string" || !parseDecimal(figure.value).gt(0)) {
    const message = `"${printed}" is not a rate of yen for one dollar.`;
    report({ code: "unreadableRate", line, found: printed, expected: "yen for one dollar", message });
    return [];
  }
  const quarter = day?.date && quarterEnding(day.date);
  if (!quarter) {
    const found = day?.printed ?? "no date";
    const expected = "the last day of a quarter, such as December 31, 2003";
    const message = `The rate ${printed} belongs to no quarter: ${found} was found, ${expected} was expected.`;
    report({ code: "unknownRateDate", line, found, expected, message });
    return [];
  }
  return [
    {
      item: "ConvenienceRate",
      label: "Conversion rate",
      period: periodToken(quarter),
      ...figure,
      unit: "JPY per USD",
      printed,
      section: "Convenience rate note",
      line,
      status: "unaudited",
    },
  ];
}

function quarterEnding(date: string): Period | undefined {
  const quarter = quarterOfDate(date);
  return periodEnd(quarter) === date ? quarter : undefined;
}
