import { exportOf, oneOf, type LibraryOption, type ValueTest } from "../configurations/library-option.ts";
import { either, imported, memberOf, resultOf } from "../cookies/source.ts";
import type { OptionSetting } from "./option-setting.ts";
import { PASSPORT_OAUTH2_PKCE } from "./passport-strategies.ts";
import * as places from "./places.ts";

/** What an option does to PKCE (RFC 7636). */
export type PkceEffect =
  /** The client sends no code challenge, because it is told so. */
  | "off"
  /** The client sends no code challenge where nothing is said. */
  | "unset"
  /** The challenge is the verifier itself. */
  | "plain"
  /** The tokens come in the URL: no code, no verifier. */
  | "implicit"
  /** The server lets clients go without. */
  | "not-required"
  /** The server accepts challenges that are the verifier itself. */
  | "accepts-plain";

/** An option by which a library goes without PKCE, or with less of it. */
export interface PkceOption extends LibraryOption {
  readonly effect: PkceEffect;
  /** The options that make it right. */
  readonly instead: readonly OptionSetting[];
  /** Whether the library computes the challenge itself, so that nothing else has to change. */
  readonly isComputed?: boolean;
}

const RETURNS_FALSE: ValueTest = { kind: "returns", value: false };

const off = (path: readonly string[], value: boolean) =>
  ({ effect: "off", path, values: [oneOf(value)], instead: [{ path, value: !value }] }) as const;

const plain = (path: readonly string[], ...more: readonly ValueTest[]) =>
  ({ effect: "plain", path, values: [oneOf("plain"), ...more], instead: [{ path, value: "S256" }], isComputed: true }) as const;

/** passport-oauth2 throws when it is to use PKCE and has nowhere to keep the verifier. */
const PASSPORT_INSTEAD: readonly OptionSetting[] = [
  { path: ["state"], value: true, unless: ["store"] },
  { path: ["pkce"], value: true },
];

/** arctic: what makes the library's generic client, the class of all that its providers are made of. */
const ARCTIC_CLIENT = resultOf(imported("arctic", "OAuth2Client"));

/**
 * Read from oidc-client-ts 3.5, angular-oauth2-oidc 22.0, expo-auth-session 57.0, react-native-app-auth 8.4,
 * keycloak-js 26.2 and 21.1 (where PKCE was off by default), okta-auth-js 8.0, openid-client 5.7,
 * passport-oauth2 1.8, @fastify/oauth2 8.3, arctic 3.7, remix-auth-oauth2 2.4 and 3.4, better-auth 1.4 and
 * 1.7, auth-js 2.109, oidc-provider 7.14, 8.8 and 9.13, @node-oauth/oauth2-server 5.3.
 */
