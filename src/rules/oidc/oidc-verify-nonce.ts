import { createRule } from "../../kit/create-rule.ts";
import { replaceRange } from "../../kit/edit.ts";
import { answersTo } from "../../models/oidc/answers.ts";
import { disabledChecks } from "../../models/oidc/disabled-checks.ts";
import { sentNonce } from "../../models/tokens/authorization-requests.ts";
import { checkAdvice } from "../../models/tokens/check-advice.ts";
import { tokenVerifications } from "../../models/tokens/token-verifications.ts";
import { requireCheck } from "../../models/tokens/verification-edits.ts";

export default createRule({
  name: "oidc-verify-nonce",
  document: "auth-patterns",
  section: "OIDC ID-Token Validation",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require the nonce of an authorization request to be expected in the ID token",
  references: ["OpenID Connect Core 1.0 §3.1.3.7", "OpenID Connect Core 1.0 §15.5.2", "RFC 9700 §2.1.1"],
  hasSuggestions: true,
  mentions: ["nonce", "Nonce"],
  messages: {
    switchedOff:
      "`{{option}}` gives up the replay protection of the ID token in {{library}}: nothing ties the token to this sign-in (claim `nonce`, OpenID Connect Core §3.1.3.7). Leave it out: the library then sends a nonce and compares it.",
    none: "`expectNoNonce` gives up the replay protection of the ID token: nothing ties the token to this sign-in. Send a random nonce with the authorization request and expect it here.",
    unchecked:
      "The nonce sent on line {{line}} is never compared with the ID token's claim `nonce`, so a stolen or replayed token is accepted (OpenID Connect Core §3.1.3.7). {{wanted}}",
    rejected:
      "A nonce is sent on line {{line}} but none is expected here: {{library}} then rejects every ID token that carries one. {{wanted}}",
    remove: "Remove `{{option}}`: the nonce is then checked.",
    expectNonce: "Expect the nonce that was sent (replace EXPECTED_NONCE with it).",
  },
  check({ sourceCode, report }) {
    const verifications = tokenVerifications(sourceCode).filter(({ isIdToken }) => isIdToken);
    for (const { noNonce } of verifications) {
      if (!noNonce) continue;
      const edits = [replaceRange(noNonce.range, "EXPECTED_NONCE")];
      report({ at: noNonce, messageId: "none", suggest: [{ messageId: "expectNonce", edits }] });
    }
    for (const { at, row, option, edits } of disabledChecks("nonce", sourceCode)) {
      const data = { option, library: row.library };
      report({ at, messageId: "switchedOff", data, suggest: [{ messageId: "remove", data, edits }] });
    }
    const sent = sentNonce(sourceCode);
    if (!sent) return;
    const others = answersTo(sent.request, verifications).filter(({ noNonce }) => noNonce === null);
    if (others.some((verification) => verification.state("nonce") !== "unchecked")) return;
    for (const verification of others) {
      const { library, checks, unexpectedNonce } = verification.verifier;
      const given = verification.given("nonce");
      const wanted = checkAdvice(checks.nonce, "nonce", "the same nonce");
      const edits = requireCheck(verification, "nonce", "EXPECTED_NONCE", sourceCode);
      report({
        at: given.state === "known" ? given.node : verification.callee,
        messageId: unexpectedNonce === "rejected" ? "rejected" : "unchecked",
        data: { library, line: sourceCode.getLocFromIndex(sent.node.range[0]).line, wanted },
        suggest: [{ messageId: "expectNonce", edits }],
      });
    }
  },
});
