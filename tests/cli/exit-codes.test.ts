import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { batten, jsonResults, project, rulesIn } from "./helpers/batten.ts";
import { installation } from "./helpers/installation.ts";
import { ASKING_DOCKERFILE, CLEAN_SCRIPT, ESCALATING_POD, INSECURE_COOKIE } from "./helpers/samples.ts";

/** What the command says when it cannot do its work: one line, and nothing on the standard output. */
function complaint(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = batten(args, { cwd });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^batten: [^\n]+\n$/u);
  return stderr;
}

describe("exit code 0", () => {
  it("is for files without findings, and one line says how many", () => {
    const cwd = project({ "a.js": CLEAN_SCRIPT, "src/b.js": CLEAN_SCRIPT });
    expect(batten([], { cwd })).toEqual({ status: 0, stdout: "✔ 2 files checked, no problems found.\n", stderr: "" });
  });

  it("is for warnings, as long as --max-warnings allows them", () => {
    const cwd = project({ "a.js": INSECURE_COOKIE });
    expect(batten(["--rule", "cookie-secure:warn"], { cwd }).status).toBe(0);
    expect(batten(["--rule", "cookie-secure:warn", "--max-warnings", "1"], { cwd }).status).toBe(0);
  });

  it("is for everything that --no-fail lets pass", () => {
    const cwd = project({ "a.js": INSECURE_COOKIE });
    const run = batten(["--no-fail"], { cwd });
    expect(run.status).toBe(0);
    expect(run.stdout).toContain("batten/cookie-secure");
  });

  it("is for named files that no rule reads, with a note: hooks pass every changed file", () => {
    const cwd = project({ "README.txt": "text", "logo.svg": "<svg/>" });
    expect(batten(["README.txt", "logo.svg"], { cwd })).toEqual({
      status: 0,
      stdout: "No files to lint.\n",
      stderr: "batten: Skipped 2 files that no chosen rule reads: README.txt, logo.svg\n",
    });
  });
});

describe("exit code 1", () => {
  it("is for errors", () => {
    const cwd = project({ "a.js": INSECURE_COOKIE });
    expect(batten([], { cwd }).status).toBe(1);
  });

  it("is for more warnings than --max-warnings allows, and a line says so", () => {
    const cwd = project({ "a.js": INSECURE_COOKIE });
    const run = batten(["--rule", "cookie-secure:warn", "--max-warnings", "0"], { cwd });
    expect(run.status).toBe(1);
    expect(run.stderr).toBe("batten: 1 warning, more than the 0 that --max-warnings allows.\n");
  });

  it("is for a file that cannot be parsed; the others are linted all the same", () => {
    const cwd = project({ "a.js": INSECURE_COOKIE, "broken.js": "const = ;\n", "pod.yaml": ESCALATING_POD });
    const run = batten(["--format", "json"], { cwd });
    const results = jsonResults(run);
    expect(run.status).toBe(1);
    expect(rulesIn(results, "broken.js")).toEqual([null]);
    expect(rulesIn(results, "a.js")).toContain("batten/cookie-secure");
    expect(rulesIn(results, "pod.yaml")).toContain("batten/k8s-no-privilege-escalation");
  });
});

