import { createRule } from "../../kit/create-rule.ts";
import { sessionLogins } from "../../models/cookies/session-logins.ts";

export default createRule({
  name: "session-regenerate-on-login",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require a new session id where a user signs in",
  references: ["OWASP Session Management Cheat Sheet", "CWE-384"],
  messages: {
    missing:
      "The user is signed in on the session that the browser brought along, so whoever planted its id is signed in as well. Call `{{session}}.regenerate()` first and write to the new session.",
  },
  check({ sourceCode, report }) {
    for (const { at, session, mayRegenerate } of sessionLogins(sourceCode)) {
      if (!mayRegenerate) report({ at, messageId: "missing", data: { session } });
    }
  },
});
