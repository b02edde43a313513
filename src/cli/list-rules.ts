import type { Linter } from "eslint";
import plugin from "../index.ts";
import { NAMESPACE } from "../kit/package-info.ts";
import { rules } from "../rules/index.ts";
import { assertConfigs } from "./choice.ts";
import type { Colors } from "./colors.ts";
import type { FormatName } from "./formats/format.ts";
import { count } from "./formats/summary.ts";

/** The config that holds every rule. */
const EVERY_RULE = "all";
const NARROWEST_DESCRIPTION = 30;

type Level = "warn" | "error";

function severityOf(entry: Linter.RuleEntry): Linter.RuleSeverity {
  return Array.isArray(entry) ? entry[0] : entry;
}

/** What the configs, one after the other, make of each rule. */
function levelsOf(configs: readonly string[]): Map<string, Level> {
  const levels = new Map<string, Level>();
  for (const block of configs.flatMap((name) => plugin.configs[name] ?? [])) {
    for (const [id, entry] of Object.entries(block.rules ?? {})) {
      if (entry === undefined) continue;
      levels.set(id.slice(NAMESPACE.length + 1), severityOf(entry) === "error" ? "error" : "warn");
    }
  }
  return levels;
}

/** One rule, as `--format json` lists it. */
interface ListedRule {
  readonly id: string;
  readonly level: Level;
  readonly fixable: boolean;
  readonly hasSuggestions: boolean;
  readonly recommended: boolean;
  readonly description: string;
  readonly document: string;
  readonly section: string;
  readonly tags: readonly string[];
  readonly language: readonly string[];
  readonly url: string;
}

function listed(configs: readonly string[]): ListedRule[] {
  return [...levelsOf(configs)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, level]) => {
      const meta = rules[id]?.meta;
      if (!meta) return [];
      const { description, document, section, tags, recommended, language, url } = meta.docs;
      return [
        {
          id,
          level,
          fixable: meta.fixable !== undefined,
          hasSuggestions: meta.hasSuggestions === true,
          recommended,
          description,
          document,
          section,
          tags,
          language: [language].flat(),
          url,
        },
      ];
    });
}

function shorten(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`;
}

/** A line a rule; on a terminal, a description that is too long for the line is cut. */
function table(list: readonly ListedRule[], colors: Colors, columns: number | undefined): string {
  const width = Math.max(0, ...list.map(({ id }) => id.length));
  const used = width + "  error  fix  ".length;
  const room = columns === undefined ? Infinity : Math.max(columns - used, NARROWEST_DESCRIPTION);
  const lines = list.map(({ id, level, fixable, description }) => {
    const severity = level === "error" ? colors.red("error") : colors.yellow("warn ");
    const fix = fixable ? colors.green("fix") : "   ";
    return `${colors.bold(id.padEnd(width))}  ${severity}  ${fix}  ${shorten(description.replaceAll("`", ""), room)}`;
  });
  const fixable = list.filter((rule) => rule.fixable).length;
  return `${[
    ...lines,
    `${count(list.length, "rule")}, ${fixable} with a fix. batten --explain <rule> prints the page of one.`,
  ].join("\n")}\n`;
}

/**
 * Lists rules with their level, whether `--fix` can mend what they report, and what they want.
 *
 * @param configs Whose rules to list; all rules when not given.
 * @param columns The width of the terminal, if it is one.
 * @throws CommandError for an unknown config.
 */
export function listRules(
  configs: readonly string[] | undefined,
  format: FormatName,
  colors: Colors,
  columns: number | undefined,
): string {
  assertConfigs(configs ?? [], Object.keys(plugin.configs));
  const list = listed(configs ?? [EVERY_RULE]);
  return format === "json" ? `${JSON.stringify(list, null, 2)}\n` : table(list, colors, columns);
}
