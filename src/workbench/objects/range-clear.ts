import { oneOf } from "../batch/arguments";
import type { Block } from "./cell-matrix";
import { clearHyperlinks } from "./ranges/hyperlink";

const PARTS = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

/** `clear(applyTo)`. Tables stay: cells are emptied one by one, since the engine drops a table with its contents. */
export function clearRange(block: Block, applyTo: unknown): void {
  const { host, sheetId, zone: asked } = block;
  const { engine } = host;
  const part = applyTo === undefined || applyTo === null ? "All" : oneOf(applyTo, PARTS, "applyTo");
  const zone = engine.existing(sheetId, asked);
  if (!zone) return;
  if (part === "All" || part === "Formats") engine.dispatch("CLEAR_FORMATTING", { sheetId, target: [zone] });
  // As in Excel, "Hyperlinks" leaves the blue letters, "RemoveHyperlinks" takes them too.
  if (part === "Hyperlinks" || part === "RemoveHyperlinks")
    clearHyperlinks({ host, sheetId, zone }, part === "Hyperlinks");
  if (part !== "All" && part !== "Contents") return;
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++)
      if (engine.get.getCell({ sheetId, col, row }))
        engine.dispatch("UPDATE_CELL", { sheetId, col, row, content: "" });
}
