import { defineConfig } from "vitest/config";

const common = { setupFiles: ["tests/helpers/setup.ts"], testTimeout: 30_000 };

/**
 * Tests of pure functions share one module graph in each worker: loading ESLint and the parsers again
 * for every file would take longer than the tests. Files right in `tests/rules` look at all rules at
 * once and replace modules.
 */
const PURE = [
  "tests/{kit,languages,libraries,models}/**/*.test.ts",
  "tests/rules/*/**/*.test.ts",
];

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: "pure", include: PURE, isolate: false } },
      { test: { ...common, name: "whole", include: ["tests/**/*.test.ts"], exclude: PURE } },
    ],
  },
});
