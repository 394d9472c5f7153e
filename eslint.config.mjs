import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  // The add-ins among the fixtures are foreign: they stay as their authors wrote them.
  globalIgnores(["dist/", "coverage/", ".cache/", "test/fixtures/"]),
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./tsconfig.build.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: "error",
      "no-console": ["error", { allow: ["debug"] }],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-shadow": ["error", { allow: ["_"], hoist: "never" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/prefer-readonly": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    // The compiler checks names; the rule knows neither Excel nor the DOM.
    rules: { "no-undef": "off" },
  },
  {
    // custom-functions-metadata knows "number, text or range" as any[][] only, and what Excel understands as an error
    // cell is CustomFunctions.Error, which is no Error.
    files: ["src/functions/*.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off", "@typescript-eslint/only-throw-error": "off" },
  },
  {
    // Jest types expect.objectContaining and its like as any, Office.js the values of cells; a module that only the
    // metadata names can be loaded in jest's sandbox by its own require alone.
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-require-imports": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    // These talk to a terminal.
    files: ["src/cli/**", "build/**", ".ci/**", "test/bench/**", "test/import-fuzz.ts"],
    rules: { "no-console": "off" },
  },
  {
    // CommonJS, because webpack and jest load them without a build; the rules do not see JSDoc's casts.
    files: ["**/*.js"],
    rules: {
      "@typescript-eslint/no-require-imports": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  { files: ["**/*.mjs"], extends: [tseslint.configs.disableTypeChecked] },
);
