import { either, globalNamed, imported, memberOf, resultOf, type Source } from "../cookies/source.ts";
import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { nameWords } from "../../kit/name-words.ts";

/** What a name says of a value: one redirect URI, or a list of those that a client is registered with. */
export type RedirectName = "uri" | "list";

const SINGULAR = ["uri"];
const PLURAL = ["uris"];
const CALLBACK_PLURAL = ["urls", "uris"];

/**
 * Tells a redirect URI by its name: `redirect_uri`, `requestedRedirectURI`, and `redirectUris` or
 * `allowedCallbackUrls` for lists. `redirectUrl`, where a user goes after signing in, is none.
 */
export function redirectName(name: string): RedirectName | null {
  const words = nameWords(name.replace(/(UR[IL])s\b/u, (_, letters: string) => `${letters.charAt(0)}${letters.slice(1).toLowerCase()}s`));
  const last = words.at(-1) ?? "";
  const before = words.at(-2) ?? "";
  if (last === "redirecturi" || (before === "redirect" && SINGULAR.includes(last))) return "uri";
  if (last === "redirecturis" || (before === "redirect" && PLURAL.includes(last))) return "list";
  return before === "callback" && CALLBACK_PLURAL.includes(last) ? "list" : null;
}

/** Words in the names of what a redirect URI may be held against: `allowedOrigin`, `baseUrl`, `registered`. */
export const COMPARED_WORDS: ReadonlySet<string> = new Set([
  "allowed", "base", "callback", "client", "domain", "host", "hostname", "origin", "pattern", "permitted", "prefix",
  "redirect", "registered", "root", "site", "trusted", "uri", "url", "valid", "whitelist", "whitelisted", "allowlist",
]);

/** Names of what is no redirect URI's beginning, but its kind. */
export const SCHEME_WORDS: ReadonlySet<string> = new Set(["scheme", "schemes", "protocol", "loopback", "localhost"]);

/** Packages with functions that compare as the methods of strings do, the text first. */
export const TEXT_FUNCTION_MODULES: readonly string[] = ["lodash", "lodash-es", "underscore", "ramda"];

/** Functions that match a text with a glob, and which argument is the text. */
export const GLOB_MATCHERS: readonly { readonly callee: Source; readonly argument: number }[] = [
  {
    callee: either(
      imported("minimatch"),
      imported("minimatch", "minimatch"),
      imported(["micromatch", "picomatch", "nanomatch"], "isMatch"),
      imported("matcher", "isMatch"),
      imported("path", "matchesGlob"),
    ),
    argument: 0,
  },
  {
    callee: either(
      resultOf(imported(["picomatch", "wildcard-match", "micromatch"])),
      resultOf(imported("micromatch", "matcher")),
      memberOf(resultOf(imported("minimatch", "Minimatch")), "match"),
      memberOf(resultOf(globalNamed("URLPattern")), "test", "exec"),
    ),
    argument: 0,
  },
];

/** Keys under which any registration has its list (RFC 7591 §2, and as libraries write it). */
export const REGISTERED_KEYS: ReadonlySet<string> = new Set(["redirect_uris", "redirectUris", "redirectURIs"]);

/** Lists of redirect URIs under names of the library's own. */
export const REGISTERED_LISTS: readonly (ConfigurationPlace & { readonly path: readonly string[] })[] = [
  {
    callee: imported("better-auth/plugins", "oidcProvider"),
    items: ["trustedClients"],
    path: ["redirectUrls"],
  },
  {
    callee: memberOf(memberOf(resultOf(imported("auth0", "ManagementClient")), "clients"), "create"),
    path: ["callbacks"],
  },
  {
    callee: memberOf(memberOf(resultOf(imported("auth0", "ManagementClient")), "clients"), "update"),
    argument: 1,
    path: ["callbacks"],
  },
  {
    callee: either(
      imported("@aws-sdk/client-cognito-identity-provider", "CreateUserPoolClientCommand"),
      imported("@aws-sdk/client-cognito-identity-provider", "UpdateUserPoolClientCommand"),
    ),
    path: ["CallbackURLs"],
  },
];
