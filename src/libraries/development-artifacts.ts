/** What development needs and a service does not. */
export type ArtifactKind = "sourceMap" | "debugSymbols" | "tests" | "docs";

/** One kind and how to tell it by name. */
export interface ArtifactRow {
  readonly kind: ArtifactKind;
  /** Names of files and folders, in lower case. */
  readonly names: RegExp;
  /** Ends of paths, in lower case. */
  readonly paths?: RegExp;
  /** Destinations where such files are what the image is for. */
  readonly servedFrom?: RegExp;
  /** Words of a stage's name, its commands and variables that show that the image has a use for them. */
  readonly usedBy: RegExp;
}

/**
 * Names that say by themselves what they are. A `README` is left out, since package builders read it, and
 * so is `spec`, which can as well be the specification of an API.
 */
export const ARTIFACTS: readonly ArtifactRow[] = [
  {
    kind: "sourceMap",
    names: /^(?:\*|.*\.(?:[cm]?[jt]sx?|css|wasm|\*))\.map$/u,
    usedBy: /source-?maps?|sentry|bugsnag|rollbar|datadog/iu,
  },
  {
    kind: "debugSymbols",
    names: /\.(?:pdb|dsym|debug|dbg|dwo|dwp)$/u,
    paths: /(?:^|\/)lib\/debug$/u,
    usedBy: /(?:^|[^a-z])(?:debugger|gdb(?:server)?|lldb|dlv|delve|perf|vsdbg|valgrind)(?:$|[^a-z])/iu,
  },
  {
    kind: "tests",
    names:
      /^(?:tests?|__tests__|__mocks__|__snapshots__|testdata|e2e|cypress|conftest\.py|pytest\.ini|test_.*\.py|.*_test\.(?:go|py|exs?)|.*_spec\.rb|.*\.(?:test|spec)\.(?:[cm]?[jt]sx?|\*)|(?:jest|vitest|playwright|cypress|karma)\.config\.(?:[cm]?[jt]s|\*))$/u,
    servedFrom: /(?:^|\/)s?bin(?:\/|$)/u,
    usedBy:
      /(?:^|[^a-z])(?:tests?|testing|pytest|jest|vitest|mocha|e2e|cypress|playwright|tox|nox|phpunit|rspec|ctest|unittest|karma|ava)(?:$|[^a-z])/iu,
  },
  {
    kind: "docs",
    names: /^(?:docs?|(?:changelog|changes|contributing|code_of_conduct)(?:\.(?:md|rst|txt|\*))?)$/u,
    paths: /(?:^|\/)usr\/(?:local\/)?share\/man$/u,
    servedFrom: /html|www|public|static|htdocs|(?:^|\/)(?:sites?|srv)(?:\/|$)/u,
    usedBy: /(?:^|[^a-z])(?:docs?|documentation|mkdocs|sphinx(?:-build)?|vitepress|vuepress|docusaurus|swagger|redoc|hugo|jekyll)(?:$|[^a-z])/iu,
  },
];

/** Programs whose words say nothing of what an image is for: `test -f x`, `rm -rf tests`. */
export const UNTELLING_PROGRAMS: ReadonlySet<string> = new Set(["test", "[", "rm", "mkdir", "echo"]);

/** Words that show that an image is made for a debugger of Go programs. */
export const GO_DEBUGGERS = /(?:^|[^a-z])(?:dlv|delve|gdb(?:server)?)(?:$|[^a-z])/iu;

/** Programs that take debug information out of binaries, or pack them. */
export const STRIP_PROGRAMS = /^(?:[\w.-]*-)?(?:strip|objcopy)$|^(?:sstrip|upx)$/u;
