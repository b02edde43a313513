import { describe, expect, it } from "vitest";
import { readArguments, type Arguments } from "../../src/cli/arguments.ts";
import { CommandError } from "../../src/cli/command-error.ts";

function args(...argv: string[]): Arguments {
  const request = readArguments(argv);
  if (request.kind !== "run") throw new Error(`printed ${request.text}`);
  return request.args;
}

function problem(...argv: string[]): string {
  try {
    readArguments(argv);
  } catch (error) {
    if (error instanceof CommandError) return error.message;
    throw error;
  }
  throw new Error("nothing is wrong with it");
}

describe("readArguments", () => {
  it("has defaults for everything", () => {
    expect(args()).toEqual({
      paths: [],
      config: undefined,
      rule: [],
      format: "stylish",
      fix: false,
      maxWarnings: undefined,
      fail: true,
      ignore: true,
      stdinFilename: "Dockerfile",
      cache: false,
      cacheLocation: undefined,
      concurrency: "off",
      listRules: false,
      explain: undefined,
      color: undefined,
      debug: false,
    });
  });

  it("reads configs from lists and from repeated options", () => {
    expect(args("--config", "security, devops", "-c", "all").config).toEqual(["security", "devops", "all"]);
  });

  it("reads rules with and without namespace, with severities in words and numbers", () => {
    const rules = [
      "--rule",
      "cookie-secure:warn",
      "--rule",
      "batten/cookie-prefix:off",
      "--rule",
      "a-b:0",
      "--rule",
      "a-c:2",
    ];
    expect(args(...rules).rule).toEqual([
      { id: "cookie-secure", severity: "warn" },
      { id: "cookie-prefix", severity: "off" },
      { id: "a-b", severity: "off" },
      { id: "a-c", severity: "error" },
    ]);
  });

  it("reads the options that take numbers", () => {
    expect(args("--max-warnings", "0").maxWarnings).toBe(0);
    expect(args("--concurrency", "4").concurrency).toBe(4);
    expect(args("--concurrency", "auto").concurrency).toBe("auto");
  });

  it("reads the negated options", () => {
    expect(args("--no-fail", "--no-ignore", "--no-color")).toMatchObject({ fail: false, ignore: false, color: false });
    expect(args("--color").color).toBe(true);
  });

  it("takes paths before, between and after options, and those that begin with a dash after --", () => {
    expect(args("a", "--fix", "b").paths).toEqual(["a", "b"]);
    expect(args("--", "-x").paths).toEqual(["-x"]);
    expect(args("-").paths).toEqual(["-"]);
  });

  it("prints the version and the help", () => {
    expect(readArguments(["--version"])).toEqual({ kind: "print", text: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) });
    expect(readArguments(["--help"])).toEqual({ kind: "print", text: expect.stringContaining("Examples:") });
  });

  it.each([
    [["--fixx"], "unknown option '--fixx' (Did you mean --fix?)"],
    [["--format", "sarf"], "The formats are stylish, json, sarif, github. Did you mean sarif?"],
    [["--rule", "cookie-secure"], "It takes <id>:<severity>, such as cookie-secure:warn."],
    [["--rule", ":off"], "It takes <id>:<severity>, such as cookie-secure:warn."],
    [["--rule", "cookie-secure:eror"], "The severity is one of off, warn, error, 0, 1, 2. Did you mean error?"],
    [["--max-warnings", "-1"], "It takes a number, 0 or more."],
    [["--max-warnings", "many"], "It takes a number, 0 or more."],
    [["--concurrency", "0"], "It takes a number of threads, auto or off."],
    [["--config", ","], "It takes the name of a config, such as recommended."],
    [["--config"], "option '-c, --config <names>' argument missing"],
    [["-", "Dockerfile"], "- reads the standard input and goes with no other path."],
    [[""], "A path is empty. Write . for the current folder."],
    [["--list-rules", "--explain", "cookie-secure"], "--list-rules and --explain do not go together."],
    [["--list-rules", "--format", "sarif"], "--list-rules has no sarif form. Use --format stylish or json."],
  ])("refuses %j in one line that says what to write", (argv, message) => {
    expect(problem(...argv)).toContain(message);
    expect(problem(...argv)).not.toContain("\n");
  });
});
