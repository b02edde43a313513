import rule from "../../../src/rules/trivyignore/trivyignore-require-owner.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const filename = ".trivyignore.yaml";
const text = (...ids: readonly string[]) => ids.map((at) => ({ messageId: "text", at, data: { id: at } }));
const yaml = (...ids: readonly string[]) => ids.map((at) => ({ messageId: "yaml", at, data: { id: at } }));

runRuleCases("trivyignore-require-owner", rule, "trivyignore", {
  valid: [
    { name: "owner", code: "# owner: payments\nCVE-2026-1000\n" },
    { name: "Owner, in a sentence", code: "# never called (Owner: the platform team)\nCVE-2026-1000\n" },
    { name: "a handle", code: "# never called, asked @octocat\nCVE-2026-1000\n" },
    { name: "a team's handle in brackets", code: "# never called (@acme/payments)\nCVE-2026-1000\n" },
    { name: "an address", code: "# never called, ops@example.org\nCVE-2026-1000\n" },
    { name: "a contact", code: "# contact = platform\nCVE-2026-1000\nCVE-2026-2000\n" },
    { name: "CRLF, over two lines", code: "# never called\r\n# team: platform\r\nCVE-2026-1000\r\n" },
    { name: "YAML, a statement", syntax: "yaml", filename, code: "secrets:\n  - id: jwt-token\n    statement: a sample, owner: docs\n".replace("a sample, owner: docs", '"a sample, owner: docs"') },
    { name: "YAML, a comment", syntax: "yaml", filename, code: "secrets:\n  # @acme/docs\n  - id: jwt-token\n" },
    { name: "YAML, a statement from a template", syntax: "yaml", filename, code: 'secrets:\n  - id: jwt-token\n    statement: "{{ reason }}"\n' },
    { name: "another YAML file", syntax: "yaml", filename: "values.yaml", code: "secrets:\n  - id: jwt-token\n" },
  ],
  invalid: [
    { name: "bare", code: "CVE-2026-1000\n", errors: text("CVE-2026-1000") },
    { name: "a reason alone", code: "# never called by this service\nCVE-2026-1000\n", errors: text("CVE-2026-1000") },
    { name: "the word without a name", code: "# owner:\nCVE-2026-1000\n", errors: text("CVE-2026-1000") },
    { name: "the word in a sentence", code: "# the owner decides later\nCVE-2026-1000\n", errors: text("CVE-2026-1000") },
    { name: "a version with @", code: "# libxml2@2.11 is never called\nCVE-2026-1000\n", errors: text("CVE-2026-1000") },
    { name: "behind a blank line", code: "# owner: payments\n\nCVE-2026-1000\n", errors: text("CVE-2026-1000") },
    { name: "the nearest block counts", code: "# owner: payments\nCVE-2026-1000\n# never called\nCVE-2026-2000\n", errors: text("CVE-2026-2000") },
    { name: "behind the id", code: "CVE-2026-1000 owner:payments\n", errors: text("CVE-2026-1000") },
    { name: "YAML", syntax: "yaml", filename, code: "secrets:\n  - id: jwt-token\n    statement: a sample of the docs\n", errors: yaml("jwt-token") },
  ],
});
