import { oneOf, text } from "../../batch/arguments";
import type { Member } from "../../batch/host-object";
import { HostError } from "../../host-error";
import { eachValue } from "../cell-matrix";
import type { Range } from "../range";
import { clearRange } from "../range-clear";
import { copyInto } from "../range-copy";
import { readFormulas, readNumberFormats, readTexts, readValueTypes, readValues } from "../range-read";
import { deleteCells, insertCells } from "../range-shift";
import { optionalFlag } from "../range-sort";
import { writeContents, writeNumberFormats } from "../range-write";
import { cellZone } from "../zones";
import { FILL_TYPES, autoFill } from "./auto-fill";
import { findCells, replaceText, searchCriteria } from "./find";
import { categoryOf } from "./format-category";
import { readHyperlink, writeHyperlink } from "./hyperlink";
import { moveCellsTo } from "./move-to";
import { fromR1C1, toR1C1 } from "./r1c1";
import { removeDuplicates } from "./remove-duplicates";

const found = (range: Range, sought: unknown, criteria: unknown): Range | null => {
  const [zone] = findCells(range, sought, searchCriteria(criteria));
  return zone ? range.at(zone) : null;
};

const isFormula = (content: unknown): content is string =>
  typeof content === "string" && content.startsWith("=");

/** The workbench is en-US, so what Excel has in two languages is the same here. */
const formulas: Member<Range> = { get: readFormulas, set: writeContents };
const numberFormat: Member<Range> = { get: readNumberFormats, set: writeNumberFormats };

const formulasR1C1: Member<Range> = {
  get: (range) => {
    const { left, top } = range.zone;
    return readFormulas(range).map((cells, i) =>
      cells.map((content, j) =>
        isFormula(content) ? toR1C1(content, { col: left + j, row: top + i }) : content,
      ),
    );
  },
  set: (range, input) =>
    eachValue(range.zone, input, (content, col, row) =>
      writeContents(
        range.at(cellZone(col, row)),
        isFormula(content) ? fromR1C1(content, { col, row }) : content,
      ),
    ),
};

/** The members of a range about what its cells hold. */
export const contentMembers: Record<string, Member<Range>> = {
  values: { get: readValues, set: writeContents },
  formulas,
  formulasLocal: formulas,
  formulasR1C1,
  text: { get: readTexts },
  valueTypes: { get: readValueTypes },
  numberFormat,
  numberFormatLocal: numberFormat,
  numberFormatCategories: {
    get: (range) => readNumberFormats(range).map((formats) => formats.map(categoryOf)),
  },
  hyperlink: { get: readHyperlink, set: writeHyperlink },

  clear: { call: clearRange },
  copyFrom: {
    call: (range, source, part, skipBlanks, transpose) =>
      copyInto(range, range.source(source), part, {
        skipBlanks: optionalFlag(skipBlanks, "skipBlanks"),
        transpose: optionalFlag(transpose, "transpose"),
      }),
  },
  moveTo: { call: (range, target) => moveCellsTo(range, range.source(target)) },
  autoFill: {
    call: (range, target, type) => {
      if (target === null || target === undefined)
        throw new HostError(
          "ApiNotAvailable",
          "Range.autoFill without a destination is not available in the workbench",
        );
      autoFill(range, range.other(target), oneOf(type ?? "FillDefault", FILL_TYPES, "autoFillType"));
    },
  },
  insert: {
    call: (range, shift) => {
      insertCells(range, oneOf(shift, ["Down", "Right"], "shift"));
      return range.at(range.zone);
    },
  },
  delete: { call: (range, shift) => deleteCells(range, oneOf(shift, ["Up", "Left"], "shift")) },
  find: {
    call: (range, sought, criteria) => {
      const cell = found(range, sought, criteria);
      if (cell) return cell;
      throw new HostError(
        "ItemNotFound",
        `${range.address} shows no ${JSON.stringify(text(sought, "text"))}.`,
      );
    },
  },
  findOrNullObject: { call: found },
  replaceAll: {
    call: (range, sought, replacement, criteria) =>
      replaceText(range, sought, replacement, searchCriteria(criteria)),
  },
  removeDuplicates: {
    call: (range, columns, includesHeader) =>
      removeDuplicates(range, columns, optionalFlag(includesHeader, "includesHeader")),
  },
};
