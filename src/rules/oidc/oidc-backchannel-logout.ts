import { createRule } from "../../kit/create-rule.ts";
import { disabledLogouts } from "../../models/oidc/disabled-logouts.ts";
import { uncheckedLogoutTokens } from "../../models/oidc/logout-tokens.ts";

export default createRule({
  name: "oidc-backchannel-logout",
  document: "auth-patterns",
  section: "OIDC ID-Token Validation",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require back-channel logout to be on, and its logout tokens to be verified",
  references: ["OpenID Connect Back-Channel Logout 1.0 §2.4", "OpenID Connect Back-Channel Logout 1.0 §2.6"],
  messages: {
    client:
      "`{{option}}` keeps {{library}} from taking the provider's word that a user has signed out: the session here goes on until it is over by itself (Back-Channel Logout 1.0 §2). Give it a store, `{ store }`.",
    provider:
      "`{{option}}` is off, so {{library}} tells no client that a user has signed out: their sessions go on (Back-Channel Logout 1.0 §2). Set `{{option}}` to `true` and register each client's `backchannel_logout_uri`.",
    byDefault:
      "{{library}} has back-channel logout off by default: no client hears that a user has signed out, and their sessions go on (Back-Channel Logout 1.0 §2). Set `{{option}}` to `true` and register each client's `backchannel_logout_uri`.",
    signature:
      "The logout token is decoded and not verified: anybody who reaches this address can sign users out (Back-Channel Logout 1.0 §2.6). Verify its signature, `iss`, `aud` and `iat` like those of an ID token.",
    events:
      "Nothing looks at the claim `events` of this logout token, so an ID token of the same issuer passes for one and signs its user out (Back-Channel Logout 1.0 §2.6). Require the member `http://schemas.openid.net/event/backchannel-logout`, and reject tokens with a `nonce`.",
    nonce:
      "A logout token must not hold a `nonce`, and nothing looks whether this one does: that is how an ID token is kept from passing for one (Back-Channel Logout 1.0 §2.6). Reject it where there is one.",
  },
  check({ sourceCode, report }) {
    for (const { at, row, option, value } of disabledLogouts("back-channel", sourceCode)) {
      const messageId = !row.isProvider ? "client" : value ? "provider" : "byDefault";
      report({ at, messageId, data: { option, library: row.library } });
    }
    for (const { at, missing } of uncheckedLogoutTokens(sourceCode)) report({ at, messageId: missing });
  },
});
