import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/install.mjs";
import { batten, jsonResults, project, rulesIn } from "./helpers/batten.ts";
import { installation } from "./helpers/installation.ts";
import { ASKING_DOCKERFILE, INSECURE_COOKIE, INSECURE_COOKIE_TS } from "./helpers/samples.ts";

const FILES = {
  "a.ts": INSECURE_COOKIE_TS,
  "b.vue": `<script setup lang="ts">\nconst count: number = 1;\n</script>\n<template><p>{{ count }}</p></template>\n`,
  "c.js": INSECURE_COOKIE,
  Dockerfile: ASKING_DOCKERFILE,
};

/** Puts packages of the repository into a project. */
function install(cwd: string, names: readonly string[], into = "node_modules"): void {
  for (const name of names) {
    const place = join(cwd, into, name);
    mkdirSync(join(place, ".."), { recursive: true });
    symlinkSync(join(root, "node_modules", name), place);
  }
}

function messagesIn(cwd: string, name: string, installed: string): string[] {
  const results = jsonResults(batten(["--format", "json"], { cwd, installation: installed }));
  return results.find(({ filePath }) => filePath.endsWith(`/${name}`))?.messages.map(({ message }) => message) ?? [];
}

describe("TypeScript and Vue files", () => {
  it("are read with the parsers beside the package", () => {
    const results = jsonResults(batten(["--format", "json"], { cwd: project(FILES) }));
    expect(rulesIn(results, "a.ts")).toContain("batten/cookie-secure");
    expect(rulesIn(results, "b.vue")).not.toContain(null);
    expect(rulesIn(results, "c.js")).toContain("batten/cookie-secure");
  });

  it("are read with the project's parsers where the package has none beside it, as under npx", () => {
    const cwd = project(FILES);
    const installed = installation({ eslint: "eslint" });
    install(cwd, ["@typescript-eslint/parser", "typescript", "vue-eslint-parser"]);
    const results = jsonResults(batten(["--format", "json"], { cwd, installation: installed }));
    expect(rulesIn(results, "a.ts")).toContain("batten/cookie-secure");
    expect(rulesIn(results, "b.vue")).not.toContain(null);
  });

  it("are read with a parser that only another package of the project can reach, as under pnpm", () => {
    const cwd = project(FILES);
    install(cwd, ["typescript-eslint", "typescript"]);
    const results = jsonResults(
      batten(["--format", "json"], { cwd, installation: installation({ eslint: "eslint" }) }),
    );
    expect(rulesIn(results, "a.ts")).toContain("batten/cookie-secure");
  });

  it("have one finding each that says what to install where there is no parser", () => {
    const cwd = project(FILES);
    const installed = installation({ eslint: "eslint" });
    const run = batten(["--format", "json"], { cwd, installation: installed });
    expect(run.status).toBe(1);
    expect(messagesIn(cwd, "a.ts", installed)).toEqual([
      "Parsing error: TypeScript files cannot be checked without @typescript-eslint/parser. Install it in the project: npm install --save-dev @typescript-eslint/parser typescript",
    ]);
    expect(messagesIn(cwd, "b.vue", installed)).toEqual([
      "Parsing error: Vue files cannot be checked without vue-eslint-parser. Install it in the project: npm install --save-dev vue-eslint-parser",
    ]);
    expect(rulesIn(jsonResults(run), "c.js")).toContain("batten/cookie-secure");
    expect(rulesIn(jsonResults(run), "Dockerfile")).toContain("batten/dockerfile-assume-yes");
  });

  it("have the same finding where only a part of Vue files needs the missing parser", () => {
    const plain = `<script setup>\nconst count = 1;\n</script>\n<template><p>{{ count }}</p></template>\n`;
    const cwd = project({ "b.vue": FILES["b.vue"], "plain.vue": plain });
    install(cwd, ["vue-eslint-parser"]);
    const installed = installation({ eslint: "eslint" });
    expect(messagesIn(cwd, "plain.vue", installed).filter((message) => message.startsWith("Parsing error"))).toEqual(
      [],
    );
    expect(messagesIn(cwd, "b.vue", installed)).toEqual([
      expect.stringContaining("TypeScript files cannot be checked without @typescript-eslint/parser."),
    ]);
  });
});

describe("ESLint 9", () => {
  it("finds what ESLint 10 finds", () => {
    const cwd = project({ "c.js": INSECURE_COOKIE, Dockerfile: ASKING_DOCKERFILE });
    const idsOf = (installed: string) =>
      jsonResults(batten(["--format", "json"], { cwd, installation: installed })).map(({ filePath, messages }) => [
        filePath,
        messages.map(({ ruleId }) => ruleId),
      ]);
    const found = idsOf(installation({ eslint: "eslint9" }));
    expect(found.flat(2)).toContain("batten/cookie-secure");
    expect(found).toEqual(idsOf(installation({ eslint: "eslint" })));
  });
});
