import { createRule } from "../../kit/create-rule.ts";
import { rotationLapses } from "../../models/oauth/rotation-lapses.ts";

export default createRule({
  name: "oauth-refresh-token-rotation",
  document: "auth-patterns",
  section: "OAuth 2.1 (Name It)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require refresh tokens to be replaced when they are used, and reuse to end them all",
  references: ["RFC 9700 §4.14.2", "RFC 6749 §10.4", "draft-ietf-oauth-v2-1 §4.3.1"],
  mentions: ["efresh", "REFRESH"],
  messages: {
    option:
      "`{{name}}` lets {{library}} leave a refresh token as it is when it is used, so a stolen one works beside the user's without anybody noticing. Issue a new one with every use, and revoke them all when an old one comes again.",
    kept: "This answers a refresh token with a new access token and leaves the refresh token good, so a stolen one works beside the user's without anybody noticing. Issue a new one here and revoke the one that was used.",
    reuse:
      "A refresh token with `{{name}}` set was used before, so the user's or a thief's copy has come a second time, and only this one is refused. Revoke every token of its family here, and have the user sign in again.",
  },
  check({ sourceCode, report }) {
    for (const { kind, at, library, name } of rotationLapses(sourceCode)) {
      report({ at, messageId: kind, data: { library, name } });
    }
  },
});
