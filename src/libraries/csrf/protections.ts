import { either, imported, memberOf, resultOf, type Source } from "../cookies/source.ts";
import { fastifyApp } from "../routes/fastify.ts";

/**
 * What a protection asks of a request: a token that other sites cannot know, or that the browser says
 * which site the request comes from (`Origin`, `Sec-Fetch-Site`).
 */
export type CsrfProof = "token" | "origin";

/** A library, or a part of one, that keeps other sites' requests out. */
export interface CsrfProtection {
  /** The name that people know it by. */
  readonly library: string;
  readonly proof: CsrfProof;
  /** What stands in the chain of a route: the middleware, the hook, the plugin. */
  readonly step?: Source;
  /** The option of the call that makes the middleware without which it protects nothing. */
  readonly option?: string;
  /** What a handler calls, or a handler is wrapped in. */
  readonly call?: Source;
}

const doubleCsrf = resultOf(imported("csrf-csrf", "doubleCsrf"));
const csrfSync = resultOf(imported("csrf-sync", "csrfSync"));

/**
 * Read from csrf-csrf 4.0, csrf-sync 4.2, csurf 1.11 and its forks, lusca 1.7, tiny-csrf 1.1,
 * express-csrf-double-submit-cookie 2.0, fetch-metadata 1.0, hono 4.13, @fastify/csrf-protection 8.0,
 * koa-csrf 5.0, @hapi/crumb 9.0, edge-csrf 1.0, @edge-csrf/nextjs 2.5, @csrf-armor/nextjs 1.4, next-csrf 0.2,
 * remix-utils 9.3, csrf 3.1, @fastify/csrf 8.1, uncsrf 1.2.
 */
export const CSRF_PROTECTIONS: readonly CsrfProtection[] = [
  {
    library: "csrf-csrf",
    proof: "token",
    step: memberOf(doubleCsrf, "doubleCsrfProtection"),
    call: memberOf(doubleCsrf, "doubleCsrfProtection", "validateRequest"),
  },
  {
    library: "csrf-sync",
    proof: "token",
    step: memberOf(csrfSync, "csrfSynchronisedProtection"),
    call: memberOf(csrfSync, "csrfSynchronisedProtection", "isRequestValid"),
  },
  {
    library: "csurf",
    proof: "token",
    step: resultOf(
      either(imported(["csurf", "@dr.pogodin/csurf", "@sailshq/csurf"]), imported(["express", "connect"], "csrf")),
    ),
  },
  { library: "lusca", proof: "token", step: resultOf(imported("lusca", "csrf")) },
  { library: "lusca", proof: "token", step: resultOf(imported("lusca")), option: "csrf" },
  { library: "tiny-csrf", proof: "token", step: resultOf(imported("tiny-csrf")) },
  {
    library: "express-csrf-double-submit-cookie",
    proof: "token",
    step: memberOf(resultOf(imported("express-csrf-double-submit-cookie")), "validate"),
  },
  { library: "fetch-metadata", proof: "origin", step: resultOf(imported("fetch-metadata")) },
  { library: "hono/csrf", proof: "origin", step: resultOf(imported(["hono/csrf", "@hono/hono/csrf"], "csrf")) },
  {
    library: "@fastify/csrf-protection",
    proof: "token",
    step: memberOf(fastifyApp, "csrfProtection"),
    call: memberOf(fastifyApp, "csrfProtection"),
  },
  { library: "koa-csrf", proof: "token", step: resultOf(imported("koa-csrf")) },
  { library: "@hapi/crumb", proof: "token", step: imported(["@hapi/crumb", "crumb"]) },
  {
    library: "edge-csrf",
    proof: "token",
    call: either(
      resultOf(imported("edge-csrf")),
      resultOf(imported("@edge-csrf/nextjs", "createCsrfMiddleware")),
      resultOf(imported("@edge-csrf/nextjs", "createCsrfProtect")),
    ),
  },
  { library: "@csrf-armor/nextjs", proof: "token", call: resultOf(imported("@csrf-armor/nextjs", "createCsrfMiddleware")) },
  { library: "next-csrf", proof: "token", call: memberOf(resultOf(imported("next-csrf", "nextCsrf")), "csrf") },
  {
    library: "remix-utils",
    proof: "token",
    call: memberOf(resultOf(imported("remix-utils/csrf/server", "CSRF")), "validate"),
  },
  {
    library: "csrf",
    proof: "token",
    call: memberOf(resultOf(imported(["csrf", "@fastify/csrf"])), "verify"),
  },
  { library: "uncsrf", proof: "token", call: imported("uncsrf", "verify") },
];

/**
 * Frameworks that compare `Origin` with the site's own by themselves, by the id of their routes; switching
 * it off is another rule's affair. The check of React Router and Remix came in the middle of a version.
 */
export const CHECKED_BY_FRAMEWORK: ReadonlySet<string> = new Set(["sveltekit", "astro"]);

/** Frameworks that find handlers by their files: what runs before them is a file of its own, if there is one. */
export const HANDLERS_BY_FILE: ReadonlySet<string> = new Set(["next", "h3"]);

/** What to reach for, by the id of a framework's routes. */
export const PROTECTION_OF: Readonly<Record<string, string>> = {
  express: "csrf-csrf or csrf-sync",
  fastify: "@fastify/csrf-protection",
  hono: "csrf() of hono/csrf",
  koa: "koa-csrf",
  hapi: "@hapi/crumb",
};
