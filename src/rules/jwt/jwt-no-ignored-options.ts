import { createRule } from "../../kit/create-rule.ts";
import { heedOption } from "../../models/tokens/ignored-option-edits.ts";
import { ignoredOptions } from "../../models/tokens/ignored-options.ts";

export default createRule({
  name: "jwt-no-ignored-options",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow options that a JWT library passes over in silence",
  references: ["RFC 8725 §3.1", "RFC 8725 §3.8", "RFC 8725 §3.9"],
  fixable: true,
  hasSuggestions: true,
  mentions: ["jwt", "jose", "jsonwebtoken"],
  messages: {
    misplaced:
      "{{library}} does not look at `{{written}}`: nothing is done with what it says. Write it as `{{meant}}`.",
    foreign: "{{library}} has no option `{{written}}` here and ignores it. What you mean is called `{{meant}}`.",
    none: "{{library}} has no option `{{written}}` here and ignores it: compare the claim with your own code after the verification.",
    move: "Move it to `{{meant}}`.",
    rename: "Call it `{{meant}}`.",
  },
  check({ sourceCode, report }) {
    for (const option of ignoredOptions(sourceCode)) {
      const { row, name, property, meant } = option;
      const written = [...row.path, name].join(".");
      const data = { library: row.library, written, meant: meant?.join(".") ?? "" };
      const heeded = heedOption(option, sourceCode);
      if (row.sameValue) {
        const fix = heeded?.isPlain ? heeded.edits : null;
        const suggest = heeded && !fix ? [{ messageId: "move" as const, data, edits: heeded.edits }] : [];
        report({ at: property.key, messageId: "misplaced", data, fix, suggest });
      } else if (meant) {
        report({
          at: property.key,
          messageId: "foreign",
          data,
          suggest: heeded ? [{ messageId: "rename", data, edits: heeded.edits }] : [],
        });
      } else {
        report({ at: property.key, messageId: "none", data });
      }
    }
  },
});
