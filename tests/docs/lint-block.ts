import { Linter } from "eslint";
import plugin from "../../src/index.ts";
import { setUpOf, type CodeBlock } from "./page.ts";

/** The file that a block is linted as, by its info string. */
export const FILENAMES: Readonly<Record<string, string>> = {
  js: "example.js",
  jsx: "example.jsx",
  ts: "example.ts",
  tsx: "example.tsx",
  vue: "Example.vue",
  dockerfile: "Dockerfile",
  yaml: "example.yaml",
  trivyignore: ".trivyignore",
};

/** Every way that the plugin's own configs read files, without the rules. */
function setUps(): Linter.Config[] {
  return plugin.configs.all.map((block) => ({ ...block, rules: {} }));
}

/**
 * Lints a block of a page as users would: with the plugin and its set-up for the block's language, and
 * with exactly the rules that are asked for.
 *
 * @param ids The rules' ids; the options in the block's head are given to each.
 */
export function lintBlock(block: CodeBlock, ids: readonly string[]): Linter.LintMessage[] {
  const { options, settings, filename } = setUpOf(block.code);
  const config: Linter.Config[] = [
    ...setUps(),
    {
      files: ["**/*"],
      plugins: { batten: plugin },
      rules: Object.fromEntries(ids.map((id) => [`batten/${id}`, ["error", ...options]])),
      settings: settings ? { batten: settings } : {},
      linterOptions: { reportUnusedDisableDirectives: "off" },
    },
  ];
  return new Linter({ cwd: "/project" }).verify(block.code, config, {
    filename: `/project/${filename ?? FILENAMES[block.language]}`,
  });
}
