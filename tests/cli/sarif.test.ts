import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Fix, Log, Result, Run as SarifRun } from "sarif";
import { describe, expect, it } from "vitest";
import { batten, project } from "./helpers/batten.ts";
import { CLEAN_SCRIPT, ESCALATING_POD, INSECURE_COOKIE } from "./helpers/samples.ts";

function sarif(cwd: string, ...args: string[]): { run: SarifRun; status: number | null } {
  const { stdout, status } = batten(["--format", "sarif", ...args], { cwd });
  const log = JSON.parse(stdout) as Log;
  expect(log.version).toBe("2.1.0");
  expect(log.runs).toHaveLength(1);
  return { run: log.runs[0] as SarifRun, status };
}

function resultsOf(run: SarifRun, ruleId: string): Result[] {
  return run.results?.filter((result) => result.ruleId === ruleId) ?? [];
}

function only(results: readonly Result[]): Result {
  expect(results).toHaveLength(1);
  return results[0] as Result;
}

/** Carries out a fix on a text, by the lines and columns that the report gives. */
function apply(text: string, fix: Fix | undefined): string {
  const lines = text.split("\n");
  const offset = (line = 1, column = 1) =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  const { deletedRegion: region, insertedContent } = fix?.artifactChanges[0]?.replacements[0] ?? { deletedRegion: {} };
  return (
    text.slice(0, offset(region.startLine, region.startColumn)) +
    (insertedContent?.text ?? "") +
    text.slice(offset(region.endLine, region.endColumn))
  );
}

