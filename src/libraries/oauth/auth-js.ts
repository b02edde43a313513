import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { either, imported, type Source } from "../cookies/source.ts";

/**
 * Providers that NextAuth.js 4 signs in with no PKCE unless their `checks` say so: read from
 * next-auth 4.24, `providers/` and `core/lib/providers.js`, where `checks` is `["state"]` by default.
 */
const WITHOUT_PKCE_IN_4 = [
  "42-school", "atlassian", "azure-ad", "azure-ad-b2c", "battlenet", "box", "bungie", "cognito", "coinbase",
  "discord", "eveonline", "facebook", "faceit", "foursquare", "freshbooks", "github", "hubspot", "instagram",
  "kakao", "line", "linkedin", "mailchimp", "mailru", "medium", "naver", "netlify", "okta", "onelogin", "osso",
  "osu", "patreon", "pinterest", "pipedrive", "reddit", "salesforce", "slack", "spotify", "strava", "todoist",
  "trakt", "twitch", "vk", "wikimedia", "wordpress", "workos", "yandex", "zoho", "zoom",
];

/** Those that have PKCE in version 4, and those that came with Auth.js, where PKCE is the default. */
const OTHERS = [
  "apple", "asgardeo", "auth0", "authentik", "azure-devops", "bankid-no", "beyondidentity", "bitbucket", "boxyhq-saml",
  "click-up", "concept2", "descope", "dribbble", "dropbox", "duende-identity-server6", "eventbrite", "figma",
  "frontegg", "fusionauth", "gitlab", "google", "huggingface", "identity-server4", "keycloak", "kinde", "logto",
  "mastodon", "mattermost", "microsoft-entra-id", "netsuite", "nextcloud", "notion", "ory-hydra", "passage",
  "ping-id", "roblox", "simplelogin", "threads", "tiktok", "twitter", "united-effects", "vipps", "webex", "wechat",
  "zitadel",
];

/** The packages that bring Auth.js's providers under `providers/`. */
const PACKAGES = ["next-auth", "@auth/core", "@auth/express", "@auth/fastify", "@auth/qwik", "@auth/solid-start", "@auth/sveltekit"];

const modulesOf = (packages: readonly string[], names: readonly string[]): readonly string[] =>
  packages.flatMap((name) => names.map((provider) => `${name}/providers/${provider}`));

/** Providers that a package makes, with options that the user gives. */
export const AUTH_JS_PROVIDERS: Source = imported(modulesOf(PACKAGES, [...WITHOUT_PKCE_IN_4, ...OTHERS]));

/** Providers that send no code challenge in NextAuth.js 4 where nothing is said. */
export const NEXT_AUTH_4_WITHOUT_PKCE: Source = imported(modulesOf(["next-auth"], WITHOUT_PKCE_IN_4));

const CONFIG_TYPES = [
  {
    modules: ["next-auth", "@auth/core", "@auth/core/types", "@auth/express", "@auth/fastify", "@auth/sveltekit", "@auth/solid-start"],
    names: ["NextAuthOptions", "AuthOptions", "NextAuthConfig", "AuthConfig", "ExpressAuthConfig", "SvelteKitAuthConfig", "SolidAuthConfig"],
  },
];

/** Where Auth.js takes its configuration. */
export const AUTH_JS_CONFIGURATIONS: readonly ConfigurationPlace[] = [
  {
    callee: either(
      imported("next-auth"),
      imported("@auth/express", "ExpressAuth"),
      imported("@auth/fastify", "FastifyAuth"),
      imported("@auth/sveltekit", "SvelteKitAuth"),
      imported("@auth/solid-start", "SolidAuth"),
    ),
    types: CONFIG_TYPES,
  },
  { callee: imported("@auth/core", "Auth"), argument: 1 },
  // NextAuth.js 4 in a route of its own: `NextAuth(req, res, options)`
  { callee: imported("next-auth"), argument: 2 },
];

/** What only NextAuth.js 4 exports: a file that uses one of these is written for it. */
export const NEXT_AUTH_4_EXPORTS: readonly string[] = [
  "NextAuthOptions",
  "AuthOptions",
  "getServerSession",
  "unstable_getServerSession",
];
