import { createRule } from "../../kit/create-rule.ts";
import { unverifiedDecisions } from "../../models/tokens/unverified-decisions.ts";

export default createRule({
  name: "jwt-no-decode-without-verify",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow decisions by the claims of a token that is decoded and never verified",
  references: ["RFC 7519 §7.2", "RFC 8725 §2.1", "RFC 8725 §3.3"],
  messages: {
    decoded:
      "`{{name}}` does not verify the signature of this token, and {{claim}} decides what its sender may do here: anybody can write such a token (RFC 7519 §7.2). Verify it with {{instead}}, and use the claims that gives.",
  },
  check({ sourceCode, report }) {
    for (const { decoded, claim } of unverifiedDecisions(sourceCode)) {
      const { at, name, instead } = decoded;
      report({
        at,
        messageId: "decoded",
        data: {
          name,
          claim: claim === null ? "what it says" : `its claim \`${claim}\``,
          instead: instead === null ? "jose's `jwtVerify`" : `\`${instead}\``,
        },
      });
    }
  },
});
