import type { ESLint, Linter } from "eslint";
import { NAMESPACE } from "../kit/package-info.ts";

function isOwn({ ruleId }: Linter.LintMessage): boolean {
  return ruleId === null || ruleId.startsWith(`${NAMESPACE}/`);
}

/**
 * Leaves out what a file's own comments bring up about rules that do not run here: `eslint other/rule: 2`
 * makes ESLint report that it has no such rule.
 *
 * @returns The result with the plugin's findings and parsing errors, and the counts of these.
 */
export function ownFindings(result: ESLint.LintResult): ESLint.LintResult {
  const messages = result.messages.filter(isOwn);
  if (messages.length === result.messages.length) return result;
  const countOf = (test: (message: Linter.LintMessage) => boolean) => messages.filter(test).length;
  return {
    ...result,
    messages,
    suppressedMessages: result.suppressedMessages.filter(isOwn),
    errorCount: countOf(({ severity }) => severity === 2),
    fatalErrorCount: countOf(({ fatal }) => fatal === true),
    warningCount: countOf(({ severity }) => severity === 1),
    fixableErrorCount: countOf(({ severity, fix }) => severity === 2 && fix !== undefined),
    fixableWarningCount: countOf(({ severity, fix }) => severity === 1 && fix !== undefined),
  };
}
