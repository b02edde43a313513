import { OAUTH_CLIENTS, OAUTH_SERVERS } from "./oauth-libraries.ts";
import type { LoadedRule } from "./rule-files.ts";
import { said, table } from "./said.ts";

const TOPICS = ["oauth", "token-storage"];

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
        name, versions, pkce, state, nonce, flow, storage, said(code, TOPICS, rules),
      ]),
    ),
    servers: table(
      ["Server", "Read in", "PKCE", "Flows", "Refresh tokens are rotated", "Access token", "Refresh token", "The rules say"],
      OAUTH_SERVERS.map(({ name, versions, pkce, flows, rotation, access, refresh, code }) => [
        name, versions, pkce, flows, rotation, access, refresh, said(code, TOPICS, rules),
      ]),
    ),
  };
}
