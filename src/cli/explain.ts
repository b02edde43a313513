import type { BattenRule } from "../kit/create-rule.ts";
import { NAMESPACE } from "../kit/package-info.ts";
import { rules } from "../rules/index.ts";
import { assertRule } from "./choice.ts";
import type { Colors } from "./colors.ts";
import { renderMarkdown } from "./markdown.ts";
import { readRulePage } from "./rule-page.ts";

const WIDEST = 100;

/** The rules that go by an id of Hadolint or BuildKit. */
function rulesWithAlias(alias: string): string[] {
  return Object.keys(rules).filter((id) =>
    Object.keys(rules[id]?.meta.docs.aliases ?? {}).some((name) => name.toLowerCase() === alias.toLowerCase()),
  );
}

/** What a rule's own metadata tells, where its page is not there to read. */
function pageFromMetadata(id: string, { meta }: BattenRule): string {
  const { description, references } = meta.docs;
  return [`# ${NAMESPACE}/${id}`, "", description, "", "## Sources", ...references.map((each) => `- ${each}`)].join(
    "\n",
  );
}

function pageOf(id: string, rule: BattenRule): string {
  const page = readRulePage(id);
  if (page === null) return pageFromMetadata(id, rule);
  return page.startsWith("# ") ? page : `# ${NAMESPACE}/${id}\n\n${page}`;
}

/**
 * Explains a rule: its page, set for a terminal.
 *
 * @param name A rule id, with or without namespace, or an id of Hadolint or BuildKit.
 * @param columns The width of the terminal, if it is one.
 * @throws CommandError for a name that no rule goes by.
 */
export function explain(name: string, colors: Colors, columns: number | undefined): string {
  const id = name.replace(new RegExp(`^${NAMESPACE}/`, "u"), "");
  const aliased = Object.hasOwn(rules, id) ? [] : rulesWithAlias(id);
  if (aliased.length === 0) assertRule(id, Object.keys(rules));
  const width = Math.min(columns ?? WIDEST, WIDEST);
  return (aliased.length > 0 ? aliased : [id])
    .map((each) => renderMarkdown(pageOf(each, rules[each] as BattenRule), colors, width))
    .join("\n");
}
