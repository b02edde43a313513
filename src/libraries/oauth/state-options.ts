import { oneOf, type LibraryOption } from "../configurations/library-option.ts";
import { imported } from "../cookies/source.ts";
import type { OptionSetting } from "./option-setting.ts";
import { PASSPORT_OAUTH2 } from "./passport-strategies.ts";
import * as places from "./places.ts";

/** An option that leaves an answer of the authorization server unchecked. */
export interface StateOption extends LibraryOption {
  readonly effect:
    /** The client sends no state, or checks none on return. */
    | "off"
    /** The same where nothing is said. */
    | "unset"
    /** The client's own check accepts every state. */
    | "accepts-all"
    /** The server lets clients go without. */
    | "not-required";
  readonly instead: readonly OptionSetting[];
}

const STATE_ON: readonly OptionSetting[] = [{ path: ["state"], value: true }];

/** Strategies that keep a state by themselves unless they are told not to. */
const STATE_BY_DEFAULT = ["passport-auth0", "passport-reddit"];

/** Read from passport-oauth2 1.8, passport-auth0 1.4, @fastify/oauth2 8.3, @node-oauth/oauth2-server 5.3 and oauth2-server 3.1. */
export const STATE_OPTIONS: readonly StateOption[] = [
  // An object with methods keeps the state elsewhere; PKCE demands one of the two.
  { ...PASSPORT_OAUTH2, effect: "off", path: ["state"], values: [oneOf(false, null)], instead: STATE_ON },
  {
    ...PASSPORT_OAUTH2,
    effect: "unset",
    path: ["state"],
    values: [oneOf(undefined)],
    isDefault: true,
    unless: [["store"], ["pkce"]],
    instead: STATE_ON,
  },
  {
    library: "passport-oauth2",
    callee: imported(STATE_BY_DEFAULT),
    effect: "off",
    path: ["state"],
    values: [oneOf(false)],
    instead: STATE_ON,
  },
  {
    library: "passport-oauth2",
    callee: imported(STATE_BY_DEFAULT, "Strategy"),
    effect: "off",
    path: ["state"],
    values: [oneOf(false)],
    instead: STATE_ON,
  },
  {
    ...places.FASTIFY_OAUTH2,
    effect: "accepts-all",
    path: ["checkStateFunction"],
    values: [{ kind: "returns", value: true }, { kind: "calls-back" }],
    instead: [],
  },
  {
    ...places.OAUTH2_SERVER,
    effect: "not-required",
    path: ["allowEmptyState"],
    values: [oneOf(true)],
    instead: [{ path: ["allowEmptyState"], value: false }],
  },
  {
    ...places.OAUTH2_SERVER_REQUEST,
    effect: "not-required",
    path: ["allowEmptyState"],
    values: [oneOf(true)],
    instead: [{ path: ["allowEmptyState"], value: false }],
  },
];

/** The clients' constants that stand in the place of the expected state. */
export const STATE_CONSTANTS = {
  skipped: { modules: ["openid-client", "oauth4webapi"], path: ["skipStateCheck"] },
  noneExpected: { modules: ["oauth4webapi"], path: ["expectNoState"] },
} as const;

/** Names that show PKCE wherever they stand: parameters, options and functions of the clients. */
export const PKCE_NAMES: ReadonlySet<string> = new Set([
  "code_challenge",
  "code_verifier",
  "codeChallenge",
  "codeVerifier",
  "pkceCodeVerifier",
  "calculatePKCECodeChallenge",
  "generateRandomCodeVerifier",
  "randomPKCECodeVerifier",
]);

/** Modules by which a program asks its user at the terminal: nobody is redirected back to it. */
export const TERMINAL_MODULES: readonly string[] = ["readline", "readline/promises", "prompts", "inquirer", "@inquirer/prompts", "enquirer"];
