import { countResults } from "../../../.ci/count-results";

const file = (name: string, ...statuses: string[]) => ({
  name,
  assertionResults: statuses.map((status, index) => ({ status, fullName: `test ${index + 1}` })),
});

test("passed tests of all runs are added up", () => {
  const reports = [{ testResults: [file("a", "passed", "passed")] }, { testResults: [file("b", "passed")] }];
  expect(countResults(reports)).toEqual({ passed: 3, failures: [] });
});

test.each(["failed", "pending", "todo", "skipped"])("a test that is %s is a failure", (status) => {
  expect(countResults([{ testResults: [file("a", "passed", status)] }])).toEqual({
    passed: 1,
    failures: [`${status}: test 2 (a)`],
  });
});

test("a file in which no test ran is a failure", () => {
  const reports = [{ testResults: [file("a", "passed"), file("b")] }];
  expect(countResults(reports)).toEqual({ passed: 1, failures: ["no test ran in b"] });
});

test("a run without a test or without a report is a failure", () => {
  const reports = [{ testResults: [file("a", "passed")] }, { testResults: [] }, undefined];
  expect(countResults(reports)).toEqual({
    passed: 1,
    failures: ["run 2 has no tests", "run 3 left no report: a step before its tests failed"],
  });
});
