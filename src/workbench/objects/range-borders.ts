import { color, oneOf, wholeNumber } from "../batch/arguments";
import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import type { Border } from "../engine/o-spreadsheet";
import { HostError } from "../host-error";
import type { Block } from "./cell-matrix";

/** Excel's edges, the engine's positions, and where in the block to read the present border. */
const EDGES = {
  EdgeTop: { position: "top", side: "top" },
  EdgeBottom: { position: "bottom", side: "bottom" },
  EdgeLeft: { position: "left", side: "left" },
  EdgeRight: { position: "right", side: "right" },
  InsideHorizontal: { position: "h", side: "bottom" },
  InsideVertical: { position: "v", side: "right" },
} as const;
type Edge = keyof typeof EDGES;

const EDGE_NAMES = Object.keys(EDGES) as Edge[];

export class RangeBorders extends HostObject {
  readonly type: ObjectType = rangeBordersType;
  constructor(readonly blocks: readonly Block[]) {
    super();
  }
  border(edge: unknown): RangeBorder {
    return new RangeBorder(this.blocks, oneOf(edge, EDGE_NAMES, "border index"));
  }
}

const rangeBordersType: ObjectType = objectType<RangeBorders>(
  "RangeBorderCollection",
  {
    count: { get: () => EDGE_NAMES.length },
    getItem: { call: (borders, edge) => borders.border(edge) },
    getItemAt: {
      call: (borders, index) => {
        const edge = EDGE_NAMES[wholeNumber(index, "index")];
        if (edge) return borders.border(edge);
        throw new HostError(
          "InvalidArgument",
          `There are ${EDGE_NAMES.length} borders, none at ${String(index)}.`,
        );
      },
    },
  },
  (borders) => EDGE_NAMES.map((edge) => borders.border(edge)),
);

const STYLES = { Continuous: "thin", Dash: "dashed", Dot: "dotted" } as const;
const WEIGHTS = { Thin: "thin", Medium: "medium", Thick: "thick" } as const;
type EngineStyle = NonNullable<Border["top"]>["style"];

class RangeBorder extends HostObject {
  readonly type: ObjectType = rangeBorderType;
  constructor(
    readonly blocks: readonly Block[],
    readonly edge: Edge,
  ) {
    super();
  }

  /** The border of the first cell on that edge. */
  get present(): Border["top"] {
    const { host, sheetId, zone } = this.blocks[0]!;
    const row = this.edge === "EdgeBottom" ? zone.bottom : zone.top;
    const col = this.edge === "EdgeRight" ? zone.right : zone.left;
    return host.engine.get.getCellBorder({ sheetId, col, row })?.[EDGES[this.edge].side];
  }

  draw(style: EngineStyle | undefined, lineColor: string): void {
    const { position } = EDGES[this.edge];
    // The engine takes away a border by an empty colour.
    const border = style ? { position, style, color: lineColor } : { position, color: "" };
    for (const { host, sheetId, zone } of this.blocks) {
      host.engine.grow(sheetId, zone);
      host.engine.dispatch("SET_ZONE_BORDERS", { sheetId, target: [zone], border });
    }
  }
}

const rangeBorderType: ObjectType = objectType<RangeBorder>("RangeBorder", {
  sideIndex: { get: ({ edge }) => edge },
  style: {
    get: ({ present }) => (present ? (nameOf(STYLES, present.style) ?? "Continuous") : "None"),
    set: (border, value) => {
      if (value === "None") return border.draw(undefined, "");
      const name = oneOf(value, Object.keys(STYLES) as (keyof typeof STYLES)[], "border style");
      border.draw(STYLES[name], border.present?.color ?? "#000000");
    },
  },
  weight: {
    get: ({ present }) => (present ? (nameOf(WEIGHTS, present.style) ?? "Thin") : "Thin"),
    set: (border, value) => {
      const name = oneOf(value, Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[], "border weight");
      border.draw(WEIGHTS[name], border.present?.color ?? "#000000");
    },
  },
  color: {
    get: ({ present }) => present?.color ?? "#000000",
    set: (border, value) => border.draw(border.present?.style ?? "thin", color(value, "color")),
  },
});

const nameOf = (table: Record<string, EngineStyle>, style: EngineStyle) =>
  Object.keys(table).find((name) => table[name] === style);
