import { createRule } from "../../kit/create-rule.ts";
import { headerKeys } from "../../models/tokens/header-keys.ts";

export default createRule({
  name: "jwt-no-token-key-source",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow verifying a token with a key that the token itself brings or points to",
  references: ["RFC 8725 §3.10", "RFC 7515 §4.1.2", "RFC 7515 §4.1.3", "RFC 7515 §4.1.5"],
  mentions: ["jku", "x5u", "jwk", "EmbeddedJWK"],
  messages: {
    address:
      "The token's own header says in `{{member}}` where its key is, so anybody can sign a token and host the key (RFC 8725 §3.10). Fetch the keys from your issuer's address, or compare `{{member}}` with a list of addresses first.",
    key: "The token's own header brings the key in `jwk` that it is verified with, so anybody can sign one (RFC 8725 §3.10). Verify with your issuer's keys: `createRemoteJWKSet`, jwks-rsa.",
  },
  check({ sourceCode, report }) {
    for (const { node, member } of headerKeys(sourceCode)) {
      report({ at: node, messageId: member === "jwk" ? "key" : "address", data: { member } });
    }
  },
});
