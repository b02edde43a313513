import { createRule } from "../../kit/create-rule.ts";
import { disabledChecks } from "../../models/oidc/disabled-checks.ts";
import { isOnlyDecoded } from "../../models/oidc/hand-checks.ts";
import { isIdTokenDecoding } from "../../models/oidc/id-token-claims.ts";
import { identityDecisions } from "../../models/oidc/identity-decisions.ts";
import { isRequestInput } from "../../models/routes/request-input.ts";
import { decodedTokens } from "../../models/tokens/decoded-tokens.ts";

interface Options {
  /** Whether an ID token that comes straight from the token endpoint may go unverified. */
  readonly tokenEndpoint: boolean;
}

const UNSECURED = "UnsecuredJWT.decode";

export default createRule<"decoded" | "unseen" | "unsecured" | "switchedOff" | "remove", [Options]>({
  name: "oidc-verify-signature",
  document: "auth-patterns",
  section: "OIDC ID-Token Validation",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require the signature of an ID token to be verified before it says who somebody is",
  references: ["OpenID Connect Core 1.0 §3.1.3.7", "RFC 7519 §7.2", "RFC 8725 §3.3"],
  hasSuggestions: true,
  messages: {
    decoded:
      "This ID token comes with a request and `{{name}}` does not verify its signature: anybody can write one, and {{claim}} decides who signs in here (OpenID Connect Core §3.1.3.7). Verify it against the issuer's keys with {{instead}}, and use the claims that gives.",
    unseen:
      "`{{name}}` does not verify the signature of this ID token, and {{claim}} decides who signs in (OpenID Connect Core §3.1.3.7). Verify it against the issuer's keys with {{instead}}, and use the claims that gives.",
    unsecured:
      "`UnsecuredJWT` accepts ID tokens without a signature, which anybody can make (OpenID Connect Core §2: `alg` must not be `none`). Use `jwtVerify` with the issuer's keys.",
    switchedOff:
      "`{{option}}` makes {{library}} accept ID tokens whose signature is not the issuer's (OpenID Connect Core §3.1.3.7). Leave it out.",
    remove: "Remove `{{option}}`: the signature is then verified.",
  },
  schema: [
    {
      type: "object",
      properties: {
        tokenEndpoint: {
          type: "boolean",
          description: "Accept ID tokens that are only decoded where they come straight from the token endpoint, over TLS.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ tokenEndpoint: true }],
  strictOptions: [{ tokenEndpoint: false }],
  check({ sourceCode, report }, [{ tokenEndpoint }]) {
    for (const { at, row, option, edits } of disabledChecks("signature", sourceCode)) {
      const data = { option, library: row.library };
      report({ at, messageId: "switchedOff", data, suggest: [{ messageId: "remove", data, edits }] });
    }
    for (const decoded of decodedTokens(sourceCode)) {
      const isUnsecured = decoded.name === UNSECURED && isIdTokenDecoding(decoded, sourceCode);
      if (isUnsecured) report({ at: decoded.at, messageId: "unsecured" });
    }
    for (const { decoded, claim } of identityDecisions(sourceCode)) {
      const { at, name, instead, token } = decoded;
      if (name === UNSECURED || !isOnlyDecoded(decoded, sourceCode)) continue;
      const isSent = isRequestInput(token, sourceCode);
      if (!isSent && tokenEndpoint) continue;
      const data = {
        name,
        claim: claim === null ? "what it says" : `its claim \`${claim}\``,
        instead: instead === null ? "jose's `jwtVerify`" : `\`${instead}\``,
      };
      report({ at, messageId: isSent ? "decoded" : "unseen", data });
    }
  },
});
