import { createRule } from "../../kit/create-rule.ts";
import { brokenInvariants } from "../../models/cookies/prefix-invariants.ts";
import { cookieWrites } from "../../models/cookies/cookie-writes.ts";
import { describeOption } from "../../models/cookies/describe.ts";
import { oncePerPlace } from "../../models/cookies/report-place.ts";

export default createRule({
  name: "cookie-prefix-invariants",
  document: "auth-patterns",
  section: "Cookie Security",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require what the cookie name prefixes `__Host-` and `__Secure-` demand",
  references: ["RFC 6265bis §4.1.3", "RFC 6265bis §5.7"],
  fixable: true,
  hasSuggestions: true,
  messages: {
    secure: "Browsers {{effect}} unless it is Secure, as the prefix of `{{name}}` demands. Use {{option}}.",
    path: "Browsers {{effect}} unless its Path is `/`, as the prefix of `{{name}}` demands. Use {{option}}.",
    domain: "Browsers {{effect}} when it has a Domain, which the prefix of `{{name}}` rules out. Leave the Domain out.",
    doubled:
      "The option puts a prefix before a name that has one already: the cookie is called `{{name}}`, and code that reads it by one prefix finds nothing. Leave one of them out.",
    apply: "Give the cookie what its prefix demands.",
    dropFromName: "Leave the prefix to the option.",
  },
  check({ sourceCode, report }) {
    const isNew = oncePerPlace();
    for (const write of cookieWrites(sourceCode)) {
      const effect = write.isDeletion ? "ignore the deletion of a cookie, which then stays," : "refuse the cookie";
      const name = write.name.text ?? write.name.start;
      for (const { invariant, at, plan } of brokenInvariants(write)) {
        // What is missing is missing from this cookie; what is given may be shared.
        if (at !== write.at && !isNew(at)) continue;
        const option = describeOption(write, invariant, invariant === "path" ? "/" : true);
        report({
          at,
          messageId: invariant,
          data: { effect, name, option },
          fix: plan?.isLocal ? plan.edits : null,
          suggest: plan && !plan.isLocal ? [{ messageId: "apply", edits: plan.edits }] : [],
        });
      }
      const doubled = write.doubledPrefix;
      if (doubled) {
        report({
          at: doubled.at,
          messageId: "doubled",
          data: { name },
          suggest: [{ messageId: "dropFromName", edits: doubled.edits }],
        });
      }
    }
  },
});
