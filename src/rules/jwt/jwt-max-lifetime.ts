import { createRule } from "../../kit/create-rule.ts";
import { SIGNER_MENTIONS } from "../../libraries/tokens/signers.ts";
import { describeSeconds } from "../../models/cookies/lifetime-text.ts";
import { oncePerPlace } from "../../models/cookies/report-place.ts";
import { showsRevocation } from "../../models/tokens/revocation-evidence.ts";
import { signingPurpose } from "../../models/tokens/signing-purpose.ts";
import { tokenSignings } from "../../models/tokens/token-signings.ts";

interface Options {
  readonly hours: number;
}

const HOUR = 3600;

export default createRule<"tooLong", [Options]>({
  name: "jwt-max-lifetime",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "limit how long tokens live that nothing can take back",
  references: ["RFC 6750 §5.3", "RFC 7009", "RFC 7662"],
  mentions: SIGNER_MENTIONS,
  schema: [
    {
      type: "object",
      properties: {
        hours: {
          type: "number",
          minimum: 0.01,
          description: "The most hours that a token lives.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ hours: 24 }],
  messages: {
    tooLong:
      "This token is good for {{lifetime}}, and nothing in this file can take it back before: a stolen one works as long. Let it end after {{limit}} at most, or give it a `jti` and refuse those that are revoked.",
  },
  check({ sourceCode, report }, [{ hours }]) {
    const limit = hours * HOUR;
    const isNew = oncePerPlace();
    for (const signing of tokenSignings(sourceCode)) {
      const { lifetime } = signing;
      if (lifetime.state !== "given" || lifetime.seconds === null) continue;
      // A refresh token has a longer limit, and a rule of its own: oauth-refresh-token-lifetime.
      if (lifetime.seconds <= limit || signingPurpose(signing, sourceCode) === "refresh") continue;
      if (showsRevocation(sourceCode) || !isNew(lifetime.node.range)) continue;
      report({
        at: lifetime.node,
        messageId: "tooLong",
        data: { lifetime: describeSeconds(lifetime.seconds), limit: describeSeconds(limit) },
      });
    }
  },
});
