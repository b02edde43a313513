import { createRule } from "../../kit/create-rule.ts";
import { exposedSecrets } from "../../models/oauth/exposed-secrets.ts";

export default createRule({
  name: "oauth-no-client-secret-in-browser",
  document: "auth-patterns",
  section: "OAuth 2.1 (Name It)",
  tags: ["security", "implementation"],
  language: ["js", "vue"],
  recommended: true,
  description: "disallow client secrets in code that browsers and devices load",
  references: ["RFC 6749 §2.1", "RFC 6749 §10.1", "RFC 8252 §8.5", "draft-ietf-oauth-v2-1 §2.1"],
  mentions: ["ecret", "SECRET"],
  messages: {
    variable:
      "The build writes `{{name}}` into what browsers and devices load, where everybody can read this client secret. Keep it on a server that exchanges the code, and use PKCE without a secret here.",
    configuration:
      "`{{name}}` is part of the configuration that browsers load, where everybody can read this client secret. Keep it on the server's side of the configuration.",
    browser:
      "{{library}} runs in browsers, where everybody can read `{{name}}`, so it proves nothing. Register a public client with PKCE, or keep the secret on a server.",
    device:
      "{{library}} runs on the user's device, where everybody can read `{{name}}`, so it proves nothing. Register a public client with PKCE, or keep the secret on a server.",
    request:
      "This file is part of the page, where everybody can read `{{name}}`. Exchange the code on a server, or use PKCE without a secret.",
  },
  check({ sourceCode, report }) {
    for (const { kind, at, name, library } of exposedSecrets(sourceCode)) {
      report({ at, messageId: kind, data: { name, library } });
    }
  },
});
