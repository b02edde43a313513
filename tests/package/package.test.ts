import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { ensureBuilt } from "../../scripts/install.mjs";
import { ROOT } from "../../scripts/project.ts";
import { createUserProject, ESLINTS, type EslintVersion } from "../helpers/user-project.ts";

let folder: string;

beforeAll(() => {
  ensureBuilt();
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "batten-package-")));
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("what is published", () => {
  it("is the built plugin, the pages and the licence", () => {
    const { stdout } = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: ROOT,
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    const [packed] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const files = packed.files.map((file) => file.path);
    const expected = /^(?:LICENSE|README\.md|package\.json|docs\/[\w/-]+\.md|dist\/[\w/-]+\.(?:js|d\.ts))$/u;
    expect(files.filter((file) => !expected.test(file))).toEqual([]);
    for (const file of ["LICENSE", "package.json", "dist/index.js", "dist/index.d.ts", "dist/cli/main.js"]) {
      expect(files).toContain(file);
    }
    expect(files.some((file) => file.startsWith("docs/rules/"))).toBe(true);
  });

  it("asks for the versions of Node that ESLint 10 asks for", () => {
    const eslint = JSON.parse(readFileSync(path.join(ROOT, "node_modules/eslint/package.json"), "utf8")) as {
      engines: { node: string };
    };
    expect(packageJson.engines).toEqual(eslint.engines);
  });
});

/** What users write, with every kind of use that the types have to allow. */
const CONSUMER = `
import { defineConfig } from "eslint/config";
import type { ESLint, Linter } from "eslint";
import batten, { type BattenPlugin } from "eslint-plugin-batten";

export default defineConfig([
  { plugins: { batten }, extends: ["batten/security"] },
  batten.configs.recommended,
  { files: ["**/Dockerfile"], plugins: { batten }, language: "batten/dockerfile" },
]);

export const plugin: ESLint.Plugin = batten;
export const typed: BattenPlugin = batten;
export const config: Linter.Config[] = [...batten.configs.all];
export const version: string = batten.meta.version;
// @ts-expect-error A plugin is no string.
export const wrong: string = batten;
`;

describe("the types", () => {
  it("are small and need no typing package", () => {
    const types = readFileSync(path.join(ROOT, "dist/index.d.ts"), "utf8");
    expect(types.length).toBeLessThan(2000);
    expect([...types.matchAll(/from ["'](?<source>[^"']+)["']/gu)].map((match) => match.groups?.["source"])).toEqual([
      "eslint",
    ]);
  });

  it.each(Object.keys(ESLINTS) as EslintVersion[])("let users write their config under %s", (version) => {
    const compilerOptions = {
      ...{ module: "nodenext", target: "es2022", noEmit: true, types: [] },
      ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true },
    };
    const project = createUserProject(version, {
      "consumer.ts": CONSUMER,
      "tsconfig.json": JSON.stringify({ compilerOptions, files: ["consumer.ts"] }),
    });
    const { status, stdout } = spawnSync(process.execPath, [path.join(ROOT, "node_modules/typescript/bin/tsc")], {
      cwd: project.folder,
      encoding: "utf8",
    });
    project.remove();
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  });
});

/** Logs every module that is loaded by `import`; those by `require` are in the cache afterwards. */
const LOADER = `
import { appendFileSync } from "node:fs";
export async function load(url, context, nextLoad) {
  appendFileSync(process.env.LOADED, url + "\\n");
  return nextLoad(url, context);
}
`;

/** @returns The packages that a module of `dist` loads, with all that those load. */
function packagesLoadedBy(module: string): string[] {
  const loader = path.join(folder, "loader.mjs");
  const loaded = path.join(folder, "loaded.txt");
  writeFileSync(loader, LOADER);
  writeFileSync(loaded, "");
  const script = `
    import { register, createRequire } from "node:module";
    import { appendFileSync } from "node:fs";
    register(${JSON.stringify(new URL(`file://${loader}`).href)});
    await import(${JSON.stringify(new URL(`file://${path.join(ROOT, module)}`).href)});
    appendFileSync(process.env.LOADED, Object.keys(createRequire(import.meta.url).cache).join("\\n"));
  `;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
    env: { ...process.env, LOADED: loaded, NODE_OPTIONS: "" },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const names = readFileSync(loaded, "utf8").matchAll(/node_modules\/(?<name>(?:@[\w.-]+\/)?[\w.-]+)\//gu);
  return [...new Set([...names].map((match) => match.groups?.["name"] ?? ""))].sort();
}

describe("loading the plugin", () => {
  const PARSERS = [
    ...["typescript", "@typescript-eslint/parser", "@typescript-eslint/utils", "vue-eslint-parser"],
    ...["yaml-eslint-parser", "yaml", "dockerfile-ast", "unbash", "eslint"],
  ];

  it("loads no parser and no ESLint", () => {
    expect(packagesLoadedBy("dist/index.js").filter((name) => PARSERS.includes(name))).toEqual([]);
  });

  it("can be seen when it does", () => {
    const file = path.join(folder, "loads.mjs");
    const entry = JSON.stringify(path.join(ROOT, "node_modules/dockerfile-ast/lib/main.js"));
    writeFileSync(file, `import { createRequire } from "node:module";\ncreateRequire(import.meta.url)(${entry});\n`);
    expect(packagesLoadedBy(path.relative(ROOT, file))).toContain("dockerfile-ast");
    writeFileSync(file, `import ${JSON.stringify(path.join(ROOT, "node_modules/yaml-eslint-parser/lib/index.mjs"))};\n`);
    expect(packagesLoadedBy(path.relative(ROOT, file))).toEqual(expect.arrayContaining(["yaml", "yaml-eslint-parser"]));
  });
});
