import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SCAFFOLD_LANGUAGES } from "../../scripts/new-rule/templates.ts";
import { copyProject, type ProjectCopy } from "./project-copy.ts";

const idFor = (language: string): string => `sample-${language}-thing`;

describe("npm run new", () => {
  let project: ProjectCopy;
  beforeAll(() => {
    project = copyProject();
  });
  afterAll(() => project.remove());

  it("writes the three files of a rule and says what is next", () => {
    const { status, stdout, stderr } = project.script("new-rule.ts", "sample-js-thing", "samples");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(
      /^wrote src\/rules\/samples\/sample-js-thing\.ts\nwrote tests\/rules\/samples\/sample-js-thing\.test\.ts\nwrote docs\/rules\/sample-js-thing\.md\n\nNext:\n/u,
    );
    expect(stdout).toContain("npm run generate");
  });

  it("takes from the topic's rules what is not said, and the topic from the id's first word", () => {
    const rule = project.read("src/rules/samples/sample-js-thing.ts");
    project.write(
      "src/rules/samples/sample-js-thing.ts",
      rule.replace('"auth-patterns"', '"container-hardening"').replace("The heading of the section", "Base Image"),
    );
    for (const language of SCAFFOLD_LANGUAGES.filter((each) => each !== "js")) {
      expect(project.script("new-rule.ts", idFor(language), "--language", language).status).toBe(0);
      const made = project.read(`src/rules/samples/${idFor(language)}.ts`);
      expect(made).toContain(`name: "${idFor(language)}"`);
      expect(made).toContain('document: "container-hardening"');
      expect(made).toContain('section: "Base Image"');
      expect(made).toContain(`language: "${language}"`);
    }
  });

  it.each([
    [["Cookie-Secure"], '"Cookie-Secure" is no rule id: two or more words in lower case with hyphens'],
    [["cookie"], '"cookie" is no rule id'],
    [["../cookie-secure"], '"../cookie-secure" is no rule id'],
    [["sample-js-thing"], "the rule sample-js-thing exists already, in src/rules/samples"],
    [["sample-other", "../elsewhere"], '"../elsewhere" is no topic'],
    [["sample-other", "--language", "cobol"], '"cobol" is no language to scaffold for; known are js, jsx, vue'],
    [[], "usage: npm run new <rule-id> [topic]"],
    [["a-b", "c", "d"], "usage: npm run new <rule-id> [topic]"],
    [["a-b", "--topic", "c"], "Unknown option '--topic'"],
  ])("refuses %j in one line", (args, message) => {
    const { status, stdout, stderr } = project.script("new-rule.ts", ...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("overwrites nothing", () => {
    project.write("docs/rules/sample-page-only.md", "mine\n");
    const { status, stderr } = project.script("new-rule.ts", "sample-page-only");
    expect(status).toBe(1);
    expect(stderr).toBe("exists already: docs/rules/sample-page-only.md\n");
    expect(project.read("docs/rules/sample-page-only.md")).toBe("mine\n");
    expect(() => project.read("src/rules/samples/sample-page-only.ts")).toThrow("ENOENT");
  });

  it("makes rules that type-check, pages whose examples hold, and tests that pass, in every language", () => {
    expect(project.script("generate.ts")).toMatchObject({ status: 0, stderr: "" });
    const config = JSON.parse(project.read("tsconfig.json")) as object;
    project.write("tsconfig.json", JSON.stringify({ ...config, include: ["src/rules", "tests/rules"] }));
    expect(project.command("tsc", "--noEmit")).toEqual({ status: 0, stdout: "", stderr: "" });

    const wanted = [
      ...SCAFFOLD_LANGUAGES.map((language) => `tests/rules/samples/${idFor(language)}.test.ts`),
      "tests/docs/pages.test.ts",
    ];
    const { stdout, stderr } = project.command(
      "vitest",
      ...["run", ...wanted, "--reporter=json", "-t", "^[a-z]+: |is reported|is clean"],
    );
    const report = JSON.parse(stdout.slice(stdout.indexOf("{"))) as {
      numPassedTests: number;
      numFailedTests: number;
      testResults: { name: string; status: string; message: string }[];
    };
    expect(report.testResults.filter(({ status }) => status !== "passed"), stderr).toEqual([]);
    expect(report.testResults).toHaveLength(wanted.length);
    // An Incorrect and a Correct block in each page, and at least two cases in each test.
    expect(report.numPassedTests).toBeGreaterThanOrEqual(4 * SCAFFOLD_LANGUAGES.length);
  }, 120_000);
});
