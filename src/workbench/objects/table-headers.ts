import type { Block } from "./cell-matrix";
import { sameName } from "./lookups";
import { readTexts } from "./range-read";

/** Excel makes a table's headers text, none blank, none twice: "Column1" for a blank one, "Q12" for the second "Q1". */
export function writeHeaders(row: Block): void {
  const { host, sheetId, zone } = row;
  const headers: string[] = [];
  for (const [i, shown] of readTexts(row)[0]!.entries()) {
    const wanted = shown || `Column${i + 1}`;
    let header = wanted;
    for (let n = 2; headers.some((taken) => sameName(taken, header)); n++) header = `${wanted}${n}`;
    headers.push(header);
    const position = { sheetId, col: zone.left + i, row: zone.top };
    const { value } = host.engine.cell(sheetId, position.col, position.row);
    if (value === header && !host.engine.get.getCell(position)?.isFormula) continue;
    // The quote keeps "2003" a text.
    host.engine.dispatch("UPDATE_CELL", {
      ...position,
      content: isPlainText(header) ? header : `'${header}`,
    });
  }
}

const isPlainText = (header: string) => /^[\p{L}_ ]+\d*$/u.test(header) && !/^(true|false)$/i.test(header);
