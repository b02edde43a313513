import { createRule } from "../../kit/create-rule.ts";
import { SHELLCHECK_LEVELS, SHELLCHECK_PROGRAM, type ShellCheckLevel } from "../../libraries/shellcheck.ts";
import { shellCheckResult } from "../../models/dockerfile/shellcheck-findings.ts";

interface Options {
  readonly severity: ShellCheckLevel;
}

export default createRule<"finding" | "failed" | "apply", [Options]>({
  name: "dockerfile-shellcheck",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: false,
  optIn: true,
  program: SHELLCHECK_PROGRAM,
  description: "run the ShellCheck that is installed over the command lines of `RUN`",
  references: ["https://www.shellcheck.net/wiki/", "https://github.com/hadolint/hadolint#rules"],
  hasSuggestions: true,
  messages: {
    finding: "{{id}}: {{message}}",
    failed: "ShellCheck could not read the command lines of this file: {{reason}}.",
    apply: "Write `{{text}}`.",
  },
  schema: [
    {
      type: "object",
      properties: {
        severity: {
          enum: [...SHELLCHECK_LEVELS],
          description: "The least severity, as ShellCheck gives it, that is reported.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ severity: "style" }],
  check({ sourceCode, report }, [{ severity }]) {
    const result = shellCheckResult(sourceCode);
    if (!result.ok) {
      report({ at: result.at, messageId: "failed", data: { reason: result.reason } });
      return;
    }
    const reported = SHELLCHECK_LEVELS.slice(0, SHELLCHECK_LEVELS.indexOf(severity) + 1);
    for (const { at, id, level, message, change } of result.findings) {
      if (!reported.includes(level)) continue;
      report({
        at,
        messageId: "finding",
        aliases: [id],
        data: { id, message },
        suggest: change ? [{ messageId: "apply", data: { text: change.text }, edits: change.edits }] : [],
      });
    }
  },
});
