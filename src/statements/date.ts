/** The first day of a workbook's calendar: 1900 unless the workbook was set up to count from 1904. */
export type DateSystem = 1900 | 1904;

/** The serial of 1970-01-01. */
const unixEpochSerial: Record<DateSystem, number> = { 1900: 25569, 1904: 24107 };
const millisecondsPerDay = 86_400_000;

/** The date serial of a calendar day, e.g. 37986 for `2003-12-31`, or 36524 counted from 1904. */
export function serialFromDate(isoDate: string, system: DateSystem = 1900): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / millisecondsPerDay + unixEpochSerial[system];
}

/** The calendar day of a date serial, time of day dropped, e.g. `2003-12-31` for 37986, or 36524 counted from 1904. */
export function dateFromSerial(serialDate: number, system: DateSystem = 1900): string {
  const days = Math.floor(serialDate) - unixEpochSerial[system];
  return new Date(days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Whether `text` is a real day written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const serialDate = serialFromDate(text);
  return !Number.isNaN(serialDate) && dateFromSerial(serialDate) === text; // 2003-02-31 parses as March 3
}

/** 20,000 to 80,000 (October 1954 to January 2119 counted from 1900): the numbers that are read as date serials. */
export function isDateSerial(value: number): boolean {
  return value >= 20_000 && value <= 80_000;
}
