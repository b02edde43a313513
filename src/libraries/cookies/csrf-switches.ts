import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { either, imported, wrappedRegistrationOf, type Source } from "./source.ts";

/** The value of an option that takes a library's CSRF check away. */
export type SwitchedOff =
  /** The option is this; its opposite brings the check back. */
  | { readonly kind: "boolean"; readonly value: boolean }
  /** The option is a value that the library exports for this purpose. */
  | { readonly kind: "marker"; readonly source: Source }
  /** The option is this text, or a list with it. */
  | { readonly kind: "item"; readonly value: string }
  /** The option is a function that says yes to everything. */
  | { readonly kind: "accepts-all" }
  /** The option lists methods that are let through, and some of them change things. */
  | { readonly kind: "methods" };

/** An option by which a library's CSRF check can be taken away. */
export interface CsrfSwitch extends ConfigurationPlace {
  /** The name that people know the library by. */
  readonly library: string;
  /** The keys that lead to the option. */
  readonly path: readonly [string, ...string[]];
  readonly off: SwitchedOff;
}

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
  off: { kind: "boolean", value: true },
} as const;

const svelteKit = { library: "SvelteKit", types: [{ modules: ["@sveltejs/kit"], names: ["Config"] }] } as const;
const hono = { library: "Hono's csrf", callee: imported("hono/csrf", "csrf") } as const;
const methods: SwitchedOff = { kind: "methods" };

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
    off: { kind: "marker", source: imported("@auth/core", "skipCSRFCheck") },
  },
  { ...betterAuth, path: ["advanced", "disableCSRFCheck"] },
  { ...betterAuth, path: ["advanced", "disableOriginCheck"] },
  { ...svelteKit, path: ["kit", "csrf", "checkOrigin"], off: { kind: "boolean", value: false } },
  { ...svelteKit, path: ["kit", "csrf", "trustedOrigins"], off: { kind: "item", value: "*" } },
  {
    library: "Astro",
    callee: imported("astro/config", "defineConfig"),
    types: [{ modules: ["astro", "astro/config"], names: ["AstroUserConfig"] }],
    path: ["security", "checkOrigin"],
    off: { kind: "boolean", value: false },
  },
  {
    library: "Apollo Server",
    callee: imported(APOLLO, "ApolloServer"),
    types: [{ modules: APOLLO, names: ["ApolloServerOptions"] }],
    path: ["csrfPrevention"],
    off: { kind: "boolean", value: false },
  },
  {
    library: "AdonisJS Shield",
    callee: imported("@adonisjs/shield", "defineConfig"),
    path: ["csrf", "enabled"],
    off: { kind: "boolean", value: false },
  },
  {
    library: "Lucia",
    callee: either(imported("lucia", "lucia"), imported("lucia-auth")),
    path: ["csrfProtection"],
    off: { kind: "boolean", value: false },
  },
  {
    library: "crumb",
    callee: wrappedRegistrationOf(imported(["@hapi/crumb", "crumb"]), "register"),
    path: ["options", "enforce"],
    off: { kind: "boolean", value: false },
  },
  { ...hono, path: ["origin"], off: { kind: "accepts-all" } },
  // A request passes when its Origin or its Sec-Fetch-Site is accepted.
  { ...hono, path: ["secFetchSite"], off: { kind: "accepts-all" } },
  { ...hono, path: ["secFetchSite"], off: { kind: "item", value: "cross-site" } },
  { library: "csurf", callee: imported(["csurf", "@dr.pogodin/csurf"]), path: ["ignoreMethods"], off: methods },
  { library: "csrf-csrf", callee: imported("csrf-csrf", "doubleCsrf"), path: ["ignoredMethods"], off: methods },
  { library: "csrf-sync", callee: imported("csrf-sync", "csrfSync"), path: ["ignoredMethods"], off: methods },
  { library: "koa-csrf", callee: imported("koa-csrf"), path: ["excludedMethods"], off: methods },
  {
    library: "edge-csrf",
    callee: either(
      imported(["edge-csrf", "@edge-csrf/nextjs", "@edge-csrf/express"], "createCsrfMiddleware"),
      imported(["@edge-csrf/nextjs", "@edge-csrf/express", "@edge-csrf/sveltekit"], "createCsrfProtect"),
      imported("@edge-csrf/sveltekit", "createCsrfHandle"),
    ),
    path: ["ignoreMethods"],
    off: methods,
  },
];
