import { createRule } from "../../kit/create-rule.ts";
import { unitMismatches } from "../../models/oidc/claim-times.ts";
import { skippedAuthTimeChecks, uncheckedMaxAges, uncheckedReauthentications } from "../../models/oidc/reauthentication.ts";
import { checkAdvice } from "../../models/tokens/check-advice.ts";
import { requireCheck } from "../../models/tokens/verification-edits.ts";

const BY_HAND = "Reject the token unless `auth_time` is there and recent enough.";

export default createRule({
  name: "oidc-verify-auth-time",
  document: "auth-patterns",
  section: "OIDC ID-Token Validation",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require the time of a sign-in to be checked where a new one was asked for",
  references: ["OpenID Connect Core 1.0 §3.1.2.1", "OpenID Connect Core 1.0 §3.1.3.7", "OpenID Connect Core 1.0 §15.1"],
  hasSuggestions: true,
  messages: {
    maxAge:
      "`max_age` is sent on line {{line}} and the claim `auth_time` is never compared with it: the user can take the parameter out of the URL and comes back with an old sign-in (OpenID Connect Core §3.1.2.1, §3.1.3.7). {{wanted}}",
    prompt:
      "`prompt=login` is sent on line {{line}} and the claim `auth_time` is never looked at: the user can take the parameter out of the URL and comes back with an old sign-in. Send a `max_age` beside it, which has to be checked; if only another account is to be chosen, send `prompt=select_account`. {{wanted}}",
    skipped:
      "`skipAuthTimeCheck` accepts a sign-in of any age (claim `auth_time`, OpenID Connect Core §3.1.3.7). Pass the `max_age` that you send as `maxAge`; leave the option out where you send none.",
    unchecked:
      "{{library}} sends `max_age` and does not compare the claim `auth_time` with it, so a user who takes the parameter out of the URL comes back with an old sign-in (OpenID Connect Core §3.1.3.7). {{wanted}}",
    milliseconds:
      "`auth_time` is in seconds (RFC 7519 §2) and is compared with milliseconds. Divide the present time by 1000, or multiply `auth_time`.",
    seconds: "`auth_time` was turned into milliseconds and is compared with seconds. Compare both in seconds.",
    addMaxAge: "Have {{library}} compare it (replace MAX_AGE with the value that you send).",
    convert: "Bring both to the same unit.",
  },
  check({ sourceCode, report }) {
    for (const at of skippedAuthTimeChecks(sourceCode)) report({ at, messageId: "skipped" });
    for (const { request, verification } of uncheckedReauthentications(sourceCode)) {
      const { callee, verifier: { library, isIdToken, checks } } = verification;
      // What bounds the age in the libraries for JSON Web Tokens is the time of issue.
      const isClient = isIdToken === true;
      const wanted = isClient ? checkAdvice(checks.maxAge, "auth_time", "the same number of seconds", BY_HAND) : BY_HAND;
      const line = sourceCode.getLocFromIndex(request.node.range[0]).line;
      const edits = isClient ? requireCheck(verification, "maxAge", "MAX_AGE", sourceCode) : [];
      report({
        at: callee,
        messageId: request.parameter === "prompt" ? "prompt" : "maxAge",
        data: { line, wanted },
        suggest: [{ messageId: "addMaxAge", data: { library }, edits }],
      });
    }
    for (const { at, library } of uncheckedMaxAges(sourceCode)) {
      report({ at, messageId: "unchecked", data: { library, wanted: BY_HAND } });
    }
    for (const { node, claimUnit, edits } of unitMismatches("auth_time", sourceCode)) {
      const messageId = claimUnit === "seconds" ? "milliseconds" : "seconds";
      report({ at: node, messageId, suggest: [{ messageId: "convert", edits }] });
    }
  },
});
