/**
 * The layers of src/, from the top to the bottom: a file imports from its own layer and from lower ones,
 * for values and for types. The test in tests/layers proves it for the project and, on a fixture, that
 * each of these rules can fail.
 */
const LAYERS = [
  { name: "cli", path: "^src/cli/" },
  { name: "index", path: String.raw`^src/index\.ts$` },
  { name: "configs", path: "^src/configs/" },
  { name: "rules", path: "^src/rules/" },
  { name: "models", path: "^src/models/" },
  { name: "libraries", path: "^src/libraries/" },
  { name: "languages", path: "^src/languages/" },
  { name: "kit", path: "^src/kit/" },
];

const PURE = LAYERS.filter(({ name }) => name !== "cli").map(({ path }) => path);
/** Runs ShellCheck for the one rule that asks for it by name; its page says what that costs. */
const PROCESS_STARTER = String.raw`^src/languages/dockerfile/shellcheck/run-shellcheck\.ts$`;
const TYPING_PACKAGES = "@typescript-eslint/(utils|scope-manager|types)/";
const RULE_FILE = "^src/rules/[^/]+/";

const upward = LAYERS.slice(1).map(({ name, path }, index) => ({
  name: `${name}-imports-no-higher-layer`,
  severity: "error",
  comment: "Imports go down only: cli > index > configs > rules > models > libraries > languages > kit.",
  from: { path },
  to: { path: LAYERS.slice(0, index + 1).map((layer) => layer.path) },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...upward,
    {
      name: "rule-imports-no-rule",
      severity: "error",
      comment: "What two rules share is a fact, and belongs into a model.",
      from: { path: RULE_FILE },
      to: { path: "^src/rules/" },
    },
    {
      name: "file-outside-the-layers",
      severity: "error",
      comment: "Every source file belongs to a layer.",
      from: { path: "^src/" },
      to: { path: "^src/", pathNot: LAYERS.map(({ path }) => path) },
    },
    {
      name: "source-imports-only-source",
      severity: "error",
      comment: "Tests, scripts, benchmarks and examples are not published.",
      from: { path: "^src/" },
      to: { path: "^(tests|scripts|bench|examples|docs|dist)/" },
    },
    {
      name: "no-typing-package-at-run-time",
      severity: "error",
      comment: "Loading @typescript-eslint/utils takes longer than loading ESLint: types only.",
      from: { path: "^src/" },
      to: { path: TYPING_PACKAGES, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-development-package-at-run-time",
      severity: "error",
      comment: "Users do not have the packages that only this project's development needs.",
      from: { path: "^src/" },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only", "npm-peer"],
        pathNot: TYPING_PACKAGES,
      },
    },
    {
      name: "no-network-and-no-processes",
      severity: "error",
      comment: "A rule is a pure function of one file, its options and settings.",
      from: { path: PURE, pathNot: PROCESS_STARTER },
      to: {
        dependencyTypes: ["core"],
        path: "^(node:)?(child_process|cluster|dgram|dns|http|http2|https|inspector|net|tls|worker_threads)(/|$)",
      },
    },
    {
      name: "process-starter-has-no-network",
      severity: "error",
      comment: "The file that runs ShellCheck starts a process and does nothing else that a rule must not.",
      from: { path: PROCESS_STARTER },
      to: {
        dependencyTypes: ["core"],
        path: "^(node:)?(cluster|dgram|dns|http|http2|https|inspector|net|tls|worker_threads)(/|$)",
      },
    },
    {
      name: "no-cycle",
      severity: "error",
      comment: "Files that need each other are one file, or want a third.",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "An import that leads nowhere.",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
