import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readHadolintConfig } from "../../src/cli/init/hadolint-config.ts";
import { translateHadolint } from "../../src/cli/init/translate-hadolint.ts";
import type { Aliases, BattenRule } from "../../src/kit/create-rule.ts";
import { rules as allRules } from "../../src/rules/index.ts";
import { createUserProject } from "../helpers/user-project.ts";
import { batten, project } from "./helpers/batten.ts";

function ruleWith(aliases: Aliases): BattenRule {
  return { create: () => ({}), meta: { messages: {}, docs: { aliases } } } as unknown as BattenRule;
}

const RULES: Readonly<Record<string, BattenRule>> = {
  "dockerfile-pins": ruleWith({ DL3008: ["apt"], DL3018: ["apk"] }),
  "dockerfile-non-root-user": ruleWith({ DL3002: ["root"] }),
  "dockerfile-cache": ruleWith({ DL3009: ["apt"], DL3042: ["pip"], JSONArgsRecommended: true }),
  "dockerfile-healthcheck": ruleWith({ DL3057: true }),
  "dockerfile-invalid": ruleWith({ DL1000: true }),
  "dockerfile-casing": ruleWith({ FromAsCasing: true }),
  "dockerfile-shellcheck": ruleWith({}),
  "cookie-secure": ruleWith({}),
};

const SHELLCHECK = [
  "ShellCheck, which Hadolint has built in, is a program of its own here: batten/dockerfile-shellcheck runs the one",
  'on the PATH, if any, and reports what is at "info" or above.',
].join(" ");

function translated(yaml: string, rules = RULES) {
  const folder = project({ ".hadolint.yaml": yaml });
  return translateHadolint(readHadolintConfig(join(folder, ".hadolint.yaml")), rules);
}

