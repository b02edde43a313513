import { createRule } from "../../kit/create-rule.ts";
import { namePrefix } from "../../models/cookies/cookie-name.ts";
import { cookieWrites } from "../../models/cookies/cookie-writes.ts";
import { isCredential } from "../../models/cookies/credential.ts";
import { hostName, hostPrefixEdits, mayBeRestricted } from "../../models/cookies/host-prefix.ts";
import { oncePerPlace } from "../../models/cookies/report-place.ts";

export default createRule({
  name: "cookie-host-prefix",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require the name prefix `__Host-` on credential cookies",
  references: ["RFC 6265bis §4.1.3.2", "OWASP Session Management Cheat Sheet"],
  hasSuggestions: true,
  messages: {
    missing:
      "Any subdomain, and anyone who can answer plain HTTP, can set a credential cookie called `{{name}}` in the place of yours. Call it `{{wanted}}`: browsers then take it from this host alone, with Secure, `Path=/` and no Domain.",
    rename: "Call the cookie `{{wanted}}` everywhere in this file.",
  },
  check({ sourceCode, settings, report }) {
    const isNew = oncePerPlace();
    const writes = cookieWrites(sourceCode);
    for (const write of writes) {
      const name = write.name.text;
      if (name === null || write.isDeletion || namePrefix(name) === "host") continue;
      if (mayBeRestricted(write) || !isCredential(write, settings.cookies) || !isNew(write.at)) continue;
      const data = { name, wanted: hostName(name) };
      report({
        at: write.at,
        messageId: "missing",
        data,
        suggest: [{ messageId: "rename", data, edits: hostPrefixEdits(write, writes, sourceCode) }],
      });
    }
  },
});
