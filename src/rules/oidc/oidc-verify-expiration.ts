import { createRule } from "../../kit/create-rule.ts";
import { optionName } from "../../libraries/tokens/token-verifier.ts";
import { unitMismatches } from "../../models/oidc/claim-times.ts";
import { disabledChecks } from "../../models/oidc/disabled-checks.ts";
import { checksWithoutExpiry } from "../../models/oidc/hand-checks.ts";
import { tokenVerifications } from "../../models/tokens/token-verifications.ts";
import { enableDefault } from "../../models/tokens/verification-edits.ts";

export default createRule({
  name: "oidc-verify-expiration",
  document: "auth-patterns",
  section: "OIDC ID-Token Validation",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require the expiration of an ID token to be checked, in seconds",
  references: ["OpenID Connect Core 1.0 §3.1.3.7", "RFC 7519 §4.1.4", "RFC 7519 §2"],
  hasSuggestions: true,
  messages: {
    ignored:
      "`{{option}}` makes {{library}} accept ID tokens whose claim `exp` is over, so one that leaked signs in forever (OpenID Connect Core §3.1.3.7). Leave it out: an ID token is used once, right after it was issued.",
    missing:
      "The claims of this ID token are compared by hand and `exp` is not among them, so one that leaked signs in forever (OpenID Connect Core §3.1.3.7). Reject it unless `Date.now() / 1000 < claims.exp`, or verify the token with a library.",
    milliseconds:
      "`exp` is in seconds (RFC 7519 §2) and is compared with milliseconds, by which every ID token is over. Divide the present time by 1000, or multiply `exp`.",
    seconds:
      "`exp` was turned into milliseconds and is compared with seconds, by which no ID token is ever over. Compare both in seconds.",
    remove: "Remove `{{option}}`: the expiration is then checked.",
    convert: "Bring both to the same unit.",
  },
  check({ sourceCode, report }) {
    for (const verification of tokenVerifications(sourceCode)) {
      if (!verification.isIdToken || verification.state("expiration") !== "unchecked") continue;
      const { library, checks } = verification.verifier;
      const data = { library, option: optionName(checks.expiration) ?? "" };
      report({
        at: verification.expressionFor("expiration") ?? verification.callee,
        messageId: "ignored",
        data,
        suggest: [{ messageId: "remove", data, edits: enableDefault(verification, "expiration", sourceCode) }],
      });
    }
    for (const { at, row, option, edits } of disabledChecks("expiration", sourceCode)) {
      const data = { option, library: row.library };
      report({ at, messageId: "ignored", data, suggest: [{ messageId: "remove", data, edits }] });
    }
    for (const { at } of checksWithoutExpiry(sourceCode)) report({ at, messageId: "missing" });
    for (const { node, claimUnit, edits } of unitMismatches("exp", sourceCode)) {
      const messageId = claimUnit === "seconds" ? "milliseconds" : "seconds";
      report({ at: node, messageId, suggest: [{ messageId: "convert", edits }] });
    }
  },
});
