import { createRule } from "../../kit/create-rule.ts";
import { describeSeconds } from "../../models/cookies/lifetime-text.ts";
import { unitMismatches } from "../../models/oidc/claim-times.ts";
import { clockTolerances } from "../../models/oidc/clock-tolerances.ts";
import { disabledChecks } from "../../models/oidc/disabled-checks.ts";
import { checkAdvice } from "../../models/tokens/check-advice.ts";
import { uncheckedVerifications } from "../../models/tokens/unchecked-verifications.ts";
import { requireCheck } from "../../models/tokens/verification-edits.ts";

interface Options {
  /** The longest tolerance, in seconds. */
  readonly maxTolerance: number;
}

export default createRule<
  "tolerance" | "byDefault" | "unbounded" | "switchedOff" | "milliseconds" | "seconds" | "addMaxAge" | "remove" | "convert",
  [Options]
>({
  name: "oidc-verify-issued-at",
  document: "auth-patterns",
  section: "OIDC ID-Token Validation",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require the age of an ID token to be bounded, with a clock tolerance of at most five minutes",
  references: ["OpenID Connect Core 1.0 §3.1.3.7", "RFC 7519 §4.1.6", "RFC 7519 §4.1.4"],
  hasSuggestions: true,
  messages: {
    tolerance:
      "`{{option}}` lets the clocks differ by {{given}}, so an ID token is accepted that long after it is over, or before it was issued (claims `exp`, `iat`; OpenID Connect Core §3.1.3.7). Allow at most {{limit}}.",
    byDefault:
      "{{library}} lets the clocks differ by {{given}} where `{{option}}` is not given, so an ID token is accepted that long after it is over. Set `{{option}}` to at most {{limit}}.",
    unbounded:
      "This ID token is accepted however long ago it was issued, as long as it is not over (claim `iat`, OpenID Connect Core §3.1.3.7). {{wanted}}",
    switchedOff:
      "`{{option}}` keeps {{library}} from looking at when an ID token was issued (claim `iat`, OpenID Connect Core §3.1.3.7). Leave it out.",
    milliseconds:
      "`iat` is in seconds (RFC 7519 §2) and is compared with milliseconds. Divide the present time by 1000, or multiply `iat`.",
    seconds: "`iat` was turned into milliseconds and is compared with seconds. Compare both in seconds.",
    addMaxAge: "Add `{{option}}` (replace MAX_AGE with a few minutes).",
    remove: "Remove `{{option}}`: the time of issue is then checked.",
    convert: "Bring both to the same unit.",
  },
  schema: [
    {
      type: "object",
      properties: {
        maxTolerance: {
          type: "number",
          minimum: 0,
          description: "The most seconds that the clocks of issuer and client may differ.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ maxTolerance: 300 }],
  check({ sourceCode, report }, [{ maxTolerance }]) {
    const limit = describeSeconds(maxTolerance);
    for (const { at, library, option, seconds, isDefault } of clockTolerances(sourceCode)) {
      if (seconds <= maxTolerance) continue;
      const data = { library, option, limit, given: describeSeconds(seconds) };
      report({ at, messageId: isDefault ? "byDefault" : "tolerance", data });
    }
    for (const { verification, at, option } of uncheckedVerifications("maxAge", sourceCode)) {
      const { isIdToken, verifier } = verification;
      // Clients of OpenID Connect are given a token that was made a moment ago.
      if (!isIdToken || verifier.isIdToken !== false) continue;
      const wanted = checkAdvice(verifier.checks.maxAge, "iat", "the longest age that you accept");
      const data = { wanted, option: option ?? "" };
      const edits = requireCheck(verification, "maxAge", "MAX_AGE", sourceCode);
      report({ at, messageId: "unbounded", data, suggest: [{ messageId: "addMaxAge", data, edits }] });
    }
    for (const { at, row, option, edits } of disabledChecks("issued-at", sourceCode)) {
      const data = { option, library: row.library };
      report({ at, messageId: "switchedOff", data, suggest: [{ messageId: "remove", data, edits }] });
    }
    for (const { node, claimUnit, edits } of unitMismatches("iat", sourceCode)) {
      const messageId = claimUnit === "seconds" ? "milliseconds" : "seconds";
      report({ at: node, messageId, suggest: [{ messageId: "convert", edits }] });
    }
  },
});
