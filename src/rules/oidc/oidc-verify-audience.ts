import { createRule } from "../../kit/create-rule.ts";
import { VERIFIER_MENTIONS } from "../../libraries/tokens/verifiers.ts";
import { checkAdvice } from "../../models/tokens/check-advice.ts";
import { uncheckedVerifications } from "../../models/tokens/unchecked-verifications.ts";
import { requireCheck } from "../../models/tokens/verification-edits.ts";

export default createRule({
  name: "oidc-verify-audience",
  document: "auth-patterns",
  section: "OIDC ID-Token Validation",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require the audience of an ID token to be checked",
  references: ["OpenID Connect Core 1.0 §3.1.3.7", "RFC 8725 §3.9", "RFC 7519 §4.1.3"],
  hasSuggestions: true,
  mentions: VERIFIER_MENTIONS,
  messages: {
    missing:
      "This ID token is accepted whatever client it was issued to: a token from any other application of the same issuer signs in here (claim `aud`, OpenID Connect Core §3.1.3.7). {{wanted}}",
    disabled:
      "With this value {{library}} leaves the audience unchecked, so an ID token issued to any other application signs in here (claim `aud`, OpenID Connect Core §3.1.3.7). Pass this client's id.",
    addAudience: "Add `{{option}}` (replace CLIENT_ID with this client's id).",
  },
  check({ sourceCode, report }) {
    for (const { verification, at, how, option } of uncheckedVerifications("audience", sourceCode)) {
      if (!verification.isIdToken) continue;
      const { library, checks } = verification.verifier;
      const data = { library, wanted: checkAdvice(checks.audience, "aud", "this client's id"), option: option ?? "" };
      const edits = requireCheck(verification, "audience", "CLIENT_ID", sourceCode);
      const messageId = how === "disabled" ? "disabled" : "missing";
      report({ at, messageId, data, suggest: [{ messageId: "addAudience", data, edits }] });
    }
  },
});