export const PKCE_OPTIONS: readonly PkceOption[] = [
  { ...places.OIDC_CLIENT, ...off(["disablePKCE"], true) },
  { ...places.ANGULAR_OAUTH2_OIDC, ...off(["disablePKCE"], true) },
  { ...places.EXPO_AUTH_SESSION, ...off(["usePKCE"], false) },
  {
    ...places.EXPO_AUTH_SESSION,
    ...plain(["codeChallengeMethod"], exportOf(imported("expo-auth-session", "CodeChallengeMethod.Plain"))),
  },
  { ...places.REACT_NATIVE_APP_AUTH, ...off(["usePKCE"], false) },
  { ...places.KEYCLOAK, ...off(["pkceMethod"], false), instead: [{ path: ["pkceMethod"], value: "S256" }] },
  {
    ...places.KEYCLOAK_WRAPPERS,
    ...off(["initOptions", "pkceMethod"], false),
    instead: [{ path: ["initOptions", "pkceMethod"], value: "S256" }],
  },
  { ...places.OKTA, ...off(["pkce"], false) },
  { ...places.OPENID_CLIENT_5_STRATEGY, ...off(["usePKCE"], false) },
  { ...places.OPENID_CLIENT_5_STRATEGY, ...plain(["usePKCE"]) },
  { ...PASSPORT_OAUTH2_PKCE, ...plain(["pkce"]) },
  {
    ...PASSPORT_OAUTH2_PKCE,
    effect: "off",
    path: ["pkce"],
    values: [oneOf(false, null)],
    instead: PASSPORT_INSTEAD,
  },
  {
    ...PASSPORT_OAUTH2_PKCE,
    effect: "unset",
    path: ["pkce"],
    values: [oneOf(undefined)],
    isDefault: true,
    instead: PASSPORT_INSTEAD,
  },
  { ...places.FASTIFY_OAUTH2, ...plain(["pkce"]) },
  {
    ...places.FASTIFY_OAUTH2,
    effect: "unset",
    path: ["pkce"],
    values: [oneOf(undefined, false, null)],
    isDefault: true,
    // With `discovery` it takes what the server offers.
    unless: [["discovery"]],
    instead: [{ path: ["pkce"], value: "S256" }],
  },
  {
    library: "arctic",
    callee: memberOf(ARCTIC_CLIENT, "createAuthorizationURLWithPKCE"),
    argument: 2,
    path: [],
    effect: "plain",
    values: [exportOf(imported("arctic", "CodeChallengeMethod.Plain"))],
    instead: [],
    isComputed: true,
  },
  {
    library: "remix-auth-oauth2",
    callee: either(imported("remix-auth-oauth2", "OAuth2Strategy")),
    ...plain(["codeChallengeMethod"], exportOf(imported(["remix-auth-oauth2", "arctic"], "CodeChallengeMethod.Plain"))),
  },
  { ...places.BETTER_AUTH_GENERIC_OAUTH, ...off(["pkce"], false) },
  { ...places.SUPABASE, ...implicit(["auth", "flowType"]), unless: [["auth", "persistSession"]] },
  { ...places.SUPABASE_AUTH, ...implicit(["flowType"]), unless: [["persistSession"]] },
  {
    ...places.OIDC_PROVIDER,
    effect: "not-required",
    path: ["pkce", "required"],
    values: [RETURNS_FALSE],
    instead: [],
  },
  {
    ...places.OIDC_PROVIDER,
    effect: "accepts-plain",
    path: ["pkce", "methods"],
    values: [{ kind: "item", values: ["plain"] }],
    instead: [],
  },
  { ...places.OAUTH2_SERVER, ...acceptsPlain(["enablePlainPKCE"]) },
  { ...places.OAUTH2_SERVER_REQUEST, ...acceptsPlain(["enablePlainPKCE"]) },
  { ...places.BETTER_AUTH_OIDC_PROVIDER, ...notRequired(["requirePKCE"]) },
  { ...places.BETTER_AUTH_MCP, ...notRequired(["oidcConfig", "requirePKCE"]) },
  { ...places.BETTER_AUTH_OIDC_PROVIDER, ...acceptsPlain(["allowPlainCodeChallengeMethod"]) },
  { ...places.BETTER_AUTH_MCP, ...acceptsPlain(["oidcConfig", "allowPlainCodeChallengeMethod"]) },
];

function implicit(path: readonly string[]) {
  return {
    effect: "implicit",
    path,
    values: [oneOf("implicit", undefined)],
    isDefault: true,
    instead: [{ path, value: "pkce" }],
  } as const;
}

function notRequired(path: readonly string[]) {
  return { effect: "not-required", path, values: [oneOf(false)], instead: [{ path, value: true }] } as const;
}

function acceptsPlain(path: readonly string[]) {
  return { effect: "accepts-plain", path, values: [oneOf(true)], instead: [{ path, value: false }] } as const;
}

/** oauth4webapi's constant that stands in the place of a code verifier. */
export const NO_PKCE = { modules: ["oauth4webapi"], path: ["nopkce"] } as const;

/** The methods of a client that make an authorization URL with no code challenge, whatever they are given. */
export const ARCTIC_WITHOUT_PKCE = memberOf(ARCTIC_CLIENT, "createAuthorizationURL");
