// The closed lists of words that arguments take. Excel offers them while a formula is typed, so each has a line of help.

/**
 * The currency of an amount.
 * @customenum {string}
 */
export enum Currency {
  /** Yen, as published */
  JPY = "JPY",
  /** Dollars, at the rate printed for that very period */
  USD = "USD",
}

/**
 * A statement of a release, by any of its names.
 * @customenum {string}
 */
export enum StatementName {
  /** Statement of operations: revenues to net income */
  Operations = "Operations",
  /** Profit and loss: the statement of operations */
  PL = "PL",
  /** Income statement: the statement of operations */
  IS = "IS",
  /** Assets, liabilities and equity */
  BalanceSheet = "Balance sheet",
  /** Balance sheet */
  BS = "BS",
  /** What the text of a release reports beside its table */
  Highlights = "Highlights",
}

/**
 * What stands around the figures of a spill.
 * @customenum {number}
 */
export enum Headers {
  /** Figures alone */
  None = 0,
  /** A row of periods above them */
  Periods = 1,
  /** That row, and a column of labels before them */
  Labels = 2,
}

/**
 * What to tell about the source of a figure.
 * @customenum {string}
 */
export enum SourceField {
  /** All of it in one sentence */
  Cite = "Cite",
  /** The figure as printed */
  Printed = "Printed",
  /** Title of the release */
  Release = "Release",
  /** Day of publication */
  Date = "Date",
  /** Line in the text of the release */
  Line = "Line",
  /** How a derived figure is computed */
  Formula = "Formula",
  /** Unaudited, press, entered by hand or derived */
  Status = "Status",
  /** Every print of the figure, oldest first */
  Vintages = "Vintages",
}

/**
 * What to tell about the pin.
 * @customenum {string}
 */
export enum PinField {
  /** Title of the newest release that counts */
  Release = "Release",
  /** Day of its publication */
  Date = "Date",
  /** Fingerprint of its figures */
  Hash = "Hash",
  /** Version of the add-in */
  Version = "Version",
}

/**
 * How a period is written.
 * @customenum {string}
 */
export enum PeriodStyle {
  /** 3Q03, the year named by its start */
  Code = "Code",
  /** 3Q03: October to December 2003, in the year ending March 31, 2004 */
  Long = "Long",
  /** 3QFY3/04, the year named by its end */
  End = "End",
}

/**
 * A day of a period.
 * @customenum {string}
 */
export enum PeriodDay {
  /** Last day */
  End = "End",
  /** First day */
  Start = "Start",
  /** Day its figures were first published */
  Release = "Release",
}
