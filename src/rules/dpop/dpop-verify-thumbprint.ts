import { createRule } from "../../kit/create-rule.ts";
import { proofVerifications } from "../../models/dpop/proof-verifications.ts";

export default createRule({
  name: "dpop-verify-thumbprint",
  document: "auth-patterns",
  section: "DPoP — Sender-Constrained Tokens (RFC 9449)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require the key of a DPoP proof to be compared with the key that the access token is bound to",
  references: ["RFC 9449 §4.3", "RFC 9449 §6.1", "RFC 7638"],
  mentions: ["dpop", "DPoP", "Dpop"],
  messages: {
    unchecked:
      "This proof is accepted whatever key signed it, so a thief of the access token makes a proof with a key of his own. Compare the thumbprint of the proof's `jwk` (SHA-256, RFC 7638) with the access token's `cnf.jkt`.",
  },
  check({ sourceCode, report }) {
    for (const { verification, state } of proofVerifications(sourceCode)) {
      if (state("thumbprint") === "unchecked") report({ at: verification.callee, messageId: "unchecked" });
    }
  },
});
