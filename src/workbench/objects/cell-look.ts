import type { Property } from "../batch/host-object";
import type { Style as EngineStyle } from "../engine/o-spreadsheet";
import type { Block } from "./cell-matrix";

/** Where a cell leads: an address, or a place in the workbook. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** How a cell looks. The engine carries along what it does not draw itself: that is kept for the file. */
export interface Look extends EngineStyle {
  readonly fontName?: string;
  /** Steps to the right of the cell's edge. */
  readonly indent?: number;
  /** Whether the cell stays writable when its sheet is protected; unless this is false, it does not. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly hyperlink?: Hyperlink;
  /** The cell style it was given. */
  readonly named?: string;
}

/** What has a look: a block of cells, or a named style. */
export interface Looked {
  /** What `read` says of the look; null where cells differ. */
  lookUp(read: (look: Look) => unknown): unknown;
  changeLook(look: Look): void;
}

/** The look of a block of cells. */
export class BlockLook implements Looked {
  constructor(readonly block: Block) {}

  lookUp(read: (look: Look) => unknown): unknown {
    const { host, sheetId } = this.block;
    const { get } = host.engine;
    const zone = host.engine.existing(sheetId, this.block.zone);
    if (!zone) return read({});
    const first = read(get.getCellStyle({ sheetId, col: zone.left, row: zone.top }));
    for (let row = zone.top; row <= zone.bottom; row++)
      for (let col = zone.left; col <= zone.right; col++)
        if (read(get.getCellStyle({ sheetId, col, row })) !== first) return null;
    return first;
  }

  changeLook(look: Look): void {
    const { host, sheetId } = this.block;
    host.engine.dispatch("SET_FORMATTING", { sheetId, target: [roomFor(this.block)], style: look });
  }
}

/** Grows the sheet to the block; whole rows and columns end where the sheet does. */
export function roomFor({ host: { engine }, sheetId, zone }: Block) {
  const whole = engine.existing(sheetId, zone);
  if (whole && (zone.bottom - whole.bottom > 100_000 || zone.right - whole.right > 10_000)) return whole;
  engine.grow(sheetId, zone);
  return zone;
}

/** A property of the object model that is one field of a look. */
export function ofLook<Self extends { readonly looked: Looked }>(
  read: (look: Look) => unknown,
  write: (value: unknown) => Look,
): Property<Self> & Required<Property<Self>> {
  return {
    get: ({ looked }) => looked.lookUp(read),
    set: ({ looked }, value) => looked.changeLook(write(value)),
  };
}
