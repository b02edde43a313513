import type { CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { chainFrom, either, globalNamed, imported, memberOf } from "../source.ts";

const store = either(
  globalNamed("cookieStore"),
  memberOf(either(globalNamed("window"), globalNamed("self"), globalNamed("globalThis")), "cookieStore"),
);

/** The Cookie Store API: always Secure, SameSite=Strict unless it is said, no HttpOnly at all. */
export const cookieStore: CookieLibrary = {
  id: "cookie-store",
  name: "CookieStore",
  url: "https://developer.mozilla.org/en-US/docs/Web/API/CookieStore/set",
  versions: "Living Standard",
  side: "page",
  dialect: dialect({
    keys: { httpOnly: null, secure: null, maxAge: null, priority: null },
    // Drafts of the standard take a lifetime in seconds too.
    otherKeys: ["name", "value", "maxAge"],
    defaults: { secure: true, sameSite: "strict", path: "/" },
    sameSite: { strings: { strict: "strict", lax: "lax", none: "none" }, true: "invalid" },
  }),
  calls: [
    {
      callee: memberOf(store, "set"),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      cookie: 0,
    },
    { callee: memberOf(store, "delete"), effect: "delete", name: { argument: 0 }, cookie: 0 },
  ],
};

/** The package itself, or a copy with attributes or a converter of its own. */
const jar = chainFrom(imported("js-cookie"));

/**
 * Attributes are written out as they are given, whatever their names: a number of days as `expires` is
 * turned into a date, and a lifetime in seconds has to have the header's own name, as a string.
 */
export const jsCookie: CookieLibrary = {
  id: "js-cookie",
  name: "js-cookie",
  url: "https://github.com/js-cookie/js-cookie#readme",
  versions: "3.0",
  side: "page",
  dialect: dialect({
    keys: { maxAge: "max-age" },
    anyCase: true,
    defaults: { path: "/" },
    undefinedDefeats: ["path"],
    maxAgeUnit: "s",
    expiresInDays: true,
  }),
  calls: [
    {
      callee: memberOf(jar, "set"),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 2 }],
      inherited: [{ callee: memberOf(jar, "withAttributes"), at: { argument: 0 } }],
    },
    {
      callee: memberOf(jar, "remove"),
      effect: "delete",
      name: { argument: 0 },
      attributes: [{ argument: 1 }],
      inherited: [{ callee: memberOf(jar, "withAttributes"), at: { argument: 0 } }],
    },
  ],
};

/** `document.cookie`, which the page itself writes. */
export const documentCookie: CookieLibrary = {
  id: "document-cookie",
  name: "document.cookie",
  url: "https://developer.mozilla.org/en-US/docs/Web/API/Document/cookie",
  versions: "HTML Living Standard",
  side: "page",
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
