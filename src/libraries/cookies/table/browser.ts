import type { CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { globalNamed, imported, memberOf, either } from "../source.ts";

/** The Cookie Store API: always Secure, SameSite=Strict unless it is said, no HttpOnly at all. */
export const cookieStore: CookieLibrary = {
  id: "cookie-store",
  name: "CookieStore",
  url: "https://developer.mozilla.org/en-US/docs/Web/API/CookieStore/set",
  versions: "Living Standard",
  browserSide: true,
  dialect: dialect({
    keys: { httpOnly: null, secure: null, maxAge: null, priority: null },
    otherKeys: ["name", "value"],
    defaults: { secure: true, sameSite: "strict", path: "/" },
    sameSite: { strings: { strict: "strict", lax: "lax", none: "none" }, true: "invalid" },
  }),
  calls: [
    {
      callee: memberOf(
        either(
          globalNamed("cookieStore"),
          memberOf(either(globalNamed("window"), globalNamed("self"), globalNamed("globalThis")), "cookieStore"),
        ),
        "set",
      ),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      cookie: 0,
    },
  ],
};

/** Attributes are written out as they are given, whatever their names. */
export const jsCookie: CookieLibrary = {
  id: "js-cookie",
  name: "js-cookie",
  url: "https://github.com/js-cookie/js-cookie#readme",
  versions: "3.0",
  browserSide: true,
  dialect: dialect({
    anyCase: true,
    defaults: { path: "/" },
    undefinedDefeats: ["path"],
    maxAgeUnit: "s",
    expiresInDays: true,
  }),
  calls: [
    {
      callee: imported("js-cookie", "set"),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 2 }],
    },
  ],
};

/** `document.cookie`, which the page itself writes. */
export const documentCookie: CookieLibrary = {
  id: "document-cookie",
  name: "document.cookie",
  url: "https://developer.mozilla.org/en-US/docs/Web/API/Document/cookie",
  versions: "HTML Living Standard",
  browserSide: true,
  dialect: dialect({ anyCase: true }),
  calls: [],
  assignments: [
    {
      kind: "text",
      target: either(
        globalNamed("document"),
        memberOf(either(globalNamed("window"), globalNamed("globalThis")), "document"),
      ),
      property: "cookie",
    },
  ],
};
