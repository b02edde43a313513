import { createRule } from "../../kit/create-rule.ts";
import { statelessSessions } from "../../models/oidc/stateless-sessions.ts";

export default createRule({
  name: "oidc-server-session",
  document: "auth-patterns",
  section: "OIDC ID-Token Validation",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require a record on the server for sessions that an ID token begins",
  references: [
    "OpenID Connect Back-Channel Logout 1.0 §2",
    "OpenID Connect Core 1.0 §2",
    "OWASP Session Management Cheat Sheet",
  ],
  messages: {
    cookie:
      "This ID token is the session itself: nothing on the server can end it before its `exp`, not a sign-out, not the provider's back-channel logout, not a theft that is noticed. Keep a record of the session on the server and put its id, a random one, into the cookie.",
    library:
      "{{library}} keeps the session, ID token included, in a cookie where `{{option}}` is not given: nothing on the server can end it before it is over, not even the provider's back-channel logout. Pass `{{option}}`.",
    token:
      "Auth.js keeps sessions in a token here, of which the server has no record: nothing can end one before it is over, not even the provider's back-channel logout. Use an `adapter` with `session: { strategy: \"database\" }`, or look each session up in `callbacks.jwt`.",
  },
  check({ sourceCode, report }) {
    for (const { at, kind, library, option } of statelessSessions(sourceCode)) {
      report({ at, messageId: kind, data: { library, option } });
    }
  },
});
