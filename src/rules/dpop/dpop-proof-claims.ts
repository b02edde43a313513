import { createRule } from "../../kit/create-rule.ts";
import { madeProofs } from "../../models/dpop/made-proofs.ts";
import { hasQueryOrFragment } from "../../models/dpop/proof-url.ts";
import { sendsBoundToken } from "../../models/dpop/sent-tokens.ts";

const REQUIRED = ["htm", "htu", "iat", "jti"];

export default createRule({
  name: "dpop-proof-claims",
  document: "auth-patterns",
  section: "DPoP — Sender-Constrained Tokens (RFC 9449)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require the claims of a DPoP proof that tie it to one request and one access token",
  references: ["RFC 9449 §4.2", "RFC 9449 §7"],
  mentions: ["dpop+jwt", "htm"],
  messages: {
    missing:
      "This proof lacks {{claims}}, so a server that follows RFC 9449 §4.3 refuses it, and one that does not lets it be used again elsewhere. Add {{claims}}.",
    accessToken:
      "This proof is sent beside an access token and lacks `ath`, so it could go with any other token of the same key; the resource server refuses it. Add `ath`: the SHA-256 hash of the token in base64url.",
    url: "`htu` is the URL without query and fragment (RFC 9449 §4.2); with them the server finds another one and refuses the proof. Leave them out.",
  },
  check({ sourceCode, report }) {
    for (const proof of madeProofs(sourceCode)) {
      const missing = REQUIRED.filter((name) => proof.claim(name) === "absent");
      if (missing.length > 0) {
        const claims = missing.map((name) => `\`${name}\``).join(", ");
        report({ at: proof.at, messageId: "missing", data: { claims } });
      }
      if (proof.claim("ath") === "absent" && sendsBoundToken(sourceCode)) {
        report({ at: proof.at, messageId: "accessToken" });
      }
      const url = proof.claimNode("htu");
      if (url && hasQueryOrFragment(url, sourceCode)) report({ at: url, messageId: "url" });
    }
  },
});
