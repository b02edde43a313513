import type { CookieCall, CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { imported, memberOf, resultOf, either, typed } from "../source.ts";

const POSITIONAL_OR_OBJECT: Omit<CookieCall, "callee"> = {
  effect: "set",
  name: { argument: 0 },
  value: { argument: 1 },
  attributes: [{ argument: 2 }],
  cookie: 0,
};

/** The `cookie` package: positional until 1, positional or one object in 1.1, one object alone since 2. */
export const cookie: CookieLibrary = {
  id: "cookie",
  name: "cookie",
  url: "https://github.com/jshttp/cookie#readme",
  versions: "0.7, 1.1, 2.0",
  dialect: dialect(),
  calls: [
    { callee: imported("cookie", "serialize"), ...POSITIONAL_OR_OBJECT },
    { callee: imported("cookie", "stringifySetCookie"), ...POSITIONAL_OR_OBJECT },
  ],
};

export const cookieEs: CookieLibrary = {
  id: "cookie-es",
  name: "cookie-es",
  url: "https://github.com/unjs/cookie-es#readme",
  versions: "1, 2, 3.1",
  dialect: dialect(),
  calls: [
    { callee: imported("cookie-es", "serialize"), ...POSITIONAL_OR_OBJECT },
    { callee: imported("cookie-es", "serializeCookie"), ...POSITIONAL_OR_OBJECT },
  ],
};

/**
 * undici's helpers over a list of headers. It takes SameSite in one spelling only, and gives a name with
 * a prefix what the prefix demands, whatever the attributes say.
 */
export const undici: CookieLibrary = {
  id: "undici",
  name: "undici",
  url: "https://undici.nodejs.org/#/docs/api/Cookies.md",
  versions: "7.30, 8.12",
  dialect: dialect({
    keys: { partitioned: null, priority: null },
    otherKeys: ["unparsed"],
    prefixBringsDemands: true,
    sameSite: { strings: { strict: "Strict", lax: "Lax", none: "None" }, true: "invalid" },
  }),
  calls: [
    { callee: imported("undici", "setCookie"), effect: "set", cookie: 1 },
    {
      callee: imported("undici", "deleteCookie"),
      effect: "delete",
      name: { argument: 1 },
      attributes: [{ argument: 2 }],
    },
  ],
};

/** Remix's cookie package of version 3. */
export const remixCookie: CookieLibrary = {
  id: "remix-cookie",
  name: "@remix-run/cookie",
  url: "https://github.com/remix-run/remix/tree/main/packages/cookie",
  versions: "0.7",
  dialect: dialect({
    otherKeys: ["secrets", "encode", "decode"],
    defaults: { sameSite: "lax", path: "/" },
    partitionedBringsSecure: true,
    sameSite: { strings: { strict: "Strict", lax: "Lax", none: "None" }, true: "invalid" },
  }),
  calls: [
    {
      callee: either(imported("@remix-run/cookie", "Cookie"), imported("@remix-run/cookie", "createCookie")),
      effect: "set",
      name: { argument: 0 },
      attributes: [{ argument: 1 }],
      overriddenBy: ["serialize"],
    },
  ],
};

/** `cookies`, the package behind Koa's `ctx.cookies`: Secure follows the connection unless it is given. */
export const cookiesDialect = dialect({
  otherKeys: ["signed", "overwrite", "secureProxy"],
  // secureProxy skips the check of the connection that `secure: true` fails on plain HTTP.
  deprecatedKeys: { maxage: { key: "maxAge", isSame: true }, secureProxy: { key: "secure", isSame: false } },
  defaults: { httpOnly: true, secure: "varies", path: "/" },
  undefinedDefeats: ["httpOnly", "path"],
  maxAgeUnit: "ms",
});

export const cookies: CookieLibrary = {
  id: "cookies",
  name: "cookies",
  url: "https://github.com/pillarjs/cookies#readme",
  versions: "0.9",
  dialect: cookiesDialect,
  calls: [
    {
      callee: memberOf(either(resultOf(imported("cookies")), typed("cookies", "")), "set"),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 2 }],
    },
  ],
};
