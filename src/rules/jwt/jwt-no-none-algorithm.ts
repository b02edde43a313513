import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { algorithmFamily } from "../../libraries/tokens/algorithms.ts";
import { SIGNER_MENTIONS } from "../../libraries/tokens/signers.ts";
import { VERIFIER_MENTIONS } from "../../libraries/tokens/verifiers.ts";
import { acceptedAlgorithms } from "../../models/tokens/accepted-algorithms.ts";
import { tokenSignings } from "../../models/tokens/token-signings.ts";
import { tokenVerifications } from "../../models/tokens/token-verifications.ts";
import { unsecuredTokens } from "../../models/tokens/unsecured-tokens.ts";

export default createRule({
  name: "jwt-no-none-algorithm",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow tokens without a signature: the algorithm `none`",
  references: ["RFC 8725 §3.2", "RFC 8725 §2.1", "RFC 7518 §3.6"],
  mentions: [...VERIFIER_MENTIONS, ...SIGNER_MENTIONS],
  messages: {
    accepted:
      "`{{name}}` has {{library}} accept tokens without a signature, which anybody can write (RFC 8725 §3.2). Name the algorithm that your tokens are signed with.",
    signed:
      "`{{name}}` has {{library}} make tokens without a signature, which anybody can write as well (RFC 8725 §3.2). Sign them with an algorithm such as `ES256` or `HS256`.",
    unsecured:
      "`UnsecuredJWT` makes and reads tokens without a signature, which anybody can write (RFC 8725 §3.2). Use `SignJWT` and `jwtVerify`.",
  },
  check(context) {
    const { sourceCode } = context;
    const report = reportOnce(context);
    for (const verification of tokenVerifications(sourceCode)) {
      for (const { name, node } of acceptedAlgorithms(verification, sourceCode).flat()) {
        if (algorithmFamily(name) !== "none") continue;
        report({ at: node, messageId: "accepted", data: { name, library: verification.verifier.library } });
      }
    }
    for (const { algorithm, signer } of tokenSignings(sourceCode)) {
      const { name, node } = algorithm;
      if (name === null || node === null || algorithmFamily(name) !== "none") continue;
      report({ at: node, messageId: "signed", data: { name, library: signer.library } });
    }
    for (const node of unsecuredTokens(sourceCode)) report({ at: node, messageId: "unsecured" });
  },
});