describe("sarif", () => {
  it("names files relative to the folder of the run, with their signs encoded", () => {
    const cwd = project({ "k8s/my pod#1.yaml": ESCALATING_POD });
    const { run, status } = sarif(cwd);
    const result = only(resultsOf(run, "batten/k8s-no-privilege-escalation"));
    expect(status).toBe(1);
    expect(result.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
      uri: "k8s/my%20pod%231.yaml",
      uriBaseId: "%SRCROOT%",
    });
    expect(run.originalUriBaseIds).toEqual({ "%SRCROOT%": { uri: `${pathToFileURL(cwd).href}/` } });
    expect(run.columnKind).toBe("utf16CodeUnits");
  });

  it("names files outside of that folder absolutely", () => {
    const cwd = project({ "pod.yaml": ESCALATING_POD });
    const { run } = sarif(project({}), cwd);
    expect(run.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
      uri: pathToFileURL(join(cwd, "pod.yaml")).href,
    });
  });

  it("gives exact regions and fixes that do what --fix does", () => {
    const cwd = project({ "pod.yaml": ESCALATING_POD });
    const result = only(
      resultsOf(sarif(cwd, "--rule", "k8s-no-privilege-escalation:error").run, "batten/k8s-no-privilege-escalation"),
    );
    const { startLine, startColumn, endLine, endColumn } = result.locations?.[0]?.physicalLocation?.region ?? {};
    const line = ESCALATING_POD.split("\n")[9] ?? "";
    expect([startLine, endLine]).toEqual([10, 10]);
    expect(line.slice((startColumn ?? 0) - 1, (endColumn ?? 0) - 1)).toContain("true");
    expect(apply(ESCALATING_POD, result.fixes?.[0])).toBe(ESCALATING_POD.replace("true", "false"));
  });

  it("counts columns after a byte order mark and after CRLF as the fixes do", () => {
    const text = `\uFEFF${ESCALATING_POD.replaceAll("\n", "\r\n")}`;
    const cwd = project({ "pod.yaml": text });
    const result = only(resultsOf(sarif(cwd).run, "batten/k8s-no-privilege-escalation"));
    expect(result.locations?.[0]?.physicalLocation?.region?.startLine).toBe(10);
    expect(apply(text.slice(1), result.fixes?.[0])).toBe(text.slice(1).replace("true", "false"));
  });

  it("describes each rule that reports, once, and refers to it by its place", () => {
    const cwd = project({ "pod.yaml": ESCALATING_POD, "a.js": INSECURE_COOKIE, "b.js": INSECURE_COOKIE });
    const { run } = sarif(cwd);
    const described = run.tool.driver.rules ?? [];
    expect(new Set(described.map(({ id }) => id)).size).toBe(described.length);
    for (const result of run.results ?? []) expect(described[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
    expect(described.find(({ id }) => id === "batten/cookie-secure")).toMatchObject({
      name: "CookieSecure",
      helpUri: expect.stringMatching(/^https:\/\/.+\/docs\/rules\/cookie-secure\.md$/u),
      help: { text: expect.stringMatching(/\S/u) },
      shortDescription: { text: expect.stringMatching(/\S/u) },
      defaultConfiguration: { level: "error" },
      properties: { tags: expect.arrayContaining(["security"]), "security-severity": "7.5" },
    });
  });

  it("has the page of a rule as its help", () => {
    const { run } = sarif(project({ "pod.yaml": ESCALATING_POD }));
    const help = run.tool.driver.rules?.find(({ id }) => id === "batten/k8s-no-privilege-escalation")?.help;
    expect(help?.markdown).toContain("## Incorrect");
    expect(help?.markdown).not.toContain("<!--");
    expect(help?.text).not.toContain("## ");
  });

  it("reports a file that cannot be parsed as a finding", () => {
    const { run, status } = sarif(project({ "broken.js": "const = ;\n" }));
    expect(status).toBe(1);
    expect(run.results).toEqual([
      expect.objectContaining({
        ruleId: "batten/parse-error",
        level: "error",
        message: { text: expect.stringMatching(/^Parsing error: /u) },
        locations: [
          { physicalLocation: { artifactLocation: expect.anything(), region: { startLine: 1, startColumn: 7 } } },
        ],
      }),
    ]);
    expect(run.tool.driver.rules?.map(({ id }) => id)).toEqual(["batten/parse-error"]);
  });

  it("reports what comments suppress as suppressed, with the reason given", () => {
    const text = INSECURE_COOKIE.replace(
      "  res.",
      "  // eslint-disable-next-line batten/cookie-secure -- behind TLS\n  res.",
    );
    const { run } = sarif(project({ "a.js": text }));
    const suppressed = only(resultsOf(run, "batten/cookie-secure"));
    expect(suppressed.suppressions).toEqual([{ kind: "inSource", status: "accepted", justification: "behind TLS" }]);
  });

  it("has fingerprints that stay when the line moves, and differ between the same lines of one file", () => {
    const cookie = INSECURE_COOKIE.split("\n")[5] ?? "";
    const cwd = project({ "a.js": INSECURE_COOKIE.replace(cookie, `${cookie}\n${cookie}`) });
    const before = resultsOf(sarif(cwd).run, "batten/cookie-secure").map((result) => result.partialFingerprints);
    expect(new Set(before.map((prints) => JSON.stringify(prints))).size).toBe(2);
    writeFileSync(join(cwd, "a.js"), `// moved\n\n${readFileSync(join(cwd, "a.js"), "utf8")}`);
    const after = resultsOf(sarif(cwd).run, "batten/cookie-secure").map((result) => result.partialFingerprints);
    expect(after).toEqual(before);
  });

  it("says of the run whether it was complete", () => {
    const cwd = project({ "a.js": CLEAN_SCRIPT });
    const whole = sarif(cwd);
    expect(whole.run.invocations).toEqual([
      { executionSuccessful: true, exitCode: 0, workingDirectory: { uri: `${pathToFileURL(cwd).href}/` } },
    ]);
    expect(whole.run.results).toEqual([]);
    symlinkSync("nowhere", join(cwd, "b.js"));
    const partial = sarif(cwd);
    expect(partial.status).toBe(2);
    expect(partial.run.invocations?.[0]).toMatchObject({
      executionSuccessful: false,
      exitCode: 2,
      toolExecutionNotifications: [
        {
          level: "error",
          message: { text: expect.stringContaining("Cannot read b.js") },
          locations: [{ physicalLocation: { artifactLocation: { uri: "b.js", uriBaseId: "%SRCROOT%" } } }],
        },
      ],
    });
  });

  it("is the same for the same findings", () => {
    const cwd = project({ "a.js": INSECURE_COOKIE });
    expect(sarif(cwd)).toEqual(sarif(cwd));
  });
});
