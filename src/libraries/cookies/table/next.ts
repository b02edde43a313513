import type { CookieCall, CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { nextResponse } from "../frameworks/web.ts";
import { either, imported, memberOf, resultOf, type Source } from "../source.ts";

const jar: Source = either(resultOf(imported("next/headers", "cookies")), memberOf(nextResponse, "cookies"));

const SET: Omit<CookieCall, "callee"> = {
  effect: "set",
  name: { argument: 0 },
  value: { argument: 1 },
  attributes: [{ argument: 2 }],
  cookie: 0,
};

/** `sameSite: true` is sent as it stands, `SameSite=true`, which no browser knows. */
export const next: CookieLibrary = {
  id: "next",
  name: "Next.js",
  url: "https://nextjs.org/docs/app/api-reference/functions/cookies",
  versions: "13 to 16.4",
  dialect: dialect({
    otherKeys: ["name", "value"],
    defaults: { path: "/" },
    sameSite: { true: "invalid" },
  }),
  calls: [
    { callee: memberOf(jar, "set"), ...SET },
    { callee: memberOf(jar, "delete"), effect: "delete", name: { argument: 0 }, cookie: 0 },
  ],
};

const CONFIGURED_SESSION: Omit<CookieCall, "callee"> = {
  effect: "session",
  name: { argument: 0, path: ["cookieName"] },
  attributes: [{ argument: 0, path: ["cookieOptions"] }],
  lifetime: { argument: 0, path: ["ttl"] },
};

export const ironSession: CookieLibrary = {
  id: "iron-session",
  name: "iron-session",
  url: "https://github.com/vvo/iron-session#readme",
  versions: "8.0, 9.0",
  dialect: dialect({
    defaults: { httpOnly: true, secure: true, sameSite: "lax", path: "/", lifetime: 1_209_540 },
    undefinedDefeats: ["httpOnly", "secure", "sameSite", "path", "maxAge"],
  }),
  calls: [
    {
      callee: imported(["iron-session", "iron-session/edge"], "getIronSession"),
      ...CONFIGURED_SESSION,
      name: { argument: 2, path: ["cookieName"] },
      attributes: [{ argument: 2, path: ["cookieOptions"] }],
      lifetime: { argument: 2, path: ["ttl"] },
    },
    {
      callee: imported(["iron-session", "iron-session/edge"], "getIronSession"),
      ...CONFIGURED_SESSION,
      name: { argument: 1, path: ["cookieName"] },
      attributes: [{ argument: 1, path: ["cookieOptions"] }],
      lifetime: { argument: 1, path: ["ttl"] },
    },
  ],
  configurations: [
    {
      type: { modules: ["iron-session"], names: ["SessionOptions", "IronSessionOptions"] },
      ...CONFIGURED_SESSION,
    },
  ],
};
