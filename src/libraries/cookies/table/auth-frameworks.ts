import type { CookieCall, CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { either, imported, type TypeName } from "../source.ts";

/** Secure follows the site's own address unless `useSecureCookies` or the cookie says otherwise. */
const AUTH_DEFAULTS = { httpOnly: true, secure: "varies", sameSite: "lax", path: "/" } as const;

const AUTHJS_ENTRIES: Omit<CookieCall, "callee"> = {
  effect: "set",
  entries: {
    at: { argument: 0, path: ["cookies"] },
    name: ["name"],
    attributes: ["options"],
    sessions: ["sessionToken"],
  },
  secureSwitch: { argument: 0, path: ["useSecureCookies"] },
};

/** How long the session lives is said apart from its cookie, of which nothing else is known then. */
const AUTHJS_SESSION: Omit<CookieCall, "callee"> = {
  effect: "session",
  attributes: [],
  lifetime: { argument: 0, path: ["session", "maxAge"] },
  dialect: dialect({
    keys: {
      httpOnly: null,
      secure: null,
      sameSite: null,
      partitioned: null,
      path: null,
      domain: null,
      maxAge: null,
      expires: null,
      priority: null,
    },
    defaults: {
      httpOnly: "varies",
      secure: "varies",
      sameSite: "varies",
      partitioned: "varies",
      path: "varies",
      lifetime: 2_592_000,
    },
  }),
};

const AUTHJS_MODULES = [
  "@auth/core",
  "@auth/express",
  "@auth/sveltekit",
  "@auth/solid-start",
  "@auth/qwik",
  "@auth/fastify",
  "@auth/astro",
];

const AUTHJS_CALLEE = either(
  imported(AUTHJS_MODULES, "Auth"),
  imported("@auth/express", "ExpressAuth"),
  imported("@auth/sveltekit", "SvelteKitAuth"),
  imported("@auth/solid-start", "SolidAuth"),
  imported("@auth/qwik", "QwikAuth$"),
  imported("@auth/fastify", "FastifyAuth"),
);

const AUTHJS_CONFIGURATION: TypeName = {
  modules: AUTHJS_MODULES,
  names: ["AuthConfig", "ExpressAuthConfig", "SvelteKitAuthConfig", "SolidAuthConfig", "QwikAuthConfig"],
};

/** Auth.js merges what is given for a cookie into its own. */
export const authJs: CookieLibrary = {
  id: "auth-js",
  name: "Auth.js",
  url: "https://authjs.dev/reference/core#cookies",
  versions: "@auth/core 0.41",
  dialect: dialect({ defaults: { ...AUTH_DEFAULTS, lifetime: "varies" } }),
  calls: [
    { callee: either(AUTHJS_CALLEE, imported("auth-astro")), ...AUTHJS_ENTRIES },
    { callee: AUTHJS_CALLEE, ...AUTHJS_SESSION },
  ],
  configurations: [AUTHJS_ENTRIES, AUTHJS_SESSION].map((row) => ({ type: AUTHJS_CONFIGURATION, ...row })),
};

/**
 * Version 4 replaces the options of a cookie as a whole, version 5 (Auth.js) merges them: where the
 * options say nothing, only a verdict that holds for both counts.
 */
export const nextAuth: CookieLibrary = {
  id: "next-auth",
  name: "NextAuth.js",
  url: "https://next-auth.js.org/configuration/options#cookies",
  versions: "4.24, 5 (@auth/core 0.41)",
  versionFrom: [{ package: "next-auth" }],
  dialect: dialect({
    defaults: {
      httpOnly: { byVersion: { "<5": false, ">=5": true } },
      secure: "varies",
      sameSite: { byVersion: { "<5": null, ">=5": "lax" } },
      path: { byVersion: { "<5": null, ">=5": "/" } },
      lifetime: "varies",
    },
  }),
  calls: [AUTHJS_ENTRIES, AUTHJS_SESSION].map((row) => ({
    callee: imported(["next-auth", "next-auth/next"]),
    ...row,
  })),
  configurations: [AUTHJS_ENTRIES, AUTHJS_SESSION].map((row) => ({
    type: { modules: ["next-auth", "next-auth/core/types"], names: ["NextAuthOptions", "AuthOptions", "NextAuthConfig"] },
    ...row,
  })),
};

const BETTER_AUTH = dialect({
  defaults: { ...AUTH_DEFAULTS, lifetime: 604_800 },
  undefinedDefeats: ["httpOnly", "secure", "sameSite", "path"],
});

export const betterAuth: CookieLibrary = {
  id: "better-auth",
  name: "Better Auth",
  url: "https://www.better-auth.com/docs/concepts/cookies",
  versions: "1.7",
  dialect: BETTER_AUTH,
  calls: [
    {
      callee: imported(["better-auth", "better-auth/minimal"], "betterAuth"),
      effect: "session",
      attributes: [{ argument: 0, path: ["advanced", "defaultCookieAttributes"] }],
      lifetime: { argument: 0, path: ["session", "expiresIn"] },
      secureSwitch: { argument: 0, path: ["advanced", "useSecureCookies"] },
    },
    {
      callee: imported(["better-auth", "better-auth/minimal"], "betterAuth"),
      effect: "set",
      entries: {
        at: { argument: 0, path: ["advanced", "cookies"] },
        // `__Secure-` goes before the name that is given.
        attributes: ["attributes"],
        shared: { argument: 0, path: ["advanced", "defaultCookieAttributes"] },
        sessions: ["session_token", "session_data"],
      },
      // The lifetime is the session's, which is told once, above.
      dialect: { ...BETTER_AUTH, defaults: { ...BETTER_AUTH.defaults, lifetime: "varies" } },
      secureSwitch: { argument: 0, path: ["advanced", "useSecureCookies"] },
    },
  ],
};

export const expressOpenidConnect: CookieLibrary = {
  id: "express-openid-connect",
  name: "express-openid-connect",
  url: "https://auth0.github.io/express-openid-connect/interfaces/CookieConfigParams.html",
  versions: "3.4",
  dialect: dialect({
    keys: { partitioned: null, priority: null, maxAge: null, expires: null },
    otherKeys: ["transient"],
    defaults: { httpOnly: true, secure: "varies", sameSite: "lax", path: "/", lifetime: 604_800 },
  }),
  calls: [
    {
      callee: imported("express-openid-connect", "auth"),
      effect: "session",
      name: { argument: 0, path: ["session", "name"] },
      defaultName: "appSession",
      attributes: [{ argument: 0, path: ["session", "cookie"] }],
      lifetime: { argument: 0, path: ["session", "absoluteDuration"] },
    },
  ],
};

/** HttpOnly is forced; Secure comes from the application's base URL or the environment. */
export const nextjsAuth0: CookieLibrary = {
  id: "nextjs-auth0",
  name: "@auth0/nextjs-auth0",
  url: "https://github.com/auth0/nextjs-auth0#readme",
  versions: "4.30",
  dialect: dialect({
    keys: { httpOnly: null, partitioned: null, priority: null, maxAge: null, expires: null },
    otherKeys: ["transient", "name"],
    defaults: { httpOnly: true, secure: "varies", sameSite: "lax", path: "/", lifetime: 259_200 },
  }),
  calls: [
    {
      callee: imported(["@auth0/nextjs-auth0/server", "@auth0/nextjs-auth0"], "Auth0Client"),
      effect: "session",
      name: { argument: 0, path: ["session", "cookie", "name"] },
      defaultName: "__session",
      attributes: [{ argument: 0, path: ["session", "cookie"] }],
      lifetime: { argument: 0, path: ["session", "absoluteDuration"] },
    },
  ],
};

/**
 * The client hands its cookies to a function of the program's own, which may add what is missing: only
 * what is given counts.
 */
export const supabaseSsr: CookieLibrary = {
  id: "supabase-ssr",
  name: "@supabase/ssr",
  url: "https://supabase.com/docs/guides/auth/server-side/advanced-guide",
  versions: "0.12",
  readInPage: true,
  dialect: dialect({
    otherKeys: ["name", "encode"],
    defaults: { httpOnly: "varies", secure: "varies", sameSite: "lax", path: "/", lifetime: 34_560_000 },
  }),
  calls: ["createServerClient", "createBrowserClient"].map((name): CookieCall => ({
    callee: imported("@supabase/ssr", name),
    effect: "session",
    name: { argument: 2, path: ["cookieOptions", "name"] },
    attributes: [{ argument: 2, path: ["cookieOptions"] }],
  })),
};
