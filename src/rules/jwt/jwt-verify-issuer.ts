import { createRule } from "../../kit/create-rule.ts";
import { VERIFIER_MENTIONS } from "../../libraries/tokens/verifiers.ts";
import { isProofVerification } from "../../models/tokens/proof-tokens.ts";
import { usesSharedSecret } from "../../models/tokens/shared-secrets.ts";
import { uncheckedVerifications } from "../../models/tokens/unchecked-verifications.ts";
import { requireCheck } from "../../models/tokens/verification-edits.ts";

export default createRule({
  name: "jwt-verify-issuer",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require the issuer of an access token to be checked",
  references: ["RFC 8725 §3.8", "RFC 7519 §4.1.1", "RFC 9068 §4"],
  hasSuggestions: true,
  mentions: VERIFIER_MENTIONS,
  messages: {
    missing:
      "Nothing looks at the claim `iss`, so a token counts whichever issuer or tenant made it, as long as a key fits (RFC 8725 §3.8). Pass `{{option}}` to `{{name}}` with the issuer that you trust.",
    byHand:
      "{{library}} does not look at the claim `iss`, so a token counts whichever issuer or tenant made it, as long as a key fits (RFC 8725 §3.8). Compare it with the issuer that you trust after `{{name}}`.",
    disabled:
      "With this value {{library}} leaves the claim `iss` unchecked, so a token counts whichever issuer or tenant made it (RFC 8725 §3.8). Give the issuer that you trust.",
    addIssuer: "Ask for the issuer with `{{option}}` (replace ISSUER with the one that you trust).",
  },
  check({ sourceCode, report }) {
    for (const { verification, at, how, option } of uncheckedVerifications("issuer", sourceCode)) {
      if (verification.isIdToken || isProofVerification(verification, sourceCode)) continue;
      if (usesSharedSecret(verification, sourceCode)) continue;
      const { library, name } = verification.verifier;
      const data = { library, name, option: option ?? "" };
      const edits = requireCheck(verification, "issuer", "ISSUER", sourceCode);
      report({ at, messageId: how, data, suggest: [{ messageId: "addIssuer", data, edits }] });
    }
  },
});
