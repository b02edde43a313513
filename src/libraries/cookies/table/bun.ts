import type { CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { bunCookies } from "../frameworks/bun.ts";
import { either, globalNamed, imported, memberOf } from "../source.ts";

export const bun: CookieLibrary = {
  id: "bun",
  name: "Bun",
  url: "https://bun.com/docs/runtime/cookies",
  versions: "1.4",
  dialect: dialect({
    keys: { priority: null },
    otherKeys: [],
    defaults: { sameSite: "lax", path: "/" },
  }),
  calls: [
    {
      callee: memberOf(bunCookies, "set"),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 2 }],
      cookie: 0,
    },
    {
      callee: memberOf(bunCookies, "delete"),
      effect: "delete",
      name: { argument: 0 },
      attributes: [{ argument: 1 }],
      cookie: 0,
      // The map knows the cookie that it deletes; what it sends then is its own affair.
      dialect: dialect({
        keys: { priority: null },
        defaults: { httpOnly: "varies", secure: "varies", sameSite: "varies", path: "varies" },
      }),
    },
    {
      callee: either(memberOf(globalNamed("Bun"), "Cookie"), imported("bun", "Cookie")),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 2 }],
      cookie: 0,
    },
  ],
};
