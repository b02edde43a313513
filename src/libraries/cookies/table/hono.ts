import type { CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { imported } from "../source.ts";

const COOKIE = ["hono/cookie", "@hono/hono/cookie", "jsr:@hono/hono/cookie"];

/** The option `prefix` puts `__Host-` or `__Secure-` before the name and what it demands into the cookie. */
export const hono: CookieLibrary = {
  id: "hono",
  name: "Hono",
  url: "https://hono.dev/docs/helpers/cookie",
  versions: "4.13",
  dialect: dialect({
    otherKeys: ["prefix", "signingSecret"],
    defaults: { path: "/" },
    undefinedDefeats: ["path"],
    sameSite: { true: "invalid" },
    prefixOption: { key: "prefix", host: "host", secure: "secure" },
  }),
  calls: [
    {
      callee: imported(COOKIE, "setCookie"),
      effect: "set",
      name: { argument: 1 },
      value: { argument: 2 },
      attributes: [{ argument: 3 }],
    },
    {
      callee: imported(COOKIE, "setSignedCookie"),
      effect: "set",
      name: { argument: 1 },
      value: { argument: 2 },
      attributes: [{ argument: 4 }],
    },
    {
      callee: imported(COOKIE, "generateCookie"),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 2 }],
    },
    {
      callee: imported(COOKIE, "generateSignedCookie"),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 3 }],
    },
    {
      callee: imported(COOKIE, "deleteCookie"),
      effect: "delete",
      name: { argument: 1 },
      attributes: [{ argument: 2 }],
    },
  ],
};
