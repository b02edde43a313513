import { createRule } from "../../kit/create-rule.ts";
import { removeOption, setOption } from "../../models/configurations/set-option.ts";
import { describeSeconds, lifetimeText } from "../../models/cookies/lifetime-text.ts";
import { jwksCacheSettings } from "../../models/tokens/jwks-caches.ts";
import { jwksPerRequest } from "../../models/tokens/jwks-per-request.ts";

interface Options {
  readonly minimum: number;
  readonly maximum: number;
}

type MessageId = "tooShort" | "tooLong" | "off" | "perRequest" | "setLifetime" | "switchOn";

export default createRule<MessageId, [Options]>({
  name: "jwt-jwks-cache",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require key sets to be kept, neither too short nor too long",
  references: ["OpenID Connect Core 1.0 §10.1.1", "RFC 7517 §5"],
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        minimum: { type: "number", minimum: 0, description: "The least seconds that a key set is kept." },
        maximum: { type: "number", minimum: 1, description: "The most seconds that a key set is kept." },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ minimum: 600, maximum: 86_400 }],
  mentions: ["jwks", "Jwks", "JWKS", "express-oauth2-jwt-bearer", "@hapi/jwt"],
  messages: {
    tooShort:
      "`{{option}}` has {{library}} keep the issuer's keys for {{lifetime}} only, so requests wait for the issuer again and again and fail when it does. Keep them for {{limit}} at least.",
    tooLong:
      "`{{option}}` has {{library}} keep the issuer's keys for {{lifetime}}: a key that the issuer withdrew verifies tokens as long. Keep them for {{limit}} at most.",
    off: "`{{option}}: false` has {{library}} fetch the issuer's keys for every token, so that requests fail when the issuer does. Leave the cache on.",
    perRequest:
      "`{{name}}` is called anew for every request, and what it has fetched is forgotten with it: each request fetches the issuer's keys. Call it once, outside of the function.",
    setLifetime: "Keep the keys for {{limit}}.",
    switchOn: "Remove `{{option}}`: the cache is then on.",
  },
  check({ sourceCode, report }, [{ minimum, maximum }]) {
    for (const { library, configuration, path, node, seconds } of jwksCacheSettings(sourceCode)) {
      const option = path.join(".");
      if (seconds === null) {
        const edits = removeOption(configuration, path, sourceCode);
        const data = { library, option };
        report({ at: node, messageId: "off", data, suggest: [{ messageId: "switchOn", data, edits }] });
        continue;
      }
      if (seconds >= minimum && seconds <= maximum) continue;
      const isLong = seconds > maximum;
      const wanted = isLong ? maximum : minimum;
      const lifetime = Number.isFinite(seconds) ? describeSeconds(seconds) : "ever";
      const data = { library, option, lifetime, limit: describeSeconds(wanted) };
      const edits = setOption(configuration, path, lifetimeText(wanted, "ms"), sourceCode);
      report({
        at: node,
        messageId: isLong ? "tooLong" : "tooShort",
        data,
        suggest: [{ messageId: "setLifetime", data, edits }],
      });
    }
    for (const { callee } of jwksPerRequest(sourceCode)) {
      report({ at: callee, messageId: "perRequest", data: { name: sourceCode.text.slice(...callee.range) } });
    }
  },
});
