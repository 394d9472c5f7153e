// What the bench of functions measures by: functions that do no more than they must. A script of the page, after the
// add-in's own.

/** @typedef {number[][]} Cells */

CustomFunctions.associate("IDENTITY", (/** @type {unknown} */ value) => value);

CustomFunctions.associate(
  "DIVISION",
  (/** @type {[[number]]} */ [[profit]], /** @type {[[number]]} */ [[revenue]]) => [[profit / revenue]],
);

CustomFunctions.associate("PLAINLOOP", (/** @type {Cells} */ profit, /** @type {Cells} */ revenue) =>
  profit.map((row, i) => row.map((value, j) => value / revenue[i][j])),
);
