import type { EngineNamespace, Getters, SheetId } from "./o-spreadsheet";

/** A command of the engine that keeps a value under a key of an area, or forgets it. */
export interface Keep {
  type: "WORKBENCH_KEEP";
  area: string;
  key: string;
  value?: unknown;
}

/** One that keeps where something stands: an address without its sheet, "B2" or "1:4". */
export interface KeepPlace {
  type: "WORKBENCH_KEEP_PLACE";
  area: string;
  key: string;
  sheetId: SheetId;
  address?: string;
}

/** Where something stands now. Whole rows have no right end, whole columns no bottom. */
export interface Place {
  readonly sheetId: SheetId;
  readonly zone: { top: number; left: number; bottom?: number; right?: number };
}

/** Getters of the engine that the plugin below adds. */
export interface KeptGetters {
  getKept(area: string): Readonly<Record<string, unknown>>;
  getKeptPlace(area: string, key: string): Place | undefined;
  getKeptPlaces(area: string): Readonly<Record<string, Place>>;
}

type Areas<Value> = Record<string, Record<string, Value | undefined>>;
type EngineRange = ReturnType<Getters["getRangeFromSheetXC"]>;
type State = { values: Areas<unknown>; places: Areas<EngineRange> };

/**
 * Teaches the engine to keep what Excel has and it lacks: names of tables, comments, page set-ups. All of it is under
 * the engine's own undo; places move with their cells; values of a sheet, whose key is its id, are copied and deleted
 * with it.
 */
export function addKeptState(o: EngineNamespace): void {
  const { corePluginRegistry, inverseCommandRegistry } = o.registries;
  for (const type of ["WORKBENCH_KEEP", "WORKBENCH_KEEP_PLACE"]) {
    (o.coreTypes as Set<string>).add(type);
    inverseCommandRegistry.add(type, (command) => [command]);
  }

  class KeptPlugin extends o.CorePlugin<State> implements KeptGetters {
    static override getters = ["getKept", "getKeptPlace", "getKeptPlaces"];
    readonly values: State["values"] = {};
    readonly places: State["places"] = {};

    override handle(handled: Parameters<InstanceType<typeof o.CorePlugin>["handle"]>[0]) {
      const command = handled as typeof handled | Keep | KeepPlace;
      if (command.type === "WORKBENCH_KEEP")
        this.history.update("values", command.area, command.key, command.value);
      if (command.type === "WORKBENCH_KEEP_PLACE")
        this.history.update("places", command.area, command.key, this.rangeOf(command));
      if (command.type === "DUPLICATE_SHEET") this.duplicate(command.sheetId, command.sheetIdTo);
      if (command.type === "DELETE_SHEET")
        for (const area of Object.keys(this.values))
          this.history.update("values", area, command.sheetId, undefined);
    }

    override adaptRanges({ applyChange }: Parameters<InstanceType<typeof o.CorePlugin>["adaptRanges"]>[0]) {
      this.eachPlace((area, key, place) => {
        const { changeType, range } = applyChange(place);
        if (changeType !== "NONE")
          this.history.update("places", area, key, changeType === "REMOVE" ? undefined : range);
      });
    }

    getKept(area: string) {
      return this.values[area] ?? {};
    }

    getKeptPlace(area: string, key: string) {
      const place = this.places[area]?.[key];
      return place && { sheetId: place.sheetId, zone: place.unboundedZone };
    }

    getKeptPlaces(area: string) {
      const places: Record<string, Place> = {};
      for (const [key, place] of Object.entries(this.places[area] ?? {}))
        if (place) places[key] = { sheetId: place.sheetId, zone: place.unboundedZone };
      return places;
    }

    private duplicate(from: SheetId, to: SheetId) {
      for (const [area, values] of Object.entries(this.values))
        if (from in values) this.history.update("values", area, to, values[from]);
      this.eachPlace((area, key, place) => {
        if (place.sheetId !== from) return;
        const copy = key === from ? to : `${key}@${to}`;
        this.history.update("places", area, copy, { ...place, sheetId: to });
        this.history.update("values", area, copy, this.values[area]?.[key]);
      });
    }

    private eachPlace(visit: (area: string, key: string, place: EngineRange) => void) {
      for (const [area, places] of Object.entries(this.places))
        for (const [key, place] of Object.entries(places)) if (place) visit(area, key, place);
    }

    private rangeOf({ sheetId, address }: KeepPlace): EngineRange | undefined {
      return address === undefined ? undefined : this.getters.getRangeFromSheetXC(sheetId, address);
    }
  }
  corePluginRegistry.add("workbench kept state", KeptPlugin);
}
