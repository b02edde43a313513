import { createRule } from "../../kit/create-rule.ts";
import { removeOption } from "../../models/configurations/set-option.ts";
import { emailLinking } from "../../models/oidc/email-linking.ts";

export default createRule({
  name: "oidc-no-email-linking",
  document: "auth-patterns",
  section: "OIDC ID-Token Validation",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow linking accounts by an e-mail address that nobody has proven",
  references: ["OpenID Connect Core 1.0 §5.7", "https://authjs.dev/reference/core/providers#allowdangerousemailaccountlinking"],
  hasSuggestions: true,
  mentions: ["allowDangerousEmailAccountLinking", "requireLocalEmailVerified"],
  messages: {
    linked:
      "`{{option}}` makes {{library}} hand an account to whoever a provider, or an earlier sign-up, says has its e-mail address. Leave it out: only `iss` and `sub` together name a person (OpenID Connect Core §5.7).",
    remove: "Remove `{{option}}`: accounts are then linked by people who are signed in to both.",
  },
  check({ sourceCode, report }) {
    for (const { row, configuration, at } of emailLinking(sourceCode)) {
      const data = { option: row.path.at(-1) ?? "", library: row.library };
      const edits = removeOption(configuration, row.path, sourceCode);
      report({ at, messageId: "linked", data, suggest: [{ messageId: "remove", data, edits }] });
    }
  },
});
