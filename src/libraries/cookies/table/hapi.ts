import type { CookieDialect, CookieLibrary, SharedDefaults } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { hapiServer } from "../../routes/hapi.ts";
import { hapiToolkit } from "../frameworks/hapi.ts";
import { either, imported, memberOf, wrappedRegistrationOf } from "../source.ts";

const STATE: CookieDialect = dialect({
  keys: {
    httpOnly: "isHttpOnly",
    secure: "isSecure",
    sameSite: "isSameSite",
    partitioned: "isPartitioned",
    maxAge: "ttl",
    expires: null,
    priority: null,
  },
  otherKeys: [
    "strictHeader",
    "ignoreErrors",
    "encoding",
    "sign",
    "password",
    "iron",
    "clearInvalid",
    "autoValue",
    "passThrough",
    "contextualize",
    // @hapi/cookie and @hapi/yar read the name from the same object.
    "name",
  ],
  defaults: { httpOnly: true, secure: true, sameSite: "strict" },
  undefinedDefeats: ["httpOnly", "secure", "sameSite"],
  sameSite: { strings: { strict: "Strict", lax: "Lax", none: "None" }, true: "invalid" },
  maxAgeUnit: "ms",
});

/** Defaults of all cookies that `Hapi.server({ state })` can give; often in another file. */
const serverState: SharedDefaults = {
  callee: either(imported(["@hapi/hapi", "hapi"], "server"), imported(["@hapi/hapi", "hapi"], "Server")),
  at: { argument: 0, path: ["state"] },
};

/** Defaults are safe; what `server.state` says of a name holds for every `h.state` of it. */
export const hapi: CookieLibrary = {
  id: "hapi",
  name: "hapi",
  url: "https://hapi.dev/api/#-serverstatename-options",
  versions: "21.4",
  dialect: STATE,
  calls: [
    {
      callee: memberOf(hapiServer, "state"),
      effect: "set",
      name: { argument: 0 },
      attributes: [{ argument: 1 }],
    },
    {
      callee: memberOf(hapiToolkit, "state"),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 2 }],
      // Where server.state set the name up, its options are the defaults.
      dialect: {
        ...STATE,
        defaults: { ...STATE.defaults, httpOnly: "varies", secure: "varies", sameSite: "varies", path: "varies" },
      },
    },
    {
      callee: memberOf(hapiToolkit, "unstate"),
      effect: "delete",
      name: { argument: 0 },
      attributes: [{ argument: 1 }],
      dialect: {
        ...STATE,
        defaults: { ...STATE.defaults, httpOnly: "varies", secure: "varies", sameSite: "varies", path: "varies" },
      },
    },
  ],
  sharedDefaults: serverState,
};

export const hapiCookie: CookieLibrary = {
  id: "hapi-cookie",
  name: "@hapi/cookie",
  url: "https://hapi.dev/module/cookie/api/",
  versions: "12.0",
  dialect: STATE,
  calls: [
    {
      callee: memberOf(memberOf(hapiServer, "auth"), "strategy"),
      when: { argument: 1, equals: "cookie" },
      effect: "session",
      name: { argument: 2, path: ["cookie", "name"] },
      defaultName: "sid",
      attributes: [{ argument: 2, path: ["cookie"] }],
    },
  ],
  sharedDefaults: serverState,
};

export const hapiYar: CookieLibrary = {
  id: "hapi-yar",
  name: "@hapi/yar",
  url: "https://hapi.dev/module/yar/api/",
  versions: "11.0",
  dialect: { ...STATE, defaults: { ...STATE.defaults, sameSite: "lax", path: "/" }, undefinedDefeats: [] },
  calls: [
    {
      callee: wrappedRegistrationOf(imported("@hapi/yar"), "register"),
      effect: "session",
      name: { argument: 0, path: ["options", "name"] },
      defaultName: "session",
      attributes: [{ argument: 0, path: ["options", "cookieOptions"] }],
    },
  ],
};
