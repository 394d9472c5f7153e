import { parseDecimal } from "../decimal/decimal";
import { type Interval, rounded } from "../decimal/interval";
import type { Fact } from "./release";

/** What a printed figure leaves open: it is right to half of its last digit, so 236 lies between 235.5 and 236.5. */
export const intervalOf = ({ value, precision }: Fact): Interval =>
  rounded(parseDecimal(value), parseDecimal(precision));
