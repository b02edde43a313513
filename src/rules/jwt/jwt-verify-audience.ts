import { createRule } from "../../kit/create-rule.ts";
import { VERIFIER_MENTIONS } from "../../libraries/tokens/verifiers.ts";
import { isProofVerification } from "../../models/tokens/proof-tokens.ts";
import { uncheckedVerifications } from "../../models/tokens/unchecked-verifications.ts";
import { requireCheck } from "../../models/tokens/verification-edits.ts";

export default createRule({
  name: "jwt-verify-audience",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require the audience of an access token to be checked",
  references: ["RFC 8725 §3.9", "RFC 7519 §4.1.3", "RFC 9068 §4"],
  hasSuggestions: true,
  mentions: VERIFIER_MENTIONS,
  messages: {
    missing:
      "Nothing looks at the claim `aud`, so a token that was issued for another service is accepted here (RFC 8725 §3.9). Pass `{{option}}` to `{{name}}` with this service's own identifier.",
    byHand:
      "{{library}} does not look at the claim `aud`, so a token that was issued for another service is accepted here (RFC 8725 §3.9). Compare it with this service's own identifier after `{{name}}`.",
    disabled:
      "With this value {{library}} leaves the claim `aud` unchecked, so a token that was issued for another service is accepted here (RFC 8725 §3.9). Give this service's own identifier.",
    addAudience: "Ask for the audience with `{{option}}` (replace AUDIENCE with this service's identifier).",
  },
  check({ sourceCode, report }) {
    for (const { verification, at, how, option } of uncheckedVerifications("audience", sourceCode)) {
      if (verification.isIdToken || isProofVerification(verification, sourceCode)) continue;
      const { library, name, isDecryption } = verification.verifier;
      if (isDecryption) continue;
      const data = { library, name, option: option ?? "" };
      const edits = requireCheck(verification, "audience", "AUDIENCE", sourceCode);
      report({ at, messageId: how, data, suggest: [{ messageId: "addAudience", data, edits }] });
    }
  },
});