describe("a config of Hadolint, translated", () => {
  it("has the rules that stand for Hadolint's checks, and no others; what is off there is off", () => {
    expect(translated("")).toEqual({
      rules: {
        "batten/dockerfile-cache": "error",
        "batten/dockerfile-healthcheck": "off",
        "batten/dockerfile-invalid": "error",
        "batten/dockerfile-non-root-user": ["error", { everyStage: true }],
        "batten/dockerfile-pins": "error",
        "batten/dockerfile-shellcheck": ["error", { severity: "info" }],
      },
      settings: {},
      notes: [SHELLCHECK],
    });
  });

  it("turns a rule off whose every check is ignored, and else ignores the check alone", () => {
    const { rules, settings } = translated("ignored:\n  - DL3008\n  - DL3002\n");
    expect(rules["batten/dockerfile-pins"]).toBe("error");
    expect(rules["batten/dockerfile-non-root-user"]).toBe("off");
    expect(settings).toEqual({ ignoredChecks: ["DL3008"] });
    expect(translated("ignored: [DL3008, DL3018]").rules["batten/dockerfile-pins"]).toBe("off");
  });

  it("lets those rules fail a run that are at the threshold or above, and says where one rule is for both", () => {
    const { rules, notes } = translated("failure-threshold: warning");
    expect(rules["batten/dockerfile-cache"]).toBe("error");
    expect(notes[0]).toBe(
      'batten/dockerfile-cache is one rule at "error" for several checks; DL3009 would be at "warn" alone.',
    );
    expect(translated("failure-threshold: error").rules).toMatchObject({
      "batten/dockerfile-cache": "warn",
      "batten/dockerfile-invalid": "error",
      "batten/dockerfile-non-root-user": ["warn", { everyStage: true }],
    });
  });

  it.each(["failure-threshold: none", "no-fail: true"])("fails nothing with %s", (yaml) => {
    const levels = Object.values(translated(yaml).rules).map((entry) => (Array.isArray(entry) ? entry[0] : entry));
    expect(new Set(levels)).toEqual(new Set(["warn", "off"]));
  });

  it("holds an overridden severity against the threshold", () => {
    const { rules } = translated(
      "failure-threshold: error\noverride:\n  error: [DL3057, DL3018]\n  style: [DL3002]\n  info: [DL1000]\n",
    );
    expect(rules).toMatchObject({
      "batten/dockerfile-healthcheck": "error",
      "batten/dockerfile-pins": "error",
      "batten/dockerfile-non-root-user": ["warn", { everyStage: true }],
      "batten/dockerfile-invalid": "error",
    });
  });

  it("has registries, labels and the word on pragmas as settings", () => {
    const yaml = [
      "trustedRegistries: [docker.io, '*.gcr.io']",
      "label-schema: { org.opencontainers.image.created: rfc3339, maintainer: '' }",
      "strict-labels: true",
      "disable-ignore-pragma: true",
    ];
    expect(translated(yaml.join("\n")).settings).toEqual({
      trustedRegistries: ["docker.io", "*.gcr.io"],
      labelSchema: { "org.opencontainers.image.created": "rfc3339", maintainer: "text" },
      strictLabels: true,
      pragmas: false,
    });
  });

  it("lists what has no equal", () => {
    const yaml = [
      "ignored: [SC2086, DL3005, DL308, DL1000]",
      "override: { error: [DL9999, SC2086], ignore: [DL3008] }",
      "format: checkstyle",
      "no-color: true",
      "disable-ignore-pragma: true",
      "trusted: [docker.io]",
    ];
    expect(translated(yaml.join("\n")).notes).toEqual([
      "ignored: DL3005 was dropped by Hadolint. There is nothing to set.",
      "ignored: DL308 is no check of Hadolint. Did you mean DL3008?",
      "ignored: DL1000 is never ignored by Hadolint, nor here.",
      "override.error: DL9999 is no check of Hadolint.",
      "override.error: SC2086 keeps the severity that ShellCheck gives it.",
      "disable-ignore-pragma: BuildKit's # check=skip comments are passed over as well.",
      "format: checkstyle is chosen on the command line, by --format.",
      "no-color: is said on the command line, by --no-color.",
      "trusted: is no option of Hadolint, which passes over it.",
      "override.ignore: is no option of Hadolint, which passes over it.",
      SHELLCHECK,
    ]);
  });

  it("ignores checks of ShellCheck by the rule that runs it", () => {
    expect(translated("ignored: [SC2086, SC2154]").settings).toEqual({ ignoredChecks: ["SC2086", "SC2154"] });
  });

  it.each([
    ["failure-threshold: warning", ["error", { severity: "warning" }]],
    ["failure-threshold: error", ["error", { severity: "error" }]],
    ["failure-threshold: none", ["warn", { severity: "style" }]],
    ["no-fail: true", ["warn", { severity: "info" }]],
  ])("with %s has what ShellCheck finds from there up", (yaml, entry) => {
    expect(translated(yaml).rules["batten/dockerfile-shellcheck"]).toEqual(entry);
  });

  it("has an entry for each rule that goes by an id of Hadolint, and for ShellCheck's", () => {
    const withId = Object.keys(allRules).filter((id) =>
      Object.keys(allRules[id]?.meta.docs.aliases ?? {}).some((alias) => /^DL\d/u.test(alias)),
    );
    withId.push("dockerfile-shellcheck");
    expect(Object.keys(translated("", allRules).rules)).toEqual(withId.map((id) => `batten/${id}`).sort());
  });
});

describe("a config that Hadolint refuses", () => {
  it.each([
    ["ignored: DL3008", ".hadolint.yaml: ignored must be a list of names."],
    ["override:\n  error: 1", ".hadolint.yaml: override.error must be a list of names."],
    ["override: [DL3008]", ".hadolint.yaml: override must be a mapping."],
    ["strict-labels: yes please", ".hadolint.yaml: strict-labels must be true or false."],
    ["format: [tty]", ".hadolint.yaml: format must be a name."],
    [
      "failure-threshold: warn",
      ".hadolint.yaml: failure-threshold must be one of error, warning, info, style, ignore, none.",
    ],
    [
      "label-schema: { a: urll }",
      ".hadolint.yaml: label-schema.a must be one of text, url, rfc3339, spdx, hash, semver, email. Did you mean url?",
    ],
    ["- DL3008", ".hadolint.yaml: must be a mapping of Hadolint's options."],
  ])("%j is one", (yaml, message) => {
    const { status, stderr } = batten(["init", "--from-hadolint"], { cwd: project({ ".hadolint.yaml": yaml }) });
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  it("is named with the place where it is no YAML", () => {
    const cwd = project({ "lint.yml": "ignored: [DL3008\nb: 1\n" });
    expect(batten(["init", "--from-hadolint=lint.yml"], { cwd })).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining(`${join(cwd, "lint.yml")}:2:1: `),
    });
  });
});

