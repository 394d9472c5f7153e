import { gaps } from "./gaps.data";
import { itemOfCode } from "./find-item";
import { items } from "./items.data";

/** One thing that the releases do not say. */
export interface NotInSource {
  readonly what: string;
  readonly why: string;
}

/** Everything an analyst would look for in vain, whole items first, then single periods. */
export function notInSource(): NotInSource[] {
  const whole = items.flatMap(({ label, notInSource: why }) => (why ? [{ what: label, why }] : []));
  const single = gaps.map(({ item, period, why }) => ({ what: `${itemOfCode(item).label}, ${period}`, why }));
  return [...whole, ...single];
}
