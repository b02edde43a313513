import { createRule } from "../../kit/create-rule.ts";
import { refererChecks } from "../../models/csrf/referer-checks.ts";
import { looseComparisons } from "../../models/csrf/site-comparisons.ts";
import { uncheckedMutations } from "../../models/csrf/unchecked-mutations.ts";
import { describeRoute } from "../../models/routes/route.ts";

interface Options {
  readonly mutations: readonly string[];
}

/** An origin that passes a test which leaves an end open. */
const ACCEPTED = {
  start: "https://not-example.com",
  end: "https://example.com.attacker.net",
  both: "https://example.com.attacker.net",
  part: "https://example.co",
} as const;

export default createRule<"referer" | "substring" | "unchecked", [Options]>({
  name: "csrf-verify-origin",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require checks of where a request comes from to compare Origin as a whole",
  references: ["OWASP Cross-Site Request Forgery Prevention Cheat Sheet", "RFC 6454 §7", "W3C Fetch Metadata", "CWE-346"],
  schema: [
    {
      type: "object",
      properties: {
        mutations: {
          type: "array",
          items: { type: "string" },
          description:
            "Paths (`/transfer`, `POST /transfer`) and names of handlers that have to check Origin or Sec-Fetch-Site themselves.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ mutations: [] }],
  messages: {
    referer:
      "Referer alone decides here whether a request is let through, and a page can keep its browser from sending it (`Referrer-Policy: no-referrer`). Compare `Origin` with your own site, or look at `Sec-Fetch-Site`.",
    substring:
      "`{{method}}` finds a part of {{header}}, so {{accepted}} passes a test for https://example.com as well. Compare the whole origin: `allowed.has({{value}})`, or `===`.",
    unchecked:
      "`{{route}}` knows its user by a cookie, which the browser sends along for other sites too, and looks at neither `Origin` nor `Sec-Fetch-Site`. Refuse the request unless one of them names this site.",
  },
  check({ sourceCode, report }, [{ mutations }]) {
    for (const { read } of refererChecks(sourceCode)) report({ at: read, messageId: "referer" });
    for (const { node, header, method, ends } of looseComparisons(sourceCode)) {
      const isOrigin = header === "origin";
      report({
        at: node,
        messageId: "substring",
        data: {
          method,
          header: isOrigin ? "Origin" : "Referer",
          accepted: ACCEPTED[ends],
          value: isOrigin ? "origin" : "new URL(referer).origin",
        },
      });
    }
    for (const route of uncheckedMutations(mutations, sourceCode)) {
      report({ at: route.at, messageId: "unchecked", data: { route: describeRoute(route) } });
    }
  },
});
