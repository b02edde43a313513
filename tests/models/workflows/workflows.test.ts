import { describe, expect, it } from "vitest";
import { workflowOf } from "../../../src/models/workflows/workflows.ts";
import { action, steps, workflow } from "../../helpers/workflows.ts";
import { parse } from "../../languages/yaml/parse.ts";
import { read } from "./read.ts";

describe("workflowOf", () => {
  it("finds jobs and their steps in order", () => {
    const { kind, jobs } = read(workflow("  a:", "    steps: [{run: x}, {uses: o/r@v1}]", "  b: {uses: ./c.yml}"));
    expect(kind).toBe("workflow");
    expect(jobs.map(({ id, steps: own }) => [id, own.length])).toEqual([
      ["a", 2],
      ["b", 0],
    ]);
  });

  it("finds an action's steps", () => {
    const { kind, jobs } = read(action("using: composite", "steps: [{run: x}]"));
    expect([kind, jobs.map(({ steps: own }) => own.length)]).toEqual(["action", [1]]);
  });

  it.each([".github/workflows/a.yaml", "/x/.github/workflows/a.yml", "C:\\x\\.github\\workflows\\a.yml"])(
    "knows %s by its path",
    (filename) => {
      expect(workflowOf(parse(steps("- run: x").code), filename)?.kind).toBe("workflow");
    },
  );

  it.each(["ci.yml", ".github/workflows/sub/a.yml", ".github/dependabot.yml", "action.yml"])("leaves %s", (filename) => {
    expect(workflowOf(parse(steps("- run: x").code), filename)).toBeNull();
  });

  it.each(["", "on: push\n", "jobs: {a: {}}\n", "[]\n", "on: push\njobs: []\n"])("leaves %j", (code) => {
    expect(workflowOf(parse(code), ".github/workflows/a.yml")).toBeNull();
  });

  it("takes `on` for the key also where the parser reads YAML 1.1", () => {
    expect(workflowOf(parse(steps("- run: x").code, "1.1"), ".github/workflows/a.yml")?.jobs).toHaveLength(1);
  });
});
