import { matchItem } from "../statements/find-item";
import type { Item } from "../statements/item";
import { withoutReferences } from "./cells";
import { isPrinted } from "./is-printed";

/** The item that a document's label names, or undefined. */
export type FindLabel = (label: string) => Item | undefined;

/**
 * Finds labels in the catalogue, then in what the user has mapped before.
 *
 * An item that we compute is never found: a figure printed for it would be no other document's sum.
 *
 * @param mapping label as printed → item code
 */
export function labelFinder(mapping: Readonly<Record<string, string>> = {}): FindLabel {
  const mapped = new Map(Object.entries(mapping).map(([label, code]) => [keyOf(label), matchItem(code)]));
  return (label) => {
    const bare = withoutReferences(label);
    const item = matchItem(bare);
    const found = item?.statement ? item : mapped.get(keyOf(bare));
    return found && isPrinted(found) ? found : undefined;
  };
}

const keyOf = (label: string): string => withoutReferences(label).replace(/\s+/g, " ").trim().toLowerCase();
