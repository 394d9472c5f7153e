import type { Member } from "../../batch/host-object";
import { HostError } from "../../host-error";
import type { Range } from "../range";
import { hasSpill, spillOf, spillParent } from "./spills";

const parentOf = (range: Range): Range | null => {
  const zone = spillParent(range);
  return zone ? range.at(zone) : null;
};

const spillingTo = (range: Range): Range | null => {
  const zone = spillOf(range);
  return zone ? range.at(zone) : null;
};

const required = (range: Range | null, sentence: string): Range => {
  if (range) return range;
  throw new HostError("ItemNotFound", sentence);
};

/** The members of a range about formulas that fill other cells. */
export const spillMembers: Record<string, Member<Range>> = {
  hasSpill: { get: hasSpill },
  getSpillParent: {
    call: (range) => required(parentOf(range), `No formula spills into ${range.address}.`),
  },
  getSpillParentOrNullObject: { call: parentOf },
  getSpillingToRange: {
    call: (range) => required(spillingTo(range), `${range.address} does not spill.`),
  },
  getSpillingToRangeOrNullObject: { call: spillingTo },
};
