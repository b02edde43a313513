import path from "node:path";
import type { ESLint, Linter } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { createUserProject, ESLINTS, type EslintVersion, type Outcome, type UserProject } from "../helpers/user-project.ts";

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      securityContext: { runAsNonRoot: true }
      containers:
        - name: web
          image: ghcr.io/example/web:1.0.0
`;

const COOKIE = `import express from "express";

const app = express();
app.get("/", (request, response) => {
  response.cookie("session", request.id, { httpOnly: true, sameSite: "lax", secure: false });
  response.end();
});
`;

/** Each file, and what `recommended` reports in it at the least. */
const MISTAKES: Readonly<Record<string, { text: string; rule: string | null }>> = {
  "src/routes.js": { text: COOKIE, rule: "batten/cookie-secure" },
  "src/routes.ts": { text: COOKIE.replace("request,", "request: express.Request,"), rule: "batten/cookie-secure" },
  Dockerfile: { text: "FROM node:latest\nUSER node\n", rule: "batten/dockerfile-pin-tag" },
  "build/api.dockerfile": { text: "FROM node\nUSER node\n", rule: "batten/dockerfile-pin-tag" },
  "Containerfile.dev": { text: "FROM node\nUSER node\n", rule: "batten/dockerfile-pin-tag" },
  "k8s/web.yaml": { text: DEPLOYMENT, rule: "batten/k8s-no-privilege-escalation" },
  "src/View.vue": {
    text: '<script setup lang="ts">\nconst text: string = "fine";\n</script>\n\n<template>{{ text }}</template>\n',
    rule: null,
  },
  "compose.yml": { text: "services: {}\n", rule: null },
};

/** Not to be linted: each would be reported, or could not be read. */
const NOT_LINTED: Readonly<Record<string, string>> = {
  "Dockerfile.dockerignore": "node_modules\n",
  "Dockerfile.j2": "FROM {{ image }}\n",
  "charts/web/templates/deployment.yaml": `{{- if .Values.enabled }}\n${DEPLOYMENT}{{- end }}\n`,
};

const CONFIG = `import { defineConfig } from "eslint/config";
import batten from "eslint-plugin-batten";

export default defineConfig([{ plugins: { batten }, extends: ["batten/recommended"] }]);
`;

const JSON_FORMAT = ["--format", "json"];

/** @returns `"<file>:<line>:<column> <rule>"` of every finding, sorted; files without a finding by their name. */
function findings({ stdout }: Outcome, folder: string): string[] {
  const results = JSON.parse(stdout) as ESLint.LintResult[];
  return results
    .flatMap(({ filePath, messages }) => {
      const file = path.relative(folder, filePath).replaceAll("\\", "/");
      return messages.length === 0
        ? [file]
        : messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId ?? message}`);
    })
    .sort();
}

