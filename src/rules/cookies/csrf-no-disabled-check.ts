import { createRule, type Suggestion } from "../../kit/create-rule.ts";
import { removeProperty, replaceValue } from "../../kit/js/object-edits.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { disabledCsrfChecks, type DisabledCsrfCheck } from "../../models/cookies/disabled-csrf-checks.ts";

type MessageId = "disabled" | "methods" | "switchOn" | "remove";

function suggestion({ off, property }: DisabledCsrfCheck, sourceCode: SourceCode): Suggestion<MessageId> {
  const data = { option: property.name };
  if (off.kind === "boolean") {
    const value = String(!off.value);
    return { messageId: "switchOn", data: { ...data, value }, edits: replaceValue(property.property, value) };
  }
  return { messageId: "remove", data, edits: removeProperty(property.property, sourceCode) };
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
      const { library, methods, property } = check;
      report({
        at: property.property,
        messageId: methods.length > 0 ? "methods" : "disabled",
        data: { option: property.name, library, methods: methods.join(", ") },
        suggest: [suggestion(check, sourceCode)],
      });
    }
  },
});
