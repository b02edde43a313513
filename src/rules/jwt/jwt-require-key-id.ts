import { createRule } from "../../kit/create-rule.ts";
import { SIGNER_MENTIONS } from "../../libraries/tokens/signers.ts";
import { oncePerPlace } from "../../models/cookies/report-place.ts";
import { unnamedKeys } from "../../models/tokens/unnamed-keys.ts";

export default createRule({
  name: "jwt-require-key-id",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require tokens that are signed with a private key to name the key",
  references: ["RFC 7515 §4.1.4", "RFC 7517 §4.5", "OpenID Connect Core 1.0 §10.1.1"],
  mentions: SIGNER_MENTIONS,
  messages: {
    missing:
      "This token is signed with {{key}} and does not say with which one: a second key cannot be published and the first one retired while tokens are out. Pass {{advice}}.",
  },
  check({ sourceCode, report }) {
    const isNew = oncePerPlace();
    for (const { signing, algorithm } of unnamedKeys(sourceCode)) {
      if (!isNew(signing.optionsAt.range)) continue;
      report({
        at: signing.optionsAt,
        messageId: "missing",
        data: {
          key: algorithm ? `a private key (${algorithm})` : "a private key",
          advice: signing.signer.keyIdAdvice,
        },
      });
    }
  },
});
