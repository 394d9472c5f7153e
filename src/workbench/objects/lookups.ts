import type { HostObject, Member } from "../batch/host-object";
import { HostError } from "../host-error";

/**
 * The members every collection has: `getItem`, `getItemOrNullObject` and `getCount`.
 *
 * @param kind what an item is called in "There is no worksheet ..."
 * @param find the item of a key, or undefined
 */
export function lookups<Self>(
  kind: string,
  items: (self: Self) => readonly HostObject[],
  find: (self: Self, key: unknown) => HostObject | undefined,
): Record<"getItem" | "getItemOrNullObject" | "getCount", Member<Self>> {
  return {
    getItem: {
      call: (self, key) => {
        const item = find(self, key);
        if (!item) throw new HostError("ItemNotFound", `There is no ${kind} ${JSON.stringify(key)}.`);
        return item;
      },
    },
    getItemOrNullObject: { call: (self, key) => find(self, key) ?? null },
    getCount: { call: (self) => items(self).length },
  };
}

/** Names in a workbook differ by more than case. */
export const sameName = (a: string, b: unknown): boolean => a.toLowerCase() === String(b).toLowerCase();
