import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { batten, jsonResults, project, rulesIn, type JsonResult } from "./helpers/batten.ts";
import { ASKING_DOCKERFILE, ESCALATING_POD, INSECURE_COOKIE, INSECURE_COOKIE_TS } from "./helpers/samples.ts";

const FILES = {
  "src/auth/login.js": INSECURE_COOKIE,
  "src/other.js": INSECURE_COOKIE,
  "src/typed.ts": INSECURE_COOKIE_TS,
  Dockerfile: ASKING_DOCKERFILE,
  "k8s/pod.yaml": ESCALATING_POD,
};

function lint(...args: string[]): JsonResult[] {
  return jsonResults(batten(["--format", "json", ...args], { cwd: project(FILES) }));
}

function severitiesOf(results: readonly JsonResult[], id: string): number[] {
  return results.flatMap(({ messages }) => messages).flatMap(({ ruleId, severity }) => (ruleId === id ? severity : []));
}

describe("--config", () => {
  it("is recommended by default: no other rule reports", () => {
    const reported = lint().flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId ?? ""));
    expect(reported).toContain("batten/cookie-secure");
    for (const id of reported) expect(rules[id.replace("batten/", "")]?.meta.docs.recommended, id).toBe(true);
  });

  it("takes several, one after the other", () => {
    const names = (...args: string[]) => lint(...args).map(({ filePath }) => filePath.replace(/^.*\/batten-cli-[^/]+\//u, ""));
    expect(names("--config", "devops")).toEqual(["Dockerfile", "k8s/pod.yaml"]);
    expect(names("--config", "devops,implementation")).toEqual(Object.keys(FILES).sort());
  });

  it("keeps a document's rules to the document's files", () => {
    const results = lint("--config", "auth-patterns");
    expect(rulesIn(results, "src/auth/login.js")).toContain("batten/cookie-secure");
    expect(rulesIn(results, "src/other.js")).toEqual([]);
    expect(results.map(({ filePath }) => filePath).filter((path) => path.endsWith("other.js"))).toEqual([]);
  });
});

describe("--rule", () => {
  it("goes before what the config says", () => {
    expect(severitiesOf(lint(), "batten/cookie-secure")).toEqual([2, 2, 2]);
    expect(severitiesOf(lint("--rule", "cookie-secure:warn"), "batten/cookie-secure")).toEqual([1, 1, 1]);
    expect(severitiesOf(lint("--rule", "cookie-secure:off"), "batten/cookie-secure")).toEqual([]);
  });

  it("turns on a rule that the config does not have, in all files of its kind", () => {
    const results = lint("--config", "devops", "--rule", "cookie-secure:warn");
    expect(severitiesOf(results, "batten/cookie-secure")).toEqual([1, 1, 1]);
    expect(rulesIn(results, "src/other.js")).toEqual(["batten/cookie-secure"]);
    expect(rulesIn(results, "src/typed.ts")).toEqual(["batten/cookie-secure"]);
  });

  it("changes a rule only where the config has it", () => {
    const results = lint("--config", "auth-patterns", "--rule", "cookie-secure:warn");
    expect(severitiesOf(results, "batten/cookie-secure")).toEqual([1]);
  });

  it("takes the last word on a rule that is named twice", () => {
    expect(severitiesOf(lint("--rule", "cookie-secure:off", "--rule", "batten/cookie-secure:1"), "batten/cookie-secure")).toEqual(
      [1, 1, 1],
    );
  });
});
