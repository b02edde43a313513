import { createRule } from "../../kit/create-rule.ts";
import { pragmaMistakes } from "../../models/dockerfile/pragma-mistakes.ts";

export default createRule({
  name: "dockerfile-valid-pragma",
  document: "container-hardening",
  section: "CVE Scanning in CI",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "require pragmas of Hadolint and BuildKit to name checks that there are, in a list that can be read",
  references: [
    "https://github.com/hadolint/hadolint#ignoring-rules",
    "https://docs.docker.com/reference/build-checks/#skip-checks",
  ],
  mentions: ["hadolint", "Hadolint", "HADOLINT", "check", "Check", "CHECK"],
  hasSuggestions: true,
  messages: {
    unknown: "There is no check `{{text}}`, so this silences nothing. Name the check that is meant, or remove the id.",
    removed: "Hadolint has no check `{{text}}` any more, so there is nothing to silence. Remove the id.",
    list:
      "Hadolint cannot read `{{text}}`, and drops the whole pragma without a word. " +
      "Separate ids by commas, and put a reason behind a `#`.",
    checkList: "BuildKit cannot read the list of `{{text}}`, so it skips nothing. Separate the names of checks by commas.",
    unread: "Hadolint takes this for a plain comment, so it silences nothing. Write `# hadolint ignore=` and the ids.",
    option: "`{{text}}` is no option of `check`, and in the directive it fails the build. Use `skip=`, `error=` or `experimental=`.",
    replace: "Write `{{text}}`.",
  },
  check({ sourceCode, report }) {
    for (const { kind, at, text, meant } of pragmaMistakes(sourceCode)) {
      report({
        at,
        messageId: kind,
        data: { text },
        suggest: meant ? [{ messageId: "replace", data: { text: meant.text }, edits: meant.edits }] : [],
      });
    }
  },
});
