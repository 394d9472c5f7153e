import { gaps } from "./gaps.data";
import { itemOfCode } from "./find-item";
import { items } from "./items.data";
import { releasesAsOf } from "./store";

/** One thing that the releases do not say. */
export interface NotInSource {
  readonly what: string;
  readonly why: string;
}

/** Everything an analyst would look for in vain in the releases that count, whole items first, then single periods. */
export function notInSource(): NotInSource[] {
  const facts = releasesAsOf().flatMap((release) => release.facts);
  const isPrinted = (code: string, token?: string): boolean =>
    facts.some(({ item, period }) => item === code && (token === undefined || period === token));
  const whole = items.flatMap(({ code, label, notInSource: why }) =>
    why && !isPrinted(code) ? [{ what: label, why }] : [],
  );
  const single = gaps
    .filter(({ item, period }) => !isPrinted(item, period))
    .map(({ item, period, why }) => ({ what: `${itemOfCode(item).label}, ${period}`, why }));
  return [...whole, ...single];
}
