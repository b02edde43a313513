import type { CookieCall, CookieLibrary } from "../cookie-library.ts";
import { dialect } from "../dialect.ts";
import { nitroEvent } from "../frameworks/nitro.ts";
import { either, globalNamed, imported } from "../source.ts";

/**
 * h3 and the modules that hand its helpers on. A name that is imported nowhere, as Nitro lets it, counts
 * where it is given the event of a handler.
 */
const MODULES = ["h3", "#imports", "nitro/h3", "nitropack/runtime", "h3-nightly"];

const SET: Omit<CookieCall, "callee"> = {
  effect: "set",
  name: { argument: 1 },
  value: { argument: 2 },
  attributes: [{ argument: 3 }],
};

export const h3: CookieLibrary = {
  id: "h3",
  name: "h3",
  url: "https://h3.dev/utils/cookie",
  versions: "1.15, 2.0",
  dialect: dialect({ otherKeys: ["encode", "stringify"], defaults: { path: "/" }, undefinedDefeats: ["path"] }),
  calls: [
    { callee: imported(MODULES, "setCookie"), ...SET },
    { callee: globalNamed("setCookie"), when: { argument: 0, from: nitroEvent }, ...SET },
    {
      callee: imported(MODULES, "deleteCookie"),
      effect: "delete",
      name: { argument: 1 },
      attributes: [{ argument: 2 }],
    },
    {
      callee: globalNamed("deleteCookie"),
      when: { argument: 0, from: nitroEvent },
      effect: "delete",
      name: { argument: 1 },
      attributes: [{ argument: 2 }],
    },
  ],
};

/** Version 2 gives SameSite=Lax, version 1 gives none. */
export const h3Session: CookieLibrary = {
  id: "h3-session",
  name: "h3 sessions",
  url: "https://h3.dev/utils/security",
  versions: "1.15, 2.0",
  versionFrom: [
    { package: "h3" },
    { package: "nitro", brings: { 3: 2 } },
    { package: "nitropack", brings: { 1: 1, 2: 1 } },
    { package: "nuxt", brings: { 3: 1, 4: 1 } },
  ],
  dialect: dialect({
    defaults: {
      httpOnly: true,
      secure: true,
      sameSite: { byVersion: { "<2": null, ">=2": "lax" } },
      path: "/",
    },
    undefinedDefeats: ["httpOnly", "secure", "sameSite", "path"],
  }),
  calls: ["useSession", "getSession", "updateSession", "sealSession"].map((name): CookieCall => ({
    callee: imported(MODULES, name),
    effect: "session",
    name: { argument: 1, path: ["name"] },
    defaultName: "h3",
    attributes: [{ argument: 1, path: ["cookie"] }],
    lifetime: { argument: 1, path: ["maxAge"] },
  })),
};

export const nuxt: CookieLibrary = {
  id: "nuxt",
  name: "Nuxt useCookie",
  url: "https://nuxt.com/docs/api/composables/use-cookie",
  versions: "3, 4.5",
  // A composable of the server and the page alike: in the page HttpOnly cannot be set.
  side: "either",
  dialect: dialect({
    otherKeys: ["encode", "decode", "default", "watch", "readonly", "refresh", "filter"],
    defaults: { path: "/" },
    undefinedDefeats: ["path"],
  }),
  calls: [
    {
      callee: imported(["#imports", "#app", "nuxt/app", "#app/composables/cookie"], "useCookie"),
      effect: "set",
      name: { argument: 0 },
      attributes: [{ argument: 1 }],
      writtenBy: "value",
    },
  ],
};

/** Sessions of nuxt-auth-utils are h3's; the module's own default is SameSite=Lax, and `undefined` is left out. */
export const nuxtAuthUtils: CookieLibrary = {
  id: "nuxt-auth-utils",
  name: "nuxt-auth-utils",
  url: "https://github.com/atinux/nuxt-auth-utils#readme",
  versions: "0.5",
  dialect: dialect({
    defaults: { httpOnly: true, secure: true, sameSite: "lax", path: "/" },
  }),
  calls: [
    {
      callee: either(globalNamed("defineNuxtConfig"), imported(["nuxt/config", "nuxt"], "defineNuxtConfig")),
      effect: "session",
      name: { argument: 0, path: ["runtimeConfig", "session", "name"] },
      defaultName: "nuxt-session",
      attributes: [{ argument: 0, path: ["runtimeConfig", "session", "cookie"] }],
      lifetime: { argument: 0, path: ["runtimeConfig", "session", "maxAge"] },
      onlyWhenGiven: true,
    },
    ...["setUserSession", "replaceUserSession"].map((name): CookieCall => ({
      callee: imported(["#imports", "#auth-utils"], name),
      effect: "session",
      name: { argument: 2, path: ["name"] },
      defaultName: "nuxt-session",
      attributes: [{ argument: 2, path: ["cookie"] }],
      lifetime: { argument: 2, path: ["maxAge"] },
      onlyWhenGiven: true,
    })),
  ],
};

const TANSTACK = [
  "@tanstack/react-start/server",
  "@tanstack/solid-start/server",
  "@tanstack/vue-start/server",
  "@tanstack/start-server-core",
  "@tanstack/react-start-server",
];

/** TanStack Start's helpers take no event: they find the request themselves. */
export const tanstackStart: CookieLibrary = {
  id: "tanstack-start",
  name: "TanStack Start",
  url: "https://tanstack.com/start/latest/docs/framework/react/server-functions",
  versions: "1.169",
  dialect: dialect({ otherKeys: ["encode", "stringify"], defaults: { path: "/" }, undefinedDefeats: ["path"] }),
  calls: [
    {
      callee: imported(TANSTACK, "setCookie"),
      effect: "set",
      name: { argument: 0 },
      value: { argument: 1 },
      attributes: [{ argument: 2 }],
    },
    {
      callee: imported(TANSTACK, "deleteCookie"),
      effect: "delete",
      name: { argument: 0 },
      attributes: [{ argument: 1 }],
    },
  ],
};

/** The sessions of h3, of either version, under other names by default: they went in the course of version 1. */
export const tanstackStartSession: CookieLibrary = {
  id: "tanstack-start-session",
  name: "TanStack Start sessions",
  url: "https://tanstack.com/start/latest/docs/framework/react/guide/authentication",
  versions: "1.131",
  dialect: dialect({
    defaults: { httpOnly: true, secure: true, sameSite: "varies", path: "/" },
    undefinedDefeats: ["httpOnly", "secure", "path"],
  }),
  calls: ["useSession", "getSession", "updateSession", "sealSession"].map((name): CookieCall => ({
    callee: imported(TANSTACK, name),
    effect: "session",
    name: { argument: 0, path: ["name"] },
    attributes: [{ argument: 0, path: ["cookie"] }],
    lifetime: { argument: 0, path: ["maxAge"] },
  })),
};
