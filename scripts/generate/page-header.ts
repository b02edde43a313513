import type { ESLint, Linter } from "eslint";
import { buildConfigs } from "../../src/configs/build.ts";
import { NAMESPACE } from "../../src/kit/package-info.ts";
import type { LoadedRule } from "./rule-files.ts";
import { aliasLinks, capitalized, languageNames, listed, MARKS } from "./words.ts";

/** A config that has a rule, and how severe the rule is in it. */
export interface Membership {
  readonly config: string;
  readonly severity: string;
}

function severityOf(entry: Linter.RuleEntry): string {
  return String(Array.isArray(entry) ? entry[0] : entry);
}

/**
 * Asks the configs themselves which rules they have.
 *
 * @returns For each rule id the configs that have it, in the order of the plugin's `configs`.
 */
export function memberships(rules: readonly LoadedRule[]): Map<string, Membership[]> {
  const byId = Object.fromEntries(rules.map(({ id, rule }) => [id, rule]));
  const members = new Map<string, Membership[]>(rules.map(({ id }) => [id, []]));
  const noPlugin: ESLint.Plugin = {};
  for (const [config, blocks] of Object.entries(buildConfigs(byId, noPlugin))) {
    const entries = Object.assign({}, ...blocks.map((block) => block.rules)) as Linter.RulesRecord;
    for (const [name, entry] of Object.entries(entries)) {
      members.get(name.slice(NAMESPACE.length + 1))?.push({ config, severity: severityOf(entry) });
    }
  }
  return members;
}

function editing(fixable: boolean, suggestions: boolean): string[] {
  return [
    ...(fixable ? [`- ${MARKS.fixable} Mended by \`--fix\`.`] : []),
    ...(suggestions ? [`- ${MARKS.suggestions} Has suggestions to choose from in an editor.`] : []),
  ];
}

/**
 * Writes the head of a rule's page.
 *
 * @param configs The configs that have the rule.
 * @returns Markdown.
 */
export function pageHeader({ id, rule: { meta } }: LoadedRule, configs: readonly Membership[]): string {
  const { docs } = meta;
  const aliases = aliasLinks(docs.aliases, "messages");
  const groups = ["error", "warn"].flatMap((severity) => {
    const names = configs.filter((each) => each.severity === severity).map(({ config }) => `\`${config}\``);
    return names.length > 0 ? [`${severity} in ${listed(names)}`] : [];
  });
  return [
    `# ${NAMESPACE}/${id}`,
    `From \`${docs.document}\`, section “${docs.section}”.`,
    `${capitalized(docs.description)}.`,
    [
      `- Files: ${languageNames(docs.language)}`,
      `- Configs: ${groups.join("; ")}`,
      ...(docs.program ? [`- Runs \`${docs.program}\`, where that is on the \`PATH\`.`] : []),
      ...editing(Boolean(meta.fixable), Boolean(meta.hasSuggestions)),
      ...(aliases.length > 0 ? [`- Also known as: ${aliases.join(", ")}`] : []),
    ].join("\n"),
  ].join("\n\n");
}
