import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkScripts } from "../../../../src/languages/dockerfile/shellcheck/checked-scripts.ts";
import { runShellCheck } from "../../../../src/languages/dockerfile/shellcheck/run-shellcheck.ts";
import { program } from "../../../helpers/programs.ts";

/** Reports each file's text as the message, and writes down how it was started. */
const ECHO = `
const fs = require("node:fs");
const files = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const { SHELLCHECK_OPTS } = process.env;
const log = { args: process.argv.slice(2), folder: process.cwd(), SHELLCHECK_OPTS };
fs.appendFileSync(__filename + ".log", JSON.stringify(log) + "\\n");
const place = { line: 1, endLine: 1, column: 1, endColumn: 1 };
const comments = files.map((file) => ({ ...place, file, level: "info", code: 1, message: fs.readFileSync(file, "utf8"), fix: null }));
console.log(JSON.stringify({ comments: comments.filter(({ message }) => message !== "clean").reverse() }));
process.exitCode = 1;
`;

interface Start {
  readonly args: readonly string[];
  readonly folder: string;
  readonly SHELLCHECK_OPTS: string;
}

function startsOf(path_: string): Start[] {
  if (!existsSync(`${path_}.log`)) return [];
  return readFileSync(`${path_}.log`, "utf8").trim().split("\n").map((line) => JSON.parse(line) as Start);
}

const run = (source: string, timeout = 10_000) => ({ program: program("shellcheck", source), exclude: [1090, 1091], timeout });
const messages = (answer: ReturnType<typeof runShellCheck>) =>
  answer.ok ? answer.comments.map((comments) => comments.map(({ message }) => message)) : answer.reason;

describe("runShellCheck", () => {
  it("starts one process for all scripts, and gives each its own findings", () => {
    const how = run(ECHO);
    expect(messages(runShellCheck(["a\u00e9", "clean", "b"], how))).toEqual([["a\u00e9"], [], ["b"]]);
    const [start, ...others] = startsOf(how.program);
    expect(others).toEqual([]);
    expect(start?.args).toEqual(["--format=json1", "--norc", "--exclude=SC1090,SC1091", "0.sh", "1.sh", "2.sh"]);
  });

  it("leaves nothing behind", () => {
    const how = run(ECHO);
    runShellCheck(["a"], how);
    const folder = startsOf(how.program)[0]?.folder ?? "";
    expect(path.basename(folder)).toMatch(/^batten-shellcheck-/u);
    expect(existsSync(folder)).toBe(false);
  });

  it("keeps the user's own options from it", () => {
    const how = run(ECHO);
    process.env["SHELLCHECK_OPTS"] = "--exclude=SC2086";
    try {
      runShellCheck(["a"], how);
    } finally {
      delete process.env["SHELLCHECK_OPTS"];
    }
    expect(startsOf(how.program)[0]?.SHELLCHECK_OPTS).toBe("");
  });

  it.each([
    ["prints no JSON", "console.log('In 0.sh line 1:')", "it printed no JSON"],
    ["cannot read a file", "console.error('0.sh: denied'); console.log('{\"comments\":[]}'); process.exit(2)", "0.sh: denied"],
    ["refuses its options", "console.error('\\n  unrecognized option --norc\\nUsage:'); process.exit(3)", "unrecognized option --norc"],
  ])("says why where the program %s", (_, source, reason) => {
    expect(runShellCheck(["a"], run(source))).toEqual({ ok: false, reason });
  });

  it("ends a process that takes too long", () => {
    const source = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)";
    expect(runShellCheck(["a"], run(source, 300))).toEqual({ ok: false, reason: "it took longer than 0.3 seconds" });
  });

  it("says so where there is no such program", () => {
    const answer = runShellCheck(["a"], { program: "/no/shellcheck", exclude: [], timeout: 1000 });
    expect(answer).toEqual({ ok: false, reason: expect.stringContaining("ENOENT") });
  });
});

describe("checkScripts", () => {
  it("reads a text once, in whatever file it stands", () => {
    const how = run(ECHO);
    expect(messages(checkScripts(["a", "b", "a"], how))).toEqual([["a"], ["b"], ["a"]]);
    expect(messages(checkScripts(["b", "c"], how))).toEqual([["b"], ["c"]]);
    expect(messages(checkScripts(["c", "a", "b"], how))).toEqual([["c"], ["a"], ["b"]]);
    expect(startsOf(how.program).map(({ args }) => args.length - 3)).toEqual([2, 1]);
  });

  it("asks another program, or with other options, anew", () => {
    const how = run(ECHO);
    checkScripts(["a"], how);
    checkScripts(["a"], { ...how, exclude: [] });
    checkScripts(["a"], run(ECHO));
    expect(startsOf(how.program)).toHaveLength(2);
  });

  it("does not remember a failure", () => {
    const flag = `require("node:fs").existsSync(__filename + ".log")`;
    const how = run(`if (!${flag}) { require("node:fs").writeFileSync(__filename + ".log", ""); process.exit(2); }\n${ECHO}`);
    expect(checkScripts(["a"], how).ok).toBe(false);
    expect(messages(checkScripts(["a"], how))).toEqual([["a"]]);
  });
});
