import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { OAUTH_CLIENTS, OAUTH_SERVERS } from "./oauth-libraries.ts";
import type { LoadedRule } from "./rule-files.ts";

const TOPICS = ["oauth", "token-storage"];

/** What the rules say of the least that a program writes: those on by themselves, and those with their strict options. */
function said(code: string, rules: readonly LoadedRule[]): string {
  const own = rules.filter(({ topic }) => TOPICS.includes(topic));
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

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => ":---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`.replaceAll("|  |", "| |")).join("\n");
}

/**
 * Writes the tables of `docs/oauth.md`: what each library does by itself, and what the rules say of a
 * program that leaves it at that.
 *
 * @param rules The rules, sorted by id.
 * @returns Markdown by the name of the generated part.
 */
export function oauthTables(rules: readonly LoadedRule[]): Readonly<Record<"clients" | "servers", string>> {
  return {
    clients: table(
      ["Client", "Read in", "PKCE", "`state`", "`nonce`", "Flow", "Tokens are kept in", "The rules say"],
      OAUTH_CLIENTS.map(({ name, versions, pkce, state, nonce, flow, storage, code }) => [
        name, versions, pkce, state, nonce, flow, storage, said(code, rules),
      ]),
    ),
    servers: table(
      ["Server", "Read in", "PKCE", "Flows", "Refresh tokens are rotated", "Access token", "Refresh token", "The rules say"],
      OAUTH_SERVERS.map(({ name, versions, pkce, flows, rotation, access, refresh, code }) => [
        name, versions, pkce, flows, rotation, access, refresh, said(code, rules),
      ]),
    ),
  };
}
