import { createRule } from "../../kit/create-rule.ts";
import { cookieWrites } from "../../models/cookies/cookie-writes.ts";
import { describeName } from "../../models/cookies/describe.ts";
import { describeSeconds } from "../../models/cookies/lifetime-text.ts";
import { mistakenLifetime } from "../../models/cookies/lifetime-unit.ts";
import { oncePerPlace } from "../../models/cookies/report-place.ts";

export default createRule({
  name: "cookie-max-age-unit",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require a cookie's lifetime in the unit that its library counts in",
  references: ["RFC 6265bis §4.1.2.2", "RFC 6265bis §5.5"],
  hasSuggestions: true,
  messages: {
    seconds:
      "{{library}} counts milliseconds here, so `{{value}}` ends the cookie {{name}} after {{lifetime}}. Multiply seconds by 1000.",
    milliseconds:
      "{{library}} counts seconds here, so `{{value}}` keeps the cookie {{name}} for {{lifetime}}. Leave the factor 1000 out.",
    tooLong:
      "`{{value}}` asks to keep the cookie {{name}} for {{lifetime}}, and browsers keep none longer than 400 days. Say at most that, in the unit of {{library}}.",
    multiply: "Multiply by 1000, for milliseconds.",
    divide: "Leave out the factor 1000, for seconds.",
  },
  check({ sourceCode, report }) {
    const isNew = oncePerPlace();
    for (const write of cookieWrites(sourceCode)) {
      const found = write.isDeletion ? null : mistakenLifetime(write, sourceCode);
      if (!found || !isNew(found.given.valueRange)) continue;
      const { mistake, given, seconds, edits } = found;
      report({
        at: given.valueRange,
        messageId: mistake,
        data: {
          library: write.library.name,
          value: sourceCode.text.slice(...given.valueRange),
          name: describeName(write),
          lifetime: describeSeconds(seconds),
        },
        suggest: [{ messageId: mistake === "seconds" ? "multiply" : "divide", edits }],
      });
    }
  },
});
