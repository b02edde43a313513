import { createRule } from "../../kit/create-rule.ts";
import { describeSeconds } from "../../models/cookies/lifetime-text.ts";
import { oncePerPlace } from "../../models/cookies/report-place.ts";
import { tokenLifetimes } from "../../models/oauth/token-lifetimes.ts";

interface Options {
  readonly max: number;
  readonly checkDefaults: boolean;
}

const HOUR = 3600;

export default createRule<"long" | "endless" | "longByDefault" | "setLifetime", [Options]>({
  name: "oauth-refresh-token-lifetime",
  document: "auth-patterns",
  section: "OAuth 2.1 (Name It)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "limit how long refresh tokens live",
  references: ["RFC 9700 §4.14.2", "RFC 6749 §10.4", "draft-ietf-oauth-v2-1 §4.3.1"],
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        max: { type: "number", minimum: 0, description: "The most hours that a refresh token lives." },
        checkDefaults: { type: "boolean", description: "Judge what a library does where nothing is said, too." },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ max: 72, checkDefaults: false }],
  messages: {
    long: "Refresh tokens live {{lifetime}} here, and whoever gets hold of one can get new access tokens as long. Let them end after {{limit}} at most.",
    endless:
      "These refresh tokens never end, and whoever gets hold of one can get new access tokens for ever. Let them end after {{limit}} at most.",
    longByDefault:
      "{{library}} lets refresh tokens live {{lifetime}} where nothing is said (`{{name}}`), and whoever gets hold of one can get new access tokens as long. Let them end after {{limit}} at most.",
    setLifetime: "Let refresh tokens live {{limit}}.",
  },
  check({ sourceCode, report }, [{ max, checkDefaults }]) {
    const isNew = oncePerPlace();
    const limit = max * HOUR;
    for (const { token, at, library, name, seconds, isDefault, setTo } of tokenLifetimes(sourceCode)) {
      if (token !== "refresh" || seconds <= limit || (isDefault && !checkDefaults)) continue;
      if (!isDefault && !isNew(at.range)) continue;
      const isEndless = !Number.isFinite(seconds);
      const data = {
        library,
        name,
        lifetime: isEndless ? "for ever" : describeSeconds(seconds),
        limit: describeSeconds(limit),
      };
      report({
        at,
        messageId: isDefault ? "longByDefault" : isEndless ? "endless" : "long",
        data,
        suggest: [{ messageId: "setLifetime", data, edits: setTo(limit) }],
      });
    }
  },
});
