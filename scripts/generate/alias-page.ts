import { NAMESPACE } from "../../src/kit/package-info.ts";
import { BUILDKIT_CHECKS, type BuildkitCheck } from "../../src/libraries/hadolint/buildkit-checks.ts";
import { HADOLINT_CHECKS, HADOLINT_OPTIONS, REMOVED_HADOLINT_CHECKS } from "../../src/libraries/hadolint/hadolint-checks.ts";
import type { LoadedRule } from "./rule-files.ts";
import { aliasUrl, capitalized, escapeCell } from "./words.ts";

/** A rule, or those of its messages, that stand for a check of another linter. */
function standIns(rules: readonly LoadedRule[], alias: string): string[] {
  return rules.flatMap(({ id, rule }) => {
    const messages = rule.meta.docs.aliases?.[alias];
    if (messages === undefined) return [];
    const link = `[${id}](rules/${id}.md)`;
    return messages === true ? [link] : [`${link} (${messages.map((each) => `\`${each}\``).join(", ")})`];
  });
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(escapeCell).join(" | ")} |`.replaceAll("|  |", "| |");
}

function link(alias: string): string {
  return `[${alias}](${aliasUrl(alias)})`;
}

/** The rules whose options make them decide as Hadolint does, as the config writes them. */
function optionsList(): string {
  return Object.entries(HADOLINT_OPTIONS)
    .map(([id, options]) => `- \`"${NAMESPACE}/${id}": ["error", ${options.map(asText).join(", ")}]\``)
    .join("\n");
}

function asText(options: unknown): string {
  return JSON.stringify(options).replace(/^\{"(\w+)":(.*)\}$/u, "{ $1: $2 }").replaceAll('","', '", "');
}

function hadolintTable(rules: readonly LoadedRule[]): string {
  return [
    "| Hadolint | Severity there | Reports | Rule here | What differs, and why |",
    "| :--- | :--- | :--- | :--- | :--- |",
    ...Object.entries(HADOLINT_CHECKS).map(([id, { severity, reports, differs = "" }]) =>
      row([
        link(id),
        severity === "ignore" ? "off" : severity,
        capitalized(reports),
        standIns(rules, id).join(", "),
        differs,
      ]),
    ),
  ].join("\n");
}

function buildkitTable(rules: readonly LoadedRule[]): string {
  const ruleOf = (name: string, { absent }: BuildkitCheck) => (absent === undefined ? standIns(rules, name).join(", ") : "none");
  return [
    "| BuildKit | Reports | Rule here | What differs, and why |",
    "| :--- | :--- | :--- | :--- |",
    ...Object.entries(BUILDKIT_CHECKS).map(([name, check]) =>
      row([link(name), capitalized(check.reports), ruleOf(name, check), check.absent ?? check.differs ?? ""]),
    ),
  ].join("\n");
}

/**
 * Writes the tables of `docs/hadolint.md`: every check of Hadolint and BuildKit with the rules that stand
 * for it, and those that Hadolint has removed.
 *
 * @param rules The rules, sorted by id.
 * @returns Markdown by the name of the generated part.
 */
export function aliasTables(rules: readonly LoadedRule[]): Readonly<Record<"hadolint" | "hadolint-options" | "removed" | "buildkit", string>> {
  return {
    hadolint: hadolintTable(rules),
    "hadolint-options": optionsList(),
    removed: Object.entries(REMOVED_HADOLINT_CHECKS)
      .map(([id, reported]) => `- ${id}: ${reported}`)
      .join("\n"),
    buildkit: buildkitTable(rules),
  };
}
