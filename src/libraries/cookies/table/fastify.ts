import type { CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { makeFastify } from "../../routes/fastify.ts";
import { fastifyReply } from "../frameworks/fastify.ts";
import { imported, memberOf, registrationOf } from "../source.ts";

const COOKIE = ["@fastify/cookie", "fastify-cookie"];

/** Options that the plugin is registered with are defaults of every cookie; see `parseOptions`. */
export const fastifyCookie: CookieLibrary = {
  id: "fastify-cookie",
  name: "@fastify/cookie",
  url: "https://github.com/fastify/fastify-cookie#readme",
  versions: "9, 10, 11.1",
  versionFrom: [{ package: "@fastify/cookie" }, { package: "fastify-cookie" }],
  dialect: dialect({
    otherKeys: ["encode", "signed"],
    defaults: { sameSite: { byVersion: { "<10": null, ">=10": "lax" } } },
    undefinedDefeats: ["sameSite"],
  }),
  calls: [
    {
      callee: memberOf(fastifyReply, "setCookie", "cookie"),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 2 }],
    },
    {
      callee: memberOf(fastifyReply, "clearCookie"),
      effect: "delete",
      name: { argument: 0 },
      attributes: [{ argument: 1 }],
      dialect: dialect({ otherKeys: ["encode", "signed"], defaults: { path: "/", sameSite: "varies" } }),
    },
    {
      callee: imported(COOKIE, "serialize"),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 2 }],
      // The serializer is the cookie package's: no defaults.
      isBare: true,
      dialect: dialect(),
    },
  ],
  sharedDefaults: {
    callee: registrationOf(imported(COOKIE), "register"),
    at: { argument: 1, path: ["parseOptions"] },
    server: makeFastify,
  },
};

/** Unlike @fastify/cookie's own option, Max-Age is in milliseconds here. */
export const fastifySession: CookieLibrary = {
  id: "fastify-session",
  name: "@fastify/session",
  url: "https://github.com/fastify/session#readme",
  versions: "11.1",
  dialect: dialect({
    keys: { priority: null },
    otherKeys: ["encode", "signed", "originalMaxAge"],
    defaults: { httpOnly: true, secure: true, path: "/" },
    sameSite: { special: ["auto"] },
    maxAgeUnit: "ms",
  }),
  calls: [
    {
      callee: registrationOf(imported(["@fastify/session", "fastify-session"]), "register"),
      effect: "session",
      name: { argument: 1, path: ["cookieName"] },
      defaultName: "sessionId",
      attributes: [{ argument: 1, path: ["cookie"] }],
    },
  ],
  configurations: [
    {
      type: { modules: ["@fastify/session"], names: ["FastifySessionOptions"] },
      effect: "session",
      name: { argument: 0, path: ["cookieName"] },
      defaultName: "sessionId",
      attributes: [{ argument: 0, path: ["cookie"] }],
    },
  ],
};

export const fastifySecureSession: CookieLibrary = {
  id: "fastify-secure-session",
  name: "@fastify/secure-session",
  url: "https://github.com/fastify/fastify-secure-session#readme",
  versions: "7, 8.4",
  versionFrom: [{ package: "@fastify/secure-session" }, { package: "fastify-secure-session" }],
  dialect: dialect({
    otherKeys: ["encode", "signed"],
    // It writes through @fastify/cookie, whose own default for SameSite came with version 10.
    defaults: { httpOnly: true, sameSite: { byVersion: { "<8": null, ">=8": "lax" } } },
    undefinedDefeats: ["sameSite"],
  }),
  calls: [
    {
      callee: registrationOf(imported(["@fastify/secure-session", "fastify-secure-session"]), "register"),
      effect: "session",
      name: { argument: 1, path: ["cookieName"] },
      defaultName: "session",
      attributes: [
        { argument: 1, path: ["cookie"] },
        { argument: 1, path: ["cookieOptions"] },
      ],
    },
  ],
};

/** Options for its cookie take the place of its own as a whole; what is left then is @fastify/cookie's. */
export const fastifyCsrfProtection: CookieLibrary = {
  id: "fastify-csrf-protection",
  name: "@fastify/csrf-protection",
  url: "https://github.com/fastify/csrf-protection#readme",
  versions: "8.0",
  dialect: dialect({
    otherKeys: ["encode", "signed"],
    defaults: { httpOnly: true, sameSite: "strict", path: "/" },
  }),
  calls: [
    {
      callee: registrationOf(imported(["@fastify/csrf-protection", "fastify-csrf"]), "register"),
      effect: "set",
      name: { argument: 1, path: ["cookieKey"] },
      defaultName: "_csrf",
      attributes: [{ argument: 1, path: ["cookieOpts"] }],
      onlyWhenGiven: true,
      dialect: dialect({ otherKeys: ["encode", "signed"], defaults: { sameSite: "varies" }, undefinedDefeats: ["sameSite"] }),
    },
  ],
};
