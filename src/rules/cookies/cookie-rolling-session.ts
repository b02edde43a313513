import { createRule } from "../../kit/create-rule.ts";
import { lifetimeOf } from "../../models/cookies/cookie-lifetime.ts";
import { cookieWrites } from "../../models/cookies/cookie-writes.ts";
import { describeSeconds } from "../../models/cookies/lifetime-text.ts";
import { oncePerPlace } from "../../models/cookies/report-place.ts";
import { renewalOff } from "../../models/cookies/session-renewal.ts";

export default createRule({
  name: "cookie-rolling-session",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require session middleware to renew a session while it is used",
  references: ["OWASP Session Management Cheat Sheet"],
  hasSuggestions: true,
  messages: {
    off: "{{library}} ends the session {{lifetime}} after sign-in, however much its user is at work, which tempts to long lifetimes. Use `{{key}}: true`: the lifetime then counts from the last request and can be short.",
    renew: "Renew the session with every answer.",
  },
  check({ sourceCode, report }) {
    const isNew = oncePerPlace();
    for (const write of cookieWrites(sourceCode)) {
      // A cookie without a lifetime ends with the browser: there is nothing to renew.
      const lifetime = lifetimeOf(write, sourceCode);
      if (lifetime.state === "unknown" || lifetime.value === null || write.isDeletion) continue;
      const off = renewalOff(write, sourceCode);
      if (!off) continue;
      const at = off.given ?? write.at;
      if (!isNew(at)) continue;
      report({
        at,
        messageId: "off",
        data: { library: write.library.name, lifetime: describeSeconds(lifetime.value), key: off.key },
        suggest: [{ messageId: "renew", edits: off.edits }],
      });
    }
  },
});
