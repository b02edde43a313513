import { HTTP_METHODS } from "../cookies/frameworks/http-methods.ts";
import { globalNamed, imported, resultOf, typed, type Source } from "../cookies/source.ts";
import type { AppRouting, RouteLibrary, RouteOptions } from "./route-library.ts";

export const H3_MODULES: readonly string[] = ["h3", "#imports", "nitro/h3", "nitropack/runtime", "h3-nightly"];

const DEFINERS = ["defineEventHandler", "eventHandler", "defineHandler", "defineCachedEventHandler", "cachedEventHandler"];

/** Functions that make a handler; Nitro and Nuxt import them by themselves. */
export const H3_DEFINERS: readonly Source[] = [
  ...DEFINERS.map((name) => imported(H3_MODULES, name)),
  ...DEFINERS.map(globalNamed),
];

const options: RouteOptions = { argument: 2, hooks: [["middleware"]], handler: [] };

/** Version 1 has `createApp` and `createRouter`, version 2 the class `H3`. */
export const h3Routing: AppRouting = {
  makers: [
    { source: resultOf(imported(H3_MODULES, "createApp")), standing: "either" },
    { source: resultOf(imported(H3_MODULES, "createRouter")), standing: "router" },
    { source: resultOf(imported(H3_MODULES, "H3")), standing: "either" },
    { source: typed(H3_MODULES, "H3", "App", "Router"), standing: "either" },
  ],
  calls: [
    { kind: "route", names: HTTP_METHODS, methods: "name", path: "first", functions: "one", options },
    { kind: "route", names: ["all"], methods: "any", path: "first", functions: "one", options },
    {
      kind: "route",
      names: ["on"],
      methods: { argument: 0 },
      path: { argument: 1 },
      functions: "one",
      options: { ...options, argument: 3 },
    },
    { kind: "use", names: ["use", "mount"], functions: 0 },
  ],
  otherHandlers: [],
  isOrdered: true,
  coversBelow: true,
  nextParameter: 0,
  startMethods: [],
  starters: [
    imported(H3_MODULES, "serve"),
    imported(H3_MODULES, "toNodeListener"),
    imported(H3_MODULES, "toNodeHandler"),
    imported(H3_MODULES, "toWebHandler"),
    imported(H3_MODULES, "toPlainHandler"),
  ],
  handedOutBy: ["handler", "fetch"],
  mounters: [imported(H3_MODULES, "useBase")],
};

export const h3: RouteLibrary = {
  id: "h3",
  name: "h3, Nitro and Nuxt",
  url: "https://h3.dev/guide/basics/routing",
  versions: "h3 1.15 and 2.0, Nuxt 3 and 4",
  mentions: [...H3_MODULES, ...DEFINERS],
  apps: h3Routing,
  modules: ["server/api", "server/routes"].map((folder) => ({
    folder,
    file: "*",
    modules: [],
    types: [],
    exports: { default: "any" },
    groups: [],
    definers: H3_DEFINERS,
    hasMethodSuffix: true,
    givesPath: true,
  })),
};
