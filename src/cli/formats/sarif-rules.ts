import type { ReportingDescriptor } from "sarif";
import type { BattenRule } from "../../kit/create-rule.ts";
import { NAMESPACE } from "../../kit/package-info.ts";
import { PLAIN } from "../colors.ts";
import { renderMarkdown } from "../markdown.ts";
import { readRulePage } from "../rule-page.ts";

/** What stands for a file that cannot be parsed: SARIF viewers group findings by rule. */
export const PARSE_ERROR = `${NAMESPACE}/parse-error`;

const HELP_WIDTH = 100;

/**
 * How GitHub sorts findings of security rules, from 0 to 10: 7.0 and more is "high", 4.0 and more
 * "medium" ("SARIF support for code scanning" on docs.github.com). A rule that is nearly never wrong
 * ranks high.
 */
const SECURITY_SEVERITY = { recommended: "7.5", other: "5.0" } as const;

function helpOf(id: string, rule: BattenRule): ReportingDescriptor["help"] {
  const { description, url } = rule.meta.docs;
  const page = readRulePage(id);
  return page === null
    ? { text: `${description}. See ${url}` }
    : { text: renderMarkdown(page, PLAIN, HELP_WIDTH).trimEnd(), markdown: page };
}

/** "cookie-secure" becomes "CookieSecure": a SARIF name is an identifier. */
function nameOf(id: string): string {
  return id
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** @returns What SARIF says of one of the plugin's rules. */
export function ruleDescriptor(id: string, rule: BattenRule): ReportingDescriptor {
  const { description, url, tags, recommended, document, section } = rule.meta.docs;
  const severity = recommended ? SECURITY_SEVERITY.recommended : SECURITY_SEVERITY.other;
  return {
    id: `${NAMESPACE}/${id}`,
    name: nameOf(id),
    shortDescription: { text: description },
    fullDescription: { text: description },
    helpUri: url,
    help: helpOf(id, rule),
    defaultConfiguration: { level: recommended ? "error" : "warning" },
    properties: {
      tags: [...tags],
      precision: recommended ? "very-high" : "high",
      "problem.severity": recommended ? "error" : "warning",
      ...(tags.includes("security") && { "security-severity": severity }),
      document,
      section,
    },
  };
}

/** What SARIF says of findings that are no rule's. */
export const PARSE_ERROR_DESCRIPTOR: ReportingDescriptor = {
  id: PARSE_ERROR,
  name: "ParseError",
  shortDescription: { text: "a file that cannot be parsed" },
  fullDescription: { text: "The file cannot be parsed, so no rule has looked at it." },
  help: {
    text: "No rule can look at a file that cannot be parsed. Mend what the message names.",
  },
  defaultConfiguration: { level: "error" },
  properties: { tags: ["syntax"], precision: "very-high", "problem.severity": "error" },
};