describe.each(Object.keys(ESLINTS) as EslintVersion[])("the command of %s", (version) => {
  let project: UserProject;
  let plain: Outcome;

  beforeAll(async () => {
    project = createUserProject(version, {
      "eslint.config.js": CONFIG,
      ...Object.fromEntries(Object.entries(MISTAKES).map(([name, { text }]) => [name, text])),
      ...NOT_LINTED,
    });
    for (const name of ["@typescript-eslint/parser", "vue-eslint-parser"]) project.install(name);
    plain = await project.eslint([".", ...JSON_FORMAT]);
  }, 120_000);
  afterAll(() => {
    project.remove();
  });

  it("finds every kind of file by itself, and its mistakes", () => {
    expect(plain).toMatchObject({ status: 1, stderr: "" });
    const found = findings(plain, project.folder);
    const files = new Set(found.map((line) => line.replace(/:.*$/u, "")));
    expect([...files].sort()).toEqual([...Object.keys(MISTAKES), "eslint.config.js"].sort());
    for (const [file, { rule }] of Object.entries(MISTAKES)) {
      expect(found.filter((line) => line.startsWith(file))).toContainEqual(
        rule === null ? file : expect.stringMatching(new RegExp(`:\\d+:\\d+ ${rule}$`, "u")),
      );
    }
    expect(found.filter((line) => line.includes(" ") && !line.includes(" batten/"))).toEqual([]);
  });

  it("finds the same with --concurrency=2", async () => {
    const parallel = await project.eslint([".", "--concurrency=2", ...JSON_FORMAT]);
    expect(parallel.status).toBe(1);
    expect(findings(parallel, project.folder)).toEqual(findings(plain, project.folder));
  });

  it("finds the same with --cache, the second time without linting", async () => {
    const args = [".", "--cache", ...JSON_FORMAT];
    const first = await project.eslint(args);
    const second = await project.eslint(args, { DEBUG: "eslint:lint-result-cache,eslint:linter" });
    expect(project.has(".eslintcache")).toBe(true);
    for (const outcome of [first, second]) {
      expect(outcome.status).toBe(1);
      expect(findings(outcome, project.folder)).toEqual(findings(plain, project.folder));
    }
    expect(second.stderr).toContain("Caching results to");
    expect(second.stderr).not.toMatch(/Cache entry not found|eslint:linter/u);
  });

  it("suppresses in bulk what it found, in every kind of file", async () => {
    const suppressing = await project.eslint([".", "--suppress-all", ...JSON_FORMAT]);
    const quiet = await project.eslint(["."]);
    const suppressed = JSON.parse(project.read("eslint-suppressions.json")) as Record<string, object>;
    project.delete("eslint-suppressions.json");
    expect(suppressing).toMatchObject({ status: 0, stderr: "" });
    expect(quiet).toEqual({ status: 0, stdout: "", stderr: "" });
    const wanted = Object.entries(MISTAKES).flatMap(([file, { rule }]) => (rule === null ? [] : [file]));
    expect(Object.keys(suppressed).sort()).toEqual(wanted.sort());
  });

  it.each(Object.keys(MISTAKES))("prints the config of %s", async (file) => {
    const { status, stdout } = await project.eslint(["--print-config", file]);
    expect(status).toBe(0);
    const config = JSON.parse(stdout) as Linter.Config;
    const { rule } = MISTAKES[file] ?? {};
    if (rule) expect(config.rules).toHaveProperty(rule);
    expect(config.language).toBe(/dockerfile|containerfile/iu.test(file) ? "batten/dockerfile" : "@/js");
    const parser = config.languageOptions?.["parser"];
    const parserOf: [RegExp, string][] = [
      [/\.ts$/u, "@typescript-eslint/parser@"],
      [/\.vue$/u, "vue-eslint-parser@"],
      [/\.ya?ml$/u, "yaml-eslint-parser@"],
    ];
    const wanted = parserOf.find(([ending]) => ending.test(file))?.[1];
    if (wanted) expect(parser).toMatch(new RegExp(`^${wanted}\\d+\\.\\d+\\.\\d+$`, "u"));
  });

  describe("with another config", () => {
    let count = 0;

    /** Lints with a config file of its own. */
    async function lintWith(config: string, args: readonly string[] = [".", ...JSON_FORMAT]): Promise<Outcome> {
      count += 1;
      const name = `other-${count}.config.js`;
      project.write({ [name]: config });
      return project.eslint(["--config", name, ...args]);
    }

    const configOf = (blocks: string, imports = ""): string => `import { defineConfig } from "eslint/config";
import batten from "eslint-plugin-batten";
${imports}
export default defineConfig([${blocks}]);
`;

    it("takes another name for the plugin, which its rules then go by", async () => {
      const outcome = await lintWith(configOf('{ plugins: { b: batten }, extends: ["b/security"] }'));
      expect(outcome).toMatchObject({ status: 1, stderr: "" });
      const found = findings(outcome, project.folder);
      expect(found).toContainEqual(expect.stringMatching(/^Dockerfile:\d+:\d+ b\/dockerfile-pin-tag$/u));
      expect(found).toContainEqual(expect.stringMatching(/^k8s\/web\.yaml:\d+:\d+ b\/k8s-/u));
    });

    it("takes a config limited to a folder", async () => {
      const outcome = await lintWith(
        configOf('{ files: ["build/**"], plugins: { batten }, extends: ["batten/recommended"] }'),
      );
      const reported = findings(outcome, project.folder).filter((line) => line.includes(" batten/"));
      expect(reported).toEqual(["build/api.dockerfile:1:6 batten/dockerfile-pin-tag"]);
    });

    it("takes the configs as values, and several of them", async () => {
      const outcome = await lintWith(configOf("batten.configs.security, batten.configs.devops"));
      expect(outcome).toMatchObject({ status: 1, stderr: "" });
    });

    it("names the rule and the option when an option is wrong", async () => {
      const rule = Object.entries(rules).find(([, { meta }]) => Array.isArray(meta.schema) && meta.schema.length > 0)?.[0];
      const outcome = await lintWith(
        configOf(
          `{ plugins: { batten }, extends: ["batten/all"] },
           { files: ["**/*"], rules: { "batten/${rule ?? ""}": ["error", { nonsense: 1 }] } }`,
        ),
      );
      expect(outcome.status).toBe(2);
      expect(outcome.stderr).toContain(`"batten/${rule ?? ""}"`);
      expect(outcome.stderr).toContain("nonsense");
    });

    it("names the setting when a setting is wrong", async () => {
      const outcome = await lintWith(
        configOf(
          `{ plugins: { batten }, extends: ["batten/recommended"] },
           { settings: { batten: { dokcer: { orchestrated: true } } } }`,
        ),
      );
      expect(outcome.status).toBe(2);
      expect(outcome.stderr).toContain('settings.batten.dokcer: is not a setting; did you mean "docker"?');
    });

    it("lints Dockerfiles and YAML beside all rules of ESLint without files", async () => {
      project.install("@eslint/js");
      const ours = '{ plugins: { batten }, extends: ["batten/all"] }';
      for (const order of [`js.configs.all, ${ours}`, `${ours}, js.configs.all`]) {
        const outcome = await lintWith(configOf(order, 'import js from "@eslint/js";\n'), [
          ...["Dockerfile", "k8s/web.yaml", "compose.yml", ...JSON_FORMAT],
        ]);
        expect(outcome).toMatchObject({ status: 1, stderr: "" });
        const found = findings(outcome, project.folder);
        expect(found.filter((line) => line.startsWith("Dockerfile") && !line.includes(" batten/"))).toEqual([]);
        expect(found).toContainEqual(expect.stringMatching(/^Dockerfile:\d+:\d+ batten\/dockerfile-pin-tag$/u));
      }
    });

    it("keeps typed rules working, before and after the project's own set-up of TypeScript", async () => {
      project.install("typescript-eslint");
      project.install("typescript");
      project.write({
        "tsconfig.json": JSON.stringify({ compilerOptions: { strict: true }, include: ["typed"] }),
        "typed/file.ts": "export async function run(): Promise<void> {}\nexport const start = (): void => { run(); };\n",
      });
      const own = `{
        files: ["**/*.ts"],
        extends: [tseslint.configs.base],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: { "@typescript-eslint/no-floating-promises": "error" },
      }`;
      const ours = '{ plugins: { batten }, extends: ["batten/all"] }';
      for (const order of [`${own}, ${ours}`, `${ours}, ${own}`]) {
        const outcome = await lintWith(configOf(order, 'import tseslint from "typescript-eslint";\n'), [
          ...["typed", ...JSON_FORMAT],
        ]);
        expect(outcome.stderr).toBe("");
        expect(findings(outcome, project.folder)).toEqual([
          "typed/file.ts:2:36 @typescript-eslint/no-floating-promises",
        ]);
      }
    });
  });
});

