import type { Decimal } from "../decimal/decimal";

/** A residual that moves by more than half from one quarter to the next hides something that changed. */
export const isJump = (before: Decimal, now: Decimal): boolean =>
  now.minus(before).abs().gt(before.abs().div(2));
