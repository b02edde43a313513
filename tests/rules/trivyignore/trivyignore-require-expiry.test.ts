import rule from "../../../src/rules/trivyignore/trivyignore-require-expiry.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const filename = ".trivyignore.yaml";
const text = (at: string) => [{ messageId: "text", at, data: { id: at } }];
const yaml = (at: string) => [{ messageId: "yaml", at, data: { id: at } }];

runRuleCases("trivyignore-require-expiry", rule, "trivyignore", {
  valid: [
    "CVE-2026-1000 exp:2027-01-31\n",
    { name: "expired: no longer this rule's business", code: "CVE-2026-1000 exp:2020-01-01\n" },
    { name: "a day that Trivy cannot read is another rule's business", code: "CVE-2026-1000 exp:31.01.2027\n" },
    { name: "so is a form that it passes over", code: "CVE-2026-1000 expires=2027-01-31\n" },
    { name: "comments alone", code: "# CVE-2026-1000\n\n" },
    { name: "nothing", code: "" },
    { name: "YAML", syntax: "yaml", filename, code: "vulnerabilities:\n  - id: CVE-2026-1000\n    expired_at: 2027-01-31\n" },
    { name: "YAML, merged in", syntax: "yaml", filename, code: "base: &base { expired_at: 2027-01-31 }\nvulnerabilities:\n  - { id: CVE-2026-1000, <<: *base }\n" },
    { name: "YAML from a template", syntax: "yaml", filename, code: 'vulnerabilities:\n  - id: CVE-2026-1000\n    "{{ key }}": 2027-01-31\n' },
    { name: "an item without an id", syntax: "yaml", filename, code: "vulnerabilities:\n  - statement: no id\n" },
    { name: "another YAML file", syntax: "yaml", filename: "values.yaml", code: "vulnerabilities:\n  - id: CVE-2026-1000\n" },
  ],
  invalid: [
    { name: "bare", code: "CVE-2026-1000\n", errors: text("CVE-2026-1000") },
    { name: "with a reason", code: "# why\nCVE-2026-1000\n", errors: text("CVE-2026-1000") },
    { name: "a date in the comment does nothing", code: "# exp:2027-01-31\nCVE-2026-1000\n", errors: text("CVE-2026-1000") },
    { name: "each of several", code: "CVE-2026-1000\r\nCVE-2026-2000 exp:2027-01-31\r\nGHSA-2qrg-x229-3v8q\r\n", errors: [...text("CVE-2026-1000"), ...text("GHSA-2qrg-x229-3v8q")] },
    { name: "words behind the id", code: "AVD-DS-0002 by design\n", errors: text("AVD-DS-0002") },
    { name: "a secret's rule", code: "aws-access-key-id\n", errors: text("aws-access-key-id") },
    { name: "YAML", syntax: "yaml", filename, code: "vulnerabilities:\n  - id: CVE-2026-1000\n    statement: why\n", errors: yaml("CVE-2026-1000") },
    { name: "YAML, null", syntax: "yaml", filename, code: "vulnerabilities:\n  - id: CVE-2026-1000\n    expired_at:\n", errors: yaml("CVE-2026-1000") },
    { name: "YAML, every section", syntax: "yaml", filename, code: "licenses: [{ id: GPL-3.0 }]\nsecrets: [{ id: jwt-token }]\n", errors: [...yaml("GPL-3.0"), ...yaml("jwt-token")] },
  ],
});