describe("in a project without the optional parsers", () => {
  let project: UserProject;
  beforeAll(() => {
    project = createUserProject("ESLint 10", {
      "eslint.config.js": CONFIG,
      "src/file.ts": "const typed: string = '';\n",
      "src/View.vue": "<template />\n",
      "src/routes.js": COOKIE,
      "k8s/web.yaml": DEPLOYMENT,
    });
  }, 120_000);
  afterAll(() => {
    project.remove();
  });

  it("JavaScript and YAML are linted, and no file that nothing can read", async () => {
    const outcome = await project.eslint([".", ...JSON_FORMAT]);
    expect(outcome).toMatchObject({ status: 1, stderr: "" });
    const files = new Set(findings(outcome, project.folder).map((line) => line.replace(/:.*$/u, "")));
    expect([...files].sort()).toEqual(["eslint.config.js", "k8s/web.yaml", "src/routes.js"]);
  });

  it("the project's own set-up for such files gets the rules all the same", async () => {
    project.install("@typescript-eslint/parser", "own-parser");
    project.write({
      "own.config.js": `import parser from "own-parser";
import { defineConfig } from "eslint/config";
import batten from "eslint-plugin-batten";

export default defineConfig([
  { plugins: { batten }, extends: ["batten/recommended"] },
  { files: ["**/*.ts"], languageOptions: { parser } },
]);
`,
      "src/routes.ts": COOKIE,
    });
    const outcome = await project.eslint(["--config", "own.config.js", "src", ...JSON_FORMAT]);
    expect(findings(outcome, project.folder)).toEqual(
      expect.arrayContaining(["src/file.ts", expect.stringMatching(/^src\/routes\.ts:.*batten\/cookie-secure$/u)]),
    );
  });
});
