import { createRule } from "../../kit/create-rule.ts";
import { passwordGrants } from "../../models/oauth/password-grants.ts";

export default createRule({
  name: "oauth-no-password-grant",
  document: "auth-patterns",
  section: "OAuth 2.1 (Name It)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow the exchange of a user's password for a token (the password grant)",
  references: ["RFC 9700 §2.4", "RFC 6749 §4.3", "draft-ietf-oauth-v2-1 §10"],
  mentions: ["assword", "loginWithDefaultDirectory", "auth0-js", "client-oauth2", "directAccessGrantsEnabled", "signinResourceOwner"],
  messages: {
    request:
      "This exchanges a user's password for a token (`grant_type=password`): the client sees the password, and no second factor or passkey can take part. OAuth 2.1 has removed the grant; use the authorization code grant with PKCE, or client credentials between services.",
    method:
      "This is the password grant of {{library}}: the client sees the user's password, and no second factor or passkey can take part. OAuth 2.1 has removed the grant; use the authorization code grant with PKCE, or client credentials between services.",
    offer:
      "This lets clients of the {{library}} exchange a user's password for a token, which OAuth 2.1 has removed. Let them use the authorization code grant with PKCE, or client credentials between services.",
  },
  check({ sourceCode, report }) {
    for (const { by, at, library } of passwordGrants(sourceCode)) report({ at, messageId: by, data: { library } });
  },
});
