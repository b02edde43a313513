import { createRule, type Suggestion } from "../../kit/create-rule.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { removeOption, setOption } from "../../models/configurations/set-option.ts";
import { disabledCsrfChecks, type DisabledCsrfCheck } from "../../models/cookies/disabled-csrf-checks.ts";

type MessageId = "disabled" | "methods" | "switchOn" | "remove";

function suggestion(check: DisabledCsrfCheck, sourceCode: SourceCode): Suggestion<MessageId> {
  const { row, configuration } = check;
  const [first] = row.values;
  const option = row.path.at(-1) ?? "";
  if (first?.kind === "equals") {
    const value = String(!first.values[0]);
    return { messageId: "switchOn", data: { option, value }, edits: setOption(configuration, row.path, value, sourceCode) };
  }
  return { messageId: "remove", data: { option }, edits: removeOption(configuration, row.path, sourceCode) };
}

export default createRule<MessageId>({
  name: "csrf-no-disabled-check",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow options that switch off a library's CSRF check",
  references: ["OWASP Cross-Site Request Forgery Prevention Cheat Sheet", "RFC 9110 §9.2.1", "RFC 6265bis §8.2"],
  hasSuggestions: true,
  messages: {
    disabled:
      "`{{option}}` takes the CSRF check of {{library}} away, so other sites can make a signed-in user's browser send requests that change things. Keep the check on and name the origins you trust.",
    methods:
      "`{{option}}` lets {{methods}} requests through without the CSRF check of {{library}}, and those are the ones that change things. Leave out only GET, HEAD and OPTIONS.",
    switchOn: "Switch the check on: `{{option}}: {{value}}`.",
    remove: "Remove `{{option}}`: the library's own check then applies.",
  },
  check({ sourceCode, report }) {
    for (const check of disabledCsrfChecks(sourceCode)) {
      const { row, methods, at } = check;
      report({
        at,
        messageId: methods.length > 0 ? "methods" : "disabled",
        data: { option: row.path.at(-1) ?? "", library: row.library, methods: methods.join(", ") },
        suggest: [suggestion(check, sourceCode)],
      });
    }
  },
});