describe("exit code 2", () => {
  it("is for an unknown option", () => {
    expect(complaint(["--fixx"], project({}))).toContain("(Did you mean --fix?)");
  });

  it("is for an unknown config: the known ones are named", () => {
    const text = complaint(["--config", "securty"], project({ "a.js": CLEAN_SCRIPT }));
    expect(text).toContain("Unknown config securty. Did you mean security? The configs are recommended, strict, all,");
  });

  it("is for an unknown rule: by a slip of the hand, or by a part of its name", () => {
    const cwd = project({ "a.js": CLEAN_SCRIPT });
    expect(complaint(["--rule", "cookie-secur:off"], cwd)).toContain(
      "Unknown rule cookie-secur. Did you mean cookie-secure?",
    );
    expect(complaint(["--rule", "privilege-escalation:off"], cwd)).toContain(
      "Did you mean k8s-no-privilege-escalation?",
    );
    expect(complaint(["--explain", "cookie-secur"], cwd)).toContain("Did you mean cookie-secure?");
  });

  it("is for an unknown format", () => {
    expect(complaint(["--format", "xml"], project({}))).toContain("The formats are stylish, json, sarif, github.");
  });

  it("is for a path that does not exist", () => {
    const cwd = project({ "deploy/Dockerfile": ASKING_DOCKERFILE });
    expect(complaint(["deploy/Dockerfil"], cwd)).toBe(
      "batten: No such file or folder: deploy/Dockerfil. Did you mean deploy/Dockerfile?\n",
    );
    expect(complaint(["deploy", "nowhere/at/all"], cwd)).toContain("No such file or folder: nowhere/at/all.");
  });

  it("is for a pattern that matches nothing", () => {
    expect(complaint(["src/**/*.tsx"], project({ "a.js": CLEAN_SCRIPT }))).toContain("No files match src/**/*.tsx.");
  });

  it("is for a folder without anything to lint", () => {
    const cwd = project({ "docs/page.txt": "text" });
    expect(complaint([], cwd)).toContain("No files to lint in .. No file there is of a kind");
    expect(complaint(["docs"], cwd)).toContain("No files to lint in docs.");
  });

  it("is for a file that cannot be read; the others are linted all the same", () => {
    const cwd = project({ "a.js": INSECURE_COOKIE });
    symlinkSync("nowhere.js", join(cwd, "b.js"));
    symlinkSync("nowhere.txt", join(cwd, "c.txt"));
    const run = batten(["--no-fail"], { cwd });
    expect(run.status).toBe(2);
    expect(run.stdout).toContain("batten/cookie-secure");
    expect(run.stderr).toBe(
      "batten: Cannot read b.js: it is a link to a file that does not exist. Remove the link, or name it in .gitignore.\n",
    );
  });

  it("is for a link that leads in a circle", () => {
    const cwd = project({});
    symlinkSync("a.js", join(cwd, "a.js"));
    expect(batten(["a.js"], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("batten: Cannot read a.js: it is a link that leads in a circle."),
    });
  });

  it.skipIf(process.getuid?.() === 0)("is for a file without permission to read it", () => {
    const cwd = project({ "a.js": CLEAN_SCRIPT });
    chmodSync(join(cwd, "a.js"), 0o000);
    expect(batten([], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("batten: Cannot read a.js: permission denied."),
    });
  });

  it("is for what is neither a file nor a folder", () => {
    expect(complaint(["/dev/null"], project({}))).toContain("/dev/null is neither a file nor a folder.");
  });

  it("is for an internal error, without its stack unless asked for", () => {
    const cwd = project({ "a.js": CLEAN_SCRIPT });
    const broken = installation({ eslint: "eslint" });
    writeFileSync(
      join(broken, "dist/cli/builtin-config.js"),
      "export function eslintOptions() { throw new Error('worn out\\nat length'); }",
    );
    const run = batten([], { cwd, installation: broken });
    expect(run).toEqual({
      status: 2,
      stdout: "",
      stderr: "batten: Internal error: worn out. Run again with --debug for the stack, and please report it.\n",
    });
    expect(batten(["--debug"], { cwd, installation: broken }).stderr).toMatch(/\n {4}at /u);
    expect(batten([], { cwd, installation: broken, env: { DEBUG: "1" } }).stderr).toMatch(/\n {4}at /u);
  });

  it("is for a missing ESLint: the line says how to install it", () => {
    const cwd = project({ "a.js": CLEAN_SCRIPT });
    expect(batten([], { cwd, installation: installation({}) })).toEqual({
      status: 2,
      stdout: "",
      stderr: "batten: ESLint is not installed. Install it in the project: npm install --save-dev eslint\n",
    });
  });
});

