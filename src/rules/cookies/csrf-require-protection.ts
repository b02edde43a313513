import { createRule } from "../../kit/create-rule.ts";
import { PROTECTION_OF } from "../../libraries/csrf/protections.ts";
import { describeName } from "../../models/cookies/describe.ts";
import { openSessions } from "../../models/csrf/open-routes.ts";
import { describeRoute, type Route } from "../../models/routes/route.ts";

export default createRule({
  name: "csrf-require-protection",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require CSRF protection where a session cookie that is not Strict leads to routes that change something",
  references: ["OWASP Cross-Site Request Forgery Prevention Cheat Sheet", "RFC 6265bis §8.8", "CWE-352"],
  messages: {
    missing:
      "The session cookie {{name}} is not SameSite=Strict, and nothing checks that `{{route}}` is called by this site's own pages, so another site can send it in the user's name. Put {{protection}} in front of it, or make the cookie Strict.",
  },
  mentions: ["ookie", "ession", "openid"],
  check({ sourceCode, settings, report }) {
    for (const { cookie, routes } of openSessions(["token", "origin"], settings.cookies, sourceCode)) {
      const { sameSite } = cookie.attributes;
      if (sameSite.state === "unknown" || sameSite.value === "strict") continue;
      const [route] = routes as readonly [Route, ...Route[]];
      report({
        at: cookie.at,
        messageId: "missing",
        data: {
          name: describeName(cookie),
          route: describeRoute(route),
          protection: PROTECTION_OF[route.library.id] ?? "a check of Origin and Sec-Fetch-Site",
        },
      });
    }
  },
});
