import { createRule } from "../../kit/create-rule.ts";
import { ignoreEntries } from "../../models/trivyignore/ignore-entries.ts";

export default createRule({
  name: "trivyignore-require-expiry",
  document: "container-hardening",
  section: "CVE Scanning in CI",
  tags: ["security", "devops"],
  language: ["trivyignore", "yaml"],
  recommended: true,
  description: "require entries of .trivyignore to expire",
  references: ["https://trivy.dev/latest/docs/configuration/filtering/#trivyignore"],
  messages: {
    text: "Without a date this entry hides {{id}} for ever, also once a fix is out. Write `exp:` and a day behind the id, such as `exp:2027-01-31`.",
    yaml: "Without a date this entry hides {{id}} for ever, also once a fix is out. Give it an `expired_at`, such as `expired_at: 2027-01-31`.",
  },
  check({ sourceCode, filename, report }) {
    for (const { id, place, expiry, form } of ignoreEntries(sourceCode, filename)) {
      // Dates that Trivy does not see are the business of trivyignore-no-expired.
      if (expiry.state === "none") report({ at: place, messageId: form, data: { id } });
    }
  },
});
