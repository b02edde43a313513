import { createRule } from "../../kit/create-rule.ts";
import { disabledLogouts } from "../../models/oidc/disabled-logouts.ts";
import { localSignOuts } from "../../models/oidc/local-sign-outs.ts";

export default createRule({
  name: "oidc-rp-initiated-logout",
  document: "auth-patterns",
  section: "OIDC ID-Token Validation",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require a sign-out to end the session at the OpenID provider too",
  references: ["OpenID Connect RP-Initiated Logout 1.0 §2"],
  messages: {
    client:
      "`{{option}}` keeps the sign-out in {{library}} local: the session at the provider goes on, and the next sign-in, by whoever sits there, needs no password. Leave it out, so that the user is sent to the provider's `end_session_endpoint` (RP-Initiated Logout 1.0 §2).",
    argument:
      "With this argument {{library}} signs out locally: the session at the provider goes on, and the next sign-in needs no password. Leave it out, so that the user is sent to the provider's `end_session_endpoint` (RP-Initiated Logout 1.0 §2).",
    provider:
      "`{{option}}` takes the `end_session_endpoint` of {{library}} away, so no client can end a user's session here (RP-Initiated Logout 1.0 §2). Leave it on.",
    local:
      "This sign-out ends the session here and never reaches the provider, whose session goes on: the next sign-in, by whoever sits there, needs no password. Send the user to the provider's `end_session_endpoint` with the `id_token_hint` (RP-Initiated Logout 1.0 §2), with openid-client by `buildEndSessionUrl`.",
  },
  check({ sourceCode, report }) {
    for (const { at, row, option } of disabledLogouts("rp-initiated", sourceCode)) {
      const messageId = row.isProvider ? "provider" : option === "" ? "argument" : "client";
      report({ at, messageId, data: { option, library: row.library } });
    }
    for (const at of localSignOuts(sourceCode)) report({ at, messageId: "local" });
  },
});
