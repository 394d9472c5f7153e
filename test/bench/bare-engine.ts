import { provideGroupBy } from "../../src/workbench/engine/group-by";
import type { EngineNamespace } from "../../src/workbench/engine/o-spreadsheet";

const BULK = "BENCH_BULK";

/** The spreadsheet engine as published, without anything of ours but one command that makes many. */
export interface BareEngine {
  /** Adds a sheet for the round. */
  addSheet(round: number): void;
  /** Fills that sheet in one dispatch. */
  write(round: number, value: (round: number, row: number, column: number) => number): void;
  /** Every value of that sheet. */
  read(round: number): unknown[];
}

/** To be opened before a workbench is, which adds its plugins to every later model. */
export function openBareEngine(o: EngineNamespace, rows: number, columns: number): BareEngine {
  provideGroupBy();
  console.debug = () => undefined; // the engine reports each evaluation there
  let bulk = () => {};
  class BulkPlugin extends o.UIPlugin {
    override handle({ type }: { type: string }) {
      if (type === BULK) bulk();
    }
  }
  o.registries.featurePluginRegistry.add(BULK, BulkPlugin);
  const model = new o.Model({});
  o.registries.featurePluginRegistry.remove(BULK);
  const dispatch = model.dispatch as (type: string, payload?: object) => unknown;
  const sheetOf = (round: number) => `round${round}`;

  return {
    addSheet(round) {
      const sheetId = sheetOf(round);
      dispatch("CREATE_SHEET", { sheetId, name: sheetId, position: 0, rows, cols: columns });
    },
    write(round, value) {
      const sheetId = sheetOf(round);
      bulk = () => {
        for (let row = 0; row < rows; row++)
          for (let col = 0; col < columns; col++)
            dispatch("UPDATE_CELL", { sheetId, col, row, content: String(value(round, row, col)) });
      };
      dispatch(BULK);
    },
    read(round) {
      const zone = { left: 0, top: 0, right: columns - 1, bottom: rows - 1 };
      return model.getters.getEvaluatedCellsInZone(sheetOf(round), zone).map(({ value }) => value);
    },
  };
}
