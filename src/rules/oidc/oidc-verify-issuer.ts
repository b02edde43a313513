import { createRule } from "../../kit/create-rule.ts";
import { disabledChecks } from "../../models/oidc/disabled-checks.ts";
import { looseIssuerMatches } from "../../models/oidc/issuer-matches.ts";
import { checkAdvice } from "../../models/tokens/check-advice.ts";
import { uncheckedVerifications } from "../../models/tokens/unchecked-verifications.ts";
import { requireCheck } from "../../models/tokens/verification-edits.ts";

const PARTS = { beginning: "the beginning", end: "the end", part: "a part", pattern: "an open pattern" } as const;

export default createRule({
  name: "oidc-verify-issuer",
  document: "auth-patterns",
  section: "OIDC ID-Token Validation",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require the issuer of an ID token to be checked, as a whole",
  references: ["OpenID Connect Core 1.0 §3.1.3.7", "RFC 8725 §3.8", "RFC 9207 §2.4"],
  hasSuggestions: true,
  messages: {
    missing:
      "The claim `iss` of this ID token is not checked: with more than one issuer, or keys that several of them sign with, one issuer's token passes for another's (OpenID Connect Core §3.1.3.7). {{wanted}}",
    disabled:
      "With this value {{library}} leaves the claim `iss` of the ID token unchecked, so another issuer's token passes (OpenID Connect Core §3.1.3.7). Pass the expected issuer.",
    switchedOff:
      "`{{option}}` keeps {{library}} from comparing the claim `iss` of ID tokens with the issuer you configured (OpenID Connect Core §3.1.3.7). Leave it out and configure the issuer as the provider spells it.",
    loose:
      "Only {{part}} of the claim `iss` is compared, so issuers that merely look like the expected one pass. Compare the whole issuer with `===` (OpenID Connect Core §3.1.3.7: it must match exactly).",
    addIssuer: "Add `{{option}}` (replace ISSUER with the issuer's URL).",
    remove: "Remove `{{option}}`: the issuer is then checked.",
  },
  check({ sourceCode, report }) {
    for (const { verification, at, how, option } of uncheckedVerifications("issuer", sourceCode)) {
      if (!verification.isIdToken) continue;
      const { library, checks } = verification.verifier;
      const data = { library, wanted: checkAdvice(checks.issuer, "iss", "the issuer's URL"), option: option ?? "" };
      const edits = requireCheck(verification, "issuer", "ISSUER", sourceCode);
      const messageId = how === "disabled" ? "disabled" : "missing";
      report({ at, messageId, data, suggest: [{ messageId: "addIssuer", data, edits }] });
    }
    for (const { at, row, option, edits } of disabledChecks("issuer", sourceCode)) {
      const data = { option, library: row.library };
      report({ at, messageId: "switchedOff", data, suggest: [{ messageId: "remove", data, edits }] });
    }
    for (const { node, part } of looseIssuerMatches(sourceCode)) {
      report({ at: node, messageId: "loose", data: { part: PARTS[part] } });
    }
  },
});
