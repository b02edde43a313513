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
  description: "require the Secure attribute on credential cookies",
  references: ["RFC 6265bis §4.1.2.5", "RFC 6265bis §5.7", "OWASP Session Management Cheat Sheet"],
  fixable: true,
  hasSuggestions: true,
  messages: {
    missing:
      "The credential cookie {{name}} has no Secure attribute, so it is sent over plain HTTP too, where anyone on the way can read it. Add {{option}}.",
    disabled:
      "Secure is off for the credential cookie {{name}}, so it is sent over plain HTTP too, where anyone on the way can read it. Use {{option}}.",
    addSecure: "Make the cookie Secure: browsers then send it over HTTPS only, and the server must be reached that way.",
  },
  check({ sourceCode, settings, report }) {
    const isNew = oncePerPlace();
    for (const write of cookieWrites(sourceCode)) {
      const { secure } = write.attributes;
      if (write.isDeletion || secure.state === "unknown" || secure.value) continue;
      if (!isCredential(write, settings.cookies)) continue;
      const at = placeOf(secure, write);
      if (!isNew(at)) continue;
      const plan = write.edits.set("secure", true);
      const isFix = plan?.isLocal === true && demandOfSecure(write) !== null;
      report({
        at,
        messageId: secure.given && secure.given.value !== undefined ? "disabled" : "missing",
        data: { name: describeName(write), option: describeOption(write, "secure", true) },
        fix: isFix ? plan.edits : null,
        suggest: plan && !isFix ? [{ messageId: "addSecure", edits: plan.edits }] : [],
      });
    }
  },
});
