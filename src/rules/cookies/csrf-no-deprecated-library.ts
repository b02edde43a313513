import { createRule } from "../../kit/create-rule.ts";
import { withdrawnCsrfUses } from "../../models/cookies/withdrawn-csrf-uses.ts";

export default createRule({
  name: "csrf-no-deprecated-library",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow CSRF libraries that are withdrawn",
  references: [
    "https://github.com/expressjs/csurf#readme",
    "OWASP Cross-Site Request Forgery Prevention Cheat Sheet",
    "OWASP Top 10 A06:2021",
  ],
  messages: {
    withdrawn:
      "`{{name}}` {{reason}}, so a hole in it stays one in your CSRF protection. Use {{successor}}.",
  },
  check({ sourceCode, report }) {
    for (const { at, name, withdrawn } of withdrawnCsrfUses(sourceCode)) {
      const { reason, successor } = withdrawn;
      report({ at, messageId: "withdrawn", data: { name, reason, successor } });
    }
  },
});
