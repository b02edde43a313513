import { createRule } from "../../kit/create-rule.ts";
import { cookieWrites } from "../../models/cookies/cookie-writes.ts";
import { isCredential } from "../../models/cookies/credential.ts";
import { describeName } from "../../models/cookies/describe.ts";
import { oncePerPlace, placeOf } from "../../models/cookies/report-place.ts";

export default createRule({
  name: "cookie-no-domain",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "disallow the Domain attribute on credential cookies",
  references: ["RFC 6265bis §4.1.2.3", "RFC 6265bis §8.6", "OWASP Session Management Cheat Sheet"],
  hasSuggestions: true,
  messages: {
    domain:
      "With Domain the credential cookie {{name}} goes to every subdomain of `{{domain}}`, and the weakest of them can read it. Leave Domain out: the cookie then stays with the host that sets it.",
    remove: "Leave Domain out: only the host that sets the cookie gets it back.",
  },
  check({ sourceCode, settings, report }) {
    const isNew = oncePerPlace();
    for (const write of cookieWrites(sourceCode)) {
      const { domain } = write.attributes;
      if (write.isDeletion || domain.state === "unknown" || domain.value === null) continue;
      if (!isCredential(write, settings.cookies)) continue;
      const at = placeOf(domain, write);
      if (!isNew(at)) continue;
      const plan = write.edits.remove("domain");
      report({
        at,
        messageId: "domain",
        data: { name: describeName(write), domain: domain.value.replace(/^\./u, "") },
        suggest: plan ? [{ messageId: "remove", edits: plan.edits }] : [],
      });
    }
  },
});
