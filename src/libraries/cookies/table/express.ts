import type { CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { expressRequest, expressResponse } from "../frameworks/express.ts";
import { imported, memberOf } from "../source.ts";

/** Express's own response. It checks no name prefix: what a browser refuses is sent all the same. */
export const express: CookieLibrary = {
  id: "express",
  name: "Express",
  url: "https://expressjs.com/en/5x/api.html#res.cookie",
  versions: "4.22, 5.3",
  dialect: dialect({
    otherKeys: ["encode", "signed"],
    defaults: { path: "/" },
    maxAgeUnit: "ms",
  }),
  calls: [
    {
      callee: memberOf(expressResponse, "cookie"),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 2 }],
    },
    {
      callee: memberOf(expressResponse, "clearCookie"),
      effect: "delete",
      name: { argument: 0 },
      attributes: [{ argument: 1 }],
    },
  ],
};

export const expressSession: CookieLibrary = {
  id: "express-session",
  name: "express-session",
  url: "https://expressjs.com/en/resources/middleware/session.html",
  versions: "1.19",
  dialect: dialect({
    otherKeys: ["encode", "signed", "originalMaxAge"],
    defaults: { httpOnly: true, path: "/" },
    undefinedDefeats: ["httpOnly", "path"],
    sameSite: { special: ["auto"] },
    maxAgeUnit: "ms",
  }),
  calls: [
    {
      callee: imported("express-session"),
      effect: "session",
      name: { argument: 0, path: ["name"] },
      defaultName: "connect.sid",
      attributes: [{ argument: 0, path: ["cookie"] }],
    },
  ],
  configurations: [
    {
      type: { modules: ["express-session"], names: ["SessionOptions"] },
      effect: "session",
      name: { argument: 0, path: ["name"] },
      defaultName: "connect.sid",
      attributes: [{ argument: 0, path: ["cookie"] }],
    },
  ],
  assignments: [{ kind: "session", target: memberOf(memberOf(expressRequest, "session"), "cookie") }],
};

export const cookieSession: CookieLibrary = {
  id: "cookie-session",
  name: "cookie-session",
  url: "https://expressjs.com/en/resources/middleware/cookie-session.html",
  versions: "2.1",
  dialect: dialect({
    // All options share one object: the session's and the cookie's.
    otherKeys: ["name", "keys", "secret", "signed", "overwrite", "encode"],
    ignoredGroup: "cookie",
    // The cookies package, which sends the cookie, still knows the old name.
    deprecatedKeys: { maxage: { key: "maxAge", isSame: true } },
    defaults: { httpOnly: true, secure: "varies", path: "/" },
    undefinedDefeats: ["path"],
    maxAgeUnit: "ms",
  }),
  calls: [
    {
      callee: imported("cookie-session"),
      effect: "session",
      name: { argument: 0, path: ["name"] },
      defaultName: "session",
      attributes: [{ argument: 0 }],
    },
  ],
};
