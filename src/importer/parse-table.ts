import type { Item } from "../statements/item";
import { periodToken } from "../statements/period";
import type { Fact } from "../statements/release";
import { withoutMarks } from "./cells";
import type { UnmappedLine } from "./draft";
import { parseFigure, scaleFigure } from "./figure";
import { isPublished } from "./header-row";
import type { Report } from "./issue";
import type { ReadTable } from "./locate";
import type { Row } from "./results-table";

/** The figures of a table's rows, and the rows that name no item. */
export interface TableRead {
  readonly facts: readonly Fact[];
  readonly unmapped: readonly UnmappedLine[];
}

const hasDigit = (cell: string): boolean => /\p{Nd}/u.test(cell);

/** @param published the document's day: the column of a quarter that ends later is a forecast and not imported */
export function parseTable(read: ReadTable, published: string | undefined, report: Report): TableRead {
  const { rows } = read.table;
  const facts = rows.flatMap((row) => (row.item ? parseRow(row, row.item, read, published, report) : []));
  const unmapped = rows.filter((row) => !row.item && row.cells.some(hasDigit));
  return { facts, unmapped: unmapped.map((row) => unmappedLine(row, report)) };
}

function parseRow(
  { label, line, cells, columns }: Row,
  item: Item,
  { section, scale = 0 }: ReadTable,
  published: string | undefined,
  report: Report,
): Fact[] {
  if (cells.length !== columns.length) {
    const expected = `figures for ${columns.map((column) => column.text).join(", ")}`;
    const found = cells.join(" | ") || "no figures";
    const message = `"${label}" has ${found}, not ${expected}; none of the row was imported.`;
    report({ code: "wrongCellCount", line, found, expected, message });
    return [];
  }
  const notImported = columns.flatMap((column, index) => {
    const cell = cells[index] as string;
    return isPublished(column, published) || !hasDigit(cell) ? [] : [{ column, cell }];
  });
  for (const { column, cell } of notImported) {
    const message = `${cell} for ${item.label} stands in the column "${column.text}" and was not imported.`;
    report({
      code: "numberNotImported",
      line,
      found: cell,
      expected: "a column of a published quarter",
      message,
    });
  }
  return columns.flatMap((column, index): Fact[] => {
    if (!isPublished(column, published)) return [];
    const printed = cells[index] as string;
    const place = `for ${item.label} in ${column.text}`;
    const figure = parseFigure(withoutMarks(printed));
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
    const period = periodToken(column.period);
    const { code, unit } = item;
    return [
      {
        item: code,
        label,
        period,
        ...scaleFigure(figure, scale),
        unit,
        printed,
        section,
        line,
        status: "unaudited",
      },
    ];
  });
}

function unmappedLine({ label, line, cells, columns }: Row, report: Report): UnmappedLine {
  const message = `"${label}" is no item of the catalogue; its figures ${cells.join(" | ")} were not imported.`;
  const found = [label, ...cells].join(" | ");
  report({ code: "unmappedLine", line, found, expected: "a line of the item catalogue", message });
  return { label, line, figures: cells.map((printed, i) => ({ head: columns[i]?.text ?? "", printed })) };
}
