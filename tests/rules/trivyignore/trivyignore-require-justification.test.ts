import rule from "../../../src/rules/trivyignore/trivyignore-require-justification.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const filename = ".trivyignore.yaml";
const text = (...ids: readonly string[]) => ids.map((at) => ({ messageId: "text", at, data: { id: at } }));
const yaml = (...ids: readonly string[]) => ids.map((at) => ({ messageId: "yaml", at, data: { id: at } }));

runRuleCases("trivyignore-require-justification", rule, "trivyignore", {
  valid: [
    { name: "a comment above", code: "# only used at build time\nCVE-2026-1000\n" },
    { name: "over two lines", code: "# only used\n# at build time\nCVE-2026-1000\n" },
    { name: "one block for several entries", code: "# only used at build time\nCVE-2026-1000\nCVE-2026-2000 exp:2027-01-31\n" },
    { name: "a block for each", code: "# only used at build time\nCVE-2026-1000\n# the parser is never called\nCVE-2026-2000\n" },
    { name: "beside an owner and a date", code: "# only used at build time, owner: platform, review: 2027-01-01\nCVE-2026-1000\n" },
    { name: "in another language", code: "# Ninguém usa este módulo\nCVE-2026-1000\n" },
    { name: "CRLF", code: "# only used at build time\r\nCVE-2026-1000\r\n" },
    { name: "nothing to justify", code: "# nothing here\n" },
    { name: "YAML, a statement", syntax: "yaml", filename, code: "vulnerabilities:\n  - id: CVE-2026-1000\n    statement: only used at build time\n" },
    { name: "YAML, a comment above", syntax: "yaml", filename, code: "vulnerabilities:\n  # only used at build time\n  - id: CVE-2026-1000\n" },
    { name: "YAML, a comment behind", syntax: "yaml", filename, code: "vulnerabilities:\n  - id: CVE-2026-1000 # only used at build time\n" },
    { name: "YAML, a statement from a template", syntax: "yaml", filename, code: 'vulnerabilities:\n  - id: CVE-2026-1000\n    statement: "{{ reason }}"\n' },
    { name: "another YAML file", syntax: "yaml", filename: "values.yaml", code: "vulnerabilities:\n  - id: CVE-2026-1000\n" },
  ],
  invalid: [
    { name: "bare", code: "CVE-2026-1000\n", errors: text("CVE-2026-1000") },
    { name: "behind a blank line", code: "# only used at build time\n\nCVE-2026-1000\n", errors: text("CVE-2026-1000") },
    { name: "an owner and a date are no reason", code: "# owner: payments, until: 2027-01-31\nCVE-2026-1000\n", errors: text("CVE-2026-1000") },
    { name: "two words", code: "# false positive\nCVE-2026-1000\n", errors: text("CVE-2026-1000") },
    { name: "a link", code: "# https://issues.example.org/browse/OPS-123 see there\nCVE-2026-1000\n", errors: text("CVE-2026-1000") },
    { name: "ids and handles", code: "# CVE-2026-1000 JIRA-12 @octocat ops@example.org\nCVE-2026-1000\n", errors: [{ messageId: "text", at: ["CVE-2026-1000", 2], data: { id: "CVE-2026-1000" } }] },
    { name: "a comment to ESLint", code: "# eslint-disable-next-line no-console -- this is a long reason\nCVE-2026-1000\n", errors: text("CVE-2026-1000") },
    { name: "behind the id", code: "CVE-2026-1000 # only used at build time\n", errors: text("CVE-2026-1000") },
    { name: "the nearest block counts", code: "# only used at build time\nCVE-2026-1000\n# @octocat\nCVE-2026-2000\n", errors: text("CVE-2026-2000") },
    { name: "YAML", syntax: "yaml", filename, code: "vulnerabilities:\n  - id: CVE-2026-1000\n    statement: accepted\n  - id: CVE-2026-2000\n", errors: yaml("CVE-2026-1000", "CVE-2026-2000") },
    { name: "YAML, a comment of the item before", syntax: "yaml", filename, code: "vulnerabilities:\n  - id: CVE-2026-1000 # only used at build time\n  - id: CVE-2026-2000\n", errors: yaml("CVE-2026-2000") },
  ],
});
