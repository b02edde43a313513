import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";

/** How the plugin's own configs read files, without their rules. */
const readers: Linter.Config[] = plugin.configs.all.map((block) => ({ ...block, rules: {} }));

function parseErrors(code: string, filename: string, config: Linter.Config = {}): string[] {
  return new Linter({ cwd: "/project" })
    .verify(code, [...readers, config], { filename: `/project/${filename}` })
    .map(({ message }) => message);
}

const component = (script: string): string => `${script}\n\n<template>\n  <p v-if="on">{{ text }}</p>\n</template>\n`;

describe("the parsers that the configs set", () => {
  it.each([
    ["file.js", "export const view = (text) => <p>{text}</p>;\n"],
    ["file.jsx", "export const view = (text) => <p>{text}</p>;\n"],
    ["file.cjs", "module.exports = 1;\n"],
    ["file.ts", "export const text = <string>'a';\n"],
    ["file.tsx", "export const view = (text: string) => <p>{text}</p>;\n"],
    ["file.mts", "import data = require('data');\nexport default data satisfies object;\n"],
    ["Plain.vue", component("<script>\nexport default { data: () => ({ text: 1 }), render: () => <p /> };\n</script>")],
    ["Jsx.vue", component('<script lang="jsx">\nexport const view = (text) => <p>{text}</p>;\n</script>')],
    ["Ts.vue", component('<script setup lang="ts">\nconst text = <string>"assertion, no JSX";\n</script>')],
    ["Tsx.vue", component('<script lang="tsx">\nexport const view = (text: string) => <p>{text}</p>;\n</script>')],
    ["NoScript.vue", "<template>\n  <p />\n</template>\n"],
    ["file.yaml", "a: 1\n---\nb: [2]\n"],
    ["file.yml", "on: push\n"],
    ["Dockerfile", "FROM scratch\n"],
  ])("read %s", (filename, code) => {
    expect(parseErrors(code, filename)).toEqual([]);
  });

  it.each([
    ["file.ts", "const = 1;\n"],
    ["Ts.vue", '<script lang="ts">\nconst = 1;\n</script>\n'],
    ["file.yaml", "a: [\n"],
    ["Dockerfile", "const = 1;\n"],
  ])("tell of %s when it cannot be read", (filename, code) => {
    expect(parseErrors(code, filename)).toEqual([expect.stringMatching(/^Parsing error: \S/u)]);
  });

  it("leave a project's own parser for the scripts of components as it is", () => {
    const config: Linter.Config = {
      files: ["**/*.vue"],
      languageOptions: { parserOptions: { parser: typescriptParser } },
    };
    expect(parseErrors(component('<script>\nconst text = <string>"a";\n</script>'), "Own.vue", config)).toEqual([]);
  });

  it("say what they are and in which version, as caches and --print-config need it", () => {
    const metas = readers.flatMap(({ languageOptions }) => {
      const { meta } = (languageOptions?.["parser"] ?? {}) as { meta?: { name: string; version: string } };
      return meta ? [`${meta.name}@${meta.version}`] : [];
    });
    expect(metas.map((each) => each.replace(/@\d+\.\d+\.\d+$/u, "")).sort()).toEqual([
      "@typescript-eslint/parser",
      "vue-eslint-parser",
      "yaml-eslint-parser",
    ]);
  });
});
