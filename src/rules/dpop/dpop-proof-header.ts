import { createRule } from "../../kit/create-rule.ts";
import { replaceRange } from "../../kit/edit.ts";
import { insertProperty, quoted } from "../../kit/js/object-edits.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { PlacedValue } from "../../models/cookies/places.ts";
import { headerLiteral, madeProofs } from "../../models/dpop/made-proofs.ts";
import { isForbiddenAlgorithm, privatePart } from "../../models/dpop/proof-header.ts";

const TYPE = "dpop+jwt";

function add(placed: PlacedValue, name: string, text: string, sourceCode: SourceCode) {
  const literal = headerLiteral(placed);
  return literal ? insertProperty(literal, name, text, sourceCode) : [];
}

export default createRule({
  name: "dpop-proof-header",
  document: "auth-patterns",
  section: "DPoP — Sender-Constrained Tokens (RFC 9449)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require the header of a DPoP proof to say its type, an asymmetric algorithm and the public key alone",
  references: ["RFC 9449 §4.2", "RFC 8725 §3.11"],
  hasSuggestions: true,
  mentions: ["dpop+jwt", "htm"],
  messages: {
    missingType:
      "Without `typ: \"dpop+jwt\"` in its header this is no DPoP proof, and other JSON Web Tokens of the same key could pass for one. Add it.",
    missingKey:
      "A proof carries its public key as `jwk` in the header; without it the server cannot verify the proof. Add the public key as JWK.",
    privateKey:
      "This gives the private key to everyone who sees the proof, and with it every token that is bound to the key. Put the public key alone into `jwk`.",
    algorithm:
      "A proof has to be signed with an asymmetric algorithm (RFC 9449 §4.2), not {{algorithm}}: the key that verifies it travels in its header. Use ES256 or another one for key pairs.",
    addType: "Add `typ: \"dpop+jwt\"` to the header.",
    addKey: "Add `jwk` to the header (replace PUBLIC_JWK with the public key).",
    useAlgorithm: "Use ES256; the key has to be an EC key of the curve P-256.",
  },
  check({ sourceCode, report }) {
    for (const { signing, at } of madeProofs(sourceCode)) {
      if (!signing) continue;
      const type = signing.header("typ");
      if (type.state === "absent") {
        const edits = add(type, "typ", quoted(TYPE, sourceCode), sourceCode);
        report({ at, messageId: "missingType", suggest: [{ messageId: "addType", edits }] });
      }
      const jwk = signing.header("jwk");
      if (jwk.state === "absent") {
        const edits = add(jwk, "jwk", "PUBLIC_JWK", sourceCode);
        report({ at, messageId: "missingKey", suggest: [{ messageId: "addKey", edits }] });
      }
      const secret = privatePart(jwk, sourceCode);
      if (secret) report({ at: secret, messageId: "privateKey" });
      const { name, node } = signing.algorithm;
      if (name !== null && isForbiddenAlgorithm(name)) {
        const edits = node?.type === "Literal" ? [replaceRange(node.range, quoted("ES256", sourceCode))] : [];
        report({
          at: node ?? at,
          messageId: "algorithm",
          data: { algorithm: name },
          suggest: [{ messageId: "useAlgorithm", edits }],
        });
      }
    }
  },
});
