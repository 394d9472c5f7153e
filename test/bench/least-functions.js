// What the bench of functions measures by: functions that do no more than they must. A script of the page, after the
// add-in's own.

/** @typedef {number[][]} Range */

CustomFunctions.associate("IDENTITY", (/** @type {unknown} */ value) => value);

CustomFunctions.associate(
  "DIVISION",
  (/** @type {[[number]]} */ [[profit]], /** @type {[[number]]} */ [[revenue]]) => [[profit / revenue]],
);

CustomFunctions.associate("PLAINLOOP", (/** @type {Range} */ profit, /** @type {Range} */ revenue) =>
  profit.map((row, i) => row.map((value, j) => value / revenue[i][j])),
);
