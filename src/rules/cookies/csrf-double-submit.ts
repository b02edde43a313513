import { createRule } from "../../kit/create-rule.ts";
import { describeName } from "../../models/cookies/describe.ts";
import { placeOf } from "../../models/cookies/report-place.ts";
import { openSessions } from "../../models/csrf/open-routes.ts";
import { tokenComparisons } from "../../models/csrf/token-comparisons.ts";
import { describeRoute, type Route } from "../../models/routes/route.ts";

interface Options {
  readonly originCheck: boolean;
}

export default createRule<"missing" | "timing", [Options]>({
  name: "csrf-double-submit",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require a CSRF token beside a session cookie that is Lax, compared in constant time",
  references: ["OWASP Cross-Site Request Forgery Prevention Cheat Sheet", "RFC 6265bis §8.8", "CWE-352", "CWE-208"],
  schema: [
    {
      type: "object",
      properties: {
        originCheck: {
          type: "boolean",
          description: "A library's check of Origin or Sec-Fetch-Site in front of the routes counts in place of a token.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ originCheck: false }],
  messages: {
    missing:
      "SameSite=Lax lets sibling subdomains and followed links use the session cookie {{name}}, and `{{route}}` asks for no token beside it. Demand a double-submit token in front of the routes that change something, or make the cookie Strict.",
    timing:
      "`{{operator}}` stops at the first sign that differs, and the time it takes tells how much of a CSRF token was right. Compare with `crypto.timingSafeEqual`, or let a CSRF library do it.",
  },
  check({ sourceCode, settings, report }, [{ originCheck }]) {
    for (const { cookie, routes } of openSessions(originCheck ? ["token", "origin"] : ["token"], settings.cookies, sourceCode)) {
      const { sameSite } = cookie.attributes;
      if (sameSite.state === "unknown" || sameSite.value !== "lax") continue;
      const [route] = routes as readonly [Route, ...Route[]];
      report({
        at: placeOf(sameSite, cookie),
        messageId: "missing",
        data: { name: describeName(cookie), route: describeRoute(route) },
      });
    }
    for (const comparison of tokenComparisons(sourceCode)) {
      report({ at: comparison, messageId: "timing", data: { operator: comparison.operator } });
    }
  },
});
