import { createRule } from "../../kit/create-rule.ts";
import type { RevocationHook } from "../../libraries/tokens/token-verifier.ts";
import { VERIFIER_MENTIONS } from "../../libraries/tokens/verifiers.ts";
import { describeSeconds } from "../../models/cookies/lifetime-text.ts";
import { acceptedAge, signedLifetime } from "../../models/tokens/accepted-age.ts";
import { unrevokableVerifications } from "../../models/tokens/revocation-hooks.ts";

interface Options {
  readonly hours: number;
  readonly unknownLifetime: boolean;
}

const HOUR = 3600;

function advice(revocation: RevocationHook | undefined): string {
  if (revocation?.by === "option") return `Give it \`${revocation.path.join(".")}\``;
  const callback = revocation?.path?.join(".");
  return callback === undefined
    ? "Look up in its callback whether the session still stands"
    : `Look up in \`${callback}\` whether the session still stands`;
}

export default createRule<"longLived" | "unknown", [Options]>({
  name: "jwt-require-revocation",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require a way to take long-lived tokens back",
  references: ["RFC 7009", "RFC 7662", "RFC 6750 §5.3"],
  mentions: VERIFIER_MENTIONS,
  schema: [
    {
      type: "object",
      properties: {
        hours: {
          type: "number",
          minimum: 0,
          description: "The most hours that a token lives which needs no revocation.",
        },
        unknownLifetime: {
          type: "boolean",
          description: "Whether tokens count as long-lived whose lifetime the file does not show.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ hours: 24, unknownLifetime: false }],
  strictOptions: [{ unknownLifetime: true }],
  messages: {
    longLived:
      "Tokens live {{lifetime}} here and are accepted to the end, also after a sign-out or a theft (RFC 7009). {{advice}}, or let them end after {{limit}}.",
    unknown:
      "Nothing here refuses a token that was taken back: it is accepted to its end, also after a sign-out or a theft (RFC 7009). {{advice}}, or bound the age that is accepted.",
  },
  check({ sourceCode, report }, [{ hours, unknownLifetime }]) {
    const limit = hours * HOUR;
    const { longest, isWhole } = signedLifetime(sourceCode);
    for (const verification of unrevokableVerifications(sourceCode)) {
      const age = acceptedAge(verification, sourceCode) ?? longest;
      const isShort = age !== null && age <= limit;
      const isLong = age !== null && age > limit;
      if ((isShort && (isWhole || age !== longest)) || (!isLong && !unknownLifetime)) continue;
      report({
        at: verification.callee,
        messageId: isLong ? "longLived" : "unknown",
        data: {
          advice: advice(verification.verifier.revocation),
          lifetime: age === Number.POSITIVE_INFINITY ? "without an end" : describeSeconds(age ?? 0),
          limit: describeSeconds(limit),
        },
      });
    }
  },
});
