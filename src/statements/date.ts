const unixEpochSerial = 25569; // 1970-01-01 in the 1900 date system
const millisecondsPerDay = 86_400_000;

/** The 1900-system date serial of a calendar day, e.g. 37986 for `2003-12-31`. */
export function serialFromDate(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / millisecondsPerDay + unixEpochSerial;
}

/** The calendar day of a 1900-system date serial, time of day dropped, e.g. `2003-12-31` for 37986. */
export function dateFromSerial(serialDate: number): string {
  return new Date((Math.floor(serialDate) - unixEpochSerial) * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Whether `text` is a real day written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const serialDate = serialFromDate(text);
  return !Number.isNaN(serialDate) && dateFromSerial(serialDate) === text; // 2003-02-31 parses as March 3
}

/** 20,000 to 80,000 (October 1954 to January 2119): the numbers that are read as date serials. */
export function isDateSerial(value: number): boolean {
  return value >= 20_000 && value <= 80_000;
}
