// Adds up jest's reports and closes with the line "N passed, N failed". A test that did not run counts as failed: one
// that is skipped or still to be written, a file that does not load, a file or a run without a test.

const fs = require("node:fs");

/**
 * @typedef {{ name: string, assertionResults: { status: string, fullName: string }[] }} FileReport
 *
 * @param {({ testResults: FileReport[] } | undefined)[]} reports of each run; undefined where it left none
 * @returns {{ passed: number, failures: string[] }} the tests that passed, and a line for whatever did not
 */
function countResults(reports) {
  const files = reports.flatMap((report) => report?.testResults ?? []);
  const tests = files.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ status, fullName }) => ({ status, line: `${status}: ${fullName} (${name})` })),
  );
  const passed = tests.filter(({ status }) => status === "passed");
  const failures = [
    ...reports.flatMap((report, index) => {
      if (!report) return [`run ${index + 1} left no report: a step before its tests failed`];
      return report.testResults.length > 0 ? [] : [`run ${index + 1} has no tests`];
    }),
    ...files.flatMap(({ name, assertionResults }) =>
      assertionResults.length ? [] : [`no test ran in ${name}`],
    ),
    ...tests.filter(({ status }) => status !== "passed").map(({ line }) => line),
  ];
  return { passed: passed.length, failures };
}

/**
 * @param {string} gates "0" when lint, format, types and build have passed with the tests
 * @param {string[]} reportFiles
 */
function main(gates, ...reportFiles) {
  const { passed, failures } = countResults(
    reportFiles.map((file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined)),
  );
  // Lint, format, types and build are no tests, but what they refuse must not look like a success.
  if (gates !== "0" && failures.length === 0) failures.push("lint, format, types or build failed");
  for (const failure of failures) console.error(failure);
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

if (require.main === module) main(process.argv[2] ?? "", ...process.argv.slice(3));

module.exports = { countResults };
