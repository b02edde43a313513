import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import type { Outcome } from "../../src/cli/formats/format.ts";
import { formatGithub } from "../../src/cli/formats/github.ts";
import { formatStylish } from "../../src/cli/formats/stylish.ts";
import { PLAIN } from "../../src/cli/colors.ts";
import { batten, jsonResults, project } from "./helpers/batten.ts";
import { CLEAN_SCRIPT, INSECURE_COOKIE } from "./helpers/samples.ts";

type Result = Outcome["results"][number];

function resultOf(filePath: string, messages: Partial<Result["messages"][number]>[]): Result {
  return {
    filePath,
    messages: messages.map((message) => ({
      ruleId: "batten/a-rule",
      severity: 2,
      message: "It is wrong.",
      line: 1,
      column: 1,
      ...message,
    })),
    suppressedMessages: [],
    errorCount: messages.filter(({ severity }) => severity !== 1).length,
    warningCount: messages.filter(({ severity }) => severity === 1).length,
    fatalErrorCount: 0,
    fixableErrorCount: messages.filter(({ fix }) => fix).length,
    fixableWarningCount: 0,
    usedDeprecatedRules: [],
  };
}

function outcomeOf(results: Result[], more: Partial<Outcome> = {}): Outcome {
  return { results, unreadable: [], fixedFiles: 0, cwd: "/project", rules, exitCode: 1, ...more };
}

describe("stylish", () => {
  it("groups by file, aligns positions, and ends with a summary", () => {
    const text = formatStylish(
      outcomeOf([
        resultOf("/project/deploy/Dockerfile", [
          { line: 2, column: 5, fix: { range: [0, 1], text: "" } },
          { line: 120, column: 11, severity: 1, message: "It may\n  be wrong." },
        ]),
        resultOf("/project/clean.js", []),
        resultOf("/elsewhere/broken.js", [{ ruleId: null, message: "Parsing error: Unexpected token" }]),
      ]),
      PLAIN,
    );
    expect(text).toBe(`deploy/Dockerfile
  2:5     error    It is wrong.  batten/a-rule
  120:11  warning  It may be wrong.  batten/a-rule

/elsewhere/broken.js
  1:1  error    Parsing error: Unexpected token

✖ 3 problems (2 errors, 1 warning) in 2 files, 3 files checked. 1 can be fixed with --fix.
`);
  });

  it("tells of fixed files, with and without findings left", () => {
    const clean = outcomeOf([resultOf("/project/a.js", [])], { fixedFiles: 1 });
    expect(formatStylish(clean, PLAIN)).toBe("✔ 1 file checked, 1 file fixed, no problems found.\n");
    const left = outcomeOf([resultOf("/project/a.js", [{ severity: 1 }])], { fixedFiles: 2 });
    expect(formatStylish(left, PLAIN)).toMatch(
      /⚠ 1 problem \(0 errors, 1 warning\) in 1 file, 1 file checked, 2 files fixed\.\n$/u,
    );
  });

  it("is coloured on demand only", () => {
    const cwd = project({ "a.js": INSECURE_COOKIE });
    const isColoured = (args: string[], env: Record<string, string>) =>
      batten(args, { cwd, env }).stdout.includes("\u001B[");
    expect(isColoured([], {})).toBe(false);
    expect(isColoured([], { FORCE_COLOR: "1" })).toBe(true);
    expect(isColoured([], { FORCE_COLOR: "0" })).toBe(false);
    expect(isColoured([], { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
    expect(isColoured(["--color"], { NO_COLOR: "1" })).toBe(true);
    expect(isColoured(["--no-color"], { FORCE_COLOR: "1" })).toBe(false);
  });
});

describe("json", () => {
  it("has the shape of ESLint's own, clean files included", () => {
    const cwd = project({ "a.js": INSECURE_COOKIE, "b.js": CLEAN_SCRIPT });
    const results = jsonResults(batten(["--format", "json"], { cwd }));
    expect(results.map(({ filePath }) => filePath)).toEqual([join(cwd, "a.js"), join(cwd, "b.js")]);
    expect(Object.keys(results[1] ?? {}).sort()).toEqual([
      "errorCount",
      "fatalErrorCount",
      "filePath",
      "fixableErrorCount",
      "fixableWarningCount",
      "messages",
      "suppressedMessages",
      "usedDeprecatedRules",
      "warningCount",
    ]);
    expect(results[0]?.messages).toContainEqual(
      expect.objectContaining({ ruleId: "batten/cookie-secure", severity: 2, line: 6, endLine: 6 }),
    );
    expect(results[0]?.errorCount).toBe(results[0]?.messages.length);
  });
});

describe("github", () => {
  it("writes one command a finding, with everything escaped that ends a command or a property", () => {
    const text = formatGithub(
      outcomeOf([
        resultOf("/project/a,b:c%/Dockerfile", [
          { line: 2, column: 5, endLine: 2, endColumn: 9, message: "50% of it: wrong,\r\nso says it" },
          { line: 3, column: 1, endLine: 5, endColumn: 2, severity: 1 },
          { line: 7, column: 2, ruleId: null, message: "Parsing error: no" },
        ]),
      ]),
      PLAIN,
    );
    expect(text.split("\n")).toEqual([
      "::error file=a%2Cb%3Ac%25/Dockerfile,line=2,endLine=2,col=5,endColumn=9,title=batten/a-rule::50%25 of it: wrong,%0D%0Aso says it",
      "::warning file=a%2Cb%3Ac%25/Dockerfile,line=3,endLine=5,title=batten/a-rule::It is wrong.",
      "::error file=a%2Cb%3Ac%25/Dockerfile,line=7,endLine=7,col=2,title=Parsing error::Parsing error: no",
      "3 problems (2 errors, 1 warning) in 1 file, 1 file checked.",
      "",
    ]);
  });

  it("names files from the root of the checkout, wherever the command runs", () => {
    const root = project({ "packages/api/a.js": INSECURE_COOKIE });
    const run = batten(["--format", "github"], { cwd: join(root, "packages/api"), env: { GITHUB_WORKSPACE: root } });
    expect(run.status).toBe(1);
    expect(run.stdout).toMatch(
      /^::error file=packages\/api\/a\.js,line=6,endLine=6,col=\d+,endColumn=\d+,title=batten\/cookie-/mu,
    );
  });
});
