import type { BattenRule } from "../kit/create-rule.ts";
import { findProgram } from "../kit/find-program.ts";
import { NAMESPACE } from "../kit/package-info.ts";
import { isShellCheckId } from "../libraries/hadolint/hadolint-checks.ts";
import { SHELLCHECK_PROGRAM } from "../libraries/shellcheck.ts";
import { rules } from "../rules/index.ts";
import { assertRule } from "./choice.ts";
import type { Colors } from "./colors.ts";
import { renderMarkdown } from "./markdown.ts";
import { readRulePage } from "./rule-page.ts";

const WIDEST = 100;

function goesBy({ meta: { docs } }: BattenRule, alias: string): boolean {
  // The ids of ShellCheck are its own affair: they are listed nowhere here.
  if (docs.program === SHELLCHECK_PROGRAM && isShellCheckId(alias.toUpperCase())) return true;
  return Object.keys(docs.aliases ?? {}).some((name) => name.toLowerCase() === alias.toLowerCase());
}

/** The rules that go by an id of Hadolint, ShellCheck or BuildKit. */
function rulesWithAlias(alias: string): string[] {
  return Object.entries(rules).flatMap(([id, rule]) => (goesBy(rule, alias) ? [id] : []));
}

/** What has become of the program that a rule runs. */
function programNote({ meta: { docs } }: BattenRule): string[] {
  if (docs.program === undefined) return [];
  const path = findProgram(docs.program);
  return path === null
    ? ["", `There is no \`${docs.program}\` on the \`PATH\` here, so this rule finds nothing.`]
    : ["", `Here this rule runs \`${path}\`.`];
}

/** What a rule's own metadata tells, where its page is not there to read. */
function pageFromMetadata(id: string, { meta }: BattenRule): string {
  const { description, references } = meta.docs;
  return [`# ${NAMESPACE}/${id}`, "", description, "", "## Sources", ...references.map((each) => `- ${each}`)].join(
    "\n",
  );
}

function pageOf(id: string, rule: BattenRule): string {
  const page = readRulePage(id) ?? pageFromMetadata(id, rule);
  const headed = page.startsWith("# ") ? page : `# ${NAMESPACE}/${id}\n\n${page}`;
  return [headed, ...programNote(rule)].join("\n");
}

/**
 * Explains a rule: its page, set for a terminal.
 *
 * @param name A rule id, with or without namespace, or an id of Hadolint, ShellCheck or BuildKit.
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
