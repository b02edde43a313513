import { createRule } from "../../kit/create-rule.ts";
import { legacyPairs } from "../../models/dockerfile/legacy-pairs.ts";

export default createRule({
  name: "dockerfile-key-value",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "require `ENV` and `LABEL` to be written with an equals sign",
  references: [
    "https://docs.docker.com/reference/build-checks/legacy-key-value-format/",
    "https://docs.docker.com/reference/dockerfile/#env",
  ],
  aliases: { LegacyKeyValueFormat: true },
  fixable: true,
  hasSuggestions: true,
  messages: {
    legacy:
      "`{{keyword}} {{key}} …` is the old form, which takes the whole line for one value and is to be removed. " +
      "Write `{{keyword}} {{key}}=…`.",
    blanks:
      "With blanks around `=` the value of `{{key}}` is the old form's rest of the line, the equals sign included. " +
      "Write `{{keyword}} {{key}}=…`.",
    assign: "Write `{{key}}=…`.",
  },
  check({ sourceCode, report }) {
    for (const { keyword, key, range, value, asPair, asAssignment } of legacyPairs(sourceCode)) {
      const data = { keyword, key: key.raw };
      report({
        at: range,
        messageId: /^=\s/u.test(value.raw) ? "blanks" : "legacy",
        data,
        fix: asPair,
        suggest: asAssignment ? [{ messageId: "assign", data, edits: asAssignment }] : [],
      });
    }
  },
});
