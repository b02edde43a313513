import path from "node:path";
import { ESLint } from "eslint";
import plugin from "../../src/index.ts";
import { root } from "../../scripts/install.mjs";

export const EXAMPLES: string = path.join(root, "examples");

/**
 * Lints a folder with one of the plugin's configs and nothing else.
 *
 * @param config A config's name, e.g. `"recommended"`.
 * @param folder An absolute path; the results are in the order of the files' names.
 */
export async function lintFolder(config: string, folder: string, fix = false): Promise<ESLint.LintResult[]> {
  const blocks = plugin.configs[config];
  if (!blocks) throw new Error(`there is no config "${config}"`);
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: blocks, fix });
  return await eslint.lintFiles(["."]);
}

/** Every message as `<file>:<line>:<column> <rule> <message>`, so that a failing test reads like a run. */
export function linesOf(folder: string, results: readonly ESLint.LintResult[]): string[] {
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) =>
        `${path.relative(folder, filePath)}:${line}:${column} ${ruleId ?? "(parser)"} ${message}`,
    ),
  );
}
