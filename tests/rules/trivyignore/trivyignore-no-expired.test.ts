import rule from "../../../src/rules/trivyignore/trivyignore-no-expired.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const options = [{ today: "2026-12-01" }];
const filename = ".trivyignore.yaml";
const error = (messageId: string, at: string, data: Record<string, string>) => [{ messageId, at, data }];
const TEXT = "exp:2027-01-31";
const YAML = "expired_at: 2027-01-31";

runRuleCases("trivyignore-no-expired", rule, "trivyignore", {
  valid: [
    { name: "later", options, code: "CVE-2026-1000 exp:2026-12-02\n" },
    { name: "no date", options, code: "CVE-2026-1000\n" },
    { name: "a date in a comment", options, code: "# until 2020-01-01\nCVE-2026-1000\n" },
    { name: "the first of several counts", options, code: "CVE-2026-1000 exp:2027-01-31 exp:2020-01-01\n" },
    { name: "words behind the id", options, code: "CVE-2026-1000 no fix yet\n" },
    { name: "an entry that is a comment", options, code: "# CVE-2026-1000 exp:2020-01-01\n" },
    { name: "a leap day", options, code: "CVE-2026-1000 exp:2028-02-29\n" },
    { name: "by the clock, long ahead", code: "CVE-2026-1000 exp:2999-01-01\n" },
    { name: "an id that only looks like a date", options, code: "2020-01-01\n" },
    { name: "YAML, later", options, syntax: "yaml", filename, code: "vulnerabilities:\n  - id: CVE-2026-1000\n    expired_at: 2026-12-02\n" },
    { name: "YAML with a time", options, syntax: "yaml", filename, code: "vulnerabilities:\n  - id: CVE-2026-1000\n    expired_at: 2027-01-31T00:00:00Z\n" },
    { name: "YAML from a template", options, syntax: "yaml", filename, code: 'vulnerabilities:\n  - id: CVE-2026-1000\n    expired_at: "{{ date }}"\n' },
    { name: "another YAML file", options, syntax: "yaml", filename: "ignore.yaml", code: "vulnerabilities:\n  - id: CVE-2026-1000\n    expired_at: 2020-01-01\n" },
  ],
  invalid: [
    { name: "expired", options, code: "# why\nCVE-2026-1000 exp:2026-11-30\n", errors: error("expired", "exp:2026-11-30", { date: "2026-11-30", id: "CVE-2026-1000" }) },
    { name: "today counts", options, code: "CVE-2026-1000 exp:2026-12-01\n", errors: error("expired", "exp:2026-12-01", { date: "2026-12-01", id: "CVE-2026-1000" }) },
    { name: "by the clock", code: "CVE-2020-1000 exp:2020-01-01\n", errors: error("expired", "exp:2020-01-01", { date: "2020-01-01", id: "CVE-2020-1000" }) },
    { name: "behind other words", options, code: "CVE-2026-1000 libxml2 exp:2026-01-01\r\n", errors: error("expired", "exp:2026-01-01", { date: "2026-01-01", id: "CVE-2026-1000" }) },
    { name: "another order", options, code: "CVE-2026-1000 exp:31.01.2027\n", errors: error("malformed", "exp:31.01.2027", { text: "exp:31.01.2027", spelling: TEXT }) },
    { name: "one digit", options, code: "CVE-2026-1000 exp:2027-1-31\n", errors: error("malformed", "exp:2027-1-31", { text: "exp:2027-1-31", spelling: TEXT }) },
    { name: "no day of the calendar", options, code: "CVE-2026-1000 exp:2027-02-30\n", errors: error("malformed", "exp:2027-02-30", { text: "exp:2027-02-30", spelling: TEXT }) },
    { name: "a space", options, code: "CVE-2026-1000 exp: 2027-01-31\n", errors: error("malformed", "exp:", { text: "exp:", spelling: TEXT }) },
    { name: "a bare date", options, code: "CVE-2026-1000 2027-01-31\n", errors: error("ineffective", "2027-01-31", { text: "2027-01-31", spelling: TEXT }) },
    { name: "another key", options, code: "CVE-2026-1000 expires=2027-01-31\n", errors: error("ineffective", "expires=2027-01-31", { text: "expires=2027-01-31", spelling: TEXT }) },
    { name: "in what is no comment", options, code: "CVE-2026-1000 # until 2027-01-31\n", errors: error("ineffective", "2027-01-31", { text: "2027-01-31", spelling: TEXT }) },
    { name: "YAML, expired", options, syntax: "yaml", filename, code: "misconfigurations:\n  - id: AVD-DS-0002\n    expired_at: 2026-12-01\n", errors: error("expired", "2026-12-01", { date: "2026-12-01", id: "AVD-DS-0002" }) },
    { name: "YAML, in quotes and flow", options, syntax: "yaml", filename: "ci/base.trivyignore.yml", code: 'secrets: [{ id: aws-access-key-id, expired_at: "2026-01-01" }]\n', errors: error("expired", '"2026-01-01"', { date: "2026-01-01", id: "aws-access-key-id" }) },
    { name: "YAML, no day", options, syntax: "yaml", filename, code: "licenses:\n  - id: GPL-3.0\n    expired_at: next year\n", errors: error("malformed", "next year", { text: "next year", spelling: YAML }) },
  ],
});
