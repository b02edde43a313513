import { createRule } from "../../kit/create-rule.ts";
import { cookieWrites } from "../../models/cookies/cookie-writes.ts";
import { isCredential } from "../../models/cookies/credential.ts";
import { describeName, describeOption } from "../../models/cookies/describe.ts";
import { oncePerPlace, placeOf } from "../../models/cookies/report-place.ts";
import { demandOfSecure } from "../../models/cookies/secure-demand.ts";

export default createRule({
  name: "cookie-secure",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require the Secure attribute on credential cookies, and on all with SameSite=None",
  references: ["RFC 6265bis §4.1.2.5", "RFC 6265bis §5.7", "OWASP Session Management Cheat Sheet"],
  fixable: true,
  hasSuggestions: true,
  messages: {
    missing:
      "The credential cookie {{name}} has no Secure attribute, so it is sent over plain HTTP too, where anyone on the way can read it. Add {{option}}.",
    disabled:
      "Secure is off for the credential cookie {{name}}, so it is sent over plain HTTP too, where anyone on the way can read it. Use {{option}}.",
    refused:
      "Browsers refuse the cookie {{name}} with SameSite=None unless it is Secure. Use {{option}}.",
    addSecure: "Make the cookie Secure: browsers then send it over HTTPS only, and the server must be reached that way.",
  },
  check({ sourceCode, settings, report }) {
    const isNew = oncePerPlace();
    for (const write of cookieWrites(sourceCode)) {
      const { secure } = write.attributes;
      if (write.isDeletion || secure.state === "unknown" || secure.value) continue;
      const demand = demandOfSecure(write);
      const isSecret = isCredential(write, settings.cookies);
      // What a prefix and Partitioned demand of other cookies is for the rules that look after those.
      if (!isSecret && demand !== "none") continue;
      const at = placeOf(secure, write);
      if (!isNew(at)) continue;
      const plan = write.edits.set("secure", true);
      const isFix = plan?.isLocal === true && demand !== null;
      const isDisabled = secure.given !== null && secure.given.value !== undefined;
      report({
        at,
        messageId: !isSecret ? "refused" : isDisabled ? "disabled" : "missing",
        data: { name: describeName(write), option: describeOption(write, "secure", true) },
        fix: isFix ? plan.edits : null,
        suggest: plan && !isFix ? [{ messageId: "addSecure", edits: plan.edits }] : [],
      });
    }
  },
});
