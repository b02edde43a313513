import { createRule, type Report, type Suggestion } from "../../kit/create-rule.ts";
import type { Range } from "../../kit/range.ts";
import type { CookieWrite } from "../../models/cookies/cookie-write.ts";
import { cookieWrites } from "../../models/cookies/cookie-writes.ts";
import { isCredential, isSession } from "../../models/cookies/credential.ts";
import { describeName, describeOption } from "../../models/cookies/describe.ts";
import { oncePerPlace, placeOf } from "../../models/cookies/report-place.ts";

type MessageId = "missing" | "booleanTrue" | "none" | "lax" | "useStrict" | "useLax";

interface Options {
  readonly strict: boolean;
  readonly session: "strict" | "lax";
}

type Finding = Report<MessageId> & { readonly at: Range };

function suggestion(write: CookieWrite, value: "strict" | "lax"): Suggestion<MessageId> {
  const plan = write.edits.set("sameSite", value);
  return { messageId: value === "strict" ? "useStrict" : "useLax", edits: plan?.edits ?? [] };
}

/** Whether the cookie is meant for other sites and kept apart for each of them, or may be. */
function mayBePartitioned({ attributes: { partitioned } }: CookieWrite): boolean {
  return partitioned.state === "unknown" || partitioned.value;
}

export default createRule<MessageId, [Options]>({
  name: "cookie-same-site",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require a SameSite attribute on credential cookies",
  references: ["RFC 6265bis §4.1.2.7", "RFC 6265bis §8.8", "OWASP Cross-Site Request Forgery Prevention Cheat Sheet"],
  fixable: true,
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        strict: {
          type: "boolean",
          description: "Report SameSite=None on credential cookies too, unless they are Partitioned.",
        },
        session: {
          enum: ["strict", "lax"],
          description: "The least that a session's cookie needs: `strict` reports SameSite=Lax on it.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ strict: false, session: "lax" }],
  strictOptions: [{ strict: true, session: "strict" }],
  messages: {
    missing:
      "The credential cookie {{name}} has no SameSite attribute, so each browser decides by itself whether other sites' requests carry it. Say it: {{strict}}, or {{lax}} where links from other sites must arrive signed in.",
    booleanTrue:
      "{{library}} sends or refuses `true` as it stands, and no browser knows `SameSite=true`, so the cookie {{name}} has no SameSite protection. Use {{strict}}.",
    none: "SameSite=None sends the credential cookie {{name}} with every other site's requests, which is what CSRF needs. Use {{strict}} or {{lax}}, or make it Partitioned.",
    lax: "SameSite=Lax sends the session cookie {{name}} along when another site links here. Use {{strict}}.",
    useStrict: "Use Strict: no request from another site carries the cookie, not even a followed link.",
    useLax: "Use Lax: of other sites' requests only followed links carry the cookie.",
  },
  check({ sourceCode, settings, report }, [{ strict, session }]) {
    const isNew = oncePerPlace();
    const reportOnce = (finding: Finding): void => {
      if (isNew(finding.at)) report(finding);
    };
    for (const write of cookieWrites(sourceCode)) {
      const { sameSite } = write.attributes;
      if (write.isDeletion || sameSite.state === "unknown") continue;
      if (!isCredential(write, settings.cookies)) continue;
      const at = placeOf(sameSite, write);
      const data = {
        name: describeName(write),
        library: write.library.name,
        strict: describeOption(write, "sameSite", "strict"),
        lax: describeOption(write, "sameSite", "lax"),
      };
      switch (sameSite.value) {
        case null:
          reportOnce({ at, messageId: "missing", data, suggest: [suggestion(write, "strict"), suggestion(write, "lax")] });
          break;
        case "invalid": {
          if (sameSite.given?.value !== true) break;
          const plan = write.edits.set("sameSite", "strict");
          reportOnce({
            at,
            messageId: "booleanTrue",
            data,
            fix: plan?.isLocal ? plan.edits : null,
            suggest: plan && !plan.isLocal ? [{ messageId: "useStrict", edits: plan.edits }] : [],
          });
          break;
        }
        case "none":
          if (!strict || settings.cookies.crossSite || mayBePartitioned(write)) break;
          reportOnce({ at, messageId: "none", data, suggest: [suggestion(write, "strict"), suggestion(write, "lax")] });
          break;
        case "lax":
          if (session !== "strict" || settings.cookies.crossSite || !isSession(write)) break;
          reportOnce({ at, messageId: "lax", data, suggest: [suggestion(write, "strict")] });
          break;
        default:
      }
    }
  },
});
