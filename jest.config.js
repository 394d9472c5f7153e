// Three projects: unit and integration are `npm test`; e2e needs Chromium.
const transform = {
  // Types are checked by tsc; here they are only taken off.
  "\\.ts$": ["ts-jest", { tsconfig: { module: "CommonJS", isolatedModules: true }, diagnostics: false }],
};
// One for all projects, because the first file of a worker decides. Integration files share the office page of their
// worker, which "soft" would take apart after each.
const testEnvironmentOptions = { globalsCleanup: "off" };
const ignored = { modulePathIgnorePatterns: ["<rootDir>/dist/"] };
const moduleNameMapper = { "^pdfjs-dist/legacy/build/(.*)\\.mjs$": "<rootDir>/test/native/$1.js" };

/** @type {import("jest").Config} */
module.exports = {
  // office.js leaves one timer of five seconds behind when it loads.
  openHandlesTimeout: 6_000,
  projects: [
    {
      ...ignored,
      displayName: "unit",
      testEnvironment: "node",
      testEnvironmentOptions,
      testMatch: ["<rootDir>/test/unit/**/*.test.ts", "<rootDir>/test/*.test.ts"],
      moduleNameMapper,
      transform,
    },
    {
      ...ignored,
      displayName: "integration",
      testEnvironment: "<rootDir>/test/office-environment.ts",
      testEnvironmentOptions,
      globalSetup: "<rootDir>/test/workbench-members/prepare-records.ts",
      globalTeardown: "<rootDir>/test/workbench-members/every-member-is-tested.ts",
      testMatch: ["<rootDir>/test/integration/**/*.test.ts"],
      transform,
    },
    {
      ...ignored,
      displayName: "e2e",
      testEnvironment: "node",
      testEnvironmentOptions,
      globalSetup: "<rootDir>/test/e2e/setup.ts",
      globalTeardown: "<rootDir>/test/e2e/teardown.ts",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      setupFilesAfterEnv: ["<rootDir>/test/e2e/time-limit.ts"],
      transform,
    },
  ],
};
