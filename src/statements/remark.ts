import type { AsOfGiven } from "./as-of";
import type { Item } from "./item";
import { type Period, periodToken } from "./period";
import type { Release, Remark } from "./release";
import { releasesAsOf } from "./store";

/** What the newest release that counts says of an item in a period without a number. */
export function remarkOn(
  item: Item,
  period: Period,
  asOf?: AsOfGiven,
): { readonly remark: Remark; readonly release: Release } | undefined {
  const token = periodToken(period);
  return releasesAsOf(asOf)
    .flatMap((release) => (release.remarks ?? []).map((remark) => ({ remark, release })))
    .filter(({ remark }) => remark.item === item.code && remark.period === token)
    .at(-1);
}
