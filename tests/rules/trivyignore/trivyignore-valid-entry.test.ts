import rule from "../../../src/rules/trivyignore/trivyignore-valid-entry.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const filename = ".trivyignore.yaml";
const wrongCase = (at: string, right: string) => ({ messageId: "case", at, data: { id: at, right } });
const wrongShape = (at: string, name: string) => ({ messageId: "shape", at, data: { id: at, name } });

runRuleCases("trivyignore-valid-entry", rule, "trivyignore", {
  valid: [
    "CVE-2026-12345\n",
    "CVE-2026-1234567 exp:2027-01-31\n",
    "GHSA-2qrg-x229-3v8q\n",
    { name: "misconfigurations", code: "AVD-DS-0002\nAVD-AWS-0086\nKSV001\nKSV-0001\nDS002\n" },
    { name: "a secret's rule", code: "aws-access-key-id\ngithub-pat\n" },
    { name: "licences", code: "GPL-3.0\nAGPL-3.0-or-later\n" },
    { name: "ids of others", code: "TEMP-0290435-0B57B5\nDLA-3482-1\nRUSTSEC-2026-0001\nPRISMA-2022-0049\nALAS-2026-1234\n" },
    { name: "a comment", code: "# cve-2026-12345\n" },
    { name: "YAML, for two paths", syntax: "yaml", filename, code: 'vulnerabilities:\n  - id: CVE-2026-12345\n    paths: ["a"]\n  - id: CVE-2026-12345\n    paths: ["b"]\n' },
    { name: "YAML, in two sections", syntax: "yaml", filename, code: "vulnerabilities: [{ id: AVD-DS-0002 }]\nmisconfigurations: [{ id: AVD-DS-0002 }]\n" },
    { name: "YAML, an id from a template", syntax: "yaml", filename, code: 'vulnerabilities:\n  - id: "{{ cve }}"\n' },
    { name: "another YAML file", syntax: "yaml", filename: "values.yaml", code: "vulnerabilities:\n  - id: cve-2026-12345\n" },
  ],
  invalid: [
    { name: "small letters", code: "# why\ncve-2026-12345 exp:2027-01-31\n", output: "# why\nCVE-2026-12345 exp:2027-01-31\n", errors: [wrongCase("cve-2026-12345", "CVE-2026-12345")] },
    { name: "mixed letters, CRLF", code: "Cve-2026-12345\r\n", output: "CVE-2026-12345\r\n", errors: [wrongCase("Cve-2026-12345", "CVE-2026-12345")] },
    { name: "GHSA in capitals", code: "GHSA-2QRG-X229-3V8Q\n", output: "GHSA-2qrg-x229-3v8q\n", errors: [wrongCase("GHSA-2QRG-X229-3V8Q", "GHSA-2qrg-x229-3v8q")] },
    { name: "a check in small letters", code: "avd-ds-0002\nksv001\n", output: "AVD-DS-0002\nKSV001\n", errors: [wrongCase("avd-ds-0002", "AVD-DS-0002"), wrongCase("ksv001", "KSV001")] },
    { name: "underscores", code: "CVE_2026_12345\n", errors: [wrongShape("CVE_2026_12345", "CVE")] },
    { name: "too few digits", code: "CVE-2026-123\n", errors: [wrongShape("CVE-2026-123", "CVE")] },
    { name: "a year of two digits", code: "CVE-26-12345\n", errors: [wrongShape("CVE-26-12345", "CVE")] },
    { name: "a comma", code: "CVE-2026-12345, CVE-2026-23456\n", errors: [wrongShape("CVE-2026-12345,", "CVE")] },
    { name: "a GHSA with a group missing", code: "GHSA-2qrg-x229\n", errors: [wrongShape("GHSA-2qrg-x229", "GHSA")] },
    { name: "twice", code: "CVE-2026-12345\nCVE-2026-23456\nCVE-2026-12345 exp:2027-01-31\n", errors: [{ messageId: "duplicate", at: ["CVE-2026-12345", 2], data: { id: "CVE-2026-12345", line: "1" } }] },
    { name: "YAML, in quotes", syntax: "yaml", filename, code: "vulnerabilities:\n  - id: 'cve-2026-12345' # why\n", output: "vulnerabilities:\n  - id: 'CVE-2026-12345' # why\n", errors: [{ messageId: "case", at: "'cve-2026-12345'", data: { id: "cve-2026-12345", right: "CVE-2026-12345" } }] },
    { name: "YAML, twice", syntax: "yaml", filename, code: "vulnerabilities:\n  - id: CVE-2026-12345\n  - id: CVE-2026-12345\n    expired_at: 2027-01-31\n", errors: [{ messageId: "duplicate", at: ["CVE-2026-12345", 2], data: { id: "CVE-2026-12345", line: "2" } }] },
  ],
});
