import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import type { LoadedRule } from "./rule-files.ts";

/**
 * @param topics The folders of the rules that are asked.
 * @returns Links to the rules that say something of a program, *(strict)* behind those that only do so in
 * the `strict` config or with their strict options.
 * @throws Error when the program does not parse.
 */
export function said(code: string, topics: readonly string[], rules: readonly LoadedRule[]): string {
  const own = rules.filter(({ topic }) => topics.includes(topic));
  const names = (isStrict: boolean): ReadonlySet<string> => {
    const config: Linter.Config = {
      languageOptions: { parser: typescriptParser },
      plugins: { own: { rules: Object.fromEntries(own.map(({ id, rule }) => [id, rule])) } },
      rules: Object.fromEntries(
        own
          .filter(({ rule }) => isStrict || rule.meta.docs.recommended)
          .map(({ id, rule }) => [`own/${id}`, ["error", ...((isStrict && rule.meta.docs.strictOptions) || [])]]),
      ),
    };
    const messages = new Linter().verify(code, config);
    const fatal = messages.find((message) => message.fatal);
    if (fatal) throw new Error(`${fatal.message}: ${code}`);
    return new Set(messages.map(({ ruleId }) => (ruleId ?? "").replace("own/", "")));
  };
  const always = names(false);
  const links = [...names(true)].sort().map((id) => `[${id}](rules/${id}.md)${always.has(id) ? "" : " (strict)"}`);
  return links.join(", ");
}

/** @returns A table of Markdown, its columns to the left. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => ":---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`.replaceAll("|  |", "| |")).join("\n");
}
