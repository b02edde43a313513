import { createRule } from "../../kit/create-rule.ts";
import { VERIFIER_MENTIONS } from "../../libraries/tokens/verifiers.ts";
import { uncheckedVerifications } from "../../models/tokens/unchecked-verifications.ts";
import { requireCheck } from "../../models/tokens/verification-edits.ts";

export default createRule({
  name: "jwt-pin-algorithms",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require the accepted algorithms to be named where a token is verified",
  references: ["RFC 8725 §3.1", "RFC 8725 §3.2"],
  hasSuggestions: true,
  mentions: VERIFIER_MENTIONS,
  messages: {
    byKey:
      "{{library}} accepts every algorithm that fits the key here. Pass `{{option}}` to `{{name}}` with the ones that your issuer signs with, so that a change of key cannot change the algorithm (RFC 8725 §3.1).",
    byHeader:
      "{{library}} takes the algorithm that the token's own header names here. Pass `{{option}}` to `{{name}}` with the ones that your issuer signs with (RFC 8725 §3.1).",
    pin: "Name the algorithms (replace ALGORITHM with the one your issuer signs with).",
  },
  check({ sourceCode, report }) {
    for (const { verification, at, option } of uncheckedVerifications("algorithms", sourceCode)) {
      const { library, name, checks, unpinned } = verification.verifier;
      const isList = checks.algorithms.by === "option";
      const edits = requireCheck(verification, "algorithms", isList ? "[ALGORITHM]" : "ALGORITHM", sourceCode);
      report({
        at,
        messageId: unpinned === "by-header" ? "byHeader" : "byKey",
        data: { library, name, option: option ?? "algorithm" },
        suggest: [{ messageId: "pin", edits }],
      });
    }
  },
});
