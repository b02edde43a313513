import type { ESLint, Linter } from "eslint";
import { NAMESPACE } from "../kit/package-info.ts";

function isOwn({ ruleId }: Linter.LintMessage): boolean {
  return ruleId === null || ruleId.startsWith(`${NAMESPACE}/`);
}

/** A parser may fail without saying where; every finding has a place for all that. */
function placed<Message extends Linter.LintMessage>(message: Message): Message {
  const { line = 1, column = 1 } = message as Partial<Linter.LintMessage>;
  return { ...message, line: Math.max(line, 1), column: Math.max(column, 1) };
}

/**
 * Leaves out what a file's own comments bring up about rules that do not run here: `eslint other/rule: 2`
 * makes ESLint report that it has no such rule.
 *
 * @returns The result with the plugin's findings and parsing errors, and the counts of these.
 */
export function ownFindings(result: ESLint.LintResult): ESLint.LintResult {
  const messages = result.messages.filter(isOwn).map(placed);
  const countOf = (test: (message: Linter.LintMessage) => boolean) => messages.filter(test).length;
  return {
    ...result,
    messages,
    suppressedMessages: result.suppressedMessages.filter(isOwn).map(placed),
    errorCount: countOf(({ severity }) => severity === 2),
    fatalErrorCount: countOf(({ fatal }) => fatal === true),
    warningCount: countOf(({ severity }) => severity === 1),
    fixableErrorCount: countOf(({ severity, fix }) => severity === 2 && fix !== undefined),
    fixableWarningCount: countOf(({ severity, fix }) => severity === 1 && fix !== undefined),
  };
}