describe("batten init", () => {
  const CONFIG = "eslint.config.js";
  const read = (cwd: string, name = CONFIG) => readFileSync(join(cwd, name), "utf8");

  it("writes the recommended rules where nothing is to be translated", () => {
    const cwd = project({});
    expect(batten(["init"], { cwd })).toMatchObject({ status: 0, stderr: "", stdout: expect.stringMatching(/^Wrote /u) });
    expect(read(cwd)).toContain('extends: ["batten/recommended"]');
  });

  it("finds both names of Hadolint's config, the first of them first", () => {
    const cwd = project({ ".hadolint.yml": "ignored: [DL3002]" });
    batten(["init", "--from-hadolint"], { cwd });
    expect(read(cwd)).toContain('"batten/dockerfile-non-root-user": "off"');
    const both = project({ ".hadolint.yml": "ignored: [DL3002]", ".hadolint.yaml": "" });
    batten(["init", "--from-hadolint"], { cwd: both });
    expect(read(both)).toContain('"batten/dockerfile-non-root-user": ["error", {');
  });

  it("writes a name that Node reads as a module in every package", () => {
    const cwd = project({ "package.json": '{ "type": "commonjs" }' });
    expect(batten(["init"], { cwd }).stdout).toContain("Wrote eslint.config.mjs.");
    expect(read(cwd, "eslint.config.mjs")).toContain("export default");
  });

  it("prints what it would write where a config is there, and changes it only with --yes", () => {
    const cwd = project({ [CONFIG]: "export default [];\n", ".hadolint.yaml": "ignored: [SC2086]" });
    const refused = batten(["init", "--from-hadolint"], { cwd });
    expect(refused.status).toBe(2);
    expect(refused.stdout).toContain("export default defineConfig([");
    expect(refused.stderr).toContain("- ShellCheck, which Hadolint has built in");
    expect(refused.stderr).toContain(`${CONFIG} is there already, and nothing was written.`);
    expect(read(cwd)).toBe("export default [];\n");

    expect(batten(["init", "--from-hadolint", "--yes"], { cwd })).toMatchObject({ status: 0, stderr: "" });
    expect(read(cwd)).toBe(refused.stdout);
  });

  it("replaces no config that is no JavaScript module", () => {
    const cwd = project({ "eslint.config.cjs": "module.exports = [];\n" });
    expect(batten(["init", "--yes"], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("eslint.config.cjs"),
    });
    expect(read(cwd, "eslint.config.cjs")).toBe("module.exports = [];\n");
  });

  it.each([
    [["init", "--from-hadolint"], "There is no .hadolint.yaml or .hadolint.yml in "],
    [["init", "--from-hadolint=gone.yaml"], "There is no file "],
    [["init", "somewhere"], "too many arguments"],
    [["init", "--form-hadolint"], "unknown option '--form-hadolint'"],
  ])("says what is wrong with %j", (args, message) => {
    expect(batten(args, { cwd: project({}) })).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(message) });
  });

  it("has a help of its own", () => {
    expect(batten(["init", "--help"], { cwd: "/" })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("--from-hadolint [file]"),
    });
  });
});

it("ESLint lints with what was written: an ignored check is silent, its siblings and registries are judged", async () => {
  const user = createUserProject("ESLint 10", {
    ".hadolint.yaml": "ignored: [DL3007]\nfailure-threshold: error\n",
    Dockerfile: "FROM debian:latest\nRUN apt-get install curl\nMAINTAINER me\n",
    "other.Dockerfile": "FROM debian\n",
  });
  onTestFinished(() => user.remove());
  expect(batten(["init", "--from-hadolint"], { cwd: user.folder }).status).toBe(0);
  const { stdout, stderr, status } = await user.eslint(["--format", "json", "."]);
  expect({ stderr, status }).toEqual({ stderr: "", status: 1 });
  const results = JSON.parse(stdout) as {
    filePath: string;
    messages: { ruleId: string; messageId: string; severity: number }[];
  }[];
  const found = results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, severity }) => `${filePath.slice(user.folder.length + 1)} ${ruleId} ${severity}`),
  );
  expect(found).toContain("Dockerfile batten/dockerfile-assume-yes 1");
  expect(found).toContain("Dockerfile batten/dockerfile-no-maintainer 2");
  expect(found).toContain("other.Dockerfile batten/dockerfile-pin-tag 1");
  expect(found).not.toContain("Dockerfile batten/dockerfile-pin-tag 1");
});
