import { createRule } from "../../kit/create-rule.ts";
import { cookieWrites } from "../../models/cookies/cookie-writes.ts";
import { isCredential } from "../../models/cookies/credential.ts";
import { describeName, describeOption } from "../../models/cookies/describe.ts";
import { oncePerPlace, placeOf } from "../../models/cookies/report-place.ts";

export default createRule({
  name: "cookie-http-only",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require the HttpOnly attribute on credential cookies",
  references: ["RFC 6265bis §4.1.2.6", "OWASP Session Management Cheat Sheet"],
  hasSuggestions: true,
  messages: {
    missing:
      "The credential cookie {{name}} has no HttpOnly attribute, so any script in the page, an injected one too, can read it and take the session away. Add {{option}}.",
    disabled:
      "HttpOnly is off for the credential cookie {{name}}, so any script in the page, an injected one too, can read it and take the session away. Use {{option}}.",
    defeated:
      "`undefined` takes away the HttpOnly that {{library}} gives the credential cookie {{name}} by itself, so any script in the page can read it. Use {{option}}, or leave it out.",
    addHttpOnly: "Make the cookie HttpOnly: scripts in the page can then no longer read it.",
  },
  check({ sourceCode, settings, report }) {
    const isNew = oncePerPlace();
    for (const write of cookieWrites(sourceCode)) {
      const { library, side } = write;
      const { httpOnly } = write.attributes;
      if (side !== "server" || library.readInPage || write.isDeletion) continue;
      if (httpOnly.state === "unknown" || httpOnly.value || !isCredential(write, settings.cookies)) continue;
      const at = placeOf(httpOnly, write);
      if (!isNew(at)) continue;
      const isUndefined = httpOnly.given !== null && httpOnly.given.value === undefined;
      const isDefeated = isUndefined && write.dialect.undefinedDefeats.includes("httpOnly");
      const plan = write.edits.set("httpOnly", true);
      report({
        at,
        messageId: isDefeated ? "defeated" : httpOnly.given && !isUndefined ? "disabled" : "missing",
        data: {
          name: describeName(write),
          library: library.name,
          option: describeOption(write, "httpOnly", true),
        },
        suggest: plan ? [{ messageId: "addHttpOnly", edits: plan.edits }] : [],
      });
    }
  },
});
