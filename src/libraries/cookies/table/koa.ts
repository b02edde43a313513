import type { CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { koaContext } from "../frameworks/koa.ts";
import { imported, memberOf } from "../source.ts";
import { cookiesDialect } from "./cookie-packages.ts";

/** Koa's context hands on to the `cookies` package; a name alone, or an empty value, deletes. */
export const koa: CookieLibrary = {
  id: "koa",
  name: "Koa",
  url: "https://koajs.com/#ctx-cookies-set-name-value-options-",
  versions: "3.3",
  dialect: cookiesDialect,
  calls: [
    {
      callee: memberOf(memberOf(koaContext, "cookies"), "set"),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 2 }],
    },
  ],
};

export const koaSession: CookieLibrary = {
  id: "koa-session",
  name: "koa-session",
  url: "https://github.com/koajs/session#readme",
  versions: "7.0",
  dialect: dialect({
    otherKeys: [
      "key",
      "overwrite",
      "signed",
      "rolling",
      "renew",
      "autoCommit",
      "encode",
      "decode",
      "store",
      "externalKey",
      "ContextStore",
      "prefix",
      "valid",
      "beforeSave",
      "genid",
    ],
    // The cookies package, which sends the cookie, still knows the old name.
    deprecatedKeys: { maxage: { key: "maxAge", isSame: true } },
    defaults: { httpOnly: true, secure: "varies", path: "/", lifetime: 86_400 },
    undefinedDefeats: ["path"],
    maxAgeUnit: "ms",
  }),
  calls: [
    {
      callee: imported("koa-session"),
      effect: "session",
      name: { argument: 0, path: ["key"] },
      defaultName: "koa.sess",
      attributes: [{ argument: 0 }],
    },
    {
      callee: imported("koa-session", "createSession"),
      effect: "session",
      name: { argument: 0, path: ["key"] },
      defaultName: "koa.sess",
      attributes: [{ argument: 0 }],
    },
  ],
};
