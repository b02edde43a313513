import { createRule } from "../../kit/create-rule.ts";
import { loggedSecrets } from "../../models/logging/logged-secrets.ts";

export default createRule({
  name: "token-no-logging",
  document: "auth-patterns",
  section: "Token Storage on Client",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow tokens, keys and credential headers in logs",
  references: ["CWE-532", "OWASP Logging Cheat Sheet, Data to exclude", "RFC 7519 §4.1.7"],
  messages: {
    token:
      "This writes a token to {{logger}}: whoever reads the log can use it until it expires. Log the token's ID (`jti`), or whether there is one.",
    key: "This writes a secret key to {{logger}}: whoever reads the log can use it. Log the name or ID of the key.",
    header:
      "This header holds the sender's credentials, and {{logger}} keeps them for everyone who reads the log. Log whether it is there, or leave it out.",
  },
  mentions: ["oken", "OKEN", "jwt", "JWT", "Key", "KEY", "_key", "apikey", "earer", "uthorization", "ookie"],
  check({ sourceCode, report }) {
    for (const { call, kind, at } of loggedSecrets(sourceCode)) {
      report({ at, messageId: kind, data: { logger: call.logger.name } });
    }
  },
});
