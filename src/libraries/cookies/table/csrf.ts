import type { CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { imported } from "../source.ts";

/** Withdrawn. `cookie: true` writes a cookie with a path and nothing else. */
export const csurf: CookieLibrary = {
  id: "csurf",
  name: "csurf",
  url: "https://github.com/expressjs/csurf#readme",
  versions: "1.11",
  dialect: dialect({ otherKeys: ["key", "signed", "encode"], defaults: { path: "/" } }),
  calls: [
    {
      callee: imported(["csurf", "@dr.pogodin/csurf"]),
      effect: "set",
      name: { argument: 0, path: ["cookie", "key"] },
      defaultName: "_csrf",
      attributes: [{ argument: 0, path: ["cookie"] }],
      onlyWhenGiven: true,
    },
  ],
};

/** Its default name has the `__Host-` prefix, so that turning Secure off loses the cookie. */
export const csrfCsrf: CookieLibrary = {
  id: "csrf-csrf",
  name: "csrf-csrf",
  url: "https://github.com/Psifi-Solutions/csrf-csrf#readme",
  versions: "3.2, 4.0",
  versionFrom: [{ package: "csrf-csrf" }],
  dialect: dialect({
    otherKeys: ["encode", "signed"],
    defaults: {
      httpOnly: true,
      secure: true,
      sameSite: { byVersion: { "<4": "lax", ">=4": "strict" } },
      path: "/",
    },
  }),
  calls: [
    {
      callee: imported("csrf-csrf", "doubleCsrf"),
      effect: "set",
      name: { argument: 0, path: ["cookieName"] },
      defaultName: "__Host-psifi.x-csrf-token",
      attributes: [{ argument: 0, path: ["cookieOptions"] }],
    },
  ],
};
