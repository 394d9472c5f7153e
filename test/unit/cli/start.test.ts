import { spawnSync } from "node:child_process";

const runStart = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "src/cli/start.ts", ...args], { encoding: "utf8" });

test.each([
  ["--port", "abc"],
  ["--port", "65536"],
  ["--open", "--port=8080"],
])("%s %s is answered with the usage, before anything is built", (...args) => {
  const { status, stdout, stderr } = runStart(...args);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toBe(
    "Usage: npm start -- [--port NUMBER] (default 8080, or the next free one; 0 is any).\n",
  );
});
