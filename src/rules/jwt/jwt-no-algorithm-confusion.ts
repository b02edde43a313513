import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { algorithmFamily } from "../../libraries/tokens/algorithms.ts";
import { VERIFIER_MENTIONS } from "../../libraries/tokens/verifiers.ts";
import { acceptedAlgorithms } from "../../models/tokens/accepted-algorithms.ts";
import { tokenVerifications } from "../../models/tokens/token-verifications.ts";
import { verificationKeys } from "../../models/tokens/verification-keys.ts";

export default createRule({
  name: "jwt-no-algorithm-confusion",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow HMAC algorithms where the key is public or asymmetric algorithms are accepted too",
  references: ["RFC 8725 §3.1", "RFC 8725 §2.1"],
  mentions: VERIFIER_MENTIONS,
  messages: {
    mixed:
      "`{{symmetric}}` is accepted beside `{{asymmetric}}`. Whoever has the public key can then sign tokens with it as if it were the HMAC secret (RFC 8725 §3.1): accept the algorithms of one kind of key.",
    publicKey:
      "`{{symmetric}}` takes the key for a shared secret, but the key here is {{key}}: anybody can sign with it (RFC 8725 §2.1). Name the algorithm of the key pair, such as `RS256` or `ES256`.",
  },
  check(context) {
    const { sourceCode } = context;
    const report = reportOnce(context);
    for (const verification of tokenVerifications(sourceCode)) {
      for (const algorithms of acceptedAlgorithms(verification, sourceCode)) {
        const symmetric = algorithms.find(({ name }) => algorithmFamily(name) === "symmetric");
        const asymmetric = algorithms.find(({ name }) => algorithmFamily(name) === "asymmetric");
        if (!symmetric) continue;
        if (asymmetric) {
          const data = { symmetric: symmetric.name, asymmetric: asymmetric.name };
          report({ at: symmetric.node, messageId: "mixed", data });
          continue;
        }
        const open = verificationKeys(verification, sourceCode).find(({ kind }) => kind === "public" || kind === "jwks");
        if (!open) continue;
        const key = open.kind === "jwks" ? "a set of public keys" : "public";
        report({ at: symmetric.node, messageId: "publicKey", data: { symmetric: symmetric.name, key } });
      }
    }
  },
});
