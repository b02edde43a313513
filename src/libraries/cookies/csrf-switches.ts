import { exportOf, oneOf, type LibraryOption, type ValueTest } from "../configurations/library-option.ts";
import { either, imported, wrappedRegistrationOf } from "./source.ts";

/** An option by which a library's CSRF check can be taken away; its values do so. */
export interface CsrfSwitch extends LibraryOption {
  readonly path: readonly [string, ...string[]];
}

const TRUE = [oneOf(true)];
const FALSE = [oneOf(false)];
const ACCEPTS_ALL: ValueTest = { kind: "returns", value: true };

/** Lists of methods that are let through, with some that change things; the libraries take either case. */
const CHANGING: ValueTest = {
  kind: "item",
  values: ["POST", "PUT", "PATCH", "DELETE"].flatMap((method) => [method, method.toLowerCase()]),
};

const AUTH_CONFIG_MODULES = ["@auth/core", "@auth/core/types", "@auth/express", "@auth/fastify", "@auth/solid-start", "next-auth"];
const BETTER_AUTH = ["better-auth", "better-auth/minimal", "better-auth/types"];
const APOLLO = [
  "@apollo/server",
  "apollo-server",
  "apollo-server-express",
  "apollo-server-fastify",
  "apollo-server-hapi",
  "apollo-server-koa",
  "apollo-server-lambda",
  "apollo-server-micro",
];

const betterAuth = {
  library: "Better Auth",
  callee: imported(BETTER_AUTH, "betterAuth"),
  types: [{ modules: BETTER_AUTH, names: ["BetterAuthOptions"] }],
  values: TRUE,
} as const;

const svelteKit = { library: "SvelteKit", types: [{ modules: ["@sveltejs/kit"], names: ["Config"] }] } as const;
const hono = { library: "Hono's csrf", callee: imported("hono/csrf", "csrf") } as const;

/**
 * Sources: the documentation of each library's options, at
 * authjs.dev/reference/core, better-auth.com/docs/reference/options, svelte.dev/docs/kit/configuration#csrf,
 * docs.astro.build/en/reference/configuration-reference/#securitycheckorigin, hono.dev/docs/middleware/builtin/csrf,
 * apollographql.com/docs/apollo-server/api/apollo-server, docs.adonisjs.com/guides/security/securing-ssr-applications,
 * and the READMEs of csurf, csrf-csrf, csrf-sync, koa-csrf, edge-csrf, @hapi/crumb and lucia 2.
 */
export const CSRF_SWITCHES: readonly CsrfSwitch[] = [
  {
    // SvelteKitAuth sets it by itself: SvelteKit has a check of its own.
    library: "Auth.js",
    callee: either(
      imported("@auth/core", "Auth"),
      imported("@auth/express", "ExpressAuth"),
      imported("@auth/fastify", "FastifyAuth"),
      imported("@auth/solid-start", "SolidAuth"),
      imported("next-auth"),
    ),
    types: [
      { modules: AUTH_CONFIG_MODULES, names: ["AuthConfig", "NextAuthConfig", "ExpressAuthConfig", "SolidAuthConfig"] },
    ],
    path: ["skipCSRFCheck"],
    values: [exportOf(imported("@auth/core", "skipCSRFCheck"))],
  },
  { ...betterAuth, path: ["advanced", "disableCSRFCheck"] },
  { ...betterAuth, path: ["advanced", "disableOriginCheck"] },
  { ...svelteKit, path: ["kit", "csrf", "checkOrigin"], values: FALSE },
  { ...svelteKit, path: ["kit", "csrf", "trustedOrigins"], values: [{ kind: "item", values: ["*"] }] },
  {
    library: "Astro",
    callee: imported("astro/config", "defineConfig"),
    types: [{ modules: ["astro", "astro/config"], names: ["AstroUserConfig"] }],
    path: ["security", "checkOrigin"],
    values: FALSE,
  },
  {
    library: "Apollo Server",
    callee: imported(APOLLO, "ApolloServer"),
    types: [{ modules: APOLLO, names: ["ApolloServerOptions"] }],
    path: ["csrfPrevention"],
    values: FALSE,
  },
  {
    library: "AdonisJS Shield",
    callee: imported("@adonisjs/shield", "defineConfig"),
    path: ["csrf", "enabled"],
    values: FALSE,
  },
  {
    library: "Lucia",
    callee: either(imported("lucia", "lucia"), imported("lucia-auth")),
    path: ["csrfProtection"],
    values: FALSE,
  },
  {
    library: "crumb",
    callee: wrappedRegistrationOf(imported(["@hapi/crumb", "crumb"]), "register"),
    path: ["options", "enforce"],
    values: FALSE,
  },
  { ...hono, path: ["origin"], values: [ACCEPTS_ALL] },
  // A request passes when its Origin or its Sec-Fetch-Site is accepted.
  { ...hono, path: ["secFetchSite"], values: [ACCEPTS_ALL] },
  { ...hono, path: ["secFetchSite"], values: [{ kind: "item", values: ["cross-site"] }] },
  { library: "csurf", callee: imported(["csurf", "@dr.pogodin/csurf"]), path: ["ignoreMethods"], values: [CHANGING] },
  { library: "csrf-csrf", callee: imported("csrf-csrf", "doubleCsrf"), path: ["ignoredMethods"], values: [CHANGING] },
  { library: "csrf-sync", callee: imported("csrf-sync", "csrfSync"), path: ["ignoredMethods"], values: [CHANGING] },
  { library: "koa-csrf", callee: imported("koa-csrf"), path: ["excludedMethods"], values: [CHANGING] },
  {
    library: "edge-csrf",
    callee: either(
      imported(["edge-csrf", "@edge-csrf/nextjs", "@edge-csrf/express"], "createCsrfMiddleware"),
      imported(["@edge-csrf/nextjs", "@edge-csrf/express", "@edge-csrf/sveltekit"], "createCsrfProtect"),
      imported("@edge-csrf/sveltekit", "createCsrfHandle"),
    ),
    path: ["ignoreMethods"],
    values: [CHANGING],
  },
];
