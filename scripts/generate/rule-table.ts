import type { LoadedRule } from "./rule-files.ts";
import { aliasLinks, capitalized, escapeCell, languageNames, MARKS } from "./words.ts";

const LEGEND = [
  `${MARKS.recommended} in the \`recommended\` config;`,
  `${MARKS.fixable} mended by \`--fix\`;`,
  `${MARKS.suggestions} has suggestions to choose from in an editor.`,
].join(" ");

const HEAD = [
  `| Rule | What it does | Files | ${MARKS.recommended} | ${MARKS.fixable} | ${MARKS.suggestions} | Also known as |`,
  "| :--- | :--- | :--- | :-: | :-: | :-: | :--- |",
];

function row({ id, rule: { meta } }: LoadedRule): string {
  const cells = [
    `[${id}](docs/rules/${id}.md)`,
    escapeCell(capitalized(meta.docs.description)),
    languageNames(meta.docs.language),
    meta.docs.recommended ? MARKS.recommended : "",
    meta.fixable ? MARKS.fixable : "",
    meta.hasSuggestions ? MARKS.suggestions : "",
    aliasLinks(meta.docs.aliases, "ids").join(", "),
  ];
  return `| ${cells.join(" | ")} |`.replaceAll("|  |", "| |").replaceAll("|  |", "| |");
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Writes the README's rule tables: a part for each rule document, a table for each of its sections.
 *
 * @param rules The rules, sorted by id.
 * @returns Markdown.
 */
export function ruleTable(rules: readonly LoadedRule[]): string {
  const parts = [LEGEND];
  for (const [document, ofDocument] of groupBy(rules, ({ rule }) => rule.meta.docs.document)) {
    parts.push(`### ${document}`);
    for (const [section, ofSection] of groupBy(ofDocument, ({ rule }) => rule.meta.docs.section)) {
      parts.push(`#### ${section}`, [...HEAD, ...ofSection.map(row)].join("\n"));
    }
  }
  return parts.join("\n\n");
}
