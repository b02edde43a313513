import { createRule } from "../../kit/create-rule.ts";
import { replaceRange } from "../../kit/edit.ts";
import { disabledChecks } from "../../models/oidc/disabled-checks.ts";
import { skippedSubjectChecks } from "../../models/oidc/subject-checks.ts";

export default createRule({
  name: "oidc-verify-subject",
  document: "auth-patterns",
  section: "OIDC ID-Token Validation",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require the subject of a UserInfo response to be that of the ID token",
  references: ["OpenID Connect Core 1.0 §5.3.2", "OpenID Connect Core 1.0 §16.11"],
  hasSuggestions: true,
  mentions: ["skipSubjectCheck"],
  messages: {
    skipped:
      "With `skipSubjectCheck` nobody compares the claim `sub` of the UserInfo response with that of the ID token: where the access token was swapped for another user's, that user's data is taken (OpenID Connect Core §5.3.2). Pass the `sub` of the ID token, `tokens.claims().sub`.",
    switchedOff:
      "`{{option}}` keeps {{library}} from comparing the claim `sub` of a UserInfo response with that of the ID token: where the access token was swapped for another user's, that user's data is taken (OpenID Connect Core §5.3.2). Leave it out.",
    expectSubject: "Expect the subject of the ID token (replace EXPECTED_SUBJECT with it).",
    remove: "Remove `{{option}}`: the subject is then compared.",
  },
  check({ sourceCode, report }) {
    for (const node of skippedSubjectChecks(sourceCode)) {
      const edits = [replaceRange(node.range, "EXPECTED_SUBJECT")];
      report({ at: node, messageId: "skipped", suggest: [{ messageId: "expectSubject", edits }] });
    }
    for (const { at, row, option, edits } of disabledChecks("subject", sourceCode)) {
      const data = { option, library: row.library };
      report({ at, messageId: "switchedOff", data, suggest: [{ messageId: "remove", data, edits }] });
    }
  },
});
