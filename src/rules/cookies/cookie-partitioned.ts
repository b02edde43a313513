import { createRule } from "../../kit/create-rule.ts";
import { cookieWrites } from "../../models/cookies/cookie-writes.ts";
import { describeName, describeOption } from "../../models/cookies/describe.ts";
import { oncePerPlace, placeOf } from "../../models/cookies/report-place.ts";

interface Options {
  readonly strict: boolean;
}

type MessageId = "secure" | "addSecure" | "unpartitioned" | "addPartitioned";

export default createRule<MessageId, [Options]>({
  name: "cookie-partitioned",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require Secure on Partitioned cookies, and on request Partitioned on those with SameSite=None",
  references: ["CHIPS (draft-cutler-httpbis-partitioned-cookies) §2.1", "RFC 6265bis §4.1.2.7"],
  fixable: true,
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        strict: {
          type: "boolean",
          description: "Report SameSite=None without Partitioned too.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ strict: false }],
  strictOptions: [{ strict: true }],
  messages: {
    secure: "Browsers refuse the Partitioned cookie {{name}} unless it is Secure. Use {{option}}.",
    addSecure: "Make the cookie Secure, as Partitioned demands.",
    unpartitioned:
      "SameSite=None without Partitioned lets the cookie {{name}} follow its user from site to site, and browsers that block third-party cookies drop it. Add {{option}}.",
    addPartitioned: "Keep a cookie of its own for each site that embeds this one.",
  },
  check({ sourceCode, report }, [{ strict }]) {
    const isNew = oncePerPlace();
    for (const write of cookieWrites(sourceCode)) {
      const { partitioned, secure, sameSite } = write.attributes;
      if (write.isDeletion || partitioned.state === "unknown") continue;
      const name = describeName(write);
      if (partitioned.value) {
        const at = placeOf(secure, write);
        if (secure.state === "unknown" || secure.value || !isNew(at)) continue;
        const plan = write.edits.set("secure", true);
        report({
          at,
          messageId: "secure",
          data: { name, option: describeOption(write, "secure", true) },
          fix: plan?.isLocal ? plan.edits : null,
          suggest: plan && !plan.isLocal ? [{ messageId: "addSecure", edits: plan.edits }] : [],
        });
        continue;
      }
      if (!strict || sameSite.state === "unknown" || sameSite.value !== "none") continue;
      // Some libraries have no option for it.
      if (write.dialect.keys.partitioned === null) continue;
      const at = placeOf(sameSite, write);
      if (!isNew(at)) continue;
      const plan = write.edits.set("partitioned", true);
      report({
        at,
        messageId: "unpartitioned",
        data: { name, option: describeOption(write, "partitioned", true) },
        suggest: plan ? [{ messageId: "addPartitioned", edits: plan.edits }] : [],
      });
    }
  },
});
