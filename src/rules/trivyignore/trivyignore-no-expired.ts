import { createRule } from "../../kit/create-rule.ts";
import { today as todayOr } from "../../kit/today.ts";
import { ignoreEntries } from "../../models/trivyignore/ignore-entries.ts";

interface Options {
  readonly today: string;
}

/** How each form of the file says a day. */
const SPELLING = { text: "exp:2027-01-31", yaml: "expired_at: 2027-01-31" } as const;

export default createRule<"expired" | "malformed" | "ineffective", [Options]>({
  name: "trivyignore-no-expired",
  document: "container-hardening",
  section: "CVE Scanning in CI",
  tags: ["security", "devops"],
  language: ["trivyignore", "yaml"],
  recommended: true,
  description: "disallow entries of .trivyignore that are expired, or whose expiry Trivy does not see",
  references: ["https://trivy.dev/latest/docs/configuration/filtering/#trivyignore"],
  schema: [
    {
      type: "object",
      properties: {
        today: {
          type: "string",
          pattern: "^(?:\\d{4}-\\d{2}-\\d{2})?$",
          description: "The day to judge by, such as `2027-01-31`, for runs that have to be repeatable. Without it: today, in UTC.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ today: "" }],
  messages: {
    expired:
      "This entry expired on {{date}}: Trivy reports {{id}} again. Upgrade what is affected and remove the entry, or decide anew and give a later date.",
    malformed:
      "Trivy cannot read `{{text}}` and drops the whole entry with a mere warning. Write the day as `{{spelling}}`.",
    ineffective:
      "Trivy passes over `{{text}}`, so this entry never expires. Write the day as `{{spelling}}`.",
  },
  check({ sourceCode, filename, report }, [options]) {
    const today = todayOr(options.today);
    for (const { id, expiry, form } of ignoreEntries(sourceCode, filename)) {
      const spelling = SPELLING[form];
      if (expiry.state === "malformed" || expiry.state === "ineffective") {
        report({ at: expiry.place, messageId: expiry.state, data: { text: expiry.text, spelling } });
      }
      // An entry counts until the day begins, so on the day itself it does no more.
      if (expiry.state === "date" && expiry.date <= today) {
        report({ at: expiry.place, messageId: "expired", data: { date: expiry.date, id } });
      }
    }
  },
});