describe("what the user has set up for ESLint", () => {
  it("is not read: neither config nor suppressions nor .eslintignore", () => {
    const cwd = project({
      "a.js": INSECURE_COOKIE,
      "eslint.config.js": "throw new Error('read')",
      ".eslintignore": "a.js",
      "eslint-suppressions.json": JSON.stringify({ "a.js": { "batten/cookie-secure": { count: 9 } } }),
    });
    const run = batten(["a.js"], { cwd });
    expect(run.status).toBe(1);
    expect(run.stdout).toContain("batten/cookie-secure");
    expect(run.stderr).toBe("");
  });

  it("counts where it is a comment about one of our rules", () => {
    const disabled = INSECURE_COOKIE.replace(
      "  res.",
      "  // eslint-disable-next-line batten/cookie-secure -- behind TLS\n  res.",
    );
    const cwd = project({ "a.js": disabled });
    const run = batten(["--format", "json"], { cwd });
    const results = jsonResults(run);
    expect(rulesIn(results, "a.js")).not.toContain("batten/cookie-secure");
    expect(results[0]?.suppressedMessages.map(({ ruleId }) => ruleId)).toContain("batten/cookie-secure");
  });

  it("is left alone where it is a comment about rules of others", () => {
    const text = `/* eslint semi: "error", other/rule: "error" */\n// eslint-disable-next-line no-console\nexport const a = 1\n`;
    const cwd = project({ "a.js": text });
    expect(batten(["--fix"], { cwd })).toEqual({
      status: 0,
      stdout: "✔ 1 file checked, no problems found.\n",
      stderr: "",
    });
    expect(readFileSync(join(cwd, "a.js"), "utf8")).toBe(text);
  });

  it("keeps its cache: ours has a place of its own", () => {
    const cwd = project({ "a.js": CLEAN_SCRIPT, ".eslintcache": "[]", "node_modules/x/index.js": "" });
    expect(batten([], { cwd }).status).toBe(0);
    expect(batten(["--cache"], { cwd }).status).toBe(0);
    expect(readFileSync(join(cwd, ".eslintcache"), "utf8")).toBe("[]");
    expect(readFileSync(join(cwd, "node_modules/.cache/batten/results.json"), "utf8")).toContain("a.js");
  });
});

describe("--cache", () => {
  it("gives the same findings again, and new ones for other rules and other texts", () => {
    const cwd = project({ "a.js": INSECURE_COOKIE, "b.js": CLEAN_SCRIPT });
    const args = ["--cache", "--cache-location", ".cache", "--format", "json"];
    const first = batten(args, { cwd });
    expect(batten(args, { cwd })).toEqual(first);
    const off = jsonResults(batten([...args, "--rule", "cookie-secure:off"], { cwd }));
    expect(rulesIn(off, "a.js")).not.toContain("batten/cookie-secure");
    writeFileSync(join(cwd, "b.js"), INSECURE_COOKIE);
    expect(rulesIn(jsonResults(batten(args, { cwd })), "b.js")).toContain("batten/cookie-secure");
  });
});

describe("--concurrency", () => {
  it("finds the same in threads, with the chosen configs and rules", () => {
    const files = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [`src/${index}.js`, index % 2 ? CLEAN_SCRIPT : INSECURE_COOKIE]),
    );
    const cwd = project({ ...files, Dockerfile: ASKING_DOCKERFILE });
    const args = ["--config", "security", "--rule", "cookie-secure:warn", "--format", "json"];
    const alone = jsonResults(batten(args, { cwd }));
    const threaded = jsonResults(batten([...args, "--concurrency", "2"], { cwd }));
    expect(threaded).toEqual(alone);
    expect(rulesIn(threaded, "0.js")).toContain("batten/cookie-secure");
  });
});

describe("--fix", () => {
  it("writes what can be fixed and reports the rest", () => {
    const cwd = project({ Dockerfile: ASKING_DOCKERFILE, "pod.yaml": ESCALATING_POD, "a.js": CLEAN_SCRIPT });
    const run = batten(["--fix"], { cwd });
    expect(readFileSync(join(cwd, "Dockerfile"), "utf8")).toMatch(/apt-get install .*(?:-y|--yes)\b/u);
    expect(readFileSync(join(cwd, "pod.yaml"), "utf8")).toContain("allowPrivilegeEscalation: false");
    expect(run.stdout).toContain("2 files fixed");
    expect(batten(["--fix", "--format", "json"], { cwd }).stdout).not.toContain('"output"');
  });

  it("says beforehand what it could fix", () => {
    const cwd = project({ "pod.yaml": ESCALATING_POD });
    expect(batten([], { cwd }).stdout).toMatch(/ \d+ can be fixed with --fix\.\n$/u);
  });
});

describe("folders named like files", () => {
  it("are folders", () => {
    const cwd = project({});
    mkdirSync(join(cwd, "Dockerfile"));
    writeFileSync(join(cwd, "Dockerfile", "Dockerfile"), ASKING_DOCKERFILE);
    expect(
      rulesIn(jsonResults(batten(["Dockerfile", "--format", "json"], { cwd })), "Dockerfile/Dockerfile"),
    ).toContain("batten/dockerfile-assume-yes");
  });
});
