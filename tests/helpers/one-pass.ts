import type { Linter } from "eslint";

/**
 * Applies fixes as ESLint does in one pass: from the start of the file, each fix that begins after the
 * last one ended.
 */
export function applyOnePass(code: string, messages: readonly Linter.LintMessage[]): string {
  const fixes = messages.flatMap(({ fix }) => (fix ? [fix] : []));
  let output = "";
  let position = -1;
  for (const { range, text } of fixes.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])) {
    if (range[0] <= position) continue;
    output += code.slice(Math.max(position, 0), range[0]) + text;
    position = range[1];
  }
  return output + code.slice(Math.max(position, 0));
}
