import path from "node:path";
import { pathToFileURL } from "node:url";
import { ESLint as ESLint10, type Linter } from "eslint";
import { ESLint as ESLint9 } from "eslint9";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";
import { syntaxForLanguage, type Syntax } from "../../src/kit/source-code.ts";
import { rules } from "../../src/rules/index.ts";
import { createUserProject, ESLINTS, type EslintVersion, type UserProject } from "../helpers/user-project.ts";

const CLASSES: Readonly<Record<EslintVersion, typeof ESLint10>> = {
  "ESLint 10": ESLint10,
  "ESLint 9": ESLint9,
};

const DOCKERFILE = "FROM scratch\n";

/** A file of every kind, in the folders that the rule documents speak of and in others. */
const FILES: Readonly<Record<Syntax, readonly string[]>> = {
  js: [
    ...["app.js", "app.mjs", "app.cjs", "app.jsx", "app.ts", "app.mts", "app.cts", "app.tsx", "App.vue"],
    ...["Dockerfile.js", "lib/dockerfile.ts"],
    ...["src/ui/View.vue", "src/ui/view.tsx", "src/ui/view.jsx", "src/auth/login.js", "src/auth/login.ts"],
  ],
  dockerfile: [
    ...["Dockerfile", "Dockerfile.prod", "api.dockerfile", "web.Dockerfile", "Containerfile", "Containerfile.dev"],
    ...["Dockerfile.go", "Dockerfile.alpine3.20"],
    ...["lower/dockerfile", "lower/containerfile", "job.containerfile", "charts/Dockerfile"],
  ],
  yaml: ["compose.yml", "docker-compose.yaml", "k8s/app.yaml", ".github/workflows/ci.yml", "charts/app/values.yaml"],
  sql: [],
  trivyignore: [],
};

/** Files that look like the ones above and are none. */
const LOOK_ALIKES = [
  ...["Dockerfile.dockerignore", "api.dockerfile.dockerignore", "Dockerfile.j2", "Dockerfile.tmpl", "Dockerfile.md"],
  ...["charts/app/templates/deployment.yaml", "pnpm-lock.yaml", "README.md", "data.json", "notdockerfile"],
  ...["lib/dockerfile.go", "lib/containerfile.py", "Dockerfile.json", "Dockerfile.orig"],
];

/** Where the documents' own configs apply. */
const DOCUMENT_FILES: Readonly<Record<string, readonly string[]>> = {
  "auth-patterns": ["src/auth/login.js", "src/auth/login.ts"],
  "container-hardening": [
    ...["Dockerfile", "Dockerfile.prod", "Dockerfile.go", "Dockerfile.alpine3.20", "charts/Dockerfile", "job.containerfile"],
    ...["docker-compose.yaml", "k8s/app.yaml", "charts/app/values.yaml"],
  ],
  "component-conventions": ["src/ui/View.vue", "src/ui/view.tsx", "src/ui/view.jsx"],
};

const NAMES = Object.keys(plugin.configs);
const tags = [...new Set(Object.values(rules).flatMap(({ meta }) => meta.docs.tags))];
const documents = Object.keys(DOCUMENT_FILES);

/** @returns What a config says of each rule of a syntax, worked out from the rules' metadata alone. */
function wantedRules(config: string, syntax: Syntax): Record<string, unknown[]> {
  const entries = Object.entries(rules).flatMap(([id, { meta }]): [string, unknown[]][] => {
    const { docs, defaultOptions = [] } = meta;
    if (![docs.language].flat().map(syntaxForLanguage).includes(syntax)) return [];
    const severity = docs.recommended ? 2 : 1;
    if (docs.optIn && config !== "all") return [];
    if (config === "recommended" && !docs.recommended) return [];
    if (config === "strict") {
      const [strict, ...rest] = docs.strictOptions ?? [];
      const options = strict ? [{ ...(defaultOptions[0] as object), ...strict }, ...rest] : defaultOptions;
      return [[`batten/${id}`, [2, ...options]]];
    }
    const isIn = ["recommended", "all"].includes(config) || docs.document === config || docs.tags.some((tag) => tag === config);
    return isIn ? [[`batten/${id}`, [severity, ...defaultOptions]]] : [];
  });
  return Object.fromEntries(entries);
}

