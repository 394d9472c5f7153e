import type { AsOfGiven } from "../statements/as-of";
import { itemOfCode } from "../statements/find-item";
import { releasesAsOf } from "../statements/store";
import type { SheetDraft } from "./sheet-draft";

/** Adds what the releases say without a number: one line each, with its place. */
export function addRemarks(draft: SheetDraft, asOf: AsOfGiven): void {
  const lines = releasesAsOf(asOf).flatMap(({ remarks = [], published }) =>
    remarks.map(({ item, period, says, section, line }) => {
      const place = line === null ? section : `${section}, line ${line}`;
      return [item, `${itemOfCode(item).label}, ${period}`, `${says} (${published}, ${place})`] as const;
    }),
  );
  draft.words("Said without a number", "in our words", lines);
}
