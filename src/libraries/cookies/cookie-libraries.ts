import type { CookieLibrary } from "./cookie-library.ts";
import {
  authJs,
  betterAuth,
  expressOpenidConnect,
  nextAuth,
  nextjsAuth0,
  supabaseSsr,
} from "./table/auth-frameworks.ts";
import { cookieStore, documentCookie, jsCookie } from "./table/browser.ts";
import { bun } from "./table/bun.ts";
import { cookie, cookieEs, cookies, remixCookie, undici } from "./table/cookie-packages.ts";
import { csrfCsrf, csurf } from "./table/csrf.ts";
import { cookiesNext } from "./table/cookies-next.ts";
import { elysia } from "./table/elysia.ts";
import { cookieSession, express, expressSession } from "./table/express.ts";
import { fastifyCookie, fastifyCsrfProtection, fastifySecureSession, fastifySession } from "./table/fastify.ts";
import { h3, h3Session, nuxt, nuxtAuthUtils, tanstackStart, tanstackStartSession } from "./table/h3.ts";
import { hapi, hapiCookie, hapiYar } from "./table/hapi.ts";
import { hono } from "./table/hono.ts";
import { koa, koaSession } from "./table/koa.ts";
import { astro, remix, svelteKit } from "./table/meta-frameworks.ts";
import { ironSession, next } from "./table/next.ts";
import { nookies } from "./table/nookies.ts";
import { rawHeader } from "./table/raw-header.ts";
import { reactCookie, universalCookie } from "./table/universal-cookie.ts";

/** Every library whose cookies are known. A new one is a row in a table file and its name here. */
export const COOKIE_LIBRARIES: readonly CookieLibrary[] = [
  express,
  expressSession,
  cookieSession,
  cookie,
  cookieEs,
  cookies,
  koa,
  koaSession,
  fastifyCookie,
  fastifySession,
  fastifySecureSession,
  hono,
  next,
  ironSession,
  h3,
  h3Session,
  nuxt,
  nuxtAuthUtils,
  svelteKit,
  remix,
  remixCookie,
  astro,
  elysia,
  hapi,
  hapiCookie,
  hapiYar,
  tanstackStart,
  tanstackStartSession,
  bun,
  undici,
  authJs,
  nextAuth,
  betterAuth,
  expressOpenidConnect,
  nextjsAuth0,
  supabaseSsr,
  csurf,
  csrfCsrf,
  fastifyCsrfProtection,
  rawHeader,
  documentCookie,
  cookieStore,
  jsCookie,
  universalCookie,
  reactCookie,
  cookiesNext,
  nookies,
];
