import { createRule } from "../../kit/create-rule.ts";
import { insecureTransports } from "../../models/oauth/insecure-transport.ts";

interface Options {
  readonly strict: boolean;
}

export default createRule<"switch" | "option" | "address" | "remove" | "set" | "useTls", [Options]>({
  name: "oauth-no-insecure-transport",
  document: "auth-patterns",
  section: "OAuth 2.1 (Name It)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow connections to an authorization server without TLS",
  references: ["RFC 6749 §3.1", "RFC 9700 §2.6", "RFC 8414 §2", "RFC 8252 §8.3"],
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        strict: {
          type: "boolean",
          description: "Report hosts of private networks, such as the names of services in a cluster, too.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ strict: false }],
  strictOptions: [{ strict: true }],
  mentions: ["http:", "nsecure", "requireHttps"],
  messages: {
    switch:
      "`{{name}}` lets codes, tokens and keys travel without TLS, where everybody on the way can read and replace them. Leave it out, or keep it to a server on the same machine.",
    option:
      "`{{name}}` lets codes, tokens and keys travel without TLS, where everybody on the way can read and replace them. Write `{{wanted}}`.",
    address:
      "Codes, tokens and keys travel to and from {{name}} without TLS, where everybody on the way can read and replace them. Use `https:`.",
    remove: "Leave `{{name}}` out.",
    set: "Write `{{wanted}}`.",
    useTls: "Use `https:`.",
  },
  check({ sourceCode, report }, [{ strict }]) {
    for (const { kind, at, name, wanted, isPrivate, edits } of insecureTransports(sourceCode)) {
      if (isPrivate && !strict) continue;
      const data = { name, wanted };
      const messageId = kind === "switch" ? "remove" : kind === "option" ? "set" : "useTls";
      report({ at, messageId: kind, data, suggest: [{ messageId, data, edits }] });
    }
  },
});
