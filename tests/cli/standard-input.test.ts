import { describe, expect, it } from "vitest";
import { batten, jsonResults, project } from "./helpers/batten.ts";
import { ASKING_DOCKERFILE, CLEAN_SCRIPT, ESCALATING_POD, INSECURE_COOKIE } from "./helpers/samples.ts";

describe("-", () => {
  it("lints a Dockerfile", () => {
    const run = batten(["-"], { cwd: project({}), input: ASKING_DOCKERFILE });
    expect(run.status).toBe(1);
    expect(run.stdout).toMatch(/^Dockerfile\n/u);
    expect(run.stdout).toContain("batten/dockerfile-assume-yes");
  });

  it("lints what --stdin-filename says it is", () => {
    const run = batten(["-", "--stdin-filename", "src/a.js", "--format", "json"], {
      cwd: project({}),
      input: INSECURE_COOKIE,
    });
    expect(jsonResults(run).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toContain(
      "batten/cookie-secure",
    );
  });

  it("lints a name outside of the current folder", () => {
    const run = batten(["-", "--stdin-filename", "../a.js"], { cwd: project({}), input: CLEAN_SCRIPT });
    expect(run).toEqual({ status: 0, stdout: "✔ 1 file checked, no problems found.\n", stderr: "" });
  });

  it("refuses a name that no rule reads", () => {
    const run = batten(["-", "--stdin-filename", "a.txt"], { cwd: project({}), input: "text" });
    expect(run).toEqual({
      status: 2,
      stdout: "",
      stderr: "batten: No chosen rule reads a file named a.txt. Give the name of one with --stdin-filename.\n",
    });
  });

  it("prints the fixed text with --fix, and the report on the standard error", () => {
    const args = ["-", "--stdin-filename", "pod.yaml", "--fix"];
    const run = batten(args, { cwd: project({}), input: ESCALATING_POD });
    expect(run.stdout).toContain("allowPrivilegeEscalation: false");
    expect(run.stderr).toContain("1 file fixed");
    expect(batten(args, { cwd: project({}), input: run.stdout }).stdout).toBe(run.stdout);
  });

  it("prints the text unchanged with --fix where nothing can be fixed", () => {
    const run = batten(["-", "--stdin-filename", "a.js", "--fix"], { cwd: project({}), input: CLEAN_SCRIPT });
    expect(run).toEqual({ status: 0, stdout: CLEAN_SCRIPT, stderr: "✔ 1 file checked, no problems found.\n" });
  });

  it("takes an empty input", () => {
    expect(batten(["-", "--stdin-filename", "a.js"], { cwd: project({}), input: "" }).status).toBe(0);
  });
});
