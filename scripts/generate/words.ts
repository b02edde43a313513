import type { Aliases } from "../../src/kit/create-rule.ts";
import type { Language } from "../../src/kit/source-code.ts";

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  js: "JavaScript, TypeScript",
  jsx: "JSX",
  vue: "Vue",
  dockerfile: "Dockerfile",
  yaml: "YAML",
  sql: "SQL",
  trivyignore: "`.trivyignore`",
};

/** The marks of the rule tables and page headers, those that linters' documents commonly use. */
export const MARKS = { recommended: "✅", fixable: "🔧", suggestions: "💡" } as const;

/** @returns The languages' names, in the order of the table above. */
export function languageNames(language: Language | readonly Language[]): string {
  const languages = new Set([language].flat());
  return (Object.keys(LANGUAGE_NAMES) as Language[])
    .filter((each) => languages.has(each))
    .map((each) => LANGUAGE_NAMES[each])
    .join(", ");
}

/** @returns The text as a cell of a table takes it. */
export function escapeCell(text: string): string {
  return text.replaceAll("|", String.raw`\|`);
}

/** @returns The text as a sentence begins: `"require X"` becomes `"Require X"`. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The page that explains an id of Hadolint (`DL3006`), ShellCheck (`SC2046`) or BuildKit (`StageNameCasing`). */
export function aliasUrl(alias: string): string {
  if (/^DL\d{4}$/u.test(alias)) return `https://github.com/hadolint/hadolint/wiki/${alias}`;
  if (/^SC\d{4}$/u.test(alias)) return `https://www.shellcheck.net/wiki/${alias}`;
  const slug = alias.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/gu, "-").toLowerCase();
  return `https://docs.docker.com/reference/build-checks/${slug}/`;
}

/** @returns One link for each alias, sorted, with the messages that it stands for unless it is the whole rule. */
export function aliasLinks(aliases: Aliases | undefined, detail: "ids" | "messages"): string[] {
  return Object.entries(aliases ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([alias, messages]) => {
      const link = `[${alias}](${aliasUrl(alias)})`;
      if (detail === "ids" || messages === true) return link;
      return `${link} (${messages.map((id) => `\`${id}\``).join(", ")})`;
    });
}

/** @returns The items as `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
