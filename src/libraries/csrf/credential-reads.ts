import { astroCookies } from "../cookies/frameworks/astro.ts";
import { elysiaContext } from "../cookies/frameworks/elysia.ts";
import { expressRequest } from "../cookies/frameworks/express.ts";
import { fastifyRequest } from "../cookies/frameworks/fastify.ts";
import { hapiRequest } from "../cookies/frameworks/hapi.ts";
import { honoContext } from "../cookies/frameworks/hono.ts";
import { koaContext } from "../cookies/frameworks/koa.ts";
import { nitroEvent } from "../cookies/frameworks/nitro.ts";
import { svelteKitCookies } from "../cookies/frameworks/sveltekit.ts";
import { either, globalNamed, imported, memberOf, resultOf, typed, type Source } from "../cookies/source.ts";
import { H3_MODULES } from "../routes/h3.ts";

const honoVariables: Source = memberOf(honoContext, "var");

/** Sessions: their members say who is signed in. */
export const SESSION_OBJECTS: Source = either(
  memberOf(either(expressRequest, fastifyRequest, koaContext), "session"),
  memberOf(hapiRequest, "yar"),
  memberOf(honoVariables, "session"),
);

/** Values that are there when the user is signed in. */
export const SIGNED_IN_USERS: Source = either(
  memberOf(either(expressRequest, fastifyRequest, honoVariables), "user"),
  memberOf(memberOf(koaContext, "state"), "user"),
  memberOf(memberOf(hapiRequest, "auth"), "credentials"),
  memberOf(memberOf(expressRequest, "oidc"), "user"),
);

/** Functions that say whether the user is signed in. */
export const SIGNED_IN_TESTS: Source = either(
  memberOf(either(expressRequest, koaContext), "isAuthenticated"),
  memberOf(memberOf(expressRequest, "oidc"), "isAuthenticated"),
);

/** Middleware behind which the user is signed in by a session. */
export const SIGN_IN_GUARDS: Source = either(
  resultOf(imported("express-openid-connect", "requiresAuth")),
  resultOf(imported("connect-ensure-login", "ensureLoggedIn")),
);

/** Objects whose members are a request's cookies by name. */
export const COOKIE_OBJECTS: Source = either(
  memberOf(expressRequest, "cookies", "signedCookies"),
  memberOf(fastifyRequest, "cookies"),
  memberOf(hapiRequest, "state"),
  memberOf(elysiaContext, "cookie"),
);

/** A function that gives a cookie of a request. */
export interface CookieGetter {
  readonly callee: Source;
  /** The argument that is the cookie's name. */
  readonly name: number;
  /** An argument that has to come from a source, for a name that is imported nowhere. */
  readonly given?: { readonly argument: number; readonly from: Source };
}

const nextCookies: Source = either(
  resultOf(imported("next/headers", "cookies")),
  memberOf(typed("next/server", "NextRequest"), "cookies"),
);

export const COOKIE_GETTERS: readonly CookieGetter[] = [
  { callee: memberOf(memberOf(koaContext, "cookies"), "get"), name: 0 },
  { callee: imported("hono/cookie", "getCookie"), name: 1 },
  { callee: imported("hono/cookie", "getSignedCookie"), name: 2 },
  { callee: imported(H3_MODULES, "getCookie"), name: 1 },
  { callee: globalNamed("getCookie"), name: 1, given: { argument: 0, from: nitroEvent } },
  { callee: memberOf(either(nextCookies, svelteKitCookies, astroCookies), "get"), name: 0 },
];
