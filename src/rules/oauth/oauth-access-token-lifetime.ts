import { createRule } from "../../kit/create-rule.ts";
import { describeSeconds } from "../../models/cookies/lifetime-text.ts";
import { oncePerPlace } from "../../models/cookies/report-place.ts";
import { tokenLifetimes } from "../../models/oauth/token-lifetimes.ts";

interface Options {
  readonly min: number;
  readonly max: number;
  readonly checkDefaults: boolean;
}

const MINUTE = 60;

export default createRule<"long" | "short" | "longByDefault" | "setLifetime", [Options]>({
  name: "oauth-access-token-lifetime",
  document: "auth-patterns",
  section: "OAuth 2.1 (Name It)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "limit how long access tokens live",
  references: ["RFC 6750 §5.3", "RFC 9700 §2.2", "RFC 6749 §10.3"],
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        min: { type: "number", minimum: 0, description: "The least minutes that an access token lives." },
        max: { type: "number", minimum: 0, description: "The most minutes that an access token lives." },
        checkDefaults: { type: "boolean", description: "Judge what a library does where nothing is said, too." },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ min: 5, max: 15, checkDefaults: false }],
  messages: {
    long: "Access tokens live {{lifetime}} here, and whoever gets hold of one can use it as long. Let them end after {{limit}} at most, and be refreshed.",
    short:
      "Access tokens live {{lifetime}} only, so clients refresh them all the time and clocks that differ break them. Let them live {{limit}} at least.",
    longByDefault:
      "{{library}} lets access tokens live {{lifetime}} where nothing is said (`{{name}}`), and whoever gets hold of one can use it as long. Let them end after {{limit}} at most, and be refreshed.",
    setLifetime: "Let access tokens live {{limit}}.",
  },
  check({ sourceCode, report }, [{ min, max, checkDefaults }]) {
    const isNew = oncePerPlace();
    for (const { token, at, library, name, seconds, isDefault, setTo } of tokenLifetimes(sourceCode)) {
      const isLong = seconds > max * MINUTE;
      if (token !== "access" || (isDefault && !checkDefaults) || (!isLong && seconds >= min * MINUTE)) continue;
      if (!isDefault && !isNew(at.range)) continue;
      const limit = (isLong ? max : min) * MINUTE;
      const lifetime = Number.isFinite(seconds) ? describeSeconds(seconds) : "for ever";
      const data = { library, name, lifetime, limit: describeSeconds(limit) };
      report({
        at,
        messageId: isDefault ? "longByDefault" : isLong ? "long" : "short",
        data,
        suggest: [{ messageId: "setLifetime", data, edits: setTo(limit) }],
      });
    }
  },
});
