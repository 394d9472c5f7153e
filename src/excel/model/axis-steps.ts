import { cellFromDecimal } from "../../decimal/decimal";
import type { AsOfGiven } from "../../statements/as-of";
import { assumptionOf } from "../../statements/model/assumptions";
import { drivers } from "../../statements/model/drivers";
import type { TimeLine } from "./time-line";

/** How far apart the points of a sensitivity's axis stand by default, as a fraction, and why. */
export interface AxisStep {
  readonly value: number;
  readonly rule: string;
}

const neutral = 0.01;

/** The step of an axis: as far as two cases of a driver lie apart, so that the other cases are points of the axis. */
export function axisStep(driver: string, timeLine: TimeLine, asOf: AsOfGiven): AxisStep {
  const found = drivers.find(({ code }) => code === driver)!;
  const quarters = timeLine.quarters.slice(timeLine.firstForecast);
  const [base, downside] = (["Base", "Downside"] as const).map((name) =>
    assumptionOf(found, name, quarters, asOf),
  );
  const apart = downside!.values[0]!.minus(base!.values[0]!).abs();
  return apart.isZero()
    ? { value: neutral, rule: "to be set: base and downside do not differ" }
    : { value: cellFromDecimal(apart), rule: "from base to downside: one step is the other case" };
}
