import { FinanceError } from "../errors";
import { serialFromDate } from "../statements/date";
import {
  type Period,
  fiscalYearOf,
  periodEnd,
  periodInWords,
  periodStart,
  periodToken,
  periodTokenByEnd,
  shiftPeriod,
} from "../statements/period";
import { firstReport } from "../statements/reported-quarters";
import { currentDateSystem } from "../statements/store";
import { answer } from "./answer";
import { type Plain, isBlank, numberOf, periodArgument, wordOf } from "./arguments";
import { elementwise } from "./elementwise";
import { PeriodDay, PeriodStyle } from "./words";

/**
 * A period as a token, shifted if asked, or written otherwise.
 * @customfunction PERIOD
 * @param {any[][]} period Period such as 3Q03, 1H03, FY03 or FQ0, or a date in a quarter; one or a range
 * @param {any[][]} [shift] Periods later, negative for earlier: quarters for a quarter, else years; default 0
 * @param {PeriodStyle} [style] Code 3Q03, Long in words, End 3QFY3/04; default Code
 * @returns {any[][]} Text, in the shape of the periods
 */
export function periodFunction(period: any[][], shift?: any[][], style?: PeriodStyle) {
  return answer(() => {
    const written = writing[wordOf(style, PeriodStyle, "style")];
    return elementwise(
      [
        { name: "period", cells: period },
        { name: "shift", cells: isBlank(shift) ? [[0]] : (shift as any[][]) },
      ],
      (given, by) => written(shifted(periodArgument(given, undefined), by)),
    );
  });
}

/**
 * A day of a period, as a date serial.
 * @customfunction PERIODDATE
 * @param {any} period Period such as 3Q03, 1H03, FY03 or FQ0, or a date in a quarter
 * @param {PeriodDay} [which] End, Start, or Release for the day it was first reported; default End
 * @returns {number} Date serial: give the cell a date format
 */
export function periodDate(period: any, which?: PeriodDay) {
  return answer(() => {
    const when = periodArgument(period, undefined);
    return serialFromDate(dayOf[wordOf(which, PeriodDay, "day")](when), currentDateSystem());
  });
}

const writing: Record<`${PeriodStyle}`, (period: Period) => string> = {
  Code: periodToken,
  Long: periodInWords,
  End: periodTokenByEnd,
};

const dayOf: Record<`${PeriodDay}`, (period: Period) => string> = {
  End: periodEnd,
  Start: periodStart,
  Release: (period) => firstReport(period).published,
};

/** The years that a shifted period may fall into, four digits each. */
const [firstYear, lastYear] = [1900, 2199];

function shifted(period: Period, by: Plain): Period {
  const units = numberOf(by, "shift");
  if (!Number.isInteger(units)) {
    throw new FinanceError("badNumber", `The shift is ${units}: give a whole number of periods.`);
  }
  const result = shiftPeriod(period, units);
  const year = fiscalYearOf(result);
  if (year >= firstYear && year <= lastYear) return result;
  throw new FinanceError(
    "unknownPeriod",
    `${periodToken(period)} shifted by ${units} is outside the fiscal years ${firstYear} to ${lastYear}.`,
  );
}
