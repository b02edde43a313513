import type { CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { elysiaCookie } from "../frameworks/elysia.ts";
import { either, imported } from "../source.ts";

/**
 * Cookies are written by assigning: `cookie.session.value = …`. Defaults may be given to the
 * application, which is often made in another file.
 */
export const elysia: CookieLibrary = {
  id: "elysia",
  name: "Elysia",
  url: "https://elysiajs.com/patterns/cookie",
  versions: "1.4",
  dialect: dialect({
    otherKeys: ["value", "secrets", "sign"],
    defaults: { path: "/" },
    undefinedDefeats: ["path"],
  }),
  calls: [],
  assignments: [{ kind: "named", target: elysiaCookie, valueKey: "value", methods: ["set", "update"] }],
  sharedDefaults: {
    callee: either(imported("elysia", "Elysia"), imported("elysia")),
    at: { argument: 0, path: ["cookie"] },
  },
};
