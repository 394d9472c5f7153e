import { askProbeAgain } from "../../excel/functions-registered";
import { repairFormulas } from "../../excel/repair-formulas";
import type { Act } from "../act";
import { showDialog } from "../parts/dialog";
import type { Text } from "../text";
import { healthPart } from "./health-part";
import type { Health } from "./read-health";

/** Newer than the published types. */
const cache = Office as typeof Office & { readonly ForceRefreshCustomFunctionsCache?: () => Promise<void> };

/** Opens the sheet of facts. */
export function showHealth({ health: text, copy }: Text, act: Act, health: Health): void {
  const close = (run: () => Promise<void>) => () => {
    dialog.close(); // what it did stands in the message line below
    return run();
  };
  const repair = () =>
    act(text.repairing, async (work) => {
      const { repaired } = await repairFormulas(work);
      await askProbeAgain();
      return { sentence: text.repaired(repaired) };
    });
  const clearCache = () =>
    act(text.clearing, async () => {
      await cache.ForceRefreshCustomFunctionsCache?.();
      return { sentence: text.cleared };
    });
  const dialog = showDialog(text.title, text.close, [
    healthPart(text, copy, health, {
      onRepair: close(repair),
      ...(cache.ForceRefreshCustomFunctionsCache && { onClearCache: close(clearCache) }),
    }),
  ]);
}
