import { createRule } from "../../kit/create-rule.ts";
import { lifetimeOf } from "../../models/cookies/cookie-lifetime.ts";
import { cookieWrites } from "../../models/cookies/cookie-writes.ts";
import { isCredential, isLongLived } from "../../models/cookies/credential.ts";
import { describeName } from "../../models/cookies/describe.ts";
import { describeSeconds } from "../../models/cookies/lifetime-text.ts";
import { oncePerPlace, placeOf } from "../../models/cookies/report-place.ts";

interface Options {
  readonly session: number;
  readonly refresh: number;
  readonly minimum: number;
}

type MessageId = "tooLong" | "longByDefault" | "tooShort" | "setLifetime";

const HOUR = 3600;

export default createRule<MessageId, [Options]>({
  name: "cookie-max-age",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "limit how long credential cookies live",
  references: ["OWASP Session Management Cheat Sheet", "NIST SP 800-63B-4 §5.1"],
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        session: { type: "number", minimum: 1, description: "The most hours that a session or token lives." },
        refresh: {
          type: "number",
          minimum: 1,
          description: "The most hours that a refresh or remember-me cookie lives.",
        },
        minimum: { type: "number", minimum: 0, description: "The least hours that a credential cookie lives." },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ session: 72, refresh: 720, minimum: 0 }],
  messages: {
    tooLong:
      "The credential cookie {{name}} lives {{lifetime}}, and whoever gets hold of it is signed in as long. Let it end after {{limit}} at most.",
    longByDefault:
      "{{library}} lets the credential cookie {{name}} live {{lifetime}} where nothing is said, and whoever gets hold of it is signed in as long. Let it end after {{limit}} at most.",
    tooShort: "The credential cookie {{name}} ends after {{lifetime}} already. Let it live {{limit}} at least.",
    setLifetime: "Let the cookie live {{limit}}.",
  },
  check({ sourceCode, settings, report }, [{ session, refresh, minimum }]) {
    const isNew = oncePerPlace();
    for (const write of cookieWrites(sourceCode)) {
      if (write.isDeletion || !isCredential(write, settings.cookies)) continue;
      const lifetime = lifetimeOf(write, sourceCode);
      if (lifetime.state === "unknown" || lifetime.value === null) continue;
      const most = (isLongLived(write) ? refresh : session) * HOUR;
      const least = minimum * HOUR;
      const isLong = lifetime.value > most;
      if (!isLong && lifetime.value >= least) continue;
      const at = placeOf(lifetime, write);
      if (!isNew(at)) continue;
      const wanted = isLong ? most : least;
      const data = {
        name: describeName(write),
        library: write.library.name,
        lifetime: describeSeconds(lifetime.value),
        limit: describeSeconds(wanted),
      };
      const plan = write.edits.setLifetime(wanted);
      report({
        at,
        messageId: !isLong ? "tooShort" : lifetime.given ? "tooLong" : "longByDefault",
        data,
        suggest: plan ? [{ messageId: "setLifetime", data, edits: plan.edits }] : [],
      });
    }
  },
});
