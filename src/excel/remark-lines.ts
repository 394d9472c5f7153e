import type { AsOfGiven } from "../statements/as-of";
import { itemOfCode } from "../statements/find-item";
import { releasesAsOf } from "../statements/store";
import type { SheetDraft } from "./sheet-draft";

/** Adds what the releases say without a number: one line each, with its place. */
export function addRemarks(draft: SheetDraft, asOf: AsOfGiven): void {
  const remarks = releasesAsOf(asOf).flatMap((release) =>
    (release.remarks ?? []).map((remark) => ({ remark, release })),
  );
  if (!remarks.length) return;
  draft.section("Said without a number", "in our words");
  for (const { remark, release } of remarks) {
    const { item, period, says, section, line } = remark;
    const place = line === null ? section : `${section}, line ${line}`;
    draft.words(item, `${itemOfCode(item).label}, ${period}`, `${says} (${release.published}, ${place})`);
  }
}
