import { columnLetters } from "./address";
import type { EngineNamespace, Getters } from "./o-spreadsheet";

type EngineRange = ReturnType<Getters["getRangeFromSheetXC"]>;
type Part = EngineRange["parts"][number];

/** The engine's ways to make a range, which every plugin asks for through the same object. */
interface RangeMakers {
  getRangeFromSheetXC: Getters["getRangeFromSheetXC"];
  createAdaptedRanges: Getters["createAdaptedRanges"];
}

const PLUGIN = "cell";

const CORNERS = /(\$?)([A-Z]+)(\$?)(\d+):(\$?)[A-Z]+(\$?)\d+$/i;

/**
 * The engine takes a range of one cell for that cell: `A$1:A1` would be `A$1` for ever, and a running total that is
 * filled down would add up one cell in every row. Here each corner keeps its own dollars. The engine's own comparison of
 * formulas one below the other needs two corners as well: it fails over one beside two.
 */
export function keepOneCellRanges(o: EngineNamespace): void {
  const { corePluginRegistry } = o.registries;
  class CellPlugin extends corePluginRegistry.get(PLUGIN) {
    constructor(config: ConstructorParameters<typeof o.CorePlugin>[0]) {
      super(config);
      keepCorners(config.getters); // before this plugin reads its formulas
    }
  }
  corePluginRegistry.replace(PLUGIN, CellPlugin);
}

function keepCorners(getters: RangeMakers): void {
  const { getRangeFromSheetXC: read, createAdaptedRanges: adapt } = getters;
  getters.getRangeFromSheetXC = (sheetId, text) => {
    const range = read(sheetId, text);
    return text.includes(":") ? withCorners(range, text) : range;
  };
  getters.createAdaptedRanges = (ranges, right, down, sheetId) =>
    adapt(ranges, right, down, sheetId).map((adapted, i) => {
      const { parts, unboundedZone: zone, invalidXc } = ranges[i]!;
      const [first, last] = parts;
      if (invalidXc || !first || !last || zone.right === undefined || zone.bottom === undefined)
        return adapted;
      const left = zone.left + (first.colFixed ? 0 : right);
      const top = zone.top + (first.rowFixed ? 0 : down);
      const isMirrored = left > zone.right + (last.colFixed ? 0 : right);
      const isUpsideDown = top > zone.bottom + (last.rowFixed ? 0 : down);
      return { ...adapted, parts: ordered(first, last, isMirrored, isUpsideDown) };
    });
}

/** Excel orders the corners as they are written: `A3:A$1` is `A$1:A3`. */
function withCorners(range: EngineRange, text: string): EngineRange {
  const corners = CORNERS.exec(text);
  if (!corners || range.invalidXc) return range; // of whole columns and rows nothing is lost
  const [, colMark, column, rowMark, row, lastColMark, lastRowMark] = corners;
  const first = { colFixed: colMark !== "", rowFixed: rowMark !== "" };
  const last = { colFixed: lastColMark !== "", rowFixed: lastRowMark !== "" };
  const isMirrored = column?.toUpperCase() !== columnLetters(range.zone.left);
  const isUpsideDown = Number(row) - 1 !== range.zone.top;
  return { ...range, parts: ordered(first, last, isMirrored, isUpsideDown) };
}

/** The dollars of the upper left corner and of the lower right one. */
function ordered(first: Part, last: Part, isMirrored: boolean, isUpsideDown: boolean): Part[] {
  const [left, right] = isMirrored ? [last, first] : [first, last];
  const [top, bottom] = isUpsideDown ? [last, first] : [first, last];
  return [
    { colFixed: left.colFixed, rowFixed: top.rowFixed },
    { colFixed: right.colFixed, rowFixed: bottom.rowFixed },
  ];
}
