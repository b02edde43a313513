import { createRule } from "../../kit/create-rule.ts";
import { SIGNER_MENTIONS } from "../../libraries/tokens/signers.ts";
import { endlessTokens } from "../../models/tokens/endless-tokens.ts";

export default createRule({
  name: "jwt-require-expiration",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require tokens to end",
  references: ["RFC 7519 §4.1.4", "RFC 9068 §2.2", "RFC 6750 §5.3"],
  hasSuggestions: true,
  mentions: SIGNER_MENTIONS,
  messages: {
    missing:
      "This token never ends: whoever gets hold of it has it for good, and {{library}} sets no end by itself. Say one with `{{name}}`.",
    addEnd: "Let the token end (replace {{placeholder}} with when).",
  },
  check({ sourceCode, report }) {
    for (const { signing, name, edits } of endlessTokens(sourceCode)) {
      const placeholder = name === "exp" ? "EXPIRES_AT" : "LIFETIME";
      report({
        at: signing.at,
        messageId: "missing",
        data: { library: signing.signer.library, name },
        suggest: [{ messageId: "addEnd", data: { placeholder }, edits }],
      });
    }
  },
});
