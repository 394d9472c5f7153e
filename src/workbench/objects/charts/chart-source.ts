import { columnCount, rowCount } from "../cell-matrix";
import { formatZone, quoteSheet } from "../../engine/address";
import type { Zone } from "../../engine/o-spreadsheet";
import type { Range } from "../range";
import { readValues } from "../range-read";
import type { DataSource } from "./chart-definition";

export type SeriesBy = "Rows" | "Columns";

/**
 * The series and categories of a block of cells, as Excel takes it apart: a text in the first line names the series, one
 * at the start of each line the categories; a blank corner says that there are both.
 *
 * @param by Auto: along the longer side
 */
export function chartSource(
  range: Range,
  by: SeriesBy | "Auto",
  newId: () => string,
): { source: DataSource; seriesBy: SeriesBy } {
  const { host, sheetId } = range;
  const zone = host.engine.existing(sheetId, range.zone) ?? range.zone; // whole columns end with the sheet
  const seriesBy = by === "Auto" ? (columnCount(zone) > rowCount(zone) ? "Rows" : "Columns") : by;
  const values = readValues({ host, sheetId, zone });
  const lines = seriesBy === "Columns" ? values : transpose(values);
  const [heading = []] = lines;
  const hasBoth = lines.length > 1 && heading.length > 1 && heading[0] === "";
  const hasNames = hasBoth || (lines.length > 1 && heading.slice(heading.length > 1 ? 1 : 0).some(isText));
  const hasCategories =
    hasBoth || (heading.length > 1 && lines.slice(hasNames ? 1 : 0).some(([first]) => isText(first)));

  const address = addressOf(range);
  const line = (index: number) => lineOf(zone, seriesBy, index);
  const dataSets = Array.from({ length: heading.length }, (_, i) => ({
    dataSetId: newId(),
    dataRange: address(line(i)),
  })).slice(hasCategories ? 1 : 0);
  const labels = hasCategories && { labelRange: address(hasNames ? withoutHeading(line(0)) : line(0)) };
  return { source: { type: "range", dataSets, dataSetsHaveTitle: hasNames, ...labels }, seriesBy };
}

/** Without the heading that its first cell is. */
export function withoutHeading(zone: Zone): Zone {
  return zone.top === zone.bottom ? { ...zone, left: zone.left + 1 } : { ...zone, top: zone.top + 1 };
}

/** Addresses for the engine always name their sheet. */
export function addressOf({ host, sheetId }: Pick<Range, "host" | "sheetId">): (zone: Zone) => string {
  const prefix = quoteSheet(host.engine.get.getSheetName(sheetId));
  return (zone) => `${prefix}!${formatZone(zone)}`;
}

function lineOf(zone: Zone, by: SeriesBy, index: number): Zone {
  if (by === "Columns") return { ...zone, left: zone.left + index, right: zone.left + index };
  return { ...zone, top: zone.top + index, bottom: zone.top + index };
}

const isText = (value: unknown) => typeof value === "string" && value !== "";

const transpose = <Cell>(rows: Cell[][]): Cell[][] => rows[0]!.map((_, i) => rows.map((row) => row[i]!));
