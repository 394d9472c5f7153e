import { spawnSync } from "node:child_process";

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/cli/calc.ts", ...args],
    {
      encoding: "utf8",
    },
  );
  return { status, lines: stdout.trimEnd().split("\n"), stderr };
};

test("one result a line; an error with its sentence; a spill as rows", () => {
  const { status, lines } = run(
    '=IIJ.GET("Operating income","1Q03")',
    "=IIJ.MARGIN(236,9633)",
    "=IIJ.TOUSD(9633)",
    '=IIJ.GET("Operating income","9Q03")',
    "=IIJ.MARGIN({1,2},{4,5})",
    '=IIJ.HISTORY("Revenue","4Q02","1Q03")',
    "=IIJ.PERIOD()",
    "=1=1",
  );
  expect(status).toBe(0);
  expect(lines).toEqual([
    "-1206",
    "0.024499117616526525",
    "89.91879025483058",
    '#VALUE! "9Q03" is not a period: the quarters of that fiscal year are 1Q03 to 4Q03. Did you mean 4Q03?',
    "[[0.25,0.4]]",
    '[["#N/A",8344]]',
    expect.stringMatching(/^The workbench cannot read the formula =IIJ\.PERIOD\(\) for A1/), // the others are answered
    "TRUE",
  ]);
});

test.each([[[]], [["1+1"]], [["--nonsense"]]])("wrong usage %j: exit 2 and how it is used", (args) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^Usage: npm run --silent calc -- /);
});
