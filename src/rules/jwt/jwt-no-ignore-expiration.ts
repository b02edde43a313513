import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { TIMESTAMP_OPTIONS } from "../../libraries/tokens/timestamp-options.ts";
import { optionName } from "../../libraries/tokens/token-verifier.ts";
import { optionUses } from "../../models/configurations/option-uses.ts";
import { removeOption } from "../../models/configurations/set-option.ts";
import { endlessVerifications } from "../../models/tokens/endless-verifications.ts";
import { enableDefault } from "../../models/tokens/verification-edits.ts";

export default createRule({
  name: "jwt-no-ignore-expiration",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow accepting tokens whose time is over, and making tokens without the time of their issue",
  references: ["RFC 7519 §4.1.4", "RFC 7519 §4.1.6", "RFC 9068 §4"],
  hasSuggestions: true,
  mentions: ["ignoreExpiration", "noTimestamp", "exp", "iat"],
  messages: {
    ignored:
      "`{{option}}` has {{library}} accept tokens whose claim `exp` is over, so one that leaked works for ever (RFC 7519 §4.1.4). Remove it{{instead}}.",
    untimed:
      "`{{option}}` leaves the claim `iat` out of the token, and nobody can then bound its age or refuse tokens from before a change of password (RFC 7519 §4.1.6). Remove it.",
    remove: "Remove `{{option}}`.",
  },
  check(context) {
    const { sourceCode } = context;
    const report = reportOnce(context);
    for (const verification of endlessVerifications(sourceCode)) {
      const { library, checks } = verification.verifier;
      const maxAge = optionName(checks.maxAge);
      const instead = maxAge === null ? "" : `, or bound the age with \`${maxAge}\``;
      const data = { library, option: optionName(checks.expiration) ?? "", instead };
      report({
        at: verification.expressionFor("expiration") ?? verification.callee,
        messageId: "ignored",
        data,
        suggest: [{ messageId: "remove", data, edits: enableDefault(verification, "expiration", sourceCode) }],
      });
    }
    for (const { at, row, configuration } of optionUses(TIMESTAMP_OPTIONS, sourceCode)) {
      const data = { option: row.path.at(-1) ?? "" };
      const edits = removeOption(configuration, row.path, sourceCode);
      report({ at, messageId: "untimed", data, suggest: [{ messageId: "remove", data, edits }] });
    }
  },
});
