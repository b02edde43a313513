import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

const TYPESCRIPT = ["**/*.ts", "**/*.mts"];

export default defineConfig([
  // Examples and pages hold mistakes on purpose; tests lint them with the project's own rules.
  globalIgnores(["dist/", "coverage/", "examples/", "docs/"]),
  {
    linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" },
  },
  {
    files: ["**/*.{js,mjs,cjs}", ...TYPESCRIPT],
    extends: [js.configs.recommended],
    rules: {
      eqeqeq: ["error", "smart"],
      "no-console": "off",
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: {
        AbortController: "readonly",
        Atomics: "readonly",
        console: "readonly",
        module: "writable",
        performance: "readonly",
        process: "readonly",
        setTimeout: "readonly",
        URL: "readonly",
      },
    },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Node types are compared as strings: loading the enum's package at run time costs more than ESLint.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
    },
  },
  {
    files: ["tests/**/*.ts"],
    rules: {
      // A test that finds nothing where it says something is fails, as it should.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Vitest's matchers, `expect.any(String)` and the like, have the type `any`.
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
  {
    files: ["src/**/*.ts"],
    extends: [regexp.configs["flat/recommended"]],
    rules: {
      // A rule runs on files that anyone may have written: no pattern may take more than linear time.
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": "error",
      "regexp/require-unicode-regexp": "error",
    },
  },
]);