function ownRules(config: Linter.Config): Record<string, unknown> {
  return Object.fromEntries(Object.entries(config.rules ?? {}).filter(([id]) => id.startsWith("batten/")));
}

describe("the configs' names", () => {
  it("are the fixed ones, the tags and the documents", () => {
    expect([...NAMES].sort()).toEqual(["recommended", "strict", "all", ...tags, ...documents].sort());
  });

  it("stand on every object of a config, with files of its own and never twice", () => {
    for (const [name, blocks] of Object.entries(plugin.configs)) {
      const names = blocks.map((block) => block.name ?? "");
      expect(new Set(names).size).toBe(names.length);
      for (const block of blocks) {
        expect(block.name).toMatch(new RegExp(`^batten/${name}/[a-z]+$`, "u"));
        expect(block.files?.length).toBeGreaterThan(0);
        expect(block.plugins).toEqual({ batten: plugin });
      }
    }
  });
});

describe.each(Object.keys(ESLINTS) as EslintVersion[])("under %s", (version) => {
  let project: UserProject;

  beforeAll(() => {
    const samples = Object.fromEntries(
      Object.values(FILES)
        .flat()
        .concat(LOOK_ALIKES)
        .map((name) => [name, FILES.dockerfile.includes(name) ? DOCKERFILE : ""]),
    );
    const configs = NAMES.map((name) => [
      `configs/${name}.json.js`,
      `import { defineConfig } from "eslint/config";
import batten from "eslint-plugin-batten";

export default defineConfig([{ plugins: { batten }, extends: ["batten/${name}"] }]);
`,
    ]);
    project = createUserProject(version, { ...samples, ...(Object.fromEntries(configs) as Record<string, string>) });
    project.install("@typescript-eslint/parser");
    project.install("vue-eslint-parser");
  }, 120_000);
  afterAll(() => {
    project.remove();
  });

  function eslintWith(name: string): ESLint10 {
    return new CLASSES[version]({
      cwd: project.folder,
      overrideConfigFile: path.join(project.folder, `configs/${name}.json.js`),
      warnIgnored: false,
      ignorePatterns: ["configs/"],
    });
  }

  it("is the version that it says", () => {
    expect(CLASSES[version].version.startsWith(`${version.replace("ESLint ", "")}.`)).toBe(true);
  });

  describe.each(NAMES)("batten/%s", (name) => {
    it("has the rules that the metadata say, for each kind of file", async () => {
      const eslint = eslintWith(name);
      for (const [syntax, files] of Object.entries(FILES) as [Syntax, readonly string[]][]) {
        const scope = DOCUMENT_FILES[name];
        for (const file of files) {
          const config = (await eslint.calculateConfigForFile(path.join(project.folder, file))) as Linter.Config | undefined;
          const wanted = scope && !scope.includes(file) ? {} : wantedRules(name, syntax);
          expect(config ? ownRules(config) : {}, file).toEqual(wanted);
        }
      }
    });

    it("finds its files by itself, and takes none for one of them that is none", async () => {
      const results = await eslintWith(name).lintFiles(["."]);
      const linted = results.map(({ filePath }) => path.relative(project.folder, filePath).replaceAll("\\", "/"));
      const byDefault = FILES.js.filter((file) => /\.[cm]?js$/u.test(file));
      const ofConfig = (Object.entries(FILES) as [Syntax, readonly string[]][]).flatMap(([syntax, files]) =>
        Object.keys(wantedRules(name, syntax)).length > 0 ? files : [],
      );
      const scope = DOCUMENT_FILES[name] ?? ofConfig;
      expect(linted.sort()).toEqual([...new Set([...byDefault, ...ofConfig.filter((file) => scope.includes(file))])].sort());
      expect(results.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal))).toEqual([]);
    });
  });
});

it("the configs under test are those of the built plugin", async () => {
  const { ROOT } = await import("../../scripts/project.ts");
  const built = (await import(pathToFileURL(path.join(ROOT, "dist/index.js")).href)) as { default: typeof plugin };
  const shape = (each: typeof plugin): unknown =>
    Object.entries(each.configs).map(([name, blocks]) => [name, blocks.map(({ files, rules: own }) => ({ files, own }))]);
  expect(shape(built.default)).toEqual(shape(plugin));
});
